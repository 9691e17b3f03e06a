import { Table } from '@mantine/core'
import type { SelfCheck } from '../../../shared/contract/reports.ts'
import { messages } from '../../messages/vi.ts'
import { Panel } from '../../ui/panel.tsx'
import classes from './self-check.module.css'
import { shareText, timeText } from './shares.ts'

const texts = messages.selfCheck

/** Accuracy and time saved of each procedure. */
export function ProcedureTable({ procedures, fewestValues }: Pick<SelfCheck, 'procedures' | 'fewestValues'>) {
  return (
    <Panel title={texts.proceduresTitle}>
      <div className={classes['scroll']}>
        <Table verticalSpacing={4} stickyHeader className={classes['numbers'] ?? ''} aria-label={texts.proceduresTitle}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{texts.columns.procedure}</Table.Th>
              <Table.Th>{texts.columns.values}</Table.Th>
              <Table.Th>{texts.columns.left}</Table.Th>
              <Table.Th>{texts.columns.saved}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {procedures.map(({ code, name, tally, time }) => (
              <Table.Tr key={code}>
                <Table.Td>{name}</Table.Td>
                <Table.Td>{messages.count(tally.values)}</Table.Td>
                <Table.Td>{shareText({ part: tally.left, of: tally.values, fewestValues })}</Table.Td>
                <Table.Td>{tally.values < fewestValues ? texts.tooFew : timeText(time)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
    </Panel>
  )
}
