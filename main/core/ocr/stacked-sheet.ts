import type { Box } from '../../../shared/domain/field.ts'
import type { GrayImage } from '../../../shared/imaging/raster.ts'
import { blankGray } from '../intake/page-image.ts'
import type { EngineLine } from './ocr-engine.ts'
import { type Block, inkBoxMargin } from './page-layout.ts'
import { letterHeight, type Print } from './sort-ink.ts'
import { gapsAt, type TightRow, tightRows } from './tight-rows.ts'

/**
 * All blocks of a page one below the other in one image, so that the engine reads each by itself in one go. Wide gaps
 * of a row are left out: beside them the engine loses the spaces between words, and takes them for gutters.
 */
export type StackedSheet = { readonly image: GrayImage; readonly places: readonly Place[]; readonly distance: number }

type Place = { readonly from: Box; readonly top: number; readonly left: number; readonly rows: readonly TightRow[] }

/** Inches of white around and between blocks. */
const white = { margin: 0.1, distance: 0.23 } as const

/** Draws the blocks below each other, in reading order. `print` tells where their rows have gaps. */
export function stackBlocks(
  page: GrayImage,
  blocks: readonly Block[],
  { dpi, print }: { readonly dpi: number; readonly print: readonly Print[] },
): StackedSheet {
  const margin = Math.round(white.margin * dpi)
  const distance = Math.round(white.distance * dpi)
  const usual = letterHeight(print, dpi)
  const boxes = blocks.map(({ box }) => widened(box, page))
  const width = Math.max(...boxes.map((box) => box.x1 - box.x0)) + 2 * margin
  const height = boxes.reduce((sum, box) => sum + box.y1 - box.y0 + distance, distance)
  const image = blankGray(width, height)
  const places: Place[] = []
  let top = distance
  for (const from of boxes) {
    const rows = tightRows(from, print, usual)
    const place = { from, top, left: margin, rows }
    for (let y = from.y0; y < from.y1; y++) drawRow(page, image, place, y)
    places.push(place)
    top += from.y1 - from.y0 + distance
  }
  return { image, places, distance }
}

/** Brings what was read back to where it stands on the page. */
export function unstack(sheet: StackedSheet, lines: readonly EngineLine[]): readonly EngineLine[] {
  return lines.map((line) => {
    const box = line.words[0]?.box
    const middle = box ? (box.y0 + box.y1) / 2 : 0
    const place =
      sheet.places.find((p) => middle < p.top + p.from.y1 - p.from.y0 + sheet.distance / 2) ?? sheet.places.at(-1)
    if (!place) return line
    const moved = (box: Box): Box => onPage(box, place)
    return {
      words: line.words.map((word) => ({ ...word, box: moved(word.box) })),
      signs: line.signs.map((sign) => ({ ...sign, box: moved(sign.box) })),
    }
  })
}

/** Copies what a row of pixels holds between its gaps. */
function drawRow(page: GrayImage, image: GrayImage, { from, top, left, rows }: Place, y: number): void {
  let to = (top + y - from.y0) * image.width + left
  let x = from.x0
  for (const gap of [...gapsAt(rows, y), { x0: from.x1, x1: from.x1 }]) {
    image.data.set(page.data.subarray(y * page.width + x, y * page.width + gap.x0), to)
    to += gap.x0 - x
    x = gap.x1
  }
}

function onPage({ x0, y0, x1, y1 }: Box, { from, top, left, rows }: Place): Box {
  const down = from.y0 - top
  const gaps = gapsAt(rows, (y0 + y1) / 2 + down)
  const across = (x: number): number =>
    gaps.reduce((at, gap) => (at > gap.x0 ? at + gap.x1 - gap.x0 : at), x + from.x0 - left)
  return { x0: across(x0), y0: y0 + down, x1: across(x1), y1: y1 + down }
}

function widened(box: Box, page: GrayImage): Box {
  return {
    x0: Math.max(0, Math.floor(box.x0) - inkBoxMargin),
    y0: Math.max(0, Math.floor(box.y0) - inkBoxMargin),
    x1: Math.min(page.width, Math.ceil(box.x1) + inkBoxMargin),
    y1: Math.min(page.height, Math.ceil(box.y1) + inkBoxMargin),
  }
}
