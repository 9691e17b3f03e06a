import { messages } from '../../messages/vi.ts'
import type { ListColumn } from '../../ui/list-table.tsx'
import classes from './self-check.module.css'
import { shareText } from './shares.ts'

/** A column of whole numbers. */
export function countColumn<Row>(title: string, countOf: (row: Row) => number): ListColumn<Row> {
  const text = (row: Row) => messages.count(countOf(row))
  return { key: title, title, className: classes['count'], render: text, text, orderOf: countOf }
}

type Part = { readonly part: number; readonly of: number }

/** A column of shares; those of too few values stand before all others. */
export function shareColumn<Row>(title: string, fewestValues: number, partOf: (row: Row) => Part): ListColumn<Row> {
  const text = (row: Row) => shareText({ ...partOf(row), fewestValues })
  return {
    ...{ key: title, title, className: classes['count'], render: text, text },
    orderOf: (row) => {
      const { part, of } = partOf(row)
      return of < fewestValues ? -1 : part / of
    },
  }
}
