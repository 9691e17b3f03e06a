import type { DocumentType } from '../../../shared/domain/document-type.ts'
import type { Box } from '../../../shared/domain/field.ts'
import { recogniseType } from '../document-types/recognise-type.ts'
import type { PageRegion } from '../ocr/words.ts'
import { extractFields } from './extract-fields.ts'
import type { ExtractedField, ReadDocument } from './extracted-field.ts'
import type { SeenPage } from './read-documents.ts'

/** A paper of several pages as read; each value knows which of them it stands on, counted from 0. */
export type LongPaper = Omit<ReadDocument, 'fields'> & {
  readonly fields: readonly (ExtractedField & { readonly page: number })[]
}

/**
 * Reads a paper over all its pages: the lines of each page follow those of the page before, so that a block that
 * breaks off at the foot of one goes on at the head of the next. `documentType` is the officer's word, or null.
 */
export function readLongPaper(pages: readonly SeenPage[], documentType: DocumentType | null): LongPaper {
  const sheets = pages.map(sheetOf)
  const { whole, tops } = stack(sheets)
  const type =
    documentType === null
      ? (sheets.map(recogniseType).find((one) => one.documentType !== 'khong_ro') ?? recogniseType(whole))
      : { documentType, confidence: 1 }
  const fields = extractFields(type.documentType, whole, pages[0]?.source ?? 'ocr')
  return {
    documentType: type.documentType,
    typeConfidence: type.confidence,
    fields: fields.map((field) => onItsPage(field, tops)),
  }
}

function sheetOf({ regions }: SeenPage): PageRegion {
  const [first] = regions
  const box = first?.box ?? { x0: 0, y0: 0, x1: 0, y1: 0 }
  if (regions.length === 1 && first !== undefined) return first
  return {
    kind: 'sheet',
    box,
    lines: regions.flatMap((region) => region.lines),
    codes: regions.flatMap((region) => region.codes),
    mrz: regions.flatMap((region) => region.mrz),
    tickBoxes: regions.flatMap((region) => region.tickBoxes),
  }
}

/** The sheets one under the other, and where each begins. */
function stack(sheets: readonly PageRegion[]): { readonly whole: PageRegion; readonly tops: readonly number[] } {
  const tops: number[] = []
  let height = 0
  const moved = sheets.map((sheet) => {
    const top = height
    tops.push(top)
    height += lowest(sheet)
    return moveDown(sheet, top)
  })
  const whole: PageRegion = {
    kind: 'sheet',
    box: { x0: 0, y0: 0, x1: Math.max(0, ...moved.map(({ box }) => box.x1)), y1: height },
    lines: moved.flatMap(({ lines }) => lines),
    codes: moved.flatMap(({ codes }) => codes),
    mrz: moved.flatMap(({ mrz }) => mrz),
    tickBoxes: moved.flatMap(({ tickBoxes }) => tickBoxes),
  }
  return { whole, tops }
}

function lowest({ box, lines }: PageRegion): number {
  return Math.max(box.y1, ...lines.map((line) => line.box.y1)) + 1
}

function moveDown(sheet: PageRegion, by: number): PageRegion {
  const down = (box: Box): Box => ({ ...box, y0: box.y0 + by, y1: box.y1 + by })
  const moved = <T extends { readonly box: Box }>(one: T): T => ({ ...one, box: down(one.box) })
  return {
    ...sheet,
    box: down(sheet.box),
    lines: sheet.lines.map((line) => ({ ...moved(line), words: line.words.map(moved) })),
    codes: sheet.codes.map(moved),
    tickBoxes: sheet.tickBoxes.map(moved),
  }
}

/** A value stands on the page of its first word; words of it on another page keep no box. */
function onItsPage(field: ExtractedField, tops: readonly number[]): LongPaper['fields'][number] {
  const pageOf = (box: Box) => tops.findLastIndex((top) => box.y0 >= top)
  const page = Math.max(0, ...field.boxes.slice(0, 1).map(pageOf))
  const up = tops[page] ?? 0
  const boxes = field.boxes
    .filter((box) => pageOf(box) === page)
    .map((box) => ({ ...box, y0: box.y0 - up, y1: box.y1 - up }))
  return { ...field, boxes, page }
}
