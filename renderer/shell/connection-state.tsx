import { useQuery } from '@tanstack/react-query'
import { CirclePause, type LucideIcon, PlugZap, Wifi, WifiOff } from 'lucide-react'
import { useLocation } from 'wouter'
import type { ConnectionView } from '../../shared/contract/outbox.ts'
import { formatInstant } from '../../shared/domain/vietnamese-date.ts'
import { useDesk } from '../api/desk.tsx'
import { messages } from '../messages/vi.ts'
import type { Tone } from '../ui/state-badge.tsx'
import classes from './connection-state.module.css'

const looks = {
  online: { icon: Wifi, tone: 'good', text: messages.connection.online },
  offline: { icon: WifiOff, tone: 'look', text: messages.connection.offlineShort },
  not_configured: { icon: PlugZap, tone: 'plain', text: messages.connection.not_configured },
  paused: { icon: CirclePause, tone: 'look', text: messages.connection.paused },
} as const satisfies Record<ConnectionView['state'], { icon: LucideIcon; tone: Tone; text: string }>

/** Always in sight: is the portal reachable, how much waits, does anything need a person. Opens the outbox. */
export function ConnectionState() {
  const { ask } = useDesk()
  const [, go] = useLocation()
  const connection = useQuery(ask.connection()).data
  const look = connection === undefined ? null : looks[connection.state]
  const Icon = look?.icon ?? PlugZap

  return (
    <button
      type="button"
      className={classes['state']}
      data-tone={look?.tone ?? 'plain'}
      onClick={() => go('/outbox')}
      title={titleOf(connection)}
    >
      <Icon size={20} aria-hidden="true" />
      <span role="status" aria-label={messages.connection.label} className={classes['lines']}>
        <span className={classes['first']}>{look?.text ?? messages.connection.unknown}</span>
        <span className={classes['second']}>{connection === undefined ? '' : queueText(connection)}</span>
      </span>
    </button>
  )
}

function queueText(connection: ConnectionView): string {
  const waiting = connection.waiting > 0 ? messages.connection.waiting(connection.waiting) : ''
  const person = connection.needsPerson > 0 ? messages.connection.needsPerson(connection.needsPerson) : ''
  return [waiting, person].filter(Boolean).join(' · ') || messages.connection.nothingWaiting
}

function titleOf(connection: ConnectionView | undefined): string {
  if (connection?.lastContactAt == null) return messages.connection.neverContacted
  return messages.connection.lastContact(formatInstant(connection.lastContactAt))
}
