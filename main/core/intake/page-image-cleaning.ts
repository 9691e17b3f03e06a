import { type Component, type Components, erase, findComponents } from '../../../shared/imaging/components.ts'
import type { GrayImage } from '../../../shared/imaging/raster.ts'

/** A ruled line that was taken out, for cutting tables. */
export type Rule = { readonly x0: number; readonly y0: number; readonly x1: number; readonly y1: number }

export type Rules = { readonly across: readonly Rule[]; readonly down: readonly Rule[] }

const ink = 150

/** Takes long thin lines out of the image (tables, underlines, folds) and tells where they were. */
export function removeRules(image: GrayImage, dpi: number): Rules {
  const longest = Math.round(dpi * 0.25)
  const thickest = Math.round(dpi * 0.03)
  const across = findRules(image, longest, thickest)
  const turned = transpose(image)
  const down = findRules(turned, longest, thickest).map((r) => ({ x0: r.y0, y0: r.x0, x1: r.y1, y1: r.x1 }))
  for (const rule of across) paintRule(image, rule, thickest)
  for (const rule of down) paintRuleDown(image, rule, thickest)
  return { across, down }
}

/** Takes out what no print can be: photocopy noise, streaks, dark borders. Returns what is left. */
export function removeNoise(image: GrayImage, dpi: number): readonly Component[] {
  const components = findComponents(image, ink)
  const unit = dpi / 300
  const dirt = findScratches(image, components, unit)
  const specks = loneSpecks(components.list, dirt, unit)
  for (const c of specks) dirt.add(c)
  const noisy = specks.length > 150
  if (noisy) for (const c of components.list) if (c.area <= 6 * unit * unit) dirt.add(c)
  erase(image, components, dirt)
  return components.list.filter((c) => !dirt.has(c))
}

/** As `removeNoise`, but leaves the smallest marks: in small print they are the dots of letters. */
export function removeScratches(image: GrayImage, dpi: number): readonly Component[] {
  const components = findComponents(image, ink)
  const unit = dpi / 300
  const dirt = findScratches(image, components, unit)
  for (const c of loneSpecks(components.list, dirt, unit)) dirt.add(c)
  erase(image, components, dirt)
  return components.list.filter((c) => !dirt.has(c))
}

function findScratches(image: GrayImage, components: Components, unit: number): Set<Component> {
  const dirt = new Set<Component>()
  for (const c of components.list) {
    if (isBorder(c, image) || isThinLine(c, unit)) dirt.add(c)
    else if (isStreak(c, unit)) eraseStreak(image, components, c, unit)
  }
  return dirt
}

/** Takes out dotted leaders. Returns what is left. */
export function removeLeaders(image: GrayImage, dpi: number): readonly Component[] {
  const components = findComponents(image, ink)
  const dots = new Set(leaders(components.list, dpi / 300))
  erase(image, components, dots)
  return components.list.filter((c) => !dots.has(c))
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
  const median = (list: readonly number[]): number => [...list].sort((p, q) => p - q)[list.length >> 1] ?? 0
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
  return [...rows.values()].flatMap((row) => evenRuns(row, 30 * unit))
}

/** Even runs of six and more; where a row has one, shorter runs at the same step belong to it as well. */
function evenRuns(row: readonly Component[], widestGap: number): Component[] {
  const runs: Component[][] = []
  for (const dot of row) {
    const run = runs.at(-1)
    if (run && dot.x0 - (run.at(-1)?.x1 ?? 0) <= widestGap) run.push(dot)
    else runs.push([dot])
  }
  const long = runs.filter((run) => run.length >= 6 && isEven(run))
  if (long.length === 0) return []
  const step = Math.max(...long.map(usualStep))
  return runs.filter((run) => long.includes(run) || (run.length >= 2 && usualStep(run) < step * 2.2)).flat()
}

function usualStep(run: readonly Component[]): number {
  const steps = run.slice(1).map((dot, i) => dot.x0 - (run[i]?.x0 ?? 0))
  return [...steps].sort((a, b) => a - b)[steps.length >> 1] ?? 0
}

