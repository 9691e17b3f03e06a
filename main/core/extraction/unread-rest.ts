import type { Box } from '../../../shared/domain/field.ts'
import type { PageReading } from '../ocr/words.ts'

/** Lines at the end of what is read so far, in which a value may stand that goes on below. */
const lastLines = 2

/** Whether a value of a page that is still being read may be longer than it seems: it stands in the last lines there are. */
export function reachesUnread(
  { unfinished, regions }: Pick<PageReading, 'regions'> & { readonly unfinished?: true },
  boxes: readonly Box[],
): boolean {
  if (!unfinished) return false
  const sheets = regions.filter(({ kind }) => kind === 'sheet')
  const last = sheets.flatMap(({ lines }) => lines.slice(-lastLines).map(({ box }) => box))
  return boxes.some((box) => last.some((line) => overlaps(box, line)))
}

function overlaps(a: Box, b: Box): boolean {
  return a.x0 < b.x1 && b.x0 < a.x1 && a.y0 < b.y1 && b.y0 < a.y1
}
