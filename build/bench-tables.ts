import { interval, reliability, sure } from './bench-reading/reliability.ts'
import type { FieldScore, PageScore } from './bench-score.ts'

export type Row = Readonly<Record<string, string | number>>

/** The figures of a run as text: by scenario, kind of paper, kind of value, field, sureness and confidence. */
export function benchTables(pages: readonly PageScore[]): string {
  const by = (keyOf: (page: PageScore) => string) =>
    [...Map.groupBy(pages, keyOf)].map(([key, group]) => pageRow(key, group))
  const sheets = pages.filter((page) => page.kind !== 'cccd' && page.kind !== 'trang_trang')
  const typed = pages.filter((page) => typedScenarios.has(page.scenario))
  const all = [pageRow('typed papers', typed), pageRow('A4 sheets', sheets), pageRow('all', pages)]
  const fields = pages.flatMap((page) => page.fields)
  return [
    table([...by((page) => page.scenario), ...all]),
    table(by((page) => page.kind)),
    table(groupRows(fields, (field) => field.type)),
    table(groupRows(fields, (field) => field.name)),
    table(sureRows(pages)),
    table(reliabilityRows(fields)),
    decisions(pages),
  ].join('\n\n')
}

/** Clean to photocopied and stamped papers with typed values: what the goals for typed papers are about. */
const typedScenarios: ReadonlySet<string> = new Set([
  'clean300',
  'grey200',
  'skew',
  'stamp',
  'photocopy',
  'rotated',
  'yellowed',
  'jpeg',
])

/** Values shown as sure that are wrong: page and field, without the value. */
export function greenButWrong(pages: readonly PageScore[]): string[] {
  return pages.flatMap((page) =>
    page.fields
      .filter((field) => !field.right && (field.confidence ?? 0) >= sure)
      .map((field) => `${page.id} ${field.name} ${field.confidence?.toFixed(3)}`),
  )
}

function pageRow(name: string, pages: readonly PageScore[]): Row {
  const fields = pages.flatMap((page) => page.fields)
  const letters = sum(pages.map((page) => page.letters))
  const upright = pages.filter((page) => page.rotationRight !== null)
  return {
    pages: name,
    n: pages.length,
    'kind %': share(pages.filter((page) => page.typeRight).length, pages.length),
    'turn %': share(upright.filter((page) => page.rotationRight === true).length, upright.length),
    'CER %': share(sum(pages.map((page) => page.wrongLetters)), letters),
    'tone %': share(sum(pages.map((page) => page.wrongTones)), letters),
    fields: fields.length,
    'exact %': share(fields.filter((field) => field.right).length, fields.length),
    'letters %': share(fields.filter((field) => field.rightLetters).length, fields.length),
    'ms p50': percentile(pages, 0.5),
    'ms p95': percentile(pages, 0.95),
  }
}

function groupRows(fields: readonly FieldScore[], keyOf: (field: FieldScore) => string): Row[] {
  return [...Map.groupBy(fields, keyOf)].map(([key, group]) => ({
    field: key,
    n: group.length,
    'exact %': share(group.filter((field) => field.right).length, group.length),
    'letters %': share(group.filter((field) => field.rightLetters).length, group.length),
    'sure %': share(group.filter(isSure).length, group.length),
    'sure, wrong': group.filter((field) => isSure(field) && !field.right).length,
  }))
}

/** How much is shown as sure by kind of paper, how much of that is wrong, and what was right but not shown so. */
function sureRows(pages: readonly PageScore[]): Row[] {
  const rowOf = (name: string, fields: readonly FieldScore[]) => {
    const shown = fields.filter(isSure)
    const wrong = shown.filter((field) => !field.right).length
    const [low, high] = interval(wrong, shown.length)
    const right = fields.filter((field) => field.right)
    return {
      'shown as sure': name,
      n: shown.length,
      'of all %': share(shown.length, fields.length),
      wrong,
      'wrong %': share(wrong, shown.length),
      'interval %': `${(100 * low).toFixed(2)}–${(100 * high).toFixed(2)}`,
      'right, not sure %': share(right.filter((field) => !isSure(field)).length, right.length),
    }
  }
  const kinds = [...Map.groupBy(pages, (page) => page.kind)].filter(([, group]) =>
    group.some((page) => page.fields.length > 0),
  )
  const rows = kinds.map(([kind, group]) =>
    rowOf(
      kind,
      group.flatMap((page) => page.fields),
    ),
  )
  return [
    ...rows,
    rowOf(
      'all',
      pages.flatMap((page) => page.fields),
    ),
  ]
}

function reliabilityRows(fields: readonly FieldScore[]): Row[] {
  return reliability(fields).map((bin) => {
    const [low, high] = interval(bin.right, bin.count)
    return {
      confidence: `${bin.from}–${bin.to}`,
      n: bin.count,
      'mean %': (100 * bin.meanConfidence).toFixed(1),
      'right %': share(bin.right, bin.count),
      'interval %': `${(100 * low).toFixed(1)}–${(100 * high).toFixed(1)}`,
    }
  })
}

/** Blank sheets, unknown papers and the beginnings of dossiers in stacks. */
function decisions(pages: readonly PageScore[]): string {
  const blanks = pages.filter((page) => page.kind === 'trang_trang')
  const unknown = pages.filter((page) => page.kind === 'khong_ro')
  const known = pages.filter((page) => page.kind !== 'khong_ro' && page.kind !== 'trang_trang')
  const right = (group: readonly PageScore[]) => `${group.filter((page) => page.typeRight).length} of ${group.length}`
  const stacked = pages.flatMap(({ first }) => (first === null ? [] : [first]))
  const cut = (wanted: boolean, said: boolean) =>
    stacked.filter((one) => one.wanted === wanted && one.said === said).length
  const lines = [
    `known kinds told: ${right(known)}; unknown papers told as unknown: ${right(unknown)}; blank sheets told: ${right(blanks)}`,
    `stacks: ${cut(true, true)} beginnings found, ${cut(true, false)} missed, ${cut(false, true)} invented; ${share(cut(true, true) + cut(false, false), stacked.length)} % of ${stacked.length} pages right`,
  ]
  return stacked.length === 0 ? (lines[0] ?? '') : lines.join('\n')
}

function isSure({ confidence }: FieldScore): boolean {
  return (confidence ?? 0) >= sure
}

function percentile(pages: readonly PageScore[], at: number): string {
  const times = pages.map((page) => page.ms).toSorted((a, b) => a - b)
  return (times[Math.min(times.length - 1, Math.floor(times.length * at))] ?? 0).toFixed(0)
}

export function table(rows: readonly Row[]): string {
  const names = Object.keys(rows[0] ?? {})
  const widths = names.map((name) => Math.max(name.length, ...rows.map((row) => String(row[name] ?? '').length)))
  const line = (cells: readonly string[]) =>
    cells.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))).join('  ')
  return [line(names), ...rows.map((row) => line(names.map((name) => String(row[name] ?? ''))))].join('\n')
}

export function share(part: number, whole: number): string {
  return whole === 0 ? '-' : ((100 * part) / whole).toFixed(2)
}

function sum(values: readonly number[]): number {
  return values.reduce((all, one) => all + one, 0)
}
