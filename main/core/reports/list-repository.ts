import type { DossierSummary } from '../../../shared/contract/dossiers.ts'
import type { DossierFilter, DossierOrder } from '../../../shared/domain/dossier-filter.ts'
import { DossierStatus } from '../../../shared/domain/dossier-status.ts'
import type { Database } from '../database/connect.ts'
import { listByIds } from '../dossiers/dossier-list-repository.ts'
import { anyQuery } from '../dossiers/search-text.ts'
import { measureSql } from './measure-sql.ts'

/** Days that a filter speaks of without naming them. */
export type FilterDays = { readonly today: string; readonly soon: string }

/** Where a page of a list ended: the value it is ordered by, and the dossier's number among those of the same value. */
export type ListPlace = { readonly value: string | null; readonly entry: number }

export type ListQuestion = {
  readonly filter: DossierFilter
  readonly order: DossierOrder
  readonly days: FilterDays
  readonly after: ListPlace | null
  readonly limit: number
}

type FactRow = {
  readonly entry: number
  readonly dossier_id: string
  readonly sort_name: string
  readonly received_at: string | null
  readonly promised_at: string | null
}

const columns = 'entry, dossier_id, sort_name, received_at, promised_at'

/** So few are sorted in passing; of more, an index that stands in the order is walked until the page is full. */
const fewEnough = 3_000

/** More than these are not counted: the officer narrows the list instead. */
export const mostCounted = 10_000

const orders = {
  opened: { column: null, index: 'dossier_fact_by_status' },
  received: { column: 'received_at', index: 'dossier_fact_by_received' },
  promised: { column: 'promised_at', index: 'dossier_fact_by_promised' },
  name: { column: 'sort_name', index: 'dossier_fact_by_name' },
} as const

/** A page of dossiers in their order, those without the ordering day last, and where the next page begins. */
export function listFacts(
  db: Database,
  question: ListQuestion,
): { readonly items: DossierSummary[]; readonly next: ListPlace | null } {
  const { order, after, limit } = question
  const { column } = orders[order.by]
  const narrow = narrowest(db, question)
  const rows: FactRow[] = []
  // A day that is not set orders nothing: such dossiers come last, by their number.
  if (after === null || after.value !== null || column === null) rows.push(...listPart(db, question, narrow, 'set'))
  if (rows.length <= limit && (column === 'received_at' || column === 'promised_at')) {
    const rest = after !== null && after.value === null ? after : null
    rows.push(...listPart(db, { ...question, after: rest, limit: limit - rows.length }, narrow, 'unset'))
  }
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  return {
    items: listByIds(
      db,
      shown.map((row) => row.dossier_id),
    ),
    next: rows.length > limit && last !== undefined ? placeOf(last, column) : null,
  }
}

/** Whether more dossiers have the words of a list than it looks at: only the newest of them are in it. */
export function areWordsTooCommon(db: Database, { text }: DossierFilter): boolean {
  const words = anyQuery(text)
  if (words === '') return false
  const sql = `SELECT 1 FROM dossier_search WHERE dossier_search MATCH ? ORDER BY rowid DESC LIMIT 1 OFFSET ${fewEnough}`
  return db.prepare<[string]>(sql).get(words) !== undefined
}

/** How many dossiers a list has, at most `mostCounted`. */
export function countFacts(db: Database, { filter, days }: Pick<ListQuestion, 'filter' | 'days'>): number {
  const narrower = narrowers(filter)[0]
  const whole = [...conditionsOf(filter), statusCondition(filter)]
  const rows =
    narrower === undefined
      ? `SELECT 1 FROM dossier_fact WHERE ${whole.join(' AND ')}`
      : selectArms('1', narrower, whole)
  return db
    .prepare<Record<string, unknown>, number>(`SELECT count(*) FROM (${rows} LIMIT ${mostCounted})`)
    .pluck()
    .get(parametersOf(filter, days)) as number // an aggregate always has its row
}

type Arm = { readonly index: string | null; readonly conditions: readonly string[] }

/** Ranges of indexes, none of which has a dossier of another. */
type Narrower = readonly Arm[]

