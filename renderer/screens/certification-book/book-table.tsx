import { Anchor, Button, Text } from '@mantine/core'
import { useLocation } from 'wouter'
import type { BookRow } from '../../../shared/contract/certifications.ts'
import { BookOrder, correctablePartTitle } from '../../../shared/domain/certification.ts'
import { formatMoney } from '../../../shared/domain/money.ts'
import { formatDay } from '../../../shared/domain/vietnamese-date.ts'
import { electronicCopyFile } from '../../api/addresses.ts'
import { messages } from '../../messages/vi.ts'
import { type ListColumn, ListTable } from '../../ui/list-table.tsx'

const { columns: titles, correct, saveCopy, voided, changed } = messages.certificationBook

type Props = {
  readonly rows: readonly BookRow[]
  readonly order: BookOrder
  readonly onOrder: (order: BookOrder) => void
  readonly onCorrect: (row: BookRow) => void
}

const orderable = BookOrder.shape.by.options

/** Lines in the columns of the form, with everything that was corrected below what it says now. */
export function BookTable({ rows, order, onOrder, onCorrect }: Props) {
  const [, go] = useLocation()
  const acts: ListColumn<BookRow> = {
    ...{ key: 'correct', title: correct, holdsActs: true, text: () => '' },
    render: (row) => !row.void && <CorrectButton row={row} onCorrect={onCorrect} />,
  }
  return (
    <ListTable
      label={messages.certificationBook.lines}
      columns={[...columns, acts]}
      rows={rows}
      keyOf={({ entryId }) => entryId}
      order={{ key: order.by, direction: order.direction }}
      orderable={orderable}
      onOrder={({ key, direction }) => onOrder({ by: orderable.find((by) => by === key) ?? 'number', direction })}
      onOpen={({ dossierId }) => go(`/dossiers/${dossierId}/certify`)}
    />
  )
}

const columns: readonly ListColumn<BookRow>[] = [
  plain('number', titles.number, ({ number }) => String(number)),
  plain('day', titles.day, ({ certifiedAt }) => formatDay(certifiedAt)),
  plain('requester', titles.requester, ({ requester }) => requester),
  { ...plain('title', titles.title, ({ title }) => title), fit: 'roomy' },
  { ...plain('signer', titles.signer, ({ signer }) => signer), fit: 'roomy' },
  plain('copies', titles.copies, ({ copies }) => String(copies)),
  { ...plain('fee', titles.fee, ({ fee }) => formatMoney(fee)), fit: 'whole' },
  {
    ...{ key: 'remark', title: titles.remark, holdsActs: true, text: () => '' },
    render: (row) => <Remark row={row} />,
  },
]

/** What is void is struck through in every cell. */
function plain(key: string, title: string, text: (row: BookRow) => string): ListColumn<BookRow> {
  return { key, title, text, render: (row) => (row.void ? <s>{text(row)}</s> : text(row)) }
}

function Remark({ row }: { readonly row: BookRow }) {
  return (
    <>
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
    </>
  )
}

type CorrectProps = { readonly row: BookRow; readonly onCorrect: (row: BookRow) => void }

function CorrectButton({ row, onCorrect }: CorrectProps) {
  return (
    <Button size="compact-sm" variant="subtle" aria-label={`${correct}: ${row.number}`} onClick={() => onCorrect(row)}>
      {correct}
    </Button>
  )
}
