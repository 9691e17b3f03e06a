import { Table } from '@mantine/core'
import type { PeriodReport } from '../../../shared/contract/reports.ts'
import type { Measure } from '../../../shared/domain/measure.ts'
import { formatDay } from '../../../shared/domain/vietnamese-date.ts'
import { messages } from '../../messages/vi.ts'
import { Panel } from '../../ui/panel.tsx'
import { BarChart } from './bar-chart.tsx'
import { NumberLink } from './number-link.tsx'
import classes from './reports-screen.module.css'

const texts = messages.reports
/** A year has no room for a drawing; its table has. */
const mostDrawn = 20

const columns = [
  { key: 'takenIn', measure: 'taken_in' },
  { key: 'digitised', measure: 'digitised' },
  { key: 'reused', measure: 'reused' },
  { key: 'ended', measure: 'ended' },
  { key: 'endedLate', measure: 'ended_late' },
] as const satisfies readonly { readonly key: keyof typeof texts.week; readonly measure: Measure }[]

/** Week by week: a drawing, and the same figures as a table. */
export function WeeksPanel({ weeks }: Pick<PeriodReport, 'weeks'>) {
  const drawn = weeks.slice(-mostDrawn)
  return (
    <Panel title={texts.weeks}>
      <BarChart
        label={texts.weeksChart(drawn.length)}
        series={[texts.week.takenIn, texts.week.ended, texts.week.endedLate]}
        bars={drawn.map(({ from, takenIn, ended, endedLate }) => ({
          name: formatDay(from).slice(0, 5),
          values: [takenIn, ended, endedLate],
        }))}
      />
      <Table verticalSpacing={4} aria-label={texts.weeks}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{texts.weekSpan}</Table.Th>
            {columns.map(({ key }) => (
              <Table.Th key={key} className={classes['number'] ?? ''}>
                {texts.week[key]}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {weeks.map((week) => (
            <Table.Tr key={week.from}>
              <Table.Td>{`${formatDay(week.from)} – ${formatDay(week.until)}`}</Table.Td>
              {columns.map(({ key, measure }) => (
                <Table.Td key={key} className={classes['number'] ?? ''}>
                  <NumberLink
                    count={week[key]}
                    counted={{ measure, from: week.from, until: week.until, procedureCode: null }}
                  />
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Panel>
  )
}
