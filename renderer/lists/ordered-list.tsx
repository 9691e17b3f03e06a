import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { foldDiacritics } from '../../shared/domain/vietnamese-text.ts'
import { useFileMaking } from '../api/use-file-making.ts'
import { messages } from '../messages/vi.ts'
import { type ListColumn, ListTable, useOrdered } from '../ui/list-table.tsx'
import { RefusalNote } from '../ui/refusal-note.tsx'
import { SaveButtons } from '../ui/save-buttons.tsx'
import classes from './ordered-list.module.css'

type Props<Row> = {
  readonly label: string
  readonly columns: readonly ListColumn<Row>[]
  readonly rows: readonly Row[]
  readonly keyOf: (row: Row) => string
  readonly onOpen?: (row: Row) => void
}

/** A list that is here whole: narrowed by typing, ordered by its heads, saved as it stands. */
export function OrderedList<Row>({ label, columns, rows, keyOf, onOpen }: Props<Row>) {
  const [text, setText] = useState('')
  const file = useFileMaking()
  const wanted = foldDiacritics(text.trim())
  const told = columns.filter(({ holdsActs }) => holdsActs !== true)
  const narrowed = rows.filter((row) => foldDiacritics(told.map((one) => one.text(row)).join(' ')).includes(wanted))
  const ordered = useOrdered(columns, narrowed)
  const table = {
    title: label,
    columns: told.map(({ title }) => title),
    rows: ordered.rows.map((row) => told.map((column) => column.text(row))),
  }
  return (
    <>
      <div className={classes['tools']}>
        <TextInput
          aria-label={messages.lists.narrow}
          placeholder={messages.lists.narrow}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          className={classes['narrow'] ?? ''}
        />
        <SaveButtons
          formats={['xlsx', 'csv']}
          what={messages.lists.list}
          share={file.share}
          onMake={(format) => file.make({ kind: 'table', table, format })}
          onCancel={file.cancel}
        />
      </div>
      <RefusalNote refusal={file.refusal} />
      <ListTable label={label} columns={columns} keyOf={keyOf} onOpen={onOpen ?? null} {...ordered} />
    </>
  )
}
