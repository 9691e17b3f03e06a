import { Table, Text } from '@mantine/core'
import type { DaySheet } from '../../../shared/contract/day-close.ts'
import { formatDong } from '../../../shared/domain/money.ts'
import { messages } from '../../messages/vi.ts'
import { Panel } from '../../ui/panel.tsx'
import classes from './day-close.module.css'

/** Dossiers, money by what it was for, receipts, and what still waits. */
export function DaySheetFacts({ sheet }: { readonly sheet: DaySheet }) {
  const { waiting, unsent } = sheet
  return (
    <>
      <Panel title={messages.dayClose.dossiers} aside={<Text c="dimmed">{messages.dayClose.since(sheet.fromAt)}</Text>}>
        <Counts names={messages.dayClose.dossierCounts} counts={sheet.dossiers} />
      </Panel>
      <Panel title={messages.dayClose.money}>
        {sheet.fees.length === 0 ? <Text c="dimmed">{messages.dayClose.noMoney}</Text> : <Fees sheet={sheet} />}
        <Receipts sheet={sheet} />
      </Panel>
      <Panel title={messages.dayClose.waiting}>
        <Counts
          names={{
            ...messages.dayClose.waitingCounts,
            unsent: messages.dayClose.unsent,
            needsPerson: messages.dayClose.needsPerson,
          }}
          counts={{ ...waiting, unsent: unsent.waiting, needsPerson: unsent.needsPerson }}
        />
      </Panel>
    </>
  )
}

type CountsProps<Name extends string> = {
  readonly names: Readonly<Record<Name, string>>
  readonly counts: Readonly<Record<Name, number>>
}

function Counts<Name extends string>({ names, counts }: CountsProps<Name>) {
  return (
    <dl className={classes['counts']}>
      {(Object.keys(names) as Name[]).map((name) => (
        <div key={name}>
          <dt>{names[name]}</dt>
          <dd>{messages.count(counts[name])}</dd>
        </div>
      ))}
    </dl>
  )
}

function Fees({ sheet: { fees, taken } }: { readonly sheet: DaySheet }) {
  const columns = ['cash', 'transfer', 'portal'] as const
  return (
    <Table verticalSpacing={4}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{messages.dayClose.fee}</Table.Th>
          <Table.Th className={classes['number'] ?? ''}>{messages.dayClose.times}</Table.Th>
          {columns.map((way) => (
            <Table.Th key={way} className={classes['number'] ?? ''}>
              {messages.dayClose[way]}
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {fees.map((fee) => (
          <Table.Tr key={fee.name}>
            <Table.Td>{fee.name}</Table.Td>
            <Table.Td className={classes['number'] ?? ''}>{messages.count(fee.count)}</Table.Td>
            {columns.map((way) => (
              <Table.Td key={way} className={classes['number'] ?? ''}>
                {formatDong(fee[way])}
              </Table.Td>
            ))}
          </Table.Tr>
        ))}
      </Table.Tbody>
      <Table.Tfoot>
        <Table.Tr>
          <Table.Th>{messages.dayClose.total}</Table.Th>
          <Table.Th />
          {columns.map((way) => (
            <Table.Th key={way} className={classes['number'] ?? ''}>
              {formatDong(taken[way])}
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Tfoot>
    </Table>
  )
}

function Receipts({ sheet: { receipts, cancelled } }: { readonly sheet: DaySheet }) {
  return (
    <>
      {receipts.ranges.map(({ from, to, count }) => (
        <Text key={from}>
          {messages.dayClose.receipts}: {messages.dayClose.range(from, to, count)}
        </Text>
      ))}
      {cancelled.map(({ number, amount, reason }) => (
        <Text key={number}>{messages.dayClose.cancelled(number, amount, reason)}</Text>
      ))}
      {receipts.unfinished.length > 0 && (
        <Text fw={600}>{messages.dayClose.unfinished(receipts.unfinished.join(', '))}</Text>
      )}
      {receipts.missing.length > 0 && <Text fw={600}>{messages.dayClose.missing(receipts.missing.join(', '))}</Text>}
    </>
  )
}
