import type { SelfCheck } from '../../../shared/contract/reports.ts'
import { OrderedList } from '../../lists/ordered-list.tsx'
import { messages } from '../../messages/vi.ts'
import type { ListColumn } from '../../ui/list-table.tsx'
import { Panel } from '../../ui/panel.tsx'
import { countColumn, shareColumn } from './number-columns.ts'

const texts = messages.selfCheck

type Field = SelfCheck['fields'][number]

/** Each field of each kind of paper, the one that is changed most first. */
export function FieldTable({ fields, fewestValues }: Pick<SelfCheck, 'fields' | 'fewestValues'>) {
  return (
    <Panel title={texts.fieldsTitle}>
      <OrderedList
        label={texts.fieldsTitle}
        columns={columnsOf(fewestValues)}
        rows={fields}
        keyOf={({ documentType, code }) => `${documentType} ${code}`}
      />
    </Panel>
  )
}

function columnsOf(fewestValues: number): readonly ListColumn<Field>[] {
  const { columns } = texts
  const kindOf = ({ title }: Field) => title
  const labelOf = ({ label }: Field) => label
  return [
    { ...{ key: 'kind', title: columns.kind, render: kindOf, text: kindOf, orderOf: kindOf } },
    { ...{ key: 'field', title: columns.field, render: labelOf, text: labelOf, orderOf: labelOf } },
    countColumn(columns.values, ({ tally }) => tally.values),
    shareColumn(columns.left, fewestValues, ({ tally }) => ({ part: tally.left, of: tally.values })),
    countColumn(columns.changed, ({ tally }) => tally.values - tally.left - tally.missed),
    countColumn(columns.missed, ({ tally }) => tally.missed),
    countColumn(columns.sureWrong, ({ tally }) => tally.sureWrong),
  ]
}
