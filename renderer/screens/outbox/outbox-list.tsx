import { Anchor, Button, Table } from '@mantine/core'
import { CirclePause, CirclePlay, Send } from 'lucide-react'
import { useState } from 'react'
import { useLocation } from 'wouter'
import type { OutboxItem } from '../../../shared/contract/outbox.ts'
import type { OutboxMessageId } from '../../../shared/domain/ids.ts'
import { formatInstant } from '../../../shared/domain/vietnamese-date.ts'
import { refusalFrom } from '../../api/refusal.ts'
import { messages } from '../../messages/vi.ts'
import { DeliveryBadge } from '../../ui/dossier-badges.tsx'
import { HoldDialog } from './hold-dialog.tsx'
import { NextStep } from './next-step.tsx'
import classes from './outbox-list.module.css'

type Props = {
  readonly items: readonly OutboxItem[]
  readonly busy: boolean
  readonly onSend: (messageId: OutboxMessageId) => void
  readonly onRelease: (messageId: OutboxMessageId) => void
}

/** Every message with its state, the reason of the last failure and the next step; nothing is without one. */
export function OutboxList({ items, busy, onSend, onRelease }: Props) {
  const [holding, setHolding] = useState<OutboxItem | null>(null)
  const { columns } = messages.outbox
  return (
    <div className={classes['frame']}>
      <Table aria-label={messages.outbox.title} stickyHeader verticalSpacing={6}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{columns.dossier}</Table.Th>
            <Table.Th>{columns.what}</Table.Th>
            <Table.Th>{columns.state}</Table.Th>
            <Table.Th>{columns.next}</Table.Th>
            <Table.Th>{columns.actions}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {items.map((item) => (
            <Table.Tr key={item.messageId}>
              <DossierCell item={item} />
              <Table.Td>
                {messages.outbox.kinds[item.kind] ?? item.kind}
                <div className={classes['more']}>
                  {formatInstant(item.createdAt)}
                  <br />
                  {messages.outbox.attempts(item.attempts)}
                </div>
              </Table.Td>
              <Table.Td className={classes['state'] ?? ''}>
                <DeliveryBadge delivery={item.state} />
                <Problem item={item} />
              </Table.Td>
              <Table.Td>
                <NextStep item={item} />
              </Table.Td>
              <Table.Td>
                <Acts item={item} busy={busy} onSend={onSend} onRelease={onRelease} onHold={() => setHolding(item)} />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {holding !== null && <HoldDialog item={holding} onClose={() => setHolding(null)} />}
    </div>
  )
}

function DossierCell({ item }: { readonly item: OutboxItem }) {
  const [, go] = useLocation()
  return (
    <Table.Td>
      <Anchor
        component="button"
        type="button"
        className={classes['open'] ?? ''}
        onClick={() => go(`/dossiers/${item.dossierId}`)}
      >
        {item.applicantName || messages.counter.noApplicant}
      </Anchor>
      <div className={classes['code']}>{item.dossierCode}</div>
    </Table.Td>
  )
}

/** Answers in which the portal itself speaks; with all others the text is the network's, for IT staff. */
const portalSpeaks = ['portal_rejected', 'portal_unknown_answer']

function Problem({ item }: { readonly item: OutboxItem }) {
  if (item.problem === null) return null
  const { code, text, field } = item.problem
  if (item.state === 'held') return <div>{messages.outbox.heldBecause(text)}</div>
  const { sentence } = refusalFrom(code, {}, null)
  const says = portalSpeaks.includes(code) ? messages.outbox.portalSays : messages.outbox.technicalDetail
  return (
    <div className={classes['problem']}>
      {sentence}
      {text !== '' && text !== sentence && <div>{says(text)}</div>}
      {field !== null && <div>{messages.outbox.portalField(field)}</div>}
    </div>
  )
}

type ActsProps = {
  readonly item: OutboxItem
  readonly busy: boolean
  readonly onSend: (messageId: OutboxMessageId) => void
  readonly onRelease: (messageId: OutboxMessageId) => void
  readonly onHold: () => void
}

function Acts({ item, busy, onSend, onRelease, onHold }: ActsProps) {
  if (item.state === 'proven' || item.state === 'sending') return messages.common.none
  const name = `${item.applicantName} ${item.dossierCode}`
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
