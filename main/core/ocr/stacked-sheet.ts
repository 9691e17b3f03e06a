import type { Box } from '../../../shared/domain/field.ts'
import type { GrayImage } from '../../../shared/imaging/raster.ts'
import { blankGray } from '../intake/page-image.ts'
import type { EngineLine } from './ocr-engine.ts'
import { type Block, inkBoxMargin } from './page-layout.ts'

/** All blocks of a page one below the other in one image, so that the engine reads each by itself in one go. */
export type StackedSheet = { readonly image: GrayImage; readonly places: readonly Place[]; readonly distance: number }

type Place = { readonly from: Box; readonly top: number; readonly left: number }

/** Inches of white around and between blocks. */
const white = { margin: 0.1, distance: 0.23 } as const

/** Draws the blocks below each other, in reading order. */
export function stackBlocks(page: GrayImage, blocks: readonly Block[], dpi: number): StackedSheet {
  const margin = Math.round(white.margin * dpi)
  const distance = Math.round(white.distance * dpi)
  const boxes = blocks.map(({ box }) => widened(box, page))
  const width = Math.max(...boxes.map((box) => box.x1 - box.x0)) + 2 * margin
  const height = boxes.reduce((sum, box) => sum + box.y1 - box.y0 + distance, distance)
  const image = blankGray(width, height)
  const places: Place[] = []
  let top = distance
  for (const from of boxes) {
    for (let y = from.y0; y < from.y1; y++) {
      const row = page.data.subarray(y * page.width + from.x0, y * page.width + from.x1)
      image.data.set(row, (top + y - from.y0) * width + margin)
    }
    places.push({ from, top, left: margin })
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
    const dx = place.from.x0 - place.left
    const dy = place.from.y0 - place.top
    const moved = (b: Box): Box => ({ x0: b.x0 + dx, y0: b.y0 + dy, x1: b.x1 + dx, y1: b.y1 + dy })
    return {
      words: line.words.map((word) => ({ ...word, box: moved(word.box) })),
      signs: line.signs.map((sign) => ({ ...sign, box: moved(sign.box) })),
    }
  })
}

function widened(box: Box, page: GrayImage): Box {
  return {
    x0: Math.max(0, Math.floor(box.x0) - inkBoxMargin),
    y0: Math.max(0, Math.floor(box.y0) - inkBoxMargin),
    x1: Math.min(page.width, Math.ceil(box.x1) + inkBoxMargin),
    y1: Math.min(page.height, Math.ceil(box.y1) + inkBoxMargin),
  }
}
