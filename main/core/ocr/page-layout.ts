import type { Box } from '../../../shared/domain/field.ts'
import { median } from '../../../shared/imaging/median.ts'
import type { Rule, Rules } from '../intake/page-image-rules.ts'
import type { Print } from './sort-ink.ts'

/** A part of the page that is read by itself, in one column; blocks stand in reading order. */
export type Block = { readonly box: Box }

/** Pixels of grey seam kept around a block's ink. */
export const inkBoxMargin = 4

type Band = { readonly y0: number; readonly y1: number; readonly parts: readonly Print[] }
type Gap = { readonly x0: number; readonly x1: number }

/** Cuts the print of a page into columns and table cells by its geometry. */
export function layOut(components: readonly Print[], rules: Rules, dpi: number): readonly Block[] {
  const all = findTables(rules, dpi).map((table) => ({ table, cells: cellsOf(table, components, dpi) }))
  const holding = all.filter(({ table, cells }) => holdsItsPrint(table, cells, components))
  const found = holding.map(({ table }) => table)
  const tables = holding.map(({ cells }) => cells)
  const taken = new Set(tables.flatMap((table) => table.taken))
  // What reaches into a table without belonging to a cell is a stroke of the pen: no line of text begins there.
  const free = components.filter((c) => !taken.has(c) && !found.some(({ box }) => reachesInto(c, box, dpi)))
  const pieces: { readonly y: number; readonly blocks: readonly Block[] }[] = tables.map((table) => ({
    y: table.y,
    blocks: table.blocks,
  }))
  const edges = found.flatMap(({ box }) => [box.y0, box.y1])
  for (const group of groupBands(bandsOf(free), edges, dpi)) {
    pieces.push({ y: group.bands[0]?.y0 ?? 0, blocks: blocksOf(group) })
  }
  return pieces.sort((a, b) => a.y - b.y).flatMap((piece) => piece.blocks)
}

/** A frame that the scan has torn open bounds no cells: what stands within it is print like any other. */
function holdsItsPrint({ box }: Table, { taken }: CellBlocks, components: readonly Print[]): boolean {
  return taken.length >= components.filter((c) => isInside(c, box)).length / 2
}

type Group = { readonly bands: readonly Band[]; readonly gap: Gap | null }

/** Rows of print with empty paper between them. */
function bandsOf(components: readonly Print[]): readonly Band[] {
  const cores = components
    .map((c) => ({ c, y0: c.y0 + (c.y1 - c.y0) * 0.15, y1: c.y1 - (c.y1 - c.y0) * 0.15 }))
    .sort((a, b) => a.y0 - b.y0)
  const bands: { y0: number; y1: number; parts: Print[] }[] = []
  for (const { c, y0, y1 } of cores) {
    const last = bands.at(-1)
    if (last && y0 <= last.y1) {
      last.y1 = Math.max(last.y1, y1)
      last.parts.push(c)
    } else bands.push({ y0, y1, parts: [c] })
  }
  return bands
}

/** Joins neighbouring bands that share a gutter into a group of two columns; the rest stays single. */
function groupBands(bands: readonly Band[], edges: readonly number[], dpi: number): readonly Group[] {
  const groups: Group[] = []
  const single = (band: Band): void => {
    const before = groups.at(-1)
    if (before && before.gap === null && !edgeBetween(before, band, edges)) {
      groups[groups.length - 1] = { bands: [...before.bands, band], gap: null }
    } else groups.push({ bands: [band], gap: null })
  }
  let at = 0
  while (at < bands.length) {
    const found = widestGroup(bands, at, edges, dpi)
    const band = bands[at]
    if (found) {
      groups.push(found)
      at += found.bands.length
    } else if (band) {
      single(band)
      at++
    }
  }
  return groups
}

function edgeBetween(group: Group, band: Band, edges: readonly number[]): boolean {
  const from = group.bands.at(-1)?.y0 ?? 0
  return edges.some((edge) => edge > from && edge < band.y0)
}

