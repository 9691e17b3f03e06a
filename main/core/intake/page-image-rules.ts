import type { GrayImage } from '../../../shared/imaging/raster.ts'

/** A ruled line that was taken out, for cutting tables. */
export type Rule = { readonly x0: number; readonly y0: number; readonly x1: number; readonly y1: number }

export type Rules = { readonly across: readonly Rule[]; readonly down: readonly Rule[] }

const ink = 150
/** Rules are fainter than letters. */
const ruleInk = ink + 40
/** Takes long thin lines out of the image (tables, underlines, folds) and tells where they were. */
export function removeRules(image: GrayImage, dpi: number): Rules {
  const { width, height, data } = image
  const rows = { count: height, length: width, next: width, along: 1 }
  const columns = { count: width, length: height, next: 1, along: width }
  const longest = Math.round(dpi * 0.25)
  const thickest = Math.round(dpi * 0.03)
  // A hundredth of an inch: white that does not yet end a rule, ink beside it that does not yet make it a letter's.
  const little = Math.max(1, Math.round(dpi * 0.01))
  const across = joinRuns(runsOf(data, rows, longest, little), longest, thickest)
    .map((r) => ({ x0: r.from, y0: r.first, x1: r.to, y1: r.last + 1 }))
    .map((rule) => ({ rule, cuts: cutsAcross(image, rule, { thickest, little }) }))
    .filter(({ cuts }) => !isOfLetters(cuts))
  const down = joinRuns(runsOf(data, columns, longest, little), longest, thickest)
    .map((r) => ({ x0: r.first, y0: r.from, x1: r.last + 1, y1: r.to }))
    .map((rule) => ({ rule, cuts: cutsDown(image, rule, { thickest, little }) }))
    .filter(({ cuts }) => !isOfLetters(cuts))
  for (const { cuts } of across) paintAcross(image, cuts)
  for (const { cuts } of down) paintDown(image, cuts)
  return { across: across.map(({ rule }) => rule), down: down.map(({ rule }) => rule) }
}

/** A stretch of ink along row or column `line`; `to` is exclusive. */
type Run = { readonly line: number; readonly from: number; readonly to: number }

/** Ink along the rows or the columns of an image: how many of them there are, how long, and the way from dot to dot. */
type Lines = { readonly count: number; readonly length: number; readonly next: number; readonly along: number }

/**
 * Runs of at least `longest` that white no wider than `little` breaks, line by line. Such a run has ink in each stretch
 * of `little + 1`, so that only every so many dots are looked at where there is none.
 */
function runsOf(data: Uint8Array, { count, length, next, along }: Lines, longest: number, little: number): Run[] {
  const runs: Run[] = []
  const stride = longest - little
  for (let line = 0; line < count; line++) {
    const start = line * next
    const isInk = (at: number): boolean => (data[start + at * along] ?? 255) < ruleInk
    for (let probe = 0; probe < length; probe += stride) {
      let seen = probe
      while (seen < length && seen <= probe + little && !isInk(seen)) seen++
      if (seen >= length || seen > probe + little) continue
      let from = seen
      for (let at = seen - 1; at >= 0 && from - at <= little + 1; at--) if (isInk(at)) from = at
      let to = seen + 1
      for (let at = to; at < length && at - to <= little; at++) if (isInk(at)) to = at + 1
      if (to - from >= longest) runs.push({ line, from, to })
      while (probe + stride < to) probe += stride
    }
  }
  return runs
}

type JoinedRuns = { first: number; last: number; from: number; to: number }

/** Runs of neighbouring lines make one rule; what is too thick to be one is left out. */
function joinRuns(runs: readonly Run[], longest: number, thickest: number): readonly JoinedRuns[] {
  const rules: JoinedRuns[] = []
  let open: readonly JoinedRuns[] = []
  let line = Number.NEGATIVE_INFINITY
  for (const run of runs) {
    if (run.line !== line) open = rules.filter((rule) => rule.last === run.line - 1)
    line = run.line
    const known = open.find((rule) => rule.from < run.to + longest && rule.to > run.from - longest)
    if (known) {
      known.from = Math.min(known.from, run.from)
      known.to = Math.max(known.to, run.to)
      known.last = run.line
    } else {
      rules.push({ first: run.line, last: run.line, from: run.from, to: run.to })
    }
  }
  return rules.filter((rule) => rule.last + 1 - rule.first <= thickest + (rule.to - rule.from) * 0.003)
}

type Widths = { readonly thickest: number; readonly little: number }

/** What there is of ink on both sides of one place along a rule. */
type Cut = { readonly at: number; readonly from: number; readonly to: number; readonly crosses: boolean }

/** Serifs side by side look like a rule, but most of their places go on into letters. */
function isOfLetters(cuts: readonly Cut[]): boolean {
  return cuts.filter((cut) => cut.crosses).length > cuts.length * 0.3
}

function cutsAcross({ width, height, data }: GrayImage, rule: Rule, { thickest, little }: Widths): Cut[] {
  const top = Math.max(0, rule.y0 - 1)
  const bottom = Math.min(height, rule.y1 + 1)
  const cuts: Cut[] = []
  for (let x = Math.max(0, rule.x0 - 2); x < Math.min(width, rule.x1 + 2); x++) {
    let from = top
    while (from > 0 && top - from < thickest && (data[(from - 1) * width + x] ?? 255) < ink) from--
    let to = bottom
    while (to < height && to - bottom < thickest && (data[to * width + x] ?? 255) < ink) to++
    cuts.push({ at: x, from, to, crosses: top - from >= little || to - bottom >= little })
  }
  return cuts
}

function cutsDown({ width, height, data }: GrayImage, rule: Rule, { thickest, little }: Widths): Cut[] {
  const left = Math.max(0, rule.x0 - 1)
  const right = Math.min(width, rule.x1 + 1)
  const cuts: Cut[] = []
  for (let y = Math.max(0, rule.y0 - 2); y < Math.min(height, rule.y1 + 2); y++) {
    const row = y * width
    let from = left
    while (from > 0 && left - from < thickest && (data[row + from - 1] ?? 255) < ink) from--
    let to = right
    while (to < width && to - right < thickest && (data[row + to] ?? 255) < ink) to++
    cuts.push({ at: y, from, to, crosses: left - from >= little || to - right >= little })
  }
  return cuts
}

function paintAcross({ width, data }: GrayImage, cuts: readonly Cut[]): void {
  for (const { at, from, to, crosses } of cuts) {
    if (!crosses) for (let y = from; y < to; y++) data[y * width + at] = 255
  }
}

function paintDown({ width, data }: GrayImage, cuts: readonly Cut[]): void {
  for (const { at, from, to, crosses } of cuts) if (!crosses) data.fill(255, at * width + from, at * width + to)
}
