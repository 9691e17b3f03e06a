import type { ColourImage, GrayImage } from '../../../shared/imaging/raster.ts'

const step = 8

/**
 * Lightens red seals to the brightness of what lies under them. `gray` is the brightness of `image` and changed in place;
 * tells whether there was a seal.
 */
export function lightenSeals(gray: GrayImage, image: ColourImage, dpi: number): boolean {
  const seals = sealCells(image, dpi)
  if (!seals) return false
  const { width, height } = image
  const columns = Math.ceil(width / step)
  for (let cell = 0; cell < seals.length; cell++) {
    if (seals[cell] !== 1) continue
    const x0 = (cell % columns) * step
    const y0 = Math.floor(cell / columns) * step
    for (let y = y0; y < Math.min(height, y0 + step); y++) {
      const end = y * width + Math.min(width, x0 + step)
      for (let i = y * width + x0; i < end; i++) {
        gray.data[i] = Math.max(gray.data[i] ?? 0, image.data[i * 3] ?? 0)
      }
    }
  }
  return true
}

/** Cells that lie in the box of a red figure at least a seal wide; null where there is none. */
function sealCells(image: ColourImage, dpi: number): Uint8Array | null {
  const columns = Math.ceil(image.width / step)
  const rows = Math.ceil(image.height / step)
  const red = redCells(image, columns, rows)
  const least = (dpi * 0.6) / step
  const seen = new Uint8Array(red.length)
  let cells: Uint8Array | null = null
  for (let start = 0; start < red.length; start++) {
    if (red[start] !== 1 || seen[start] === 1) continue
    const box = flood(red, seen, columns, rows, start)
    if (box.x1 - box.x0 < least || box.y1 - box.y0 < least) continue
    cells ??= new Uint8Array(red.length)
    for (let y = box.y0; y <= box.y1; y++) cells.fill(1, y * columns + box.x0, y * columns + box.x1 + 1)
  }
  return cells
}

function redCells(image: ColourImage, columns: number, rows: number): Uint8Array {
  const { width, height, data } = image
  const cells = new Uint8Array(columns * rows)
  for (let y = 0; y < height; y += 2) {
    for (let x = 0; x < width; x += 2) {
      const p = (y * width + x) * 3
      const r = data[p] ?? 0
      if (r - Math.max(data[p + 1] ?? 0, data[p + 2] ?? 0) > 45) cells[(y >> 3) * columns + (x >> 3)] = 1
    }
  }
  return cells
}

type CellBox = { x0: number; y0: number; x1: number; y1: number }

/** Spreads over red cells up to two cells apart. */
function flood(red: Uint8Array, seen: Uint8Array, columns: number, rows: number, start: number): CellBox {
  const box = { x0: columns, y0: rows, x1: 0, y1: 0 }
  const stack = [start]
  seen[start] = 1
  for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
    const x = at % columns
    const y = Math.floor(at / columns)
    box.x0 = Math.min(box.x0, x)
    box.x1 = Math.max(box.x1, x)
    box.y0 = Math.min(box.y0, y)
    box.y1 = Math.max(box.y1, y)
    for (let ny = Math.max(0, y - 2); ny <= Math.min(rows - 1, y + 2); ny++) {
      for (let nx = Math.max(0, x - 2); nx <= Math.min(columns - 1, x + 2); nx++) {
        const next = ny * columns + nx
        if (red[next] !== 1 || seen[next] === 1) continue
        seen[next] = 1
        stack.push(next)
      }
    }
  }
  return box
}
