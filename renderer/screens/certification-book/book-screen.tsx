import { Button, Group, NativeSelect, Pagination, SegmentedControl, Text, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Download, LockKeyhole, Search, UserCheck } from 'lucide-react'
import { useDeferredValue, useState } from 'react'
import type { BookRow, BookView } from '../../../shared/contract/certifications.ts'
import { type BookOrder, certificationBookTitle } from '../../../shared/domain/certification.ts'
import { formatMoney } from '../../../shared/domain/money.ts'
import { formatInstant } from '../../../shared/domain/vietnamese-date.ts'
import { bookPageFile } from '../../api/addresses.ts'
import { Answer } from '../../api/answer.tsx'
import { useDesk } from '../../api/desk.tsx'
import { useCommand } from '../../api/use-command.ts'
import { messages } from '../../messages/vi.ts'
import { RefusalNote } from '../../ui/refusal-note.tsx'
import { saveText } from '../../ui/save-text.ts'
import { Screen } from '../../ui/screen.tsx'
import { EmptyState } from '../../ui/screen-states.tsx'
import { BookTable } from './book-table.tsx'
import { CertifiersDialog } from './certifiers-dialog.tsx'
import { CloseDialog } from './close-dialog.tsx'
import { CorrectDialog } from './correct-dialog.tsx'

const linesShown = 50

/** A year's book of certified copies: looked through, corrected by adding, printed by the page, closed at the year's end. */
export function CertificationBookScreen() {
  const { ask } = useDesk()
  const [book, setBook] = useState<'paper' | 'electronic'>('paper')
  const [year, setYear] = useState<number | null>(null)
  const [typed, setTyped] = useState('')
  const [page, setPage] = useState(1)
  const [order, setOrder] = useState<BookOrder>({ by: 'number', direction: 'down' })
  const text = useDeferredValue(typed)
  const view = useQuery(ask.certificationBook({ book, year, text, order, offset: (page - 1) * linesShown }))
  const says = messages.certificationBook

  return (
    <Screen title={certificationBookTitle[book]} aside={<Text c="dimmed">{view.data?.volume}</Text>}>
      <Group gap="sm" align="end">
        <SegmentedControl
          aria-label={says.which}
          value={book}
          onChange={(value) => {
            setBook(value)
            setPage(1)
          }}
          data={[
            { value: 'paper' as const, label: says.paper },
            { value: 'electronic' as const, label: says.electronic },
          ]}
        />
        <NativeSelect
          size="md"
          label={says.year}
          value={String(view.data?.year ?? '')}
          onChange={(event) => {
            setYear(Number(event.currentTarget.value))
            setPage(1)
          }}
          data={(view.data?.years ?? []).map(String)}
        />
        <TextInput
          label={says.search}
          placeholder={says.searchHint}
          leftSection={<Search size={18} aria-hidden="true" />}
          autoFocus
          value={typed}
          onChange={(event) => {
            setTyped(event.currentTarget.value)
            setPage(1)
          }}
          w={340}
        />
      </Group>
      <Answer query={view}>
        {(found) => <BookPages view={found} page={page} onPage={setPage} order={order} onOrder={setOrder} />}
      </Answer>
    </Screen>
  )
}

type PagesProps = {
  readonly view: BookView
  readonly page: number
  readonly onPage: (page: number) => void
  readonly order: BookOrder
  readonly onOrder: (order: BookOrder) => void
}

function BookPages({ view, page, onPage, order, onOrder }: PagesProps) {
  const [correcting, setCorrecting] = useState<BookRow | null>(null)
  const says = messages.certificationBook
  const { totals, closed, found } = view
  return (
    <>
      <Text role="status">
        {says.totals(totals.entries, totals.copies, formatMoney(totals.fee))}
        {closed !== null && ` ${says.closed(formatInstant(closed.at), closed.officer)}`}
      </Text>
      <BookActs view={view} />
      {view.rows.length === 0 ? (
        <EmptyState title={says.empty} hint={says.emptyHint} />
      ) : (
        <BookTable rows={view.rows} order={order} onOrder={onOrder} onCorrect={setCorrecting} />
      )}
      {found > linesShown && (
        <Pagination
          total={Math.ceil(found / linesShown)}
          value={page}
          onChange={onPage}
          getItemProps={(number) => ({ 'aria-label': says.linesPages.of(number) })}
          getControlProps={(control) => ({
            'aria-label': control === 'previous' ? says.linesPages.previous : says.linesPages.next,
          })}
        />
      )}
      {correcting !== null && <CorrectDialog row={correcting} onClose={() => setCorrecting(null)} />}
    </>
  )
}

function BookActs({ view }: { readonly view: BookView }) {
  const { client } = useDesk()
  const { book, year, pages, closed, mayClose } = view
  const [printed, setPrinted] = useState(1)
  const [dialog, setDialog] = useState<'close' | 'certifiers' | null>(null)
  const table = useCommand(client.certifications.table, [])
  const says = messages.certificationBook
  return (
    <Group gap="sm" align="end">
      {pages > 0 && (
        <>
          <NativeSelect
            size="md"
            label={says.page}
            value={String(Math.min(printed, pages))}
            onChange={(event) => setPrinted(Number(event.currentTarget.value))}
            data={Array.from({ length: pages }, (_, at) => String(at + 1))}
          />
          <Button
            component="a"
            variant="default"
            leftSection={<Download size={18} aria-hidden="true" />}
            href={bookPageFile({ book, year, page: Math.min(printed, pages) })}
            target="_blank"
            download={says.pageFileName(book, year, Math.min(printed, pages))}
          >
            {says.savePage}
          </Button>
        </>
      )}
      <Button
        variant="default"
        loading={table.pending}
        onClick={() => table.run({ book, year }, saveText)}
        leftSection={<Download size={18} aria-hidden="true" />}
      >
        {says.export}
      </Button>
      {mayClose && (
        <>
          <Button
            variant="default"
            onClick={() => setDialog('certifiers')}
            leftSection={<UserCheck size={18} aria-hidden="true" />}
          >
            {says.certifiers}
          </Button>
          {closed === null && (
            <Button
              variant="default"
              onClick={() => setDialog('close')}
              leftSection={<LockKeyhole size={18} aria-hidden="true" />}
            >
              {says.close(year)}
            </Button>
          )}
        </>
      )}
      <RefusalNote refusal={table.refusal} />
      {dialog === 'close' && <CloseDialog view={view} onClose={() => setDialog(null)} />}
      {dialog === 'certifiers' && <CertifiersDialog onClose={() => setDialog(null)} />}
    </Group>
  )
}
