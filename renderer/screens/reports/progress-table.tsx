import type { PeriodReport } from '../../../shared/contract/reports.ts'
import { progressMeasures } from '../../../shared/domain/measure.ts'
import { OrderedList } from '../../lists/ordered-list.tsx'
import { messages } from '../../messages/vi.ts'
import type { ListColumn } from '../../ui/list-table.tsx'
import { Panel } from '../../ui/panel.tsx'
import { NumberLink } from './number-link.tsx'
import classes from './reports-screen.module.css'

const texts = messages.reports

type Row = Omit<PeriodReport['procedures'][number], 'code'> & { readonly code: string | null }

/** How far the dossiers of the period are, in all and by procedure. */
export function ProgressTable({ from, until, sums, procedures }: PeriodReport) {
  const rows: readonly Row[] = [{ code: null, name: texts.allProcedures, sums, averageHours: null }, ...procedures]
  return (
    <Panel title={texts.progress}>
      <OrderedList
        label={texts.progress}
        columns={columnsOf({ from, until })}
        rows={rows}
        keyOf={({ code }) => code ?? ''}
      />
    </Panel>
  )
}

function columnsOf(span: Pick<PeriodReport, 'from' | 'until'>): readonly ListColumn<Row>[] {
  const nameOf = ({ name }: Row) => name
  const hoursOf = ({ averageHours }: Row) => texts.hours(averageHours)
  const countOf = (measure: (typeof progressMeasures)[number]): ListColumn<Row> => ({
    ...{ key: measure, title: texts.measures[measure], className: classes['number'] },
    render: ({ sums, code }) => (
      <NumberLink count={sums[measure]} counted={{ ...span, measure, procedureCode: code }} />
    ),
    text: ({ sums }) => messages.count(sums[measure]),
    orderOf: ({ sums }) => sums[measure],
  })
  return [
    {
      ...{ key: 'name', title: messages.counter.columns.procedure, className: classes['name'] },
      ...{ render: nameOf, text: nameOf, orderOf: nameOf },
    },
    ...progressMeasures.map(countOf),
    {
      ...{ key: 'hours', title: texts.averageHours, className: classes['number'], render: hoursOf, text: hoursOf },
      orderOf: ({ averageHours }) => averageHours ?? -1,
    },
  ]
}
