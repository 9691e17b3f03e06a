import type { Quad } from './geometry.ts'
import type { GrayImage } from './raster.ts'

/** One square of a page, some 5 mm wide: what its brightness says. */
export type PageCell = {
  readonly column: number
  readonly row: number
  /** Brightness of the paper in it: its brightest twentieth begins here. */
  readonly paper: number
  /** Brightness of the ink in it: its darkest fiftieth ends here. */
  readonly ink: number
  /** Steepest step of brightness from one pixel to the next. */
  readonly step: number
}

const cellInches = 0.2

/** Cuts a page into cells and measures each; cells that reach over the edge of the sheet are left out. */
export function measureCells(image: GrayImage, sheet: Quad | null, dpi: number): readonly PageCell[] {
  const size = Math.max(8, Math.round(dpi * cellInches))
  const cells: PageCell[] = []
  const counts = new Uint16Array(256)
  for (let row = 0; (row + 1) * size <= image.height; row++) {
    for (let column = 0; (column + 1) * size <= image.width; column++) {
      const x = column * size
      const y = row * size
      if (sheet && !holdsSquare(sheet, x, y, size)) continue
      cells.push({ column, row, ...measureSquare(image, x, y, size, counts) })
    }
  }
  return cells
}

/** Every other row is looked at: print has no edge that only one row shows. */
function measureSquare(image: GrayImage, x0: number, y0: number, size: number, counts: Uint16Array) {
  const { data, width } = image
  counts.fill(0)
  let step = 0
  let seen = 0
  const down = y0 + size < image.height ? width : -width
  for (let y = y0; y < y0 + size; y += 2) {
    let p = y * width + x0
    const last = p + size - 1
    let before = data[p] ?? 0
    for (; p < last; p++) {
      const next = data[p + 1] ?? 0
      const across = Math.abs(next - before)
      const along = Math.abs((data[p + down] ?? 0) - before)
      if (across > step) step = across
      if (along > step) step = along
      counts[before] = (counts[before] ?? 0) + 1
      before = next
    }
    seen += size - 1
  }
  return { paper: fromTop(counts, seen / 20), ink: fromBottom(counts, seen / 50), step }
}

function fromTop(counts: Uint16Array, wanted: number): number {
  let v = 255
  for (let above = counts[v] ?? 0; v > 0 && above < wanted; above += counts[v] ?? 0) v--
  return v
}

function fromBottom(counts: Uint16Array, wanted: number): number {
  let v = 0
  for (let below = counts[v] ?? 0; v < 255 && below < wanted; below += counts[v] ?? 0) v++
  return v
}

function holdsSquare(quad: Quad, x: number, y: number, size: number): boolean {
  return holds(quad, x, y) && holds(quad, x + size, y) && holds(quad, x, y + size) && holds(quad, x + size, y + size)
}

/** Whether a point lies inside a convex quad whose corners go clockwise on the screen. */
function holds(quad: Quad, x: number, y: number): boolean {
  return quad.every((a, i) => {
    const b = quad[(i + 1) % 4] ?? a
    return (b.x - a.x) * (y - a.y) - (b.y - a.y) * (x - a.x) >= 0
  })
}
