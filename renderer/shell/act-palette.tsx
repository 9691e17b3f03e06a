import { Spotlight, spotlight } from '@mantine/spotlight'
import { Search } from 'lucide-react'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { foldDiacritics } from '../../shared/domain/vietnamese-text.ts'
import { messages } from '../messages/vi.ts'
import { type Act, keyCap } from '../shortcuts.ts'
import { KeyCap } from '../ui/key-cap.tsx'
import { useShortcut } from '../use-shortcut.tsx'

type Entry = { readonly name: string; readonly act: Act | null; readonly onRun: () => void }

/** Ctrl+K: every act that needs no dossier, found by typing with or without tone marks. */
export function ActPalette({ onHelp, onLock }: { readonly onHelp: () => void; readonly onLock: () => void }) {
  const [, go] = useLocation()
  const [text, setText] = useState('')
  useShortcut('palette', spotlight.open)

  const entries: readonly Entry[] = [
    { name: messages.shortcuts.new_dossier, act: 'new_dossier', onRun: () => go('/intake') },
    { name: messages.shortcuts.certify, act: 'certify', onRun: () => go('/certify') },
    {
      name: messages.shortcuts.certification_book,
      act: 'certification_book',
      onRun: () => go('/certification-book'),
    },
    { name: messages.shortcuts.search, act: 'search', onRun: () => go('/search') },
    { name: messages.shortcuts.outbox, act: 'outbox', onRun: () => go('/outbox') },
    { name: messages.shortcuts.lists, act: 'lists', onRun: () => go('/lists') },
    { name: messages.shortcuts.reports, act: 'reports', onRun: () => go('/reports') },
    { name: messages.shortcuts.counter, act: 'counter', onRun: () => go('/') },
    { name: messages.shortcuts.self_check, act: 'self_check', onRun: () => go('/self-check') },
    { name: messages.shortcuts.day_close, act: 'day_close', onRun: () => go('/day-close') },
    { name: messages.nav.settings, act: null, onRun: () => go('/settings') },
    { name: messages.shortcuts.help, act: 'help', onRun: onHelp },
    { name: messages.shortcuts.lock, act: 'lock', onRun: onLock },
  ]
  const found = entries.filter((entry) => foldDiacritics(entry.name).includes(foldDiacritics(text.trim())))

  return (
    <Spotlight.Root
      query={text}
      onQueryChange={setText}
      shortcut={null}
      transitionProps={{ duration: 0 }}
      attributes={{ content: { 'aria-label': messages.shortcuts.palette } }}
      overlayProps={{ blur: 0, backgroundOpacity: 0.45 }}
    >
      <Spotlight.Search
        placeholder={messages.palette.placeholder}
        aria-label={messages.shortcuts.palette}
        leftSection={<Search size={20} />}
      />
      <Spotlight.ActionsList>
        {found.map((entry) => (
          <Spotlight.Action
            key={entry.name}
            label={entry.name}
            onClick={entry.onRun}
            rightSection={entry.act === null ? null : <KeyCap>{keyCap(entry.act)}</KeyCap>}
          />
        ))}
        {found.length === 0 && <Spotlight.Empty>{messages.palette.nothing}</Spotlight.Empty>}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  )
}
