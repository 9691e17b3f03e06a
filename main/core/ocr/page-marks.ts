import type { Box } from '../../../shared/domain/field.ts'
import type { PageMark } from '../../../shared/domain/page-mark.ts'
import type { ColourImage } from '../../../shared/imaging/raster.ts'
import { gridOf, type MarkGrid, type Patch, patchesOf } from './mark-grid.ts'
import type { PageRegion, Word } from './words.ts'

/**
 * Seals, signatures and photographs on a page, by its colour view and the words that were read on it; boxes in pixels of
 * the view. What it says is a fact for the officer's eye, not a proof: a printed seal looks like a pressed one.
 */
export function findMarks(view: ColourImage, dpi: number, regions: readonly PageRegion[]): PageMark[] {
  const grid = gridOf(view, dpi)
  const printed = printedCells(
    grid,
    regions.flatMap((region) => region.lines.flatMap((line) => line.words)),
  )
  const seals = [...sealsOf(grid, 'red'), ...sealsOf(grid, 'blue')]
  const inSeal = cellsIn(grid, seals)
  const photographs = photographsOf(grid, inSeal)
  const signatures = (['blue', 'dark'] as const).flatMap((colour) => {
    const others = seals.filter((seal) => colour === 'dark' || seal.colour === colour)
    return signaturesOf(grid, colour, { printed, taken: cellsIn(grid, [...others, ...photographs]) })
  })
  return [
    ...seals.map(({ colour, ...patch }) => ({ kind: 'seal', colour, box: inPixels(grid, patch) }) as const),
    ...photographs.map((patch) => ({ kind: 'photograph', colour: 'dark', box: inPixels(grid, patch) }) as const),
    ...signatures.map(({ colour, ...patch }) => ({ kind: 'signature', colour, box: inPixels(grid, patch) }) as const),
  ]
}

type Found = Box & { readonly colour: 'red' | 'blue' }

/** Rings and frames of one colour, 18 to 50 mm wide; most of their edge must be there. Seals may overlap. */
function sealsOf(grid: MarkGrid, colour: 'red' | 'blue'): Found[] {
  const ink = grid[colour]
  const found = patchesOf(grid, (cell) => (ink[cell] ?? 0) > 20, 2)
    .filter((patch) => isBetween(widthOf(patch), 12, 140) && isBetween(heightOf(patch), 12, 140))
    .flatMap((patch) => {
      const rings = ringsIn(grid, patch)
      if (rings.length > 0) return rings
      const isFrame = widthOf(patch) < 80 && heightOf(patch) < 50 && frameShare(grid, patch) >= 0.72
      return isFrame ? [patch] : []
    })
    .map(({ x0, y0, x1, y1 }) => ({ x0, y0, x1, y1, colour }))
  return found.filter((seal) => !found.some((other) => isInside(seal, other)))
}

/** The smaller circle of a seal, or its star: its middle lies well inside the larger one. */
function isInside(seal: Box, other: Box): boolean {
  const across = widthOf(other)
  const dx = (seal.x0 + seal.x1 - other.x0 - other.x1) / 2
  const dy = (seal.y0 + seal.y1 - other.y0 - other.y1) / 2
  return widthOf(seal) < across && Math.hypot(dx, dy) < across * 0.3
}

const directions = Array.from({ length: 32 }, (_, at) => ({
  x: Math.cos((at * Math.PI) / 16),
  y: Math.sin((at * Math.PI) / 16),
}))

/** Circles whose line is there in most directions, the fullest first; what one explains doesn't count for the next. */
function ringsIn(grid: MarkGrid, patch: Patch): Box[] {
  const left = new Set(patch.cells)
  const rings: Ring[] = []
  for (let tries = 0; tries < 4; tries++) {
    const best = bestRing(grid, patch, left)
    if (best === null) break
    rings.push(best)
    for (const cell of left) if (distance(grid, cell, best) < best.r + 1.5) left.delete(cell)
  }
  return rings.map(({ x, y, r }) => ({ x0: x - r, y0: y - r, x1: x + r, y1: y + r }))
}

type Ring = { readonly x: number; readonly y: number; readonly r: number }

/** The widest circle first: seals have a second, smaller one inside. */
function bestRing(grid: MarkGrid, patch: Patch, ink: ReadonlySet<number>): Ring | null {
  for (let r = 25; r >= 9; r--) {
    let best: (Ring & { readonly share: number }) | null = null
    for (let y = patch.y0 + r - 2; y <= patch.y1 - r + 2; y++) {
      for (let x = patch.x0 + r - 2; x <= patch.x1 - r + 2; x++) {
        const share = ringShare(grid, ink, { x, y, r })
        if (share >= 0.84 && share > (best?.share ?? 0)) best = { x, y, r, share }
      }
    }
    if (best !== null) return best
  }
  return null
}

/** Share of directions in which ink lies on the circle. */
function ringShare({ columns, rows }: MarkGrid, ink: ReadonlySet<number>, { x, y, r }: Ring): number {
  const hits = directions.filter((way) =>
    [r - 0.5, r + 0.5].some((radius) => {
      const [cx, cy] = [Math.floor(x + way.x * radius), Math.floor(y + way.y * radius)]
      return cx >= 0 && cy >= 0 && cx < columns && cy < rows && ink.has(cy * columns + cx)
    }),
  )
  return hits.length / directions.length
}

function distance({ columns }: MarkGrid, cell: number, { x, y }: Ring): number {
  return Math.hypot((cell % columns) + 0.5 - x, Math.floor(cell / columns) + 0.5 - y)
}

