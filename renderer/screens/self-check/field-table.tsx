import { Table } from '@mantine/core'
import type { SelfCheck } from '../../../shared/contract/reports.ts'
import { messages } from '../../messages/vi.ts'
import { Panel } from '../../ui/panel.tsx'
import classes from './self-check.module.css'
import { shareText } from './shares.ts'

const texts = messages.selfCheck

/** Each field of each kind of paper, the one that is changed most first. */
export function FieldTable({ fields, fewestValues }: Pick<SelfCheck, 'fields' | 'fewestValues'>) {
  return (
    <Panel title={texts.fieldsTitle}>
      <div className={classes['scroll']} data-tall>
        <Table verticalSpacing={4} stickyHeader className={classes['numbers'] ?? ''} aria-label={texts.fieldsTitle}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{texts.columns.kind}</Table.Th>
              <Table.Th>{texts.columns.field}</Table.Th>
              <Table.Th>{texts.columns.values}</Table.Th>
              <Table.Th>{texts.columns.left}</Table.Th>
              <Table.Th>{texts.columns.changed}</Table.Th>
              <Table.Th>{texts.columns.missed}</Table.Th>
              <Table.Th>{texts.columns.sureWrong}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {fields.map(({ documentType, title, code, label, tally }) => (
              <Table.Tr key={`${documentType} ${code}`}>
                <Table.Td>{title}</Table.Td>
                <Table.Td>{label}</Table.Td>
                <Table.Td>{messages.count(tally.values)}</Table.Td>
                <Table.Td>{shareText({ part: tally.left, of: tally.values, fewestValues })}</Table.Td>
                <Table.Td>{messages.count(tally.values - tally.left - tally.missed)}</Table.Td>
                <Table.Td>{messages.count(tally.missed)}</Table.Td>
                <Table.Td>{messages.count(tally.sureWrong)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
    </Panel>
  )
}
