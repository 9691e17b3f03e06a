import { Anchor, Button, Table, Text } from '@mantine/core'
import { Link } from 'wouter'
import type { BookRow } from '../../../shared/contract/certifications.ts'
import { correctablePartTitle } from '../../../shared/domain/certification.ts'
import { formatMoney } from '../../../shared/domain/money.ts'
import { formatDay } from '../../../shared/domain/vietnamese-date.ts'
import { electronicCopyFile } from '../../api/addresses.ts'
import { messages } from '../../messages/vi.ts'

type Props = { readonly rows: readonly BookRow[]; readonly onCorrect: (row: BookRow) => void }

/** Lines in the columns of the form, with everything that was corrected below what it says now. */
export function BookTable({ rows, onCorrect }: Props) {
  const { columns, correct, saveCopy, voided, changed } = messages.certificationBook
  return (
    <Table aria-label={messages.certificationBook.lines} stickyHeader verticalSpacing={6}>
      <Table.Thead>
        <Table.Tr>
          {[
            columns.number,
            columns.day,
            columns.requester,
            columns.title,
            columns.signer,
            columns.copies,
            columns.fee,
            columns.remark,
          ].map((title) => (
            <Table.Th key={title}>{title}</Table.Th>
          ))}
          <Table.Th aria-label={correct} />
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map((row) => (
          <Table.Tr key={row.entryId} td={row.void ? 'line-through' : undefined}>
            <Table.Td>
              <strong>{row.number}</strong>
            </Table.Td>
            <Table.Td>{formatDay(row.certifiedAt)}</Table.Td>
            <Table.Td>
              <Anchor component={Link} to={`/dossiers/${row.dossierId}/certify`}>
                {row.requester}
              </Anchor>
            </Table.Td>
            <Table.Td>{row.title}</Table.Td>
            <Table.Td>{row.signer}</Table.Td>
            <Table.Td>{row.copies}</Table.Td>
            <Table.Td>{formatMoney(row.fee)}</Table.Td>
            <Table.Td>
              {row.void && <Text fw={700}>{voided}</Text>}
              {row.corrections.map(({ at, part, before, reason, officer }) => (
                <Text key={`${at}${part}`} size="sm">
                  {changed(formatDay(at), correctablePartTitle[part], before, reason, officer)}
                </Text>
              ))}
              {row.hasFile && (
                <Anchor href={electronicCopyFile(row.entryId)} download={messages.certify.copyFileName(row.number)}>
                  {saveCopy}
                </Anchor>
              )}
            </Table.Td>
            <Table.Td>
              {!row.void && (
                <Button
                  size="compact-sm"
                  variant="subtle"
                  aria-label={`${correct}: ${row.number}`}
                  onClick={() => onCorrect(row)}
                >
                  {correct}
                </Button>
              )}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}
