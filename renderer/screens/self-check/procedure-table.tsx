import type { SelfCheck } from '../../../shared/contract/reports.ts'
import { OrderedList } from '../../lists/ordered-list.tsx'
import { messages } from '../../messages/vi.ts'
import type { ListColumn } from '../../ui/list-table.tsx'
import { Panel } from '../../ui/panel.tsx'
import { countColumn, shareColumn } from './number-columns.ts'
import classes from './self-check.module.css'
import { timeText } from './shares.ts'

const texts = messages.selfCheck

type Procedure = SelfCheck['procedures'][number]

/** Accuracy and time saved of each procedure. */
export function ProcedureTable({ procedures, fewestValues }: Pick<SelfCheck, 'procedures' | 'fewestValues'>) {
  return (
    <Panel title={texts.proceduresTitle}>
      <OrderedList
        label={texts.proceduresTitle}
        columns={columnsOf(fewestValues)}
        rows={procedures}
        keyOf={({ code }) => code}
      />
    </Panel>
  )
}

function columnsOf(fewestValues: number): readonly ListColumn<Procedure>[] {
  const { columns } = texts
  const nameOf = ({ name }: Procedure) => name
  const savedOf = ({ tally, time }: Procedure) => (tally.values < fewestValues ? texts.tooFew : timeText(time))
  return [
    { ...{ key: 'procedure', title: columns.procedure, render: nameOf, text: nameOf, orderOf: nameOf } },
    countColumn(columns.values, ({ tally }) => tally.values),
    shareColumn(columns.left, fewestValues, ({ tally }) => ({ part: tally.left, of: tally.values })),
    {
      ...{ key: 'saved', title: columns.saved, className: classes['count'], render: savedOf, text: savedOf },
      orderOf: ({ time }) => time.typingMinutes - time.reviewMinutes,
    },
  ]
}
