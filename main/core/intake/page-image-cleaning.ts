import { type Component, type Components, erase, findComponents } from '../../../shared/imaging/components.ts'
import { median } from '../../../shared/imaging/median.ts'
import type { GrayImage } from '../../../shared/imaging/raster.ts'

const ink = 150

/** The ink of a page before anything is taken out of it. */
export function findInk(image: GrayImage): Components {
  return findComponents(image, ink)
}

/** Takes out what no print can be: photocopy noise, streaks, dark borders. Returns what is left. */
export function removeNoise(image: GrayImage, dpi: number): Components {
  const components = findInk(image)
  const unit = dpi / 300
  eraseStreaks(image, components, unit)
  const dirt = findNoise(image, components, unit)
  erase(image, components, dirt)
  return { list: components.list.filter((c) => !dirt.has(c)), runs: components.runs }
}

/** What `removeNoise` would leave; the image stays as it is. */
export function withoutNoise(image: GrayImage, components: Components, dpi: number): readonly Component[] {
  const dirt = findNoise(image, components, dpi / 300)
  return components.list.filter((c) => !dirt.has(c))
}

/** As `removeNoise`, but leaves the smallest marks: in small print they are the dots of letters. */
export function removeScratches(image: GrayImage, dpi: number): readonly Component[] {
  const components = findInk(image)
  const unit = dpi / 300
  eraseStreaks(image, components, unit)
  const dirt = findScratches(image, components, unit)
  for (const c of loneSpecks(components.list, dirt, unit)) dirt.add(c)
  erase(image, components, dirt)
  return components.list.filter((c) => !dirt.has(c))
}

function findNoise(image: GrayImage, components: Components, unit: number): Set<Component> {
  const dirt = findScratches(image, components, unit)
  const specks = loneSpecks(components.list, dirt, unit)
  for (const c of specks) dirt.add(c)
  if (specks.length > 150) for (const c of components.list) if (c.area <= 6 * unit * unit) dirt.add(c)
  return dirt
}

function findScratches(image: GrayImage, components: Components, unit: number): Set<Component> {
  return new Set(components.list.filter((c) => isBorder(c, image) || isThinLine(c, unit)))
}

function eraseStreaks(image: GrayImage, components: Components, unit: number): void {
  for (const c of components.list) {
    if (!isBorder(c, image) && !isThinLine(c, unit) && isStreak(c, unit)) eraseStreak(image, components, c, unit)
  }
}

/** Takes those of `among` out of the image that make dotted leaders. */
export function removeLeaders(
  image: GrayImage,
  components: Components,
  { among, dpi }: { readonly among: readonly Component[]; readonly dpi: number },
): void {
  erase(image, components, leaders(among, dpi / 300))
}

/** A thin line standing alone: a scratch of the scanner's glass, a fold, an underline. */
function isThinLine(c: Component, unit: number): boolean {
  const long = Math.max(c.x1 - c.x0, c.y1 - c.y0)
  return long >= 75 * unit && Math.min(c.x1 - c.x0, c.y1 - c.y0) <= 9 * unit
}

/** A thin line from top to bottom that leans or runs through letters. */
function isStreak(c: Component, unit: number): boolean {
  const height = c.y1 - c.y0
  return height >= 75 * unit && c.x1 - c.x0 <= Math.max(60 * unit, height * 0.2) && c.area <= height * 14 * unit
}

function eraseStreak(image: GrayImage, { runs }: Components, c: Component, unit: number): void {
  const members = Array.from(runs.order.subarray(c.from, c.to), (run) => {
    const x0 = runs.starts[run] ?? 0
    const x1 = runs.ends[run] ?? 0
    return { y: runs.rows[run] ?? 0, x0, x1, middle: (x0 + x1) / 2 }
  })
  const thin = members.filter((m) => m.x1 - m.x0 <= 7 * unit)
  if (thin.length < (c.y1 - c.y0) * 0.8) return
  const line = straightThrough(thin)
  const on = thin.filter((m) => Math.abs(m.middle - line.a - line.b * m.y) <= 3 * unit)
  if (on.length < (c.y1 - c.y0) * 0.75) return
  for (const m of on) {
    image.data.fill(255, m.y * image.width + Math.max(0, m.x0 - 1), m.y * image.width + Math.min(image.width, m.x1 + 1))
  }
}

/** x = a + b·y through the middle of most runs: by medians of the upper and the lower third. */
function straightThrough(members: readonly { readonly y: number; readonly middle: number }[]): {
  a: number
  b: number
} {
  const third = Math.max(1, Math.floor(members.length / 3))
  const upper = members.slice(0, third)
  const lower = members.slice(-third)
  const y0 = median(upper.map((m) => m.y))
  const y1 = median(lower.map((m) => m.y))
  const x0 = median(upper.map((m) => m.middle))
  const x1 = median(lower.map((m) => m.middle))
  const b = (x1 - x0) / Math.max(1, y1 - y0)
  return { a: x0 - b * y0, b }
}

