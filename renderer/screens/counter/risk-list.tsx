import { Text } from '@mantine/core'
import { FileClock, PauseCircle, TriangleAlert } from 'lucide-react'
import type { RiskItem } from '../../../shared/contract/deadlines.ts'
import { stopCauseTitle } from '../../../shared/domain/clock-stop.ts'
import type { DossierId } from '../../../shared/domain/ids.ts'
import { OrderedList } from '../../lists/ordered-list.tsx'
import { messages } from '../../messages/vi.ts'
import type { ListColumn } from '../../ui/list-table.tsx'
import { EmptyState } from '../../ui/screen-states.tsx'
import { SlackBadge, slackText } from '../../ui/slack-badge.tsx'
import { StateBadge } from '../../ui/state-badge.tsx'
import { hourWeekdayAndDay } from '../../ui/vietnamese-day.ts'
import classes from './day-list.module.css'

type Props = {
  readonly items: readonly RiskItem[]
  readonly calm: number
  readonly onOpen: (dossierId: DossierId) => void
}

/** What will be late first stands first; whose clock stands still comes last. */
export function RiskList({ items, calm, onOpen }: Props) {
  if (items.length === 0) return <EmptyState title={messages.deadline.noRisk} hint={messages.deadline.calm(calm)} />
  return (
    <>
      <OrderedList
        label={messages.deadline.riskList}
        columns={columns}
        rows={items}
        keyOf={({ dossierId }) => dossierId}
        onOpen={({ dossierId }) => onOpen(dossierId)}
      />
      <Text c="dimmed">{messages.deadline.calm(calm)}</Text>
    </>
  )
}

const titles = messages.deadline.columns
const applicantOf = ({ applicantName }: RiskItem) => applicantName || messages.counter.noApplicant

const columns: readonly ListColumn<RiskItem>[] = [
  {
    ...{ key: 'applicant', title: titles.applicant, fit: 'roomy' },
    ...{ render: applicantOf, text: applicantOf, orderOf: applicantOf },
  },
  {
    ...{
      key: 'left',
      title: titles.left,
      text: ({ slack }) => slackText(slack),
      orderOf: ({ slack }) => slack.minutesLeft,
    },
    render: ({ slack }) => (
      <>
        <SlackBadge slack={slack} />
        <div>{slackText(slack)}</div>
      </>
    ),
  },
  {
    ...{ key: 'procedure', title: titles.procedure, fit: 'roomy' },
    render: ({ procedureName }) => procedureName,
    text: ({ procedureName }) => procedureName,
    orderOf: ({ procedureName }) => procedureName,
  },
  {
    ...{ key: 'code', title: titles.code, fit: 'whole' },
    render: ({ code }) => code,
    text: ({ code }) => code,
    orderOf: ({ code }) => code,
  },
  {
    ...{ key: 'promised', title: titles.promised },
    render: ({ promisedAt }) => hourWeekdayAndDay(promisedAt),
    text: ({ promisedAt }) => hourWeekdayAndDay(promisedAt),
    orderOf: ({ promisedAt }) => promisedAt,
  },
  {
    ...{ key: 'notes', title: titles.notes },
    render: (item) => <Notes item={item} />,
    text: ({ stops }) => stops.map((cause) => messages.deadline.stopped(stopCauseTitle[cause])).join('; '),
  },
]

function Notes({ item }: { readonly item: RiskItem }) {
  return (
    <span className={classes['notes']}>
      {item.stops.map((cause) => (
        <StateBadge
          key={cause}
          tone="plain"
          icon={PauseCircle}
          text={messages.deadline.stopped(stopCauseTitle[cause])}
        />
      ))}
      {item.supplementRequests > 1 && (
        <StateBadge tone="bad" icon={TriangleAlert} text={messages.deadline.supplements(item.supplementRequests)} />
      )}
      {item.apologyDrafted && <StateBadge tone="look" icon={FileClock} text={messages.deadline.apologyDrafted} />}
    </span>
  )
}
