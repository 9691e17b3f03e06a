import { Anchor, Table, Text } from '@mantine/core'
import { FileClock, PauseCircle, TriangleAlert } from 'lucide-react'
import type { RiskItem } from '../../../shared/contract/deadlines.ts'
import { stopCauseTitle } from '../../../shared/domain/clock-stop.ts'
import type { DossierId } from '../../../shared/domain/ids.ts'
import { messages } from '../../messages/vi.ts'
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
  const { columns } = messages.deadline
  if (items.length === 0) return <EmptyState title={messages.deadline.noRisk} hint={messages.deadline.calm(calm)} />
  return (
    <>
      <div className={classes['frame']}>
        <Table aria-label={messages.deadline.riskList} stickyHeader verticalSpacing={6} highlightOnHover>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{columns.left}</Table.Th>
              <Table.Th>{columns.applicant}</Table.Th>
              <Table.Th>{columns.procedure}</Table.Th>
              <Table.Th>{columns.code}</Table.Th>
              <Table.Th>{columns.promised}</Table.Th>
              <Table.Th>{columns.notes}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {items.map((item) => (
              <Table.Tr key={item.dossierId} className={classes['row'] ?? ''} onClick={() => onOpen(item.dossierId)}>
                <Table.Td>
                  <SlackBadge slack={item.slack} />
                  <div>{slackText(item.slack)}</div>
                </Table.Td>
                <Table.Td>
                  <Anchor component="button" type="button" className={classes['open'] ?? ''}>
                    {item.applicantName || messages.counter.noApplicant}
                  </Anchor>
                </Table.Td>
                <Table.Td className={classes['procedure'] ?? ''}>{item.procedureName}</Table.Td>
                <Table.Td className={classes['code'] ?? ''}>{item.code}</Table.Td>
                <Table.Td>{hourWeekdayAndDay(item.promisedAt)}</Table.Td>
                <Table.Td>
                  <Notes item={item} />
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
      <Text c="dimmed">{messages.deadline.calm(calm)}</Text>
    </>
  )
}

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
