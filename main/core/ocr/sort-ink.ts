import { type Box, boxAround } from '../../../shared/domain/field.ts'
import type { Component, Components, Runs } from '../../../shared/imaging/components.ts'
import { median } from '../../../shared/imaging/median.ts'
import type { GrayImage } from '../../../shared/imaging/raster.ts'
import type { Rules } from '../intake/page-image-rules.ts'

/** A letter or what is as large as one. `whole` is its box with the marks that belong to it: tones, dots, commas. */
export type Print = Component & { readonly whole: Box }

/** The ink of a page by what it may be. */
export type SortedInk = {
  readonly print: readonly Print[]
  /** Small marks that belong to letters. */
  readonly marks: readonly Component[]
  /** Strokes of a pen and rings of seals: far taller than letters, and hardly any ink in their box. */
  readonly strokes: readonly Component[]
  /** Small marks that belong to no letter: specks. */
  readonly strays: readonly Component[]
}

/** Usual height of small letters, in pixels. */
export function letterHeight(components: readonly Component[], dpi: number): number {
  return median(components.map((c) => c.y1 - c.y0).filter((height) => height > dpi / 25))
}

/** Sorts ink into print, strokes of pens and specks, by size and by what stands near. The rules were taken out of the image before. */
export function sortInk(components: readonly Component[], { across, down }: Rules, dpi: number): SortedInk {
  const usual = letterHeight(components, dpi)
  const tall = components.filter((c) => c.y1 - c.y0 >= usual * 0.5)
  const strokes = new Set(tall.filter((c) => isStroke(c, usual) && !standsAmongItsLike(c, tall)))
  const letters = tall.filter((c) => !strokes.has(c))
  const near = neighbours(letters, usual * 2)
  const marks = new Map<Component, Component[]>()
  const rules = [...across, ...down]
  const [dashes, strays]: [Component[], Component[]] = [[], []]
  for (const c of components) {
    if (c.y1 - c.y0 >= usual * 0.5) continue
    const owner = ownerOf(c, near(c), usual)
    const isOfRule = owner && !standOverEachOther(c, owner) && rules.some((rule) => touches(c, rule))
    const letter = isOfRule ? null : owner
    if (isOfRule) strays.push(c)
    else if (isDash(c, usual) && !(letter && standOverEachOther(c, letter))) dashes.push(c)
    else if (letter) marks.set(letter, [...(marks.get(letter) ?? []), c])
    else strays.push(c)
  }
  const print = [...letters, ...dashes].map((c) => ({ ...c, whole: boxAround([c, ...(marks.get(c) ?? [])]) }))
  return { print, marks: [...marks.values()].flat(), strokes: [...strokes], strays }
}

function isDash({ x0, y0, x1, y1 }: Box, usual: number): boolean {
  return x1 - x0 >= usual * 0.35 && x1 - x0 >= (y1 - y0) * 1.8
}

/** What is left of a rule where another crossed it. */
function touches(a: Box, b: Box): boolean {
  const reach = 3
  return a.x0 - reach < b.x1 && b.x0 < a.x1 + reach && a.y0 - reach < b.y1 && b.y0 < a.y1 + reach
}

function standOverEachOther(a: Box, b: Box): boolean {
  return a.x0 < b.x1 && b.x0 < a.x1
}

function isStroke(c: Component, usual: number): boolean {
  const [width, height] = [c.x1 - c.x0, c.y1 - c.y0]
  if (c.area === 0 || height < usual * 3.2) return false
  if (width >= usual * 2 && c.area < width * height * 0.16) return true
  return c.to - c.from <= height * 1.5 && c.area <= height * usual * 0.5
}

/** Capitals of a large title stand beside others of their height. */
function standsAmongItsLike(c: Component, tall: readonly Component[]): boolean {
  const height = c.y1 - c.y0
  const like = tall.filter(
    (other) =>
      Math.abs(other.y0 - c.y0) < height * 0.25 &&
      Math.abs(other.y1 - c.y1) < height * 0.25 &&
      other.x0 - c.x1 < height * 6 &&
      c.x0 - other.x1 < height * 6,
  )
  return like.length > 3
}

