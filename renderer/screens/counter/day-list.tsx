import { CircleAlert, Clock } from 'lucide-react'
import type { DossierSummary } from '../../../shared/contract/dossiers.ts'
import { deliveryStateTitle } from '../../../shared/domain/delivery-state.ts'
import { dossierStatusTitle } from '../../../shared/domain/dossier-status.ts'
import type { DossierId } from '../../../shared/domain/ids.ts'
import { formatDay } from '../../../shared/domain/vietnamese-date.ts'
import { OrderedList } from '../../lists/ordered-list.tsx'
import { messages } from '../../messages/vi.ts'
import { DeliveryBadge, ElsewhereBadge, StatusBadge, VisitBadge } from '../../ui/dossier-badges.tsx'
import type { ListColumn } from '../../ui/list-table.tsx'
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
  return (
    <OrderedList
      label={messages.counter.list}
      columns={columnsOf(day)}
      rows={dossiers}
      keyOf={({ dossierId }) => dossierId}
      onOpen={({ dossierId }) => onOpen(dossierId)}
    />
  )
}

function columnsOf(day: string): readonly ListColumn<DossierSummary>[] {
  const { columns } = messages.counter
  const texts = {
    applicant: (dossier: DossierSummary) => dossier.applicantName || messages.counter.noApplicant,
    procedure: (dossier: DossierSummary) => dossier.procedureName,
    code: (dossier: DossierSummary) =>
      `${dossier.code || messages.counter.draftCode}${dossier.provisional && dossier.code !== '' ? ` (${messages.counter.provisional})` : ''}`,
    status: (dossier: DossierSummary) => dossierStatusTitle[dossier.status],
    promised: (dossier: DossierSummary) => (dossier.promisedAt === null ? '' : formatDay(dossier.promisedAt)),
    delivery: (dossier: DossierSummary) => (dossier.delivery === null ? '' : deliveryStateTitle[dossier.delivery]),
  }
  const plain = (key: 'applicant' | 'procedure' | 'code') => ({
    ...{ key, title: columns[key], render: texts[key], text: texts[key], orderOf: texts[key] },
  })
  return [
    { ...plain('applicant'), fit: 'roomy' },
    { ...plain('procedure'), fit: 'roomy' },
    { ...plain('code'), fit: 'whole' },
    {
      ...{ key: 'status', title: columns.status, text: texts.status, orderOf: texts.status },
      render: ({ status, visitSize, competentAgency }) => (
        <>
          <StatusBadge status={status} />
          {visitSize > 1 && <VisitBadge size={visitSize} />}
          {competentAgency !== '' && <ElsewhereBadge agency={competentAgency} />}
        </>
      ),
    },
    {
      ...{ key: 'promised', title: columns.promised, text: texts.promised },
      orderOf: ({ promisedAt }) => promisedAt ?? '',
      render: ({ promisedAt, status }) => <Promised at={promisedAt} day={day} status={status} />,
    },
    {
      ...{ key: 'delivery', title: columns.delivery, text: texts.delivery, orderOf: texts.delivery },
      render: ({ delivery }) => <DeliveryBadge delivery={delivery} />,
    },
  ]
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