/** The group of two columns that starts with band `at`, trying each of its gaps; null where none holds. */
function widestGroup(bands: readonly Band[], at: number, edges: readonly number[], dpi: number): Group | null {
  const first = bands[at]
  if (!first) return null
  let best: Group | null = null
  for (const start of gapsOf(first, dpi)) {
    let gap = start
    let twoSided = 1
    let kept = 1
    for (let i = at + 1; i < bands.length; i++) {
      const band = bands[i]
      if (!band || edges.some((edge) => edge > first.y0 && edge < band.y0)) break
      const kin = bands.slice(at, at + kept)
      const narrowed = narrow(gap, band, dpi * (twoSided > 2 ? 0.12 : 0.15))
      if (!narrowed) break
      const free = band.y0 - (bands[i - 1]?.y1 ?? 0)
      if (free > dpi * 1.1 && !(narrowed.twoSided && isUnderBoth(kin, band, narrowed.gap, dpi))) break
      if (narrowed.twoSided && isOffCentre(kin, band, narrowed.gap, dpi)) continue
      gap = narrowed.gap
      const isNext = i === at + kept
      if (narrowed.twoSided) twoSided++
      if (
        narrowed.twoSided ||
        narrowed.rightOnly ||
        (isNext && isUnderLeft(kin, band, gap, { dpi, next: bands[i + 1] }))
      )
        kept = i - at + 1
    }
    const lines = rowsIn(bands.slice(at, at + kept), gap)
    const wide = gap.x1 - gap.x0 > dpi * (lines > 2 ? 0.15 : 0.3)
    if ((twoSided >= 2 || lines >= 2) && wide && kept > (best?.bands.length ?? 0))
      best = { bands: bands.slice(at, at + kept), gap }
  }
  return best
}

/** Names stand far below what they sign, in the middle of it. */
function isUnderBoth(above: readonly Band[], band: Band, gap: Gap, dpi: number): boolean {
  if (band.y0 - (above.at(-1)?.y1 ?? 0) > dpi * 2.2) return false
  const sides = [(c: Box) => c.x1 <= gap.x0 + 1, (c: Box) => c.x0 >= gap.x1 - 1]
  return sides.every((isSide) => {
    const [column, line] = [above.flatMap(({ parts }) => parts).filter(isSide), band.parts.filter(isSide)]
    return (
      column.length > 0 && line.length > 0 && Math.abs(middleOf(around(column)) - middleOf(around(line))) < dpi * 0.25
    )
  })
}

/**
 * Whether a line that stands alone under the left column, close to it, still belongs to it: centred on it, or what did
 * not fit on the line above.
 */
function isUnderLeft(
  above: readonly Band[],
  band: Band,
  gap: Gap,
  { dpi, next }: { readonly dpi: number; readonly next: Band | undefined },
): boolean {
  const lines = above.map(({ parts }) => parts.filter((c) => c.x1 <= gap.x0 + 1)).filter((parts) => parts.length > 0)
  const last = above.at(-1)
  if (lines.length === 0 || !last || band.y0 - last.y1 > dpi * 0.25) return false
  const column = around(lines.flat())
  const line = around(band.parts)
  const off = Math.abs(middleOf(column) - middleOf(line))
  if (off < dpi * 0.1 && Math.abs(column.x0 - line.x0) > dpi * 0.1) return true
  const pitch = band.y1 - last.y1
  const isApart = !next || next.y1 - band.y1 > pitch * 1.15
  if (off < dpi * 0.05 && isApart) return true
  const before = around(lines.at(-1) ?? [])
  const isFlush = Math.abs(before.x0 - line.x0) < dpi * 0.04
  return isFlush && isApart && before.x1 + firstWord(band.parts, dpi) > column.x1
}

/** Width of the first word of a line with the space before it, in pixels. */
function firstWord(parts: readonly Print[], dpi: number): number {
  const sorted = parts.toSorted((a, b) => a.x0 - b.x0)
  const from = sorted[0]?.x0 ?? 0
  let to = from
  for (const { x0, x1 } of sorted) {
    if (x0 - to > dpi * 0.035) break
    to = Math.max(to, x1)
  }
  return to - from + dpi * 0.04
}

function middleOf({ x0, x1 }: Box): number {
  return (x0 + x1) / 2
}

/**
 * Whether a line with a wide gap stands under two columns of signatures without belonging to them: those are centred,
 * line under line, and it is not.
 */
