import { Button } from '@mantine/core'
import { CirclePause, CirclePlay, Send } from 'lucide-react'
import type { OutboxItem } from '../../../shared/contract/outbox.ts'
import type { OutboxMessageId } from '../../../shared/domain/ids.ts'
import { messages } from '../../messages/vi.ts'
import { messageName } from './message-name.ts'
import classes from './outbox-list.module.css'

type Props = {
  readonly item: OutboxItem
  readonly busy: boolean
  readonly onSend: (messageId: OutboxMessageId) => void
  readonly onRelease: (messageId: OutboxMessageId) => void
  readonly onHold: () => void
}

/** What an officer may do with a message where it stands. */
export function MessageActs({ item, busy, onSend, onRelease, onHold }: Props) {
  if (item.state === 'proven' || item.state === 'sending') return messages.common.none
  const name = messageName(item)
  if (item.state === 'held') {
    return (
      <Button
        size="sm"
        variant="default"
        leftSection={<CirclePlay size={18} aria-hidden="true" />}
        onClick={() => onRelease(item.messageId)}
        aria-label={`${messages.outbox.release}: ${name}`}
      >
        {messages.outbox.release}
      </Button>
    )
  }
  return (
    <div className={classes['acts']}>
      <Button
        size="sm"
        variant="default"
        disabled={busy}
        leftSection={<Send size={18} aria-hidden="true" />}
        onClick={() => onSend(item.messageId)}
        aria-label={`${messages.outbox.sendOne}: ${name}`}
      >
        {messages.outbox.sendOne}
      </Button>
      <Button
        size="sm"
        variant="subtle"
        leftSection={<CirclePause size={18} aria-hidden="true" />}
        onClick={onHold}
        aria-label={`${messages.outbox.hold}: ${name}`}
      >
        {messages.outbox.hold}
      </Button>
    </div>
  )
}