function selectArms(columns: string, narrower: Narrower, conditions: readonly string[]): string {
  return narrower
    .map(
      (arm) => `SELECT ${columns} FROM dossier_fact ${arm.index === null ? 'NOT INDEXED' : `INDEXED BY ${arm.index}`}
        WHERE ${[...new Set([...arm.conditions, ...conditions])].join(' AND ')}`,
    )
    .join(' UNION ALL ')
}

/** Parts of a filter that an index finds by itself, the strictest first. */
function narrowers(filter: DossierFilter): readonly Narrower[] {
  const { text, counted, procedureCode, delivery, due, receivedFrom, receivedUntil, elsewhere } = filter
  return [
    // By the number alone, which `NOT INDEXED` leaves.
    ...(anyQuery(text) === '' ? [] : [[{ index: null, conditions: [wordsCondition] }]]),
    ...(elsewhere ? [[{ index: 'dossier_fact_elsewhere', conditions: ['elsewhere = 1'] }]] : []),
    ...(delivery === null ? [] : [[{ index: 'dossier_fact_unsent', conditions: [deliveryCondition(delivery)] }]]),
    ...(counted === null ? [] : [countedArms(measureSql[counted.measure])]),
    ...(due === null ? [] : [[{ index: 'dossier_fact_by_promised', conditions: dueConditions(filter) }]]),
    ...(receivedFrom === null && receivedUntil === null
      ? []
      : [[{ index: 'dossier_fact_of_period', conditions: receivedConditions(filter) }]]),
    ...(procedureCode === null
      ? []
      : [[{ index: 'dossier_fact_by_procedure', conditions: ['procedure_code = :procedureCode'] }]]),
  ]
}

function narrowest(db: Database, { filter, days }: ListQuestion): Narrower | null {
  for (const narrower of narrowers(filter)) {
    const found = db
      .prepare<Record<string, unknown>, number>(`
        SELECT count(*) FROM (${selectArms('1', narrower, [])} LIMIT ${fewEnough + 1})
      `)
      .pluck()
      .get(parametersOf(filter, days)) as number // an aggregate always has its row
    if (found <= fewEnough) return narrower
  }
  return null
}

function listPart(
  db: Database,
  { filter, order, days, after, limit }: ListQuestion,
  narrow: Narrower | null,
  part: 'set' | 'unset',
): FactRow[] {
  const { column, index } = orders[order.by]
  const direction = order.direction === 'up' ? 'ASC' : 'DESC'
  const beyond = order.direction === 'up' ? '>' : '<'
  const ordered = part === 'unset' || column === null ? [] : [column]
  const place =
    after === null
      ? []
      : [`(${[...ordered, 'entry'].join(', ')}) ${beyond} (${ordered.length === 0 ? ':entry' : ':value, :entry'})`]
  const presence =
    column === 'received_at' || column === 'promised_at' ? [`${column} IS ${part === 'set' ? 'NOT NULL' : 'NULL'}`] : []
  const conditions = [...conditionsOf(filter), ...presence, ...place]
  const bounds = column === 'received_at' && part === 'set' ? ['received_at < :receivedBefore'] : []
  const tail = `ORDER BY ${[...ordered, 'entry'].map((name) => `${name} ${direction}`).join(', ')} LIMIT :limit`
  const sql =
    narrow === null
      ? statusesOf(filter)
          .map(
            (status) =>
              `SELECT ${columns} FROM dossier_fact INDEXED BY ${index} WHERE ${[`status = '${status}'`, ...bounds, ...conditions].join(' AND ')}`,
          )
          .join(' UNION ALL ')
      : selectArms(columns, narrow, [...conditions, statusCondition(filter)])
  return db
    .prepare<Record<string, unknown>, FactRow>(`${sql} ${tail}`)
    .all({ ...parametersOf(filter, days), value: after?.value ?? null, entry: after?.entry ?? 0, limit: limit + 1 })
}

const running: readonly DossierStatus[] = ['received', 'processing', 'supplement_requested', 'payment_requested']