function isOffCentre(above: readonly Band[], band: Band, gap: Gap, dpi: number): boolean {
  const leftOf = ({ parts }: Band) => parts.filter((c) => c.x1 <= gap.x0 + 1)
  const lines = above.map(leftOf).filter((parts) => parts.length > 0)
  const own = leftOf(band)
  if (lines.length < 2 || own.length === 0) return false
  const boxes = lines.map(around)
  const middle = median(boxes.map(middleOf))
  // A signature between the lines stands where its hand put it.
  const centred = boxes.filter((box) => Math.abs(middleOf(box) - middle) < dpi * 0.1)
  const [left, right] = [Math.min(...centred.map(({ x0 }) => x0)), Math.max(...centred.map(({ x1 }) => x1))]
  const areCentred = centred.length >= 2 && Math.max(...centred.map(({ x0 }) => x0)) - left > dpi * 0.2
  const box = around(own)
  const isWider = box.x0 < left - dpi * 0.3 && box.x1 > right + dpi * 0.3
  return areCentred && (isWider || Math.abs(middleOf(box) - middle) > dpi * 0.1)
}

/** How many lines the smaller of the two columns holds, judged by height. */
function rowsIn(bands: readonly Band[], gap: Gap): number {
  const middle = (gap.x0 + gap.x1) / 2
  const parts = bands.flatMap((band) => band.parts)
  const rows = (list: readonly Print[]): number => bandsOf(list).length
  return Math.min(rows(parts.filter((c) => c.x1 <= middle)), rows(parts.filter((c) => c.x0 >= middle)))
}

/** Empty stretches inside a band wider than words ever stand apart, widest first. */
function gapsOf(band: Band, dpi: number): readonly Gap[] {
  return emptyStretches(band)
    .filter((gap) => Number.isFinite(gap.x0) && Number.isFinite(gap.x1) && gap.x1 - gap.x0 > dpi * 0.2)
    .sort((a, b) => b.x1 - b.x0 - (a.x1 - a.x0))
}

/** All stretches without ink from left to right; the first and the last reach beyond the page. */
function emptyStretches(band: Band): readonly Gap[] {
  const gaps: Gap[] = []
  let reach = Number.NEGATIVE_INFINITY
  for (const c of [...band.parts].sort((a, b) => a.x0 - b.x0)) {
    if (c.x0 > reach) gaps.push({ x0: reach, x1: c.x0 })
    reach = Math.max(reach, c.x1)
  }
  return [...gaps, { x0: reach, x1: Number.POSITIVE_INFINITY }]
}

/** What is left of a gutter when one more band joins; null where the band runs across it or leaves less than `least` pixels. */
function narrow(gap: Gap, band: Band, least: number): { gap: Gap; twoSided: boolean; rightOnly: boolean } | null {
  let best: { gap: Gap; twoSided: boolean; rightOnly: boolean } | null = null
  for (const stretch of emptyStretches(band)) {
    const common = { x0: Math.max(gap.x0, stretch.x0), x1: Math.min(gap.x1, stretch.x1) }
    const width = common.x1 - common.x0
    if (width < least || (best && best.gap.x1 - best.gap.x0 >= width)) continue
    const leftEmpty = !Number.isFinite(stretch.x0)
    best = { gap: common, twoSided: !leftEmpty && Number.isFinite(stretch.x1), rightOnly: leftEmpty }
  }
  return best
}

function blocksOf(group: Group): readonly Block[] {
  const parts = group.bands.flatMap((band) => band.parts)
  if (!group.gap) return [{ box: wholeOf(parts) }]
  const { gap } = group
  const middle = (gap.x0 + gap.x1) / 2
  const left = parts.filter((c) => (c.x0 + c.x1) / 2 < middle)
  const right = parts.filter((c) => (c.x0 + c.x1) / 2 >= middle)
  return [left, right].filter((side) => side.length > 0).map((side) => ({ box: wholeOf(side) }))
}

type Table = { readonly box: Box; readonly across: readonly Rule[]; readonly down: readonly Rule[] }

