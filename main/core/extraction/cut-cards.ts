import { boxAround } from '../../../shared/domain/field.ts'
import { median } from '../../../shared/imaging/median.ts'
import { pageText } from '../document-types/page-text.ts'
import { recogniseCard } from '../document-types/recognise-card.ts'
import type { Line, PageRegion } from '../ocr/words.ts'

/** Cuts a sheet that carries cards into one region a card; other sheets stay whole. */
export function cutCards(sheet: PageRegion): PageRegion[] {
  if (recogniseCard(sheet, pageText(sheet)) === null || sheet.lines.length > 90) return [sheet]
  const groups = groupLines(sheet.lines).filter((lines) => lines.length >= 3)
  const regions = groups.map((lines): PageRegion => {
    const box = boxAround(lines.map((line) => line.box))
    const margin = (box.y1 - box.y0) * 0.25
    const inside = (one: { readonly box: PageRegion['box'] }) =>
      one.box.x0 > box.x0 - margin &&
      one.box.x1 < box.x1 + margin &&
      one.box.y0 > box.y0 - margin &&
      one.box.y1 < box.y1 + margin
    return {
      kind: 'card',
      box,
      lines,
      codes: sheet.codes.filter(inside),
      mrz: groups.length === 1 ? sheet.mrz : [],
      tickBoxes: [],
    }
  })
  const cards = regions.filter((region) => recogniseCard(region, pageText(region)) !== null)
  return cards.length > 0 ? cards : [sheet]
}

/** Lines that stand within a few line heights of each other. */
function groupLines(lines: readonly Line[]): Line[][] {
  const height = median(lines.map((line) => line.box.y1 - line.box.y0))
  const groups: Line[][] = []
  for (const line of lines) {
    const near = groups.filter((group) => group.some((other) => isNear(line, other, height * 5.5)))
    const joined = [line, ...near.flat()]
    for (const group of near) groups.splice(groups.indexOf(group), 1)
    groups.push(joined)
  }
  return groups
}

function isNear(a: Line, b: Line, reach: number): boolean {
  const dx = Math.max(0, a.box.x0 - b.box.x1, b.box.x0 - a.box.x1)
  const dy = Math.max(0, a.box.y0 - b.box.y1, b.box.y0 - a.box.y1)
  return dx < reach && dy < reach
}