/** Tones and dots stand above or below their letter, commas and full stops beside it. */
function ownerOf(mark: Component, near: readonly Component[], usual: number): Component | null {
  let best: { readonly letter: Component; readonly far: number } | null = null
  for (const letter of near) {
    const across = Math.max(0, letter.x0 - mark.x1, mark.x0 - letter.x1)
    const down = Math.max(0, letter.y0 - mark.y1, mark.y0 - letter.y1)
    if (across > usual * 0.6 || down > usual * 0.9) continue
    const far = Math.hypot(across, down)
    if (best === null || far < best.far) best = { letter, far }
  }
  return best?.letter ?? null
}

/** Tells for a small mark which of `letters` may be as near as `reach`. */
function neighbours(letters: readonly Component[], reach: number): (mark: Component) => readonly Component[] {
  const cells = new Map<number, Component[]>()
  const key = (column: number, row: number) => column * 65_536 + row
  const of = (at: number) => Math.floor(at / reach)
  for (const c of letters) {
    for (let column = of(c.x0 - reach / 2); column <= of(c.x1 + reach / 2); column++) {
      for (let row = of(c.y0 - reach / 2); row <= of(c.y1 + reach / 2); row++) {
        const cell = cells.get(key(column, row))
        if (cell) cell.push(c)
        else cells.set(key(column, row), [c])
      }
    }
  }
  return ({ x0, y0, x1, y1 }) => cells.get(key(of((x0 + x1) / 2), of((y0 + y1) / 2))) ?? []
}

/** How a page looks where its ink is; the page's colours tell what is of a pen. */
type InkedPage = { readonly dpi: number; readonly isBlue: (x: number, y: number) => boolean }

/**
 * Paints strokes white. Where they run through a line of letters, or hang together with letters, only what is of a pen's
 * blue goes: the rest may be a letter.
 */
export function eraseStrokes(
  image: GrayImage,
  { runs }: Components,
  { print, strokes }: SortedInk,
  { dpi, isBlue }: InkedPage,
): void {
  const usual = letterHeight(print, dpi)
  for (const c of strokes) {
    const near = print.filter(
      ({ x0, y0, x1, y1 }) => x0 - c.x1 < usual * 2 && c.x0 - x1 < usual * 2 && y0 < c.y1 + usual && c.y0 < y1 + usual,
    )
    eachRun(runs, c, (y, x0, x1) => {
      const isInLine = near.some(
        ({ whole }) => y >= whole.y0 - 1 && y <= whole.y1 && x0 < whole.x1 + usual * 2 && x1 > whole.x0 - usual * 2,
      )
      whiten(image, { y, x0, x1 }, isInLine ? isBlue : () => true)
    })
  }
  for (const c of print) {
    if (c.area === 0 || c.y1 - c.y0 < usual * 1.6 || c.x1 - c.x0 < usual * 1.2) continue
    let [seen, blue] = [0, 0]
    eachRun(runs, c, (y, x0, x1) => {
      seen++
      if (isBlue((x0 + x1) >> 1, y)) blue++
    })
    // All blue is a hand's writing, which is left to be read as such.
    if (blue > seen * 0.15 && blue < seen * 0.85) eachRun(runs, c, (y, x0, x1) => whiten(image, { y, x0, x1 }, isBlue))
  }
}

function eachRun(
  { order, rows, starts, ends }: Runs,
  c: Component,
  visit: (y: number, x0: number, x1: number) => void,
) {
  for (let k = c.from; k < c.to; k++) {
    const run = order[k] ?? 0
    visit(rows[run] ?? 0, starts[run] ?? 0, ends[run] ?? 0)
  }
}

/** Paints a run and the grey seam at its ends white, where `isGone` says so. */
function whiten(
  { width, data }: GrayImage,
  { y, x0, x1 }: { readonly y: number; readonly x0: number; readonly x1: number },
  isGone: (x: number, y: number) => boolean,
): void {
  for (let x = Math.max(0, x0 - 1); x < Math.min(width, x1 + 1); x++) if (isGone(x, y)) data[y * width + x] = 255
}
