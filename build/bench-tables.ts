import type { FieldScore, PageScore } from './bench-score.ts'

type Row = Readonly<Record<string, string | number>>

/** The figures of a run as text: by scenario, kind of paper, kind of value, field, and by confidence. */
export function benchTables(pages: readonly PageScore[]): string {
  const scenarios = [...new Set(pages.map((page) => page.scenario))]
  const kinds = [...new Set(pages.map((page) => page.kind))]
  const sheets = pages.filter((page) => page.kind !== 'cccd' && page.kind !== 'trang_trang')
  const all = [pageRow('all', pages), pageRow('A4 sheets', sheets)]
  const fields = pages.flatMap((page) => page.fields)
  return [
    table([
      ...scenarios.map((one) =>
        pageRow(
          one,
          pages.filter((page) => page.scenario === one),
        ),
      ),
      ...all,
    ]),
    table(
      kinds.map((one) =>
        pageRow(
          one,
          pages.filter((page) => page.kind === one),
        ),
      ),
    ),
    table(groupRows(fields, (field) => field.type)),
    table(groupRows(fields, (field) => field.name)),
    table(calibrationRows(fields)),
  ].join('\n\n')
}

/** Values shown as sure (0.95 and more) that are wrong: page and field, without the value. */
export function greenButWrong(pages: readonly PageScore[]): string[] {
  return pages.flatMap((page) =>
    page.fields
      .filter((field) => !field.right && (field.confidence ?? 0) >= 0.95)
      .map((field) => `${page.id} ${field.name} ${field.confidence?.toFixed(3)}`),
  )
}

function pageRow(name: string, pages: readonly PageScore[]): Row {
  const fields = pages.flatMap((page) => page.fields)
  const letters = sum(pages.map((page) => page.letters))
  return {
    scenario: name,
    pages: pages.length,
    'type %': share(pages.filter((page) => page.typeRight).length, pages.length),
    'rotation %': share(pages.filter((page) => page.rotationRight).length, pages.length),
    'CER %': share(sum(pages.map((page) => page.wrongLetters)), letters),
    'tone %': share(sum(pages.map((page) => page.wrongTones)), letters),
    fields: fields.length,
    'exact %': share(fields.filter((field) => field.right).length, fields.length),
    'letters %': share(fields.filter((field) => field.rightLetters).length, fields.length),
    's/page': (sum(pages.map((page) => page.ms)) / Math.max(1, pages.length) / 1000).toFixed(2),
  }
}

function groupRows(fields: readonly FieldScore[], keyOf: (field: FieldScore) => string): Row[] {
  const keys = [...new Set(fields.map(keyOf))]
  return keys.map((key) => {
    const group = fields.filter((field) => keyOf(field) === key)
    return {
      field: key,
      n: group.length,
      'exact %': share(group.filter((field) => field.right).length, group.length),
      'letters %': share(group.filter((field) => field.rightLetters).length, group.length),
    }
  })
}

const bins = [0, 0.5, 0.7, 0.8, 0.9, 0.95, 0.98, 1.01]

function calibrationRows(fields: readonly FieldScore[]): Row[] {
  return bins.slice(0, -1).map((from, index) => {
    const to = bins[index + 1] ?? 1
    const group = fields.filter(({ confidence }) => confidence !== null && confidence >= from && confidence < to)
    return {
      confidence: `${from}–${Math.min(1, to)}`,
      n: group.length,
      'right %': share(group.filter((field) => field.right).length, group.length),
    }
  })
}

function table(rows: readonly Row[]): string {
  const names = Object.keys(rows[0] ?? {})
  const widths = names.map((name) => Math.max(name.length, ...rows.map((row) => String(row[name] ?? '').length)))
  const line = (cells: readonly string[]) =>
    cells.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))).join('  ')
  return [line(names), ...rows.map((row) => line(names.map((name) => String(row[name] ?? ''))))].join('\n')
}

function share(part: number, whole: number): string {
  return whole === 0 ? '-' : ((100 * part) / whole).toFixed(2)
}

function sum(values: readonly number[]): number {
  return values.reduce((all, one) => all + one, 0)
}