/** Share of the four edges along which ink lies: the frame of a rectangular stamp has all. */
function frameShare(grid: MarkGrid, patch: Patch): number {
  const sides = { top: new Set<number>(), bottom: new Set<number>(), left: new Set<number>(), right: new Set<number>() }
  for (const cell of patch.cells) {
    const [x, y] = [cell % grid.columns, Math.floor(cell / grid.columns)]
    if (y - patch.y0 < 2) sides.top.add(x)
    if (patch.y1 - 1 - y < 2) sides.bottom.add(x)
    if (x - patch.x0 < 2) sides.left.add(y)
    if (patch.x1 - 1 - x < 2) sides.right.add(y)
  }
  const across = Math.min(sides.top.size, sides.bottom.size) / widthOf(patch)
  const down = Math.min(sides.left.size, sides.right.size) / heightOf(patch)
  return Math.min(across, down)
}

/** Patches of unbroken tone, upright and 15 to 75 mm wide: print leaves white between its rows, codes are square. */
function photographsOf(grid: MarkGrid, inSeal: Uint8Array): Patch[] {
  return patchesOf(grid, (cell) => (grid.tone[cell] ?? 255) < 222 && inSeal[cell] !== 1, 1)
    .filter((patch) => isBetween(widthOf(patch), 15, 75) && isBetween(heightOf(patch), 18, 95))
    .filter((patch) => isBetween(heightOf(patch) / widthOf(patch), 1.12, 2))
    .filter((patch) => patch.cells.length / (widthOf(patch) * heightOf(patch)) > 0.62)
    .filter((patch) => {
      const tones = patch.cells.map((cell) => grid.tone[cell] ?? 255)
      const mean = tones.reduce((sum, tone) => sum + tone, 0) / tones.length
      return Math.sqrt(tones.reduce((sum, tone) => sum + (tone - mean) ** 2, 0) / tones.length) > 14
    })
}

type Cover = { readonly printed: Uint8Array; readonly taken: Uint8Array }

/** Strokes of a pen larger than a word: wide and loose, most of them not on words that were read. */
function signaturesOf(
  grid: MarkGrid,
  colour: 'blue' | 'dark',
  { printed, taken }: Cover,
): (Box & { readonly colour: 'blue' | 'dark' })[] {
  const ink = grid[colour]
  const least = colour === 'blue' ? 12 : 30
  const isStroke = (cell: number) => (ink[cell] ?? 0) > least && taken[cell] !== 1
  return patchesOf(grid, (cell) => isStroke(cell) && (colour === 'blue' || printed[cell] !== 1), 1)
    .filter((patch) => isBetween(widthOf(patch), 9, 90) && isBetween(heightOf(patch), 6, 45))
    .filter((patch) => patch.y0 > grid.rows * 0.2)
    .filter((patch) => isBetween(patch.cells.length / (widthOf(patch) * heightOf(patch)), 0.06, 0.6))
    .filter((patch) => patch.cells.filter((cell) => printed[cell] !== 1).length > patch.cells.length * 0.5)
    .filter((patch) => !isRuled(grid, patch))
    .map(({ x0, y0, x1, y1 }) => ({ x0, y0, x1, y1, colour }))
}

/** Table lines and frames: most squares lie in a few straight rows and columns. */
function isRuled(grid: MarkGrid, patch: Patch): boolean {
  const rows = new Map<number, number>()
  const columns = new Map<number, number>()
  for (const cell of patch.cells) {
    const [x, y] = [cell % grid.columns, Math.floor(cell / grid.columns)]
    rows.set(y, (rows.get(y) ?? 0) + 1)
    columns.set(x, (columns.get(x) ?? 0) + 1)
  }
  const straight = (counts: Map<number, number>, length: number): number =>
    [...counts.values()].filter((count) => count > length * 0.7).reduce((sum, count) => sum + count, 0)
  return straight(rows, widthOf(patch)) + straight(columns, heightOf(patch)) > patch.cells.length * 0.5
}

/** Squares under words that were read with some certainty. */
function printedCells(grid: MarkGrid, words: readonly Word[]): Uint8Array {
  const cells = new Uint8Array(grid.columns * grid.rows)
  for (const { box, text, confidence } of words) {
    if (confidence < 0.4 || !/[\p{L}\p{N}]/u.test(text)) continue
    fill(cells, grid, {
      x0: Math.floor(box.x0 / grid.side),
      y0: Math.floor(box.y0 / grid.side),
      x1: Math.ceil(box.x1 / grid.side),
      y1: Math.ceil(box.y1 / grid.side),
    })
  }
  return cells
}

function cellsIn(grid: MarkGrid, boxes: readonly Box[]): Uint8Array {
  const cells = new Uint8Array(grid.columns * grid.rows)
  for (const box of boxes) fill(cells, grid, box)
  return cells
}

function fill(cells: Uint8Array, grid: MarkGrid, box: Box): void {
  for (let y = Math.max(0, box.y0); y < Math.min(grid.rows, box.y1); y++) {
    cells.fill(1, y * grid.columns + Math.max(0, box.x0), y * grid.columns + Math.min(grid.columns, box.x1))
  }
}

function inPixels({ side }: MarkGrid, { x0, y0, x1, y1 }: Box): Box {
  return { x0: x0 * side, y0: y0 * side, x1: x1 * side, y1: y1 * side }
}

function isBetween(value: number, least: number, most: number): boolean {
  return value >= least && value <= most
}

function widthOf(box: Box): number {
  return box.x1 - box.x0
}

function heightOf(box: Box): number {
  return box.y1 - box.y0
}
