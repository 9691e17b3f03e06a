import type { FileProgress, FileRequest } from '../../../shared/contract/lists.ts'
import { progressMeasures } from '../../../shared/domain/measure.ts'
import { monthSpan } from '../../../shared/domain/vietnamese-date.ts'
import { AppError } from '../../../shared/errors.ts'
import type { Actor, Desk } from '../desk.ts'
import { nextTurn, type Progress } from '../jobs/in-turns.ts'
import { getOfficer } from '../officers/get-officer.ts'
import { viewList } from '../questions/list-view.ts'
import { viewPeriod } from '../questions/period-view.ts'
import { makeApart } from '../reports/make-apart.ts'
import { refreshAll } from '../reports/refresh-facts.ts'
import { countRegister, listRegister, type RegisterLine, type RegisterPlace } from '../reports/register-repository.ts'
import { dossierColumns, dossierRow, keyText, percent, registerTable, reportTables } from '../reports/report-tables.ts'
import { csvFile, type FileTable } from '../reports/table-file.ts'
import { officeSetting, practiceSetting } from '../settings/office-settings.ts'
import { getSetting } from '../settings/settings.ts'
import { makeSlipContent } from '../slips/slip-content.ts'
import { slipFacts } from '../slips/slip-facts.ts'
import type { PeriodReportInput } from '../slips/slip-input.ts'
import { formAt } from './slip-as-printed.ts'

type Making = AsyncGenerator<Progress, Made>
type Made = { readonly bytes: Uint8Array; readonly name: string; readonly format: 'xlsx' | 'csv' | 'pdf' }

const types = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
  pdf: 'application/pdf',
} as const

/** Rows that are read before the desk answers others again. */
const rowsAtOnce = 200
/** A spreadsheet of more helps nobody, and a book of more is printed by shorter spans. */
const mostRows = 50_000
const mostPrintedRows = 3_000

/**
 * Makes a file, telling how far it is; ends when `signal` does. Names of files say nothing of anybody.
 * Throws `period_invalid`, `report_too_long`.
 */
export async function* makeFile(
  desk: Desk,
  actor: Actor,
  { request, signal }: { readonly request: FileRequest; readonly signal: AbortSignal },
): AsyncGenerator<FileProgress, void> {
  const making = makingOf(desk, actor, { request, signal })
  for (;;) {
    const step = await making.next()
    if (signal.aborted) return
    if (step.done === true) {
      const { bytes, name, format } = step.value
      yield { kind: 'made', fileId: desk.made.keep({ bytes, type: types[format] }), fileName: `${name}.${format}` }
      return
    }
    yield { kind: 'progress', ...step.value }
    await nextTurn(desk.host.timers)
    if (signal.aborted) return
  }
}

type Wanted<Kind extends FileRequest['kind'] = FileRequest['kind']> = {
  readonly request: Extract<FileRequest, { kind: Kind }>
  readonly signal: AbortSignal
}

function makingOf(desk: Desk, actor: Actor, { request, signal }: Wanted): Making {
  switch (request.kind) {
    case 'dossiers':
      return makeDossiers(desk, { request, signal })
    case 'table':
      return makeTable(desk, { request, signal })
    case 'register':
      return makeRegister(desk, actor, { request, signal })
    case 'month':
      return makeMonth(desk, actor, { request, signal })
  }
}

async function* makeDossiers(desk: Desk, { request, signal }: Wanted<'dossiers'>): Making {
  const rows: string[][] = []
  let after: string | null = null
  do {
    const page = viewList(desk, { filter: request.filter, order: request.order, after, limit: rowsAtOnce })
    if (after === null && page.total >= page.mostCounted) throw new AppError('report_too_long', { most: mostRows })
    rows.push(...page.items.map(dossierRow))
    after = page.next
    yield { done: rows.length, of: Math.max(page.total, rows.length) }
  } while (after !== null && rows.length < mostRows)
  const table = { title: request.title, columns: dossierColumns, rows }
  return yield* makeTableFile(desk, { table, format: request.format, name: 'danh-sach-ho-so', signal })
}

