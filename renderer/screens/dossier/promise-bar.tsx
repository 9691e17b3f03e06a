import { Button } from '@mantine/core'
import { CalendarClock, Eye, FileStack, Loader, TriangleAlert } from 'lucide-react'
import { useLocation } from 'wouter'
import type { DossierView } from '../../../shared/contract/dossiers.ts'
import { messages } from '../../messages/vi.ts'
import { keyCap, shortcuts } from '../../shortcuts.ts'
import { KeyCap } from '../../ui/key-cap.tsx'
import { StateBadge } from '../../ui/state-badge.tsx'
import { hourWeekdayAndDay } from '../../ui/vietnamese-day.ts'
import classes from './promise-bar.module.css'

type Props = {
  readonly dossier: DossierView
  readonly open: boolean
  readonly onReceive: () => void
  readonly onReturn: () => void
}

/** What is promised and why, what still stands in the way, and the one act that matters here. */
export function PromiseBar({ dossier, open, onReceive, onReturn }: Props) {
  return (
    <footer className={classes['bar']}>
      <CalendarClock size={28} aria-hidden="true" />
      <div className={classes['promise']}>
        {open ? <PromiseIfNow dossier={dossier} /> : <PromiseMade dossier={dossier} />}
        <span className={classes['facts']}>
          {messages.dossier.timeLimit}: {dossier.timeLimitText} · {messages.dossier.fee}: {dossier.feeText}
          {dossier.ticket !== null && ` · ${messages.tickets.ofDossier(dossier.ticket)}`}
        </span>
      </div>
      {open && <InTheWay dossier={dossier} />}
      {open && (
        <Button
          size="lg"
          onClick={onReceive}
          aria-keyshortcuts={shortcuts.receive.keys}
          rightSection={<KeyCap>{keyCap('receive')}</KeyCap>}
        >
          {messages.dossier.receive}
        </Button>
      )}
      {dossier.actions.includes('return_result') && (
        <Button
          size="lg"
          onClick={onReturn}
          aria-keyshortcuts={shortcuts.hand_over.keys}
          rightSection={<KeyCap>{keyCap('hand_over')}</KeyCap>}
        >
          {messages.dossier.actionTitles.return_result}
        </Button>
      )}
    </footer>
  )
}

function PromiseIfNow({ dossier }: { readonly dossier: DossierView }) {
  const promise = dossier.promisedIfNow
  if (promise === null) return <strong>{messages.dossier.promiseUnknown}</strong>
  return (
    <>
      <strong>
        {messages.dossier.promiseIfNow}: {hourWeekdayAndDay(promise.promisedAt)}
      </strong>
      <span>{promise.explanation}</span>
    </>
  )
}

function PromiseMade({ dossier }: { readonly dossier: DossierView }) {
  return (
    <>
      <strong>
        {messages.dossier.promise}:{' '}
        {dossier.promisedAt === null ? messages.common.none : hourWeekdayAndDay(dossier.promisedAt)}
      </strong>
      <span>{dossier.promiseExplanation}</span>
    </>
  )
}

function InTheWay({ dossier }: { readonly dossier: DossierView }) {
  const [, go] = useLocation()
  const missing = dossier.components.filter((component) => component.required && !component.satisfied).length
  return (
    <>
      <div className={classes['way']}>
        {dossier.unreadPages > 0 && (
          <StateBadge tone="read" icon={Loader} text={messages.dossier.unread(dossier.unreadPages)} />
        )}
        {missing > 0 && <StateBadge tone="look" icon={FileStack} text={messages.dossier.missingComponents(missing)} />}
        {dossier.doubtfulFields > 0 && (
          <StateBadge tone="look" icon={TriangleAlert} text={messages.dossier.doubtful(dossier.doubtfulFields)} />
        )}
      </div>
      {dossier.doubtfulFields > 0 && (
        <Button
          variant="default"
          leftSection={<Eye size={18} aria-hidden="true" />}
          onClick={() => go(`/dossiers/${dossier.dossierId}/review`)}
        >
          {messages.dossier.toReview}
        </Button>
      )}
    </>
  )
}
