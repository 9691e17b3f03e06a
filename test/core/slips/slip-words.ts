import { type SlipContent, slipFieldsOf } from '../../../main/core/slips/slip-content.ts'
import type { SlipLayout } from '../../../main/core/slips/slip-layout.ts'
import { runTool } from '../signing/run-tool.ts'

export function words(text: string): readonly string[] {
  return text
    .normalize('NFC')
    .split(/\s+/)
    .filter((word) => word !== '')
}

type Seen = { readonly pages: number; readonly read: readonly string[] }

/** Every word that a slip has to print, from what it says; heads of tables as often as they were read. */
export function wordsOf(content: SlipContent, { pages, read }: Seen): readonly string[] {
  const withoutColon = new Set([
    ...['qr', 'motto', 'placeDate', 'title', 'agency', 'agencyParent', 'recipients'],
    ...[content.left?.key, content.right.key],
    ...content.body.flatMap((part) =>
      part.kind === 'sentence' || part.kind === 'code'
        ? [part.field.key]
        : part.kind === 'table'
          ? [part.table.key]
          : [],
    ),
    ...content.head.lines.filter(({ label }) => label === '').map(({ key }) => key),
  ])
  const fields = slipFieldsOf(content)
    .filter(({ key }) => key !== 'qr')
    .map(({ key, label, text, remark }) => {
      const said = key === 'agency' || key === 'agencyParent' ? text.toLocaleUpperCase('vi') : text
      return `${label}${withoutColon.has(key) ? '' : ':'} ${said} ${remark}`
    })
  const names = [content.left?.name ?? '', content.right.name]
  const marks = content.marks.map((mark) => `(${mark})`)
  const tables = content.body.flatMap((part) => (part.kind === 'table' ? [part.table] : []))
  const rows = tables.flatMap((table) => table.rows.flat())
  const copy = [...fields, ...names, ...marks, ...rows].join(' ')
  const heads = tables.flatMap(({ columns }) => {
    const titles = columns.map(({ title }) => title).join(' ')
    const first = titles.split(' ')[0] ?? ''
    const countIn = (all: readonly string[]) => all.filter((word) => word === first).length
    const printed = (countIn(read) - countIn(words(copy)) * content.copies.length) / countIn(words(titles))
    return Array.from({ length: printed }, () => titles)
  })
  const feet = Array.from({ length: pages }, (_, index) => {
    const practice = content.practiceMark === null ? '' : `${content.practiceMark} ${content.practiceMark} · `
    return `${practice}${content.foot} · Trang ${index + 1}/${pages}`
  })
  const copies = content.copies.map((mark) => `${copy} ${mark === '' ? '' : `(${mark})`}`)
  return words([...copies, ...heads, ...feet].join(' '))
}

export type Rectangle = { readonly x0: number; readonly y0: number; readonly x1: number; readonly y1: number }

/** Boxes of every printed word, page by page, in points from the upper left. */
export function wordBoxes(file: string): readonly (readonly Rectangle[])[] {
  const html = runTool('pdftotext', ['-bbox', file, '-']).stdout
  return html
    .split('<page ')
    .slice(1)
    .map((page) =>
      [...page.matchAll(/xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)"/g)].map((found) => {
        const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = found.slice(1).map(Number)
        return { x0, y0, x1, y1 }
      }),
    )
}

export function rectOf(value: unknown, layout: SlipLayout): Rectangle {
  const { items } = value as { readonly items: readonly { readonly value: number }[] }
  const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = items.map((item) => item.value)
  return { x0, y0: layout.size[1] - y1, x1, y1: layout.size[1] - y0 }
}

export function overlaps(a: Rectangle, b: Rectangle): boolean {
  return a.x0 < b.x1 && b.x0 < a.x1 && a.y0 < b.y1 && b.y0 < a.y1
}
