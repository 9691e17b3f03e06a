import type { GrayImage } from './page-image.ts'
import { type Component, erase, findComponents } from './page-image-components.ts'

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

/** Takes out specks, dotted leaders and the dark borders of photocopies. Returns what is left. */
export function removeDirt(image: GrayImage, dpi: number): readonly Component[] {
  const components = findComponents(image, ink)
  const unit = dpi / 300
  const dirt = new Set<Component>()
  for (const c of components.list) {
    if (c.area <= 7 * unit * unit || isBorder(c, image)) dirt.add(c)
  }
  for (const c of loneSpecks(components.list, dirt, unit)) dirt.add(c)
  for (const c of leaders(components.list, dirt, unit)) dirt.add(c)
  erase(image, components, dirt)
  return components.list.filter((c) => !dirt.has(c))
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
function leaders(list: readonly Component[], dirt: ReadonlySet<Component>, unit: number): Component[] {
  const largest = 11 * unit
  const dots = list
    .filter((c) => !dirt.has(c) && c.x1 - c.x0 <= largest && c.y1 - c.y0 <= largest)
    .sort((a, b) => a.x0 - b.x0)
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

function evenRuns(row: readonly Component[], widestGap: number): Component[] {
  const out: Component[] = []
  let run: Component[] = []
  const close = (): void => {
    if (run.length >= 5) out.push(...run)
    run = []
  }
  for (const dot of row) {
    const last = run.at(-1)
    if (last && dot.x0 - last.x1 > widestGap) close()
    run.push(dot)
  }
  close()
  return out
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
