import { Anchor, Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { CircleHelp, LockKeyhole, UserRound } from 'lucide-react'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import type { OfficerView, SessionView } from '../../shared/contract/session.ts'
import { useDesk } from '../api/desk.tsx'
import { messages } from '../messages/vi.ts'
import { keyCap } from '../shortcuts.ts'
import { KeyCap } from '../ui/key-cap.tsx'
import { useShortcut } from '../use-shortcut.tsx'
import { ActPalette } from './act-palette.tsx'
import { CodeReader } from './code-reader.tsx'
import { ConnectionState } from './connection-state.tsx'
import { DeskNavigation } from './desk-navigation.tsx'
import classes from './desk-shell.module.css'
import { HelpDialog } from './help-dialog.tsx'
import { ListKeys } from './list-keys.tsx'

type Props = { readonly session: SessionView; readonly officer: OfficerView; readonly children: ReactNode }

/** What stands around every screen: where one is, who one is, whether the portal can be reached. */
export function DeskShell({ session, officer, children }: Props) {
  const { client, heard } = useDesk()
  const queries = useQueryClient()
  const [location, go] = useLocation()
  const content = useRef<HTMLElement>(null)
  const [helpOpen, setHelpOpen] = useState(false)

  async function lock() {
    await client.session.signOut()
    queries.removeQueries({ predicate: (query) => query.queryKey[0] !== 'session.current' })
    await queries.invalidateQueries({ queryKey: ['session.current'] })
  }

  // A screen begins at its top, however far the last one was scrolled.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the location is what it waits for
  useEffect(() => {
    content.current?.scrollTo(0, 0)
  }, [location])

  useShortcut('help', () => setHelpOpen(true))
  useShortcut('new_dossier', () => go('/intake'))
  useShortcut('search', () => go('/search'))
  useShortcut('outbox', () => go('/outbox'))
  useShortcut('counter', () => go('/'))
  useShortcut('lists', () => go('/lists'))
  useShortcut('reports', () => go('/reports'))
  useShortcut('self_check', () => go('/self-check'))
  useShortcut('day_close', () => go('/day-close'))
  useShortcut('certify', () => go('/certify'))
  useShortcut('certification_book', () => go('/certification-book'))
  useShortcut('lock', () => void lock())

  return (
    <div className={classes['desk']}>
      <header className={classes['top']}>
        <Anchor href="#main" className={classes['skip']} onClick={focusContent}>
          {messages.skipToContent}
        </Anchor>
        {session.practice && <div className={classes['practice']}>{messages.practiceBand}</div>}
        <div className={classes['head']}>
          <div className={classes['office']}>
            <span className={classes['officeName']} title={session.officeName}>
              {session.officeName}
            </span>
            <span className={classes['counterName']}>{messages.nav.counterName(session.counter)}</span>
          </div>
          <DeskNavigation />
          <ConnectionState />
          <div className={classes['officer']}>
            <UserRound size={18} aria-hidden="true" />
            <span title={officer.title}>{officer.name}</span>
          </div>
          <Button
            variant="subtle"
            px="xs"
            onClick={() => setHelpOpen(true)}
            aria-label={`${messages.nav.help} ${keyCap('help')}`}
            aria-keyshortcuts="F1"
          >
            <CircleHelp size={20} aria-hidden="true" />
            <KeyCap>{keyCap('help')}</KeyCap>
          </Button>
          <Button
            variant="subtle"
            px="xs"
            onClick={() => void lock()}
            aria-label={messages.nav.lock}
            title={messages.nav.lock}
          >
            <LockKeyhole size={20} aria-hidden="true" />
          </Button>
        </div>
      </header>
      {!heard && (
        <div role="alert" className={classes['unheard']}>
          {messages.errors.notHeard}
        </div>
      )}
      <CodeReader />
      <ListKeys />
      <main id="main" ref={content} tabIndex={-1} className={classes['main']}>
        {children}
      </main>
      <HelpDialog open={helpOpen} onClose={() => setHelpOpen(false)} />
      <ActPalette onHelp={() => setHelpOpen(true)} onLock={() => void lock()} />
    </div>
  )
}

/** The address belongs to the routes, so the skip link moves the focus itself. */
function focusContent(event: { preventDefault(): void }): void {
  event.preventDefault()
  document.getElementById('main')?.focus()
}
