import type { FileProgress, FileRequest } from '../../../shared/contract/lists.ts'
import { progressMeasures } from '../../../shared/domain/measure.ts'
import { AppError } from '../../../shared/errors.ts'
import type { Actor, Desk } from '../desk.ts'
import { addDays } from '../dossiers/calendar/day-arithmetic.ts'
import { nextTurn, type Progress } from '../jobs/in-turns.ts'
import { getOfficer } from '../officers/get-officer.ts'
import { viewList } from '../questions/list-view.ts'
import { viewPeriod } from '../questions/period-view.ts'
import type { Period } from '../reports/period-repository.ts'
import { refreshAll } from '../reports/refresh-facts.ts'
import { countRegister, listRegister, type RegisterLine, type RegisterPlace } from '../reports/register-repository.ts'
import { dossierColumns, dossierRow, keyText, percent, registerTable, reportTables } from '../reports/report-tables.ts'
import { csvFile, type FileTable, xlsxFile } from '../reports/table-file.ts'
import { officeSetting, practiceSetting } from '../settings/office-settings.ts'
import { getSetting } from '../settings/settings.ts'
import { slipA4 } from '../slips/layouts/a4.ts'
import { makeSlipContent } from '../slips/slip-content.ts'
import { type SlipInputs, slipFacts } from '../slips/slip-facts.ts'
import type { PeriodReportInput } from '../slips/slip-input.ts'
import { makeSlipPdf } from '../slips/slip-pdf.ts'
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
  const making = makingOf(desk, actor, request)
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

function makingOf(desk: Desk, actor: Actor, request: FileRequest): Making {
  switch (request.kind) {
    case 'dossiers':
      return makeDossiers(desk, request)
    case 'table':
      return makeTable(request)
    case 'register':
      return makeRegister(desk, actor, request)
    case 'month':
      return makeMonth(desk, actor, request)
  }
}

async function* makeDossiers(desk: Desk, request: Extract<FileRequest, { kind: 'dossiers' }>): Making {
  const rows: string[][] = []
  let after: string | null = null
  do {
    const page = viewList(desk, { filter: request.filter, order: request.order, after, limit: rowsAtOnce })
    if (after === null && page.total >= page.mostCounted) throw new AppError('report_too_long', { most: mostRows })
    rows.push(...page.items.map(dossierRow))
    after = page.next
    yield { done: rows.length, of: Math.max(page.total, rows.length) }
  } while (after !== null && rows.length < mostRows)
  return tableFile({ title: request.title, columns: dossierColumns, rows }, request.format, 'danh-sach-ho-so')
}

async function* makeTable({ table, format }: Extract<FileRequest, { kind: 'table' }>): Making {
  yield { done: 0, of: table.rows.length }
  return tableFile(table, format, 'danh-sach')
}

async function tableFile(table: FileTable, format: 'xlsx' | 'csv', name: string): Promise<Made> {
  return { bytes: format === 'csv' ? csvFile(table) : await xlsxFile([table]), name, format }
}

async function* makeRegister(
  desk: Desk,
  { officerId }: Actor,
  { from, until, format }: Extract<FileRequest, { kind: 'register' }>,
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
    yield { done: lines.length, of }
  } while (after !== null && lines.length < of)
  const name = `so-theo-doi-ho-so-${from}-${until}`
  if (format === 'xlsx') return { bytes: await xlsxFile([registerTable(lines)]), name, format }
  const rows = lines.map((line) => ({ ...line, sets: 1 }))
  return { bytes: await printed(desk, 'register', { ...agencyOf(desk, officerId), from, until, rows }), name, format }
}

async function* makeMonth(
  desk: Desk,
  { officerId }: Actor,
  { month, format }: Extract<FileRequest, { kind: 'month' }>,
): Making {
  const report = yield* viewPeriod(desk, monthSpan(month))
  const name = `bao-cao-${month}`
  if (format === 'xlsx') return { bytes: await xlsxFile(reportTables(report)), name, format }
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
  return { bytes: await printed(desk, 'period_report', input), name, format }
}

/** First and last day of a month. */
function monthSpan(month: string): Period {
  const nextMonth = addDays(`${month}-28`, 4).slice(0, 7)
  return { from: `${month}-01`, until: addDays(`${nextMonth}-01`, -1) }
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

async function printed<Form extends 'register' | 'period_report'>(
  desk: Desk,
  form: Form,
  input: SlipInputs[Form],
): Promise<Uint8Array> {
  const template = formAt(desk, form, desk.host.clock.now())
  return makeSlipPdf(makeSlipContent(template, slipFacts[form](input), ''), slipA4)
}
