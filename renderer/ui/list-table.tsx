import { Anchor, Table, UnstyledButton } from '@mantine/core'
import { ArrowDown, ArrowUp, ArrowUpDown } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import classes from './list-table.module.css'

export type ListColumn<Row> = {
  readonly key: string
  readonly title: string
  readonly render: (row: Row) => ReactNode
  /** What a file says in this column. */
  readonly text: (row: Row) => string
  /** By what rows stand in order; a column without it can't order the list. */
  readonly orderOf?: (row: Row) => string | number
  readonly className?: string | undefined
  /** `whole`: a code or number that no line breaks; `roomy`: a text that needs some width to be read. */
  readonly fit?: 'whole' | 'roomy'
  /** Its cells hold buttons and links of their own: pressing there does not open the row, and no file has the column. */
  readonly holdsActs?: boolean
}

export type ListOrder = { readonly key: string; readonly direction: 'up' | 'down' }

type Props<Row> = {
  readonly label: string
  readonly columns: readonly ListColumn<Row>[]
  readonly rows: readonly Row[]
  readonly keyOf: (row: Row) => string
  readonly order: ListOrder | null
  readonly onOrder: (order: ListOrder) => void
  /** Keys of the columns that can order it. */
  readonly orderable: readonly string[]
  /** Null where rows only tell something. */
  readonly onOpen: ((row: Row) => void) | null
}

/** Rows under heads that order them; the first column opens the row, by pointer the whole row does. */
export function ListTable<Row>({ label, columns, rows, keyOf, order, onOrder, orderable, onOpen }: Props<Row>) {
  return (
    <div className={classes['frame']}>
      <Table aria-label={label} stickyHeader verticalSpacing={6} highlightOnHover={onOpen !== null}>
        <Table.Thead>
          <Table.Tr>
            {columns.map((column) => (
              <Table.Th key={column.key} aria-sort={sortOf(column.key, order)}>
                {orderable.includes(column.key) ? (
                  <UnstyledButton
                    className={classes['order'] ?? ''}
                    onClick={() => onOrder({ key: column.key, direction: nextDirection(column.key, order) })}
                  >
                    {column.title}
                    <OrderIcon direction={order?.key === column.key ? order.direction : null} />
                  </UnstyledButton>
                ) : (
                  column.title
                )}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <Table.Tr
              key={keyOf(row)}
              className={onOpen === null ? '' : (classes['row'] ?? '')}
              onClick={() => onOpen?.(row)}
            >
              {columns.map((column, at) => (
                <Table.Td
                  key={column.key}
                  className={column.className ?? ''}
                  data-fit={column.fit}
                  onClick={(event) => column.holdsActs === true && event.stopPropagation()}
                >
                  {at === 0 && onOpen !== null ? (
                    <Anchor component="button" type="button" title={column.text(row)} className={classes['open'] ?? ''}>
                      {column.render(row)}
                    </Anchor>
                  ) : (
                    column.render(row)
                  )}
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  )
}

/** Rows that are all here, in the order of a column; as they came until one is chosen. */
export function useOrdered<Row>(columns: readonly ListColumn<Row>[], rows: readonly Row[]) {
  const [order, setOrder] = useState<ListOrder | null>(null)
  const orderOf = columns.find(({ key }) => key === order?.key)?.orderOf
  const sign = order?.direction === 'down' ? -1 : 1
  const ordered = orderOf === undefined ? rows : rows.toSorted((a, b) => sign * compare(orderOf(a), orderOf(b)))
  return {
    rows: ordered,
    order,
    onOrder: setOrder,
    orderable: columns.filter((column) => column.orderOf !== undefined).map(({ key }) => key),
  }
}

const collator = new Intl.Collator('vi', { numeric: true })

function compare(a: string | number, b: string | number): number {
  return typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b))
}

function nextDirection(key: string, order: ListOrder | null): 'up' | 'down' {
  return order?.key === key && order.direction === 'up' ? 'down' : 'up'
}

function sortOf(key: string, order: ListOrder | null): 'ascending' | 'descending' | undefined {
  if (order?.key !== key) return undefined
  return order.direction === 'up' ? 'ascending' : 'descending'
}

function OrderIcon({ direction }: { readonly direction: 'up' | 'down' | null }) {
  if (direction === null) return <ArrowUpDown size={14} aria-hidden="true" className={classes['idle']} />
  const Icon = direction === 'up' ? ArrowUp : ArrowDown
  return <Icon size={14} aria-hidden="true" />
}