/** Dots of a leader stand at one distance; broken letters do not. */
function isEven(run: readonly Component[]): boolean {
  const steps = run.slice(1).map((dot, i) => dot.x0 - (run[i]?.x0 ?? 0))
  const middle = usualStep(run)
  return steps.filter((step) => Math.abs(step - middle) <= Math.max(2, middle * 0.3)).length >= steps.length * 0.7
}

/** Horizontal runs of ink at least `longest` long whose neighbours above and below make no letter. */
function findRules(image: GrayImage, longest: number, thickest: number): Rule[] {
  const { width, height, data } = image
  const rules: { x0: number; y0: number; x1: number; y1: number }[] = []
  let open: typeof rules = []
  for (let y = 0; y < height; y++) {
    const row = y * width
    const still: typeof rules = []
    for (let x = 0; x < width; x++) {
      if ((data[row + x] ?? 255) >= ink + 40) continue
      const start = x
      let misses = 0
      let end = x
      for (; x < width && misses <= 3; x++) {
        if ((data[row + x] ?? 255) < ink + 40) {
          end = x + 1
          misses = 0
        } else misses++
      }
      if (end - start < longest) continue
      const known = open.find((r) => r.x0 < end + longest && r.x1 > start - longest)
      if (known) {
        known.x0 = Math.min(known.x0, start)
        known.x1 = Math.max(known.x1, end)
        known.y1 = y + 1
        if (!still.includes(known)) still.push(known)
      } else {
        const rule = { x0: start, y0: y, x1: end, y1: y + 1 }
        rules.push(rule)
        still.push(rule)
      }
    }
    open = still
  }
  return rules.filter((r) => r.y1 - r.y0 <= thickest + (r.x1 - r.x0) * 0.003)
}

function paintRule(image: GrayImage, rule: Rule, thickest: number): void {
  const { width, data } = image
  const top = Math.max(0, rule.y0 - 1)
  const bottom = Math.min(image.height, rule.y1 + 1)
  for (let x = Math.max(0, rule.x0 - 2); x < Math.min(width, rule.x1 + 2); x++) {
    let above = top
    while (above > 0 && top - above < thickest && (data[(above - 1) * width + x] ?? 255) < ink) above--
    let below = bottom
    while (below < image.height && below - bottom < thickest && (data[below * width + x] ?? 255) < ink) below++
    if (below - above > thickest * 1.6 + (bottom - top)) continue
    const crossesText = top - above >= 3 || below - bottom >= 3
    if (crossesText) continue
    for (let y = above; y < below; y++) data[y * width + x] = 255
  }
}

function paintRuleDown(image: GrayImage, rule: Rule, thickest: number): void {
  const { width, data } = image
  const left = Math.max(0, rule.x0 - 1)
  const right = Math.min(width, rule.x1 + 1)
  for (let y = Math.max(0, rule.y0 - 2); y < Math.min(image.height, rule.y1 + 2); y++) {
    const row = y * width
    let before = left
    while (before > 0 && left - before < thickest && (data[row + before - 1] ?? 255) < ink) before--
    let after = right
    while (after < width && after - right < thickest && (data[row + after] ?? 255) < ink) after++
    if (left - before >= 3 || after - right >= 3) continue
    data.fill(255, row + before, row + after)
  }
}

function transpose(image: GrayImage): GrayImage {
  const { width, height, data } = image
  const out = new Uint8Array(data.length)
  const block = 32
  for (let by = 0; by < height; by += block) {
    for (let bx = 0; bx < width; bx += block) {
      const y1 = Math.min(height, by + block)
      const x1 = Math.min(width, bx + block)
      for (let y = by; y < y1; y++) {
        for (let x = bx; x < x1; x++) out[x * height + y] = data[y * width + x] ?? 255
      }
    }
  }
  return { width: height, height: width, data: out }
}
