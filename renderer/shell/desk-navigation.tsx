import { Link, useLocation } from 'wouter'
import { messages } from '../messages/vi.ts'
import { type Act, keyCap, shortcuts } from '../shortcuts.ts'
import { KeyCap } from '../ui/key-cap.tsx'
import classes from './desk-navigation.module.css'

type Entry = { readonly to: string; readonly text: string; readonly act: Act | null }

const entries: readonly Entry[] = [
  { to: '/', text: messages.nav.counter, act: 'counter' },
  { to: '/intake', text: messages.nav.intake, act: 'new_dossier' },
  { to: '/search', text: messages.nav.search, act: 'search' },
  { to: '/lists', text: messages.nav.lists, act: null },
  { to: '/outbox', text: messages.nav.outbox, act: 'outbox' },
  { to: '/settings', text: messages.nav.settings, act: null },
]

/** The desk's screens with their keys. */
export function DeskNavigation() {
  const [here] = useLocation()
  return (
    <nav aria-label={messages.nav.label} className={classes['nav']}>
      {entries.map((entry) => (
        <Link
          key={entry.to}
          to={entry.to}
          className={classes['link'] ?? ''}
          aria-current={here === entry.to ? 'page' : undefined}
          aria-keyshortcuts={entry.act === null ? undefined : shortcuts[entry.act].keys}
        >
          {entry.text}
          {entry.act !== null && <KeyCap>{keyCap(entry.act)}</KeyCap>}
        </Link>
      ))}
    </nav>
  )
}
