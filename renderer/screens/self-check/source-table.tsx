import { Table } from '@mantine/core'
import type { SelfCheck } from '../../../shared/contract/reports.ts'
import { messages } from '../../messages/vi.ts'
import { Panel } from '../../ui/panel.tsx'
import classes from './self-check.module.css'
import { shareText } from './shares.ts'

type Props = Pick<SelfCheck, 'sources' | 'fewestValues'> & { readonly total: number }

const texts = messages.selfCheck

/** How values were read, and how often each way was left as it was. */
export function SourceTable({ sources, total, fewestValues }: Props) {
  return (
    <Panel title={texts.sourcesTitle}>
      <Table verticalSpacing={4} className={classes['numbers'] ?? ''} aria-label={texts.sourcesTitle}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{texts.columns.source}</Table.Th>
            <Table.Th>{texts.columns.part}</Table.Th>
            <Table.Th>{texts.columns.left}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {sources.map(({ source, tally }) => (
            <Table.Tr key={source}>
              <Table.Td>{messages.review.sourceTitles[source]}</Table.Td>
              <Table.Td>{shareText({ part: tally.values, of: total, fewestValues })}</Table.Td>
              <Table.Td>{shareText({ part: tally.left, of: tally.values, fewestValues })}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Panel>
  )
}
