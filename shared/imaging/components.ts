import type { GrayImage } from './raster.ts'

/** Connected black pixels (8 neighbours). Boxes are in pixels, x1 and y1 exclusive. */
export type Component = {
  readonly x0: number
  readonly y0: number
  readonly x1: number
  readonly y1: number
  readonly area: number
  /** First and one past the last of its runs in `runs.order`. */
  readonly from: number
  readonly to: number
}

export type Runs = {
  readonly rows: Int32Array
  readonly starts: Int32Array
  readonly ends: Int32Array
  /** Indexes of runs, those of one component side by side. */
  readonly order: Int32Array
}

export type Components = { readonly list: readonly Component[]; readonly runs: Runs }

/** Finds the connected components of all pixels darker than `threshold`. */
export function findComponents(image: GrayImage, threshold: number): Components {
  const { rows, starts, ends, parents, count } = linkRuns(image, threshold)
  for (let i = 0; i < count; i++) parents[i] = rootOf(parents, i)
  return gather({ rows, starts, ends, parents, count })
}

/** Paints components white. */
export function erase(image: GrayImage, components: Components, which: Iterable<Component>): void {
  const { rows, starts, ends, order } = components.runs
  for (const component of which) {
    for (let k = component.from; k < component.to; k++) {
      const run = order[k] ?? 0
      const row = (rows[run] ?? 0) * image.width
      image.data.fill(255, row + (starts[run] ?? 0), row + (ends[run] ?? 0))
    }
    whitenEdge(image, component)
  }
}

/** The grey seam that anti-aliasing leaves around small erased parts. */
function whitenEdge(image: GrayImage, c: Component): void {
  if ((c.x1 - c.x0) * (c.y1 - c.y0) > 400) return
  const x0 = Math.max(0, c.x0 - 1)
  const x1 = Math.min(image.width, c.x1 + 1)
  for (let y = Math.max(0, c.y0 - 1); y < Math.min(image.height, c.y1 + 1); y++) {
    for (let p = y * image.width + x0; p < y * image.width + x1; p++) {
      if ((image.data[p] ?? 0) > 110) image.data[p] = 255
    }
  }
}

type LinkedRuns = {
  readonly rows: Int32Array
  readonly starts: Int32Array
  readonly ends: Int32Array
  readonly parents: Int32Array
  readonly count: number
}

function linkRuns(image: GrayImage, threshold: number): LinkedRuns {
  let capacity = Math.min(1 << 16, image.width * image.height)
  let rows = new Int32Array(capacity)
  let starts = new Int32Array(capacity)
  let ends = new Int32Array(capacity)
  let parents = new Int32Array(capacity)
  const { width, height, data } = image
  let count = 0
  let above = 0
  let aboveEnd = 0
  for (let y = 0; y < height; y++) {
    const first = count
    let candidate = above
    const row = y * width
    for (let x = 0; x < width; x++) {
      if ((data[row + x] ?? 255) >= threshold) continue
      const start = x
      while (x < width && (data[row + x] ?? 255) < threshold) x++
      if (count === capacity) {
        capacity *= 2
        rows = grown(rows, capacity)
        starts = grown(starts, capacity)
        ends = grown(ends, capacity)
        parents = grown(parents, capacity)
      }
      rows[count] = y
      starts[count] = start
      ends[count] = x
      parents[count] = count
      while (candidate < aboveEnd && (ends[candidate] ?? 0) < start) candidate++
      for (let k = candidate; k < aboveEnd && (starts[k] ?? 0) <= x; k++) join(parents, count, k)
      count++
    }
    above = first
    aboveEnd = count
  }
  return { rows, starts, ends, parents, count }
}

function gather({ rows, starts, ends, parents, count }: LinkedRuns): Components {
  const ids = new Int32Array(count).fill(-1)
  const sizes: number[] = []
  for (let i = 0; i < count; i++) {
    const root = parents[i] ?? 0
    let id = ids[root] ?? -1
    if (id < 0) {
      id = sizes.length
      ids[root] = id
      sizes.push(0)
    }
    sizes[id] = (sizes[id] ?? 0) + 1
  }
  const offsets = new Int32Array(sizes.length + 1)
  for (let i = 0; i < sizes.length; i++) offsets[i + 1] = (offsets[i] ?? 0) + (sizes[i] ?? 0)
  const next = offsets.slice()
  const order = new Int32Array(count)
  for (let i = 0; i < count; i++) {
    const id = ids[parents[i] ?? 0] ?? 0
    const place = next[id] ?? 0
    order[place] = i
    next[id] = place + 1
  }
  const runs = { rows, starts, ends, order }
  const list = sizes.map((_, id) => measure(runs, offsets[id] ?? 0, offsets[id + 1] ?? 0))
  return { list, runs }
}

function measure(runs: Runs, from: number, to: number): Component {
  let x0 = Number.MAX_SAFE_INTEGER
  let x1 = 0
  let area = 0
  for (let k = from; k < to; k++) {
    const run = runs.order[k] ?? 0
    const start = runs.starts[run] ?? 0
    const end = runs.ends[run] ?? 0
    if (start < x0) x0 = start
    if (end > x1) x1 = end
    area += end - start
  }
  const y0 = runs.rows[runs.order[from] ?? 0] ?? 0
  const y1 = (runs.rows[runs.order[to - 1] ?? 0] ?? 0) + 1
  return { x0, y0, x1, y1, area, from, to }
}

function rootOf(parents: Int32Array, start: number): number {
  let i = start
  while ((parents[i] ?? 0) !== i) {
    parents[i] = parents[parents[i] ?? 0] ?? 0
    i = parents[i] ?? 0
  }
  return i
}

function join(parents: Int32Array, a: number, b: number): void {
  const ra = rootOf(parents, a)
  const rb = rootOf(parents, b)
  if (ra < rb) parents[rb] = ra
  else parents[ra] = rb
}

function grown(array: Int32Array<ArrayBuffer>, capacity: number): Int32Array<ArrayBuffer> {
  const out = new Int32Array(capacity)
  out.set(array)
  return out
}
