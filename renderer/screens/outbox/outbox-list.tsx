import { useState } from 'react'
import { useLocation } from 'wouter'
import type { OutboxItem } from '../../../shared/contract/outbox.ts'
import { deliveryStateTitle } from '../../../shared/domain/delivery-state.ts'
import type { OutboxMessageId } from '../../../shared/domain/ids.ts'
import { formatInstant } from '../../../shared/domain/vietnamese-date.ts'
import { OrderedList } from '../../lists/ordered-list.tsx'
import { messages } from '../../messages/vi.ts'
import { DeliveryBadge } from '../../ui/dossier-badges.tsx'
import type { ListColumn } from '../../ui/list-table.tsx'
import { HoldDialog } from './hold-dialog.tsx'
import { MessageActs } from './message-acts.tsx'
import { Problem, problemText } from './message-problem.tsx'
import { NextStep, nextStepText } from './next-step.tsx'
import classes from './outbox-list.module.css'

type Props = {
  readonly items: readonly OutboxItem[]
  readonly busy: boolean
  readonly onSend: (messageId: OutboxMessageId) => void
  readonly onRelease: (messageId: OutboxMessageId) => void
}

/** Every message with its state, the reason of the last failure and the next step; nothing is without one. */
export function OutboxList({ items, busy, onSend, onRelease }: Props) {
  const [, go] = useLocation()
  const [holding, setHolding] = useState<OutboxItem | null>(null)
  const acts: ListColumn<OutboxItem> = {
    ...{ key: 'acts', title: messages.outbox.columns.actions, holdsActs: true, text: () => '' },
    render: (item) => (
      <MessageActs item={item} busy={busy} onSend={onSend} onRelease={onRelease} onHold={() => setHolding(item)} />
    ),
  }
  return (
    <>
      <OrderedList
        label={messages.outbox.title}
        columns={[...columns, acts]}
        rows={items}
        keyOf={({ messageId }) => messageId}
        onOpen={({ dossierId, month }) => go(month === null ? `/dossiers/${dossierId}` : '/reports')}
      />
      {holding !== null && <HoldDialog item={holding} onClose={() => setHolding(null)} />}
    </>
  )
}

const titles = messages.outbox.columns
const nameOf = ({ applicantName, month }: OutboxItem) =>
  month === null ? applicantName || messages.counter.noApplicant : messages.outbox.report(month)
const kindOf = ({ kind }: OutboxItem) => messages.outbox.kinds[kind] ?? kind

const columns: readonly ListColumn<OutboxItem>[] = [
  {
    ...{ key: 'dossier', title: titles.dossier, fit: 'roomy', orderOf: nameOf },
    render: nameOf,
    text: nameOf,
  },
  {
    ...{ key: 'code', title: messages.counter.columns.code, className: classes['code'] },
    render: ({ dossierCode }) => dossierCode,
    text: ({ dossierCode }) => dossierCode,
    orderOf: ({ dossierCode }) => dossierCode,
  },
  {
    ...{ key: 'what', title: titles.what, className: classes['what'], orderOf: kindOf },
    render: (item) => (
      <>
        {kindOf(item)}
        {item.attempts > 0 && <div className={classes['more']}>{messages.outbox.attempts(item.attempts)}</div>}
      </>
    ),
    text: (item) => `${kindOf(item)}, ${messages.outbox.attempts(item.attempts)}`,
  },
  {
    ...{ key: 'queued', title: titles.queued, className: classes['code'] },
    render: ({ createdAt }) => formatInstant(createdAt),
    text: ({ createdAt }) => formatInstant(createdAt),
    orderOf: ({ createdAt }) => createdAt,
  },
  {
    ...{ key: 'state', title: titles.state, className: classes['state'] },
    render: (item) => (
      <>
        <DeliveryBadge delivery={item.state} />
        <Problem item={item} />
      </>
    ),
    text: (item) => [deliveryStateTitle[item.state], ...problemText(item)].join('. '),
    orderOf: ({ state }) => deliveryStateTitle[state],
  },
  {
    ...{ key: 'next', title: titles.next, fit: 'roomy' },
    render: (item) => <NextStep item={item} />,
    text: nextStepText,
    orderOf: nextStepText,
  },
]
