import type { LaidOutPage, LaidOutWord, Point, Quad } from './layout.ts'

export type TruthLine = { readonly text: string; readonly quad: Quad; readonly hand: boolean }
export type TruthField = {
  readonly name: string
  readonly doc: string | null
  readonly type: string
  readonly value: string
  readonly text: string
  readonly hand: boolean
  readonly quads: readonly Quad[]
}
export type LayoutTruth = {
  /** Groups of text, each with the reading orders that count as right. */
  readonly text: readonly (readonly string[])[]
  readonly lines: readonly TruthLine[]
  readonly fields: readonly TruthField[]
  readonly docs: readonly { readonly i: string; readonly type: string; readonly quad: Quad }[]
}

type Line = { readonly words: readonly LaidOutWord[]; readonly text: string; readonly quad: Quad }

/** What a page says, from where its words stand: lines, groups with their reading orders, and values. */
export function truthOfLayout(layout: LaidOutPage, move: (point: Point) => Point, fill: 'typed' | 'hand'): LayoutTruth {
  const lines = linesOf(layout.words)
  const moved = (quad: Quad): Quad => quad.map((point) => rounded(move(point)))
  const hand = (words: readonly LaidOutWord[]) => fill === 'hand' && words.some((word) => word.value)
  return {
    text: groupsOf(lines).map(readingOrders),
    lines: lines.map((line) => ({ text: line.text, quad: moved(line.quad), hand: hand(line.words) })),
    fields: layout.fields.map((field, at) => {
      const parts = linesOf(layout.words.filter((word) => word.field === at))
      const quads = parts.length === 0 ? [field.quad] : parts.map((part) => part.quad)
      return {
        name: field.code,
        doc: field.card === null ? null : String(field.card),
        type: field.kind,
        value: field.value.normalize('NFC'),
        text: field.text.normalize('NFC'),
        hand: fill === 'hand' && field.kind !== 'bool',
        quads: quads.map(moved),
      }
    }),
    docs: layout.cards.map((card, at) => ({ i: String(at), type: card.kind, quad: moved(card.quad) })),
  }
}

function linesOf(words: readonly LaidOutWord[]): Line[] {
  const lines: LaidOutWord[][] = []
  for (const word of words) {
    const current = lines.at(-1)
    const last = current?.at(-1)
    if (current !== undefined && last !== undefined && last.block === word.block && isBeside(last.quad, word.quad))
      current.push(word)
    else lines.push([word])
  }
  return lines.map((line) => ({ words: line, text: textOf(line), quad: around(line.map((word) => word.quad)) }))
}

function textOf(words: readonly LaidOutWord[]): string {
  return words.map((word, at) => (at > 0 && word.spaced ? ` ${word.text}` : word.text)).join('')
}

function groupsOf(lines: readonly Line[]): Line[][] {
  const groups = new Map<string, Line[]>()
  for (const line of lines) {
    const [word] = line.words
    const key = `${word?.section ?? -1} ${word?.card ?? ''}`
    groups.set(key, [...(groups.get(key) ?? []), line])
  }
  return [...groups.values()]
}

/** As written, row by row across columns, and column by column. */
function readingOrders(lines: readonly Line[]): string[] {
  const text = (order: readonly Line[]) => order.map((line) => line.text).join('\n')
  const rows: Line[][] = []
  for (const line of lines.toSorted((a, b) => middle(a.quad)[1] - middle(b.quad)[1])) {
    const row = rows.at(-1)
    const first = row?.[0]
    if (row !== undefined && first !== undefined && isBeside(first.quad, line.quad)) row.push(line)
    else rows.push([line])
  }
  const byRows = rows.flatMap((row) => row.toSorted((a, b) => middle(a.quad)[0] - middle(b.quad)[0]))
  const byColumns = lines.toSorted((a, b) => (a.words[0]?.column ?? 0) - (b.words[0]?.column ?? 0))
  return [...new Set([text(byRows), text(lines), text(byColumns)])]
}

function isBeside(one: Quad, other: Quad): boolean {
  return Math.abs(middle(one)[1] - middle(other)[1]) < 0.5 * Math.min(heightOf(one), heightOf(other))
}

function middle(quad: Quad): Point {
  const sum = quad.reduce<Point>(([x, y], [px, py]) => [x + px, y + py], [0, 0])
  return [sum[0] / quad.length, sum[1] / quad.length]
}

function heightOf([topLeft, , , bottomLeft]: Quad): number {
  return topLeft === undefined || bottomLeft === undefined
    ? 0
    : Math.hypot(bottomLeft[0] - topLeft[0], bottomLeft[1] - topLeft[1])
}

/** The smallest quad of the same turn around quads of one line: its outer corners. */
function around(quads: readonly Quad[]): Quad {
  const [first] = quads
  const last = quads.at(-1)
  if (first === undefined || last === undefined) return []
  return [first[0], last[1], last[2], first[3]].filter((point) => point !== undefined)
}

function rounded([x, y]: Point): Point {
  return [Math.round(x * 10) / 10, Math.round(y * 10) / 10]
}
