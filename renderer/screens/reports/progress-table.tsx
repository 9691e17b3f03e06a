import { Table } from '@mantine/core'
import type { PeriodReport } from '../../../shared/contract/reports.ts'
import { progressMeasures } from '../../../shared/domain/measure.ts'
import { messages } from '../../messages/vi.ts'
import { Panel } from '../../ui/panel.tsx'
import { NumberLink } from './number-link.tsx'
import classes from './reports-screen.module.css'

const texts = messages.reports

/** How far the dossiers of the period are, in all and by procedure. */
export function ProgressTable({ from, until, sums, procedures }: PeriodReport) {
  const rows = [{ code: null, name: texts.allProcedures, sums, averageHours: null }, ...procedures]
  return (
    <Panel title={texts.progress}>
      <div className={classes['scroll']}>
        <Table verticalSpacing={6} aria-label={texts.progress}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{messages.counter.columns.procedure}</Table.Th>
              {progressMeasures.map((measure) => (
                <Table.Th key={measure} className={classes['number'] ?? ''}>
                  {texts.measures[measure]}
                </Table.Th>
              ))}
              <Table.Th className={classes['number'] ?? ''}>{texts.averageHours}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map((row) => (
              <Table.Tr key={row.code ?? ''}>
                <Table.Td className={classes['name'] ?? ''}>{row.name}</Table.Td>
                {progressMeasures.map((measure) => (
                  <Table.Td key={measure} className={classes['number'] ?? ''}>
                    <NumberLink count={row.sums[measure]} counted={{ measure, from, until, procedureCode: row.code }} />
                  </Table.Td>
                ))}
                <Table.Td className={classes['number'] ?? ''}>{texts.hours(row.averageHours)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
    </Panel>
  )
}
