import { Anchor, Table } from '@mantine/core'
import { CircleAlert, Clock } from 'lucide-react'
import type { DossierSummary } from '../../../shared/contract/dossiers.ts'
import type { DossierId } from '../../../shared/domain/ids.ts'
import { formatDay } from '../../../shared/domain/vietnamese-date.ts'
import { messages } from '../../messages/vi.ts'
import { DeliveryBadge, ElsewhereBadge, StatusBadge, VisitBadge } from '../../ui/dossier-badges.tsx'
import { StateBadge } from '../../ui/state-badge.tsx'
import { dueOf } from '../../ui/vietnamese-day.ts'
import classes from './day-list.module.css'

type Props = {
  readonly day: string
  readonly dossiers: readonly DossierSummary[]
  readonly onOpen: (dossierId: DossierId) => void
}

/** What came to the counter today, newest first; the whole row opens it. */
export function DayList({ day, dossiers, onOpen }: Props) {
  const { columns } = messages.counter
  return (
    <div className={classes['frame']}>
      <Table aria-label={messages.counter.list} stickyHeader verticalSpacing={6} highlightOnHover>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{columns.applicant}</Table.Th>
            <Table.Th>{columns.procedure}</Table.Th>
            <Table.Th>{columns.code}</Table.Th>
            <Table.Th>{columns.status}</Table.Th>
            <Table.Th>{columns.promised}</Table.Th>
            <Table.Th>{columns.delivery}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {dossiers.map((dossier) => (
            <Table.Tr
              key={dossier.dossierId}
              className={classes['row'] ?? ''}
              onClick={() => onOpen(dossier.dossierId)}
            >
              <Table.Td>
                <Anchor component="button" type="button" className={classes['open'] ?? ''}>
                  {dossier.applicantName || messages.counter.noApplicant}
                </Anchor>
              </Table.Td>
              <Table.Td className={classes['procedure'] ?? ''}>{dossier.procedureName}</Table.Td>
              <Table.Td className={classes['code'] ?? ''}>
                {dossier.code || messages.counter.draftCode}
                {dossier.provisional && dossier.code !== '' && ` (${messages.counter.provisional})`}
              </Table.Td>
              <Table.Td>
                <StatusBadge status={dossier.status} />
                {dossier.visitSize > 1 && <VisitBadge size={dossier.visitSize} />}
                {dossier.competentAgency !== '' && <ElsewhereBadge agency={dossier.competentAgency} />}
              </Table.Td>
              <Table.Td>
                <Promised at={dossier.promisedAt} day={day} status={dossier.status} />
              </Table.Td>
              <Table.Td>
                <DeliveryBadge delivery={dossier.delivery} />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  )
}

type PromisedProps = Pick<DossierSummary, 'status'> & { readonly at: string | null; readonly day: string }

function Promised({ at, day, status }: PromisedProps) {
  if (at === null) return messages.common.none
  const due = status === 'returned' || status === 'processed' ? 'later' : dueOf(at, day)
  return (
    <span className={classes['promised']}>
      {formatDay(at)}
      {due === 'overdue' && <StateBadge tone="bad" icon={CircleAlert} text={messages.counter.overdue} />}
      {due === 'today' && <StateBadge tone="look" icon={Clock} text={messages.counter.dueToday} />}
    </span>
  )
}