async function* makeTable(desk: Desk, { request: { table, format }, signal }: Wanted<'table'>): Making {
  yield { done: 0, of: table.rows.length }
  return yield* makeTableFile(desk, { table, format, name: 'danh-sach', signal })
}

type TableFile = {
  readonly table: FileTable
  readonly format: 'xlsx' | 'csv'
  readonly name: string
  readonly signal: AbortSignal
}

async function* makeTableFile(desk: Desk, { table, format, name, signal }: TableFile): Making {
  const bytes = format === 'csv' ? csvFile(table) : yield* makeWorkbook(desk, [table], signal)
  return { bytes, name, format }
}

function makeWorkbook(desk: Desk, tables: readonly FileTable[], signal: AbortSignal) {
  return makeApart({ kind: 'workbook', tables }, { ...desk.host, signal })
}

async function* makeRegister(
  desk: Desk,
  { officerId }: Actor,
  { request: { from, until, format }, signal }: Wanted<'register'>,
): Making {
  if (until < from) throw new AppError('period_invalid')
  yield* refreshAll(desk)
  const of = countRegister(desk.db, { from, until })
  const most = format === 'pdf' ? mostPrintedRows : mostRows
  if (of > most) throw new AppError('report_too_long', { most })
  const lines: RegisterLine[] = []
  let after: RegisterPlace | null = null
  do {
    const page = listRegister(desk.db, { from, until, after, limit: rowsAtOnce })
    lines.push(...page.lines)
    after = page.last
    // Laying a row out on paper counts as much again.
    yield { done: lines.length, of: format === 'pdf' ? 2 * of : of }
  } while (after !== null && lines.length < of)
  const name = `so-theo-doi-ho-so-${from}-${until}`
  if (format === 'xlsx') return { bytes: yield* makeWorkbook(desk, [registerTable(lines)], signal), name, format }
  const input = { ...agencyOf(desk, officerId), from, until, rows: lines.map((line) => ({ ...line, sets: 1 })) }
  const content = makeSlipContent(formAt(desk, 'register', input.issuedAt), slipFacts.register(input), '')
  const bytes = yield* makeApart({ kind: 'paper', content }, { ...desk.host, signal, before: lines.length })
  return { bytes, name, format }
}

async function* makeMonth(
  desk: Desk,
  { officerId }: Actor,
  { request: { month, format }, signal }: Wanted<'month'>,
): Making {
  const report = yield* viewPeriod(desk, monthSpan(month))
  const name = `bao-cao-${month}`
  if (format === 'xlsx') return { bytes: yield* makeWorkbook(desk, reportTables(report), signal), name, format }
  const input: PeriodReportInput = {
    ...agencyOf(desk, officerId),
    ...report,
    indicators: report.indicators.map(({ key, name: title, definition, counted, cannot, median }) => ({
      key: keyText(key),
      name: title,
      definition: cannot === null ? definition : `Không tính ở đây: ${cannot}`,
      counted: counted === null ? null : { ...counted, percent: counted.among === 0 ? null : percent(counted) },
      median,
    })),
    procedures: report.procedures.map(({ name: title, sums }) => ({
      name: title,
      counts: Object.fromEntries(progressMeasures.map((measure) => [measure, sums[measure]])),
    })),
  }
  const content = makeSlipContent(formAt(desk, 'period_report', input.issuedAt), slipFacts.period_report(input), '')
  return { bytes: yield* makeApart({ kind: 'paper', content }, { ...desk.host, signal }), name, format }
}

function agencyOf(desk: Desk, officerId: Actor['officerId']) {
  const office = getSetting(desk.db, officeSetting)
  const officer = getOfficer(desk.db, officerId)
  return {
    agencyParent: office.parentAgency,
    agency: office.officeName,
    place: office.place,
    issuedAt: desk.host.clock.now(),
    officer: { name: officer.name, title: officer.title },
    isPractice: getSetting(desk.db, practiceSetting),
  }
}