function isBorder(c: Component, image: GrayImage): boolean {
  const touches = c.x0 <= 2 || c.y0 <= 2 || c.x1 >= image.width - 2 || c.y1 >= image.height - 2
  if (!touches) return false
  const width = c.x1 - c.x0
  const height = c.y1 - c.y0
  const edge = Math.min(image.width, image.height) * 0.03
  const near = c.x1 < edge || c.y1 < edge || c.x0 > image.width - edge || c.y0 > image.height - edge
  return near || width > image.width * 0.2 || height > image.height * 0.2
}

/** Small marks with nothing bigger near them: dust and photocopy noise, not the dots of letters. */
function loneSpecks(list: readonly Component[], dirt: ReadonlySet<Component>, unit: number): Component[] {
  const small = 40 * unit * unit
  const reach = 26 * unit
  const cells = new Set<number>()
  const key = (x: number, y: number): number => Math.floor(x / reach) * 65_536 + Math.floor(y / reach)
  for (const c of list) {
    if (c.area <= small || dirt.has(c)) continue
    for (let x = c.x0; x < c.x1 + reach; x += reach) {
      for (let y = c.y0; y < c.y1 + reach; y += reach) cells.add(key(Math.min(x, c.x1), Math.min(y, c.y1)))
    }
  }
  const lonely = (c: Component): boolean => {
    for (const dx of [-reach, 0, reach]) {
      for (const dy of [-reach, 0, reach]) if (cells.has(key(c.x0 + dx, c.y0 + dy))) return false
    }
    return true
  }
  return list.filter((c) => c.area <= small && !dirt.has(c) && lonely(c))
}

/** Dots in a row, evenly spaced: the dotted line on which forms are filled in. */
function leaders(list: readonly Component[], unit: number): Component[] {
  const largest = 9 * unit
  const dots = list.filter((c) => c.x1 - c.x0 <= largest && c.y1 - c.y0 <= largest).sort((a, b) => a.x0 - b.x0)
  const rows = new Map<number, Component[]>()
  const height = 4 * unit
  for (const dot of dots) {
    const row = Math.round((dot.y0 + dot.y1) / 2 / height)
    const near = rows.get(row) ?? rows.get(row - 1) ?? rows.get(row + 1)
    if (near) near.push(dot)
    else rows.set(row, [dot])
  }
  return [...rows.values()].flatMap((row) => evenRuns(row, unit))
}

/** Even runs of six and more; where a row has one, shorter runs at the same step belong to it as well. */
function evenRuns(row: readonly Component[], unit: number): Component[] {
  const runs: Component[][] = []
  for (const dot of row) {
    const run = runs.at(-1)
    if (run && dot.x0 - (run.at(-1)?.x1 ?? 0) <= 30 * unit) run.push(dot)
    else runs.push([dot])
  }
  const isLong = (run: readonly Component[]) => run.length >= 6 && isEven(run)
  const long = runs.filter(isLong).flat()
  if (long.length === 0) return []
  const leader = {
    step: usualStep(long),
    middle: median(long.map((dot) => dot.y0 + dot.y1)) / 2,
    area: median(long.map((dot) => dot.area)),
  }
  const inRuns = new Set(
    runs.filter((run) => isLong(run) || (run.length >= 2 && usualStep(run) < leader.step * 2.2)).flat(),
  )
  return row.filter(
    (dot, i) => inRuns.has(dot) && isOfLeader(dot, { leader, before: row[i - 1], after: row[i + 1], unit }),
  )
}

type Leader = { readonly step: number; readonly middle: number; readonly area: number }
type Beside = {
  readonly leader: Leader
  readonly unit: number
  readonly before?: Component | undefined
  readonly after?: Component | undefined
}

/** The dots below letters (nặng) stand in the row of a leader too, but larger, and higher or out of its step. */
function isOfLeader(dot: Component, { leader, before, after, unit }: Beside): boolean {
  const off = Math.abs((dot.y0 + dot.y1) / 2 - leader.middle)
  if (off > 3 * unit || dot.area > leader.area * 2.1) return false
  const inStep = [before, after].some((other) => other !== undefined && isStep(dot, other, leader.step))
  return dot.area <= leader.area * 1.4 || (inStep && off <= 1.2 * unit)
}

function isStep(dot: Component, other: Component, step: number): boolean {
  const steps = Math.abs(dot.x0 + dot.x1 - other.x0 - other.x1) / 2 / step
  return steps < 5.5 && Math.abs(steps - Math.max(1, Math.round(steps))) < 0.2
}

function usualStep(run: readonly Component[]): number {
  const steps = run.slice(1).map((dot, i) => dot.x0 - (run[i]?.x0 ?? 0))
  return median(steps)
}

/** Dots of a leader stand at one distance; broken letters do not. */
function isEven(run: readonly Component[]): boolean {
  const steps = run.slice(1).map((dot, i) => dot.x0 - (run[i]?.x0 ?? 0))
  const middle = usualStep(run)
  return steps.filter((step) => Math.abs(step - middle) <= Math.max(2, middle * 0.3)).length >= steps.length * 0.7
}
