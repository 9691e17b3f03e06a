import type { Line, PageRegion } from '../ocr/words.ts'
import { lineText } from '../ocr/words.ts'

/** The number that a paper prints on its own page: `Trang 2/3`, `2/3`, `- 2 -`. */
export type PrintedNumber = {
  /** Counted from 1. */
  readonly number: number
  /** How many pages the paper says it has; null where it does not say. */
  readonly total: number | null
}

/** Longer papers than this don't come over a commune's counter; a greater figure is something else. */
const mostPages = 60
const ofTotal =
  /^(?:trang|tr\.?|page|tờ)?\s*(?:số)?\s*[:.]?\s*(\d{1,2})\s*(?:\/|trên|of)\s*(\d{1,2})\s*(?:trang)?[.)]?$/iu
const named = /^(?:trang|tr\.?|page)\s*(?:số)?\s*[:.]?\s*(\d{1,2})[.)]?$/iu
const alone = /^[-–—.|(]?\s*(\d{1,2})\s*[-–—.|)]?$/u

/** The page number that stands alone at the head or the foot of a sheet; null where there is none. */
export function printedNumber(sheet: PageRegion): PrintedNumber | null {
  const found = sheet.lines
    .map((line) => ({ line, place: placeOf(line, sheet) }))
    .filter(({ place }) => place !== 'within')
    .map(({ line, place }) => parseNumber(lineText(line).trim(), isCentred(line, sheet) && place !== 'within'))
    .filter((number) => number !== null)
  return found.find(({ total }) => total !== null) ?? found[0] ?? null
}

function parseNumber(text: string, mayStandAlone: boolean): PrintedNumber | null {
  const counted = ofTotal.exec(text)
  if (counted !== null) {
    const [number, total] = [Number(counted[1]), Number(counted[2])]
    return number >= 1 && number <= total && total <= mostPages ? { number, total } : null
  }
  const single = named.exec(text) ?? (mayStandAlone ? alone.exec(text) : null)
  if (single === null) return null
  const number = Number(single[1])
  return number >= 1 && number <= mostPages ? { number, total: null } : null
}

function placeOf(line: Line, sheet: PageRegion): 'head' | 'foot' | 'within' {
  const height = sheet.box.y1 - sheet.box.y0
  const middle = (line.box.y0 + line.box.y1) / 2 - sheet.box.y0
  if (middle < height * 0.08) return 'head'
  return middle > height * 0.92 ? 'foot' : 'within'
}

/** In the middle third of the sheet, or at its right margin: where a bare figure is a page number. */
function isCentred(line: Line, sheet: PageRegion): boolean {
  const width = sheet.box.x1 - sheet.box.x0
  const middle = ((line.box.x0 + line.box.x1) / 2 - sheet.box.x0) / width
  return (middle > 0.4 && middle < 0.6) || middle > 0.85
}
