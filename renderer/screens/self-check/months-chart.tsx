import { Table } from '@mantine/core'
import type { SelfCheck } from '../../../shared/contract/reports.ts'
import { messages } from '../../messages/vi.ts'
import { Panel } from '../../ui/panel.tsx'
import classes from './self-check.module.css'
import { shareText } from './shares.ts'

type Props = Pick<SelfCheck, 'months' | 'fewestValues'>

const texts = messages.selfCheck
const size = { bar: 26, step: 34, height: 150, foot: 22, left: 44 }

/** Share of values left as read, month by month: a drawing, and the same figures as a table beside it. */
export function MonthsChart({ months, fewestValues }: Props) {
  const withValues = months.filter(({ values }) => values > 0)
  return (
    <Panel title={texts.monthsTitle}>
      <div className={classes['chartAndTable']}>
        <Drawing months={months} fewestValues={fewestValues} />
        <Table verticalSpacing={2} className={classes['numbers'] ?? ''} aria-label={texts.monthsTitle}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{texts.columns.month}</Table.Th>
              <Table.Th>{texts.columns.values}</Table.Th>
              <Table.Th>{texts.columns.left}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {withValues.toReversed().map(({ month, values, left }) => (
              <Table.Tr key={month}>
                <Table.Td>{texts.shortMonth(month)}</Table.Td>
                <Table.Td>{messages.count(values)}</Table.Td>
                <Table.Td>{shareText({ part: left, of: values, fewestValues })}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
    </Panel>
  )
}

function Drawing({ months, fewestValues }: Props) {
  const width = size.left + months.length * size.step
  const yOf = (share: number) => 10 + (1 - share) * size.height
  const latest = months.at(-1)
  const label =
    latest === undefined
      ? texts.monthsTitle
      : texts.chart(texts.month(latest.month), shareText({ part: latest.left, of: latest.values, fewestValues }))
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${width} ${size.height + 10 + size.foot}`}
      className={classes['chart']}
    >
      {[0, 0.5, 1].map((share) => (
        <g key={share} className={classes['grid']}>
          <line x1={size.left} x2={width} y1={yOf(share)} y2={yOf(share)} />
          <text x={size.left - 6} y={yOf(share) + 4} textAnchor="end">
            {messages.selfCheck.wholeShare(share)}
          </text>
        </g>
      ))}
      {months.map(({ month, values, left }, at) => {
        const x = size.left + at * size.step + (size.step - size.bar) / 2
        const isTold = values >= fewestValues
        const top = isTold ? yOf(left / values) : yOf(0) - 2
        return (
          <g key={month}>
            <rect x={x} width={size.bar} y={top} height={yOf(0) - top} data-few={!isTold || undefined} />
            <text x={x + size.bar / 2} y={size.height + 10 + 16} textAnchor="middle">
              {Number(month.slice(5))}
            </text>
          </g>
        )
      })}
    </svg>
  )
}