function statusesOf({ statuses, due }: DossierFilter): readonly DossierStatus[] {
  const wanted = statuses.length === 0 ? DossierStatus.options : statuses
  return due === null ? wanted : wanted.filter((status) => running.includes(status))
}

/** Statuses are words of ours, never of the page: the contract lets no other through. */
function statusCondition(filter: DossierFilter): string {
  return `status IN (${statusesOf(filter)
    .map((status) => `'${status}'`)
    .join(', ')})`
}

function conditionsOf(filter: DossierFilter): readonly string[] {
  return [
    ...(anyQuery(filter.text) === '' ? [] : [wordsCondition]),
    ...(filter.procedureCode === null ? [] : ['procedure_code = :procedureCode']),
    ...(filter.delivery === null ? [] : [deliveryCondition(filter.delivery)]),
    ...(filter.elsewhere ? ['elsewhere = 1'] : []),
    ...(filter.due === null
      ? []
      : ['promised_on IS NOT NULL', filter.due === 'late' ? 'promised_on < :dueDay' : 'promised_on <= :dueDay']),
    ...receivedConditions(filter),
    ...(filter.counted === null ? [] : countedConditions(filter)),
  ]
}

/** Numbers of dossiers are those of their words. Of a name that half the commune has only the newest are looked at. */
const wordsCondition = `entry IN (
  SELECT rowid FROM dossier_search WHERE dossier_search MATCH :words ORDER BY rowid DESC LIMIT ${fewEnough}
)`

function deliveryCondition(delivery: NonNullable<DossierFilter['delivery']>): string {
  return delivery === 'unsent'
    ? "delivery <> 'proven'"
    : "delivery <> 'proven' AND delivery IN ('rejected', 'needs_person')"
}

function dueConditions(filter: DossierFilter): readonly string[] {
  return [statusCondition(filter), 'promised_at < :dueInstant']
}

function receivedConditions({ receivedFrom, receivedUntil }: DossierFilter): readonly string[] {
  return [
    ...(receivedFrom === null && receivedUntil === null ? [] : ['received_on IS NOT NULL']),
    ...(receivedFrom === null ? [] : ['received_on >= :receivedFrom']),
    ...(receivedUntil === null ? [] : ['received_on <= :receivedUntil']),
  ]
}

/** The same by indexes: received in the period, and of those before it the few that had not ended when it began. */
function countedArms(measure: string): Narrower {
  const before = ['received_on < :from', measure]
  return [
    { index: 'dossier_fact_of_period', conditions: ['received_on BETWEEN :from AND :until', measure] },
    { index: 'dossier_fact_by_end', conditions: ['ended_on IS NULL', ...before] },
    { index: 'dossier_fact_by_end', conditions: ['ended_on >= :from', ...before] },
  ]
}

/** The dossiers of a period: received until its end, and not ended before it began. */
function countedConditions({ counted }: DossierFilter): readonly string[] {
  if (counted === null) return []
  return [
    'received_on IS NOT NULL',
    'received_on <= :until',
    '(ended_on IS NULL OR ended_on >= :from)',
    measureSql[counted.measure],
  ]
}

function parametersOf(filter: DossierFilter, { today, soon }: FilterDays): Record<string, unknown> {
  const dueDay = filter.due === 'soon' ? soon : today
  const until = filter.counted?.until ?? null
  return {
    words: anyQuery(filter.text),
    procedureCode: filter.procedureCode,
    dueDay,
    dueInstant: filter.due === 'late' ? `${today}T00:00` : `${dueDay}T24:00`,
    receivedFrom: filter.receivedFrom,
    receivedUntil: filter.receivedUntil,
    // Bounds the walk through an index of instants; the day decides.
    receivedBefore: `${until ?? filter.receivedUntil ?? '9999'}T24:00`,
    from: filter.counted?.from ?? null,
    until,
    asOf: until !== null && until < today ? until : today,
  }
}

function placeOf(row: FactRow, column: (typeof orders)[keyof typeof orders]['column']): ListPlace {
  return { value: column === null ? null : row[column], entry: row.entry }
}