/** Ruled lines that meet: at least two across and two down make a table or a frame; scratches reach beyond it. */
function findTables(rules: Rules, dpi: number): readonly Table[] {
  const reach = dpi * 0.08
  const least = dpi * 0.4
  const nodes = [
    ...rules.across.filter((r) => r.x1 - r.x0 > least).map((rule) => ({ rule, down: false })),
    ...rules.down.filter((r) => r.y1 - r.y0 > least).map((rule) => ({ rule, down: true })),
  ]
  const tables: Table[] = []
  const left = new Set(nodes)
  for (const seed of nodes) {
    if (!left.delete(seed)) continue
    const members = [seed]
    for (const member of members) {
      for (const other of left) {
        if (!meets(member.rule, other.rule, reach)) continue
        left.delete(other)
        members.push(other)
      }
    }
    const across = members.filter((m) => !m.down).map((m) => m.rule)
    if (across.length < 2) continue
    const box = around(across)
    const down = members.filter((m) => m.down && m.rule.y0 > box.y0 - reach && m.rule.y1 < box.y1 + reach)
    if (down.length >= 2) tables.push({ box, across, down: down.map((m) => m.rule) })
  }
  return tables
}

function meets(a: Rule, b: Rule, reach: number): boolean {
  return a.x0 - reach < b.x1 && b.x0 - reach < a.x1 && a.y0 - reach < b.y1 && b.y0 - reach < a.y1
}

type CellBlocks = { readonly y: number; readonly blocks: readonly Block[]; readonly taken: readonly Print[] }

/** Cells row by row; a cell that holds much (a frame round the page) is laid out in its turn. */
function cellsOf(table: Table, components: readonly Print[], dpi: number): CellBlocks {
  const ys = distinct(
    table.across.map((r) => (r.y0 + r.y1) / 2),
    dpi * 0.06,
  )
  const blocks: Block[] = []
  const taken: Print[] = []
  for (let row = 0; row + 1 < ys.length; row++) {
    const top = ys[row] ?? 0
    const bottom = ys[row + 1] ?? 0
    const slack = dpi * 0.06
    const xs = distinct(
      table.down.filter((r) => r.y0 < top + slack && r.y1 > bottom - slack).map((r) => (r.x0 + r.x1) / 2),
      dpi * 0.06,
    )
    for (let column = 0; column + 1 < xs.length; column++) {
      const cell = { x0: xs[column] ?? 0, x1: xs[column + 1] ?? 0, y0: top, y1: bottom }
      const inside = components.filter((c) => isInside(c, cell))
      if (inside.length === 0) continue
      taken.push(...inside)
      if (bottom - top > dpi * 2.5) blocks.push(...layOut(inside, { across: [], down: [] }, dpi))
      else blocks.push({ box: wholeOf(inside) })
    }
  }
  return { y: table.box.y0, blocks, taken }
}

function distinct(values: readonly number[], reach: number): readonly number[] {
  const out: number[] = []
  for (const value of [...values].sort((a, b) => a - b))
    if (out.length === 0 || value - (out.at(-1) ?? 0) > reach) out.push(value)
  return out
}

/** By a fifth of its extent, or by 2 mm where it is too tall to be a letter. */
function reachesInto(c: Print, box: Box, dpi: number): boolean {
  const mm = dpi / 25.4
  const width = Math.min(c.x1, box.x1) - Math.max(c.x0, box.x0)
  const height = Math.min(c.y1, box.y1) - Math.max(c.y0, box.y0)
  if (width <= 0 || height <= 0) return false
  if (c.y1 - c.y0 > 6 * mm) return Math.min(width, height) > 2 * mm
  return width * height > (c.x1 - c.x0) * (c.y1 - c.y0) * 0.2
}

function isInside(c: Print, box: Box): boolean {
  const x = (c.x0 + c.x1) / 2
  const y = (c.y0 + c.y1) / 2
  return x > box.x0 && x < box.x1 && y > box.y0 && y < box.y1
}

/** The box of print with all its marks. */
function wholeOf(parts: readonly Print[]): Box {
  return around(parts.map(({ whole }) => whole))
}

function around(boxes: readonly Box[]): Box {
  const box = { x0: Number.MAX_SAFE_INTEGER, y0: Number.MAX_SAFE_INTEGER, x1: 0, y1: 0 }
  for (const b of boxes) {
    box.x0 = Math.min(box.x0, b.x0)
    box.y0 = Math.min(box.y0, b.y0)
    box.x1 = Math.max(box.x1, b.x1)
    box.y1 = Math.max(box.y1, b.y1)
  }
  return box
}
