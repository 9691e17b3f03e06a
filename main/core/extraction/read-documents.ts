import type { DocumentType } from '../../../shared/domain/document-type.ts'
import { foldLetters } from '../document-types/page-text.ts'
import { type RecognisedType, recogniseType } from '../document-types/recognise-type.ts'
import type { PageReading, PageRegion } from '../ocr/words.ts'
import { cutCards } from './cut-cards.ts'
import { extractFields } from './extract-fields.ts'
import type { ExtractedField, ReadDocument } from './extracted-field.ts'
import { editDistance } from './field-kinds/edit-distance.ts'
import { cardQrOf, mrzOf, withBackQr, withFront, withMrz } from './identity-card.ts'

export type ReadPage = {
  readonly documentType: DocumentType
  readonly typeConfidence: number
  /** One for a sheet, one for each card of a sheet with cards, none for a blank page. */
  readonly documents: readonly ReadDocument[]
}

/** What the machine saw on a page, its picture left aside. */
export type SeenPage = Pick<PageReading, 'blank' | 'source' | 'regions'>

/** What kind of paper a page is and what stands on it. */
export function readDocuments(reading: SeenPage): ReadPage {
  // A page on which nothing could be read is none of the blank ones: those are set aside.
  if (reading.blank) return { documentType: 'trang_trang', typeConfidence: 0.99, documents: [] }
  const types = typedParts(reading)
  const cards = cardsOf(reading, types)
  if (cards.length > 0) {
    const typeConfidence = Math.max(...cards.map(({ document }) => document.typeConfidence))
    return { documentType: 'cccd', typeConfidence, documents: joinSides(cards) }
  }
  const main = types.toSorted((a, b) => b.region.lines.length - a.region.lines.length)[0]
  if (main === undefined) return { documentType: 'khong_ro', typeConfidence: 0.5, documents: [] }
  const { documentType, confidence } = main.type
  const fields = extractFields(documentType, main.region, reading.source)
  return { documentType, typeConfidence: confidence, documents: [{ documentType, typeConfidence: confidence, fields }] }
}

/** The cards of several pages, a list each: front and back may lie on two sheets, and tell of each other all the same. */
export function readCards(pages: readonly SeenPage[]): readonly (readonly ReadDocument[])[] {
  const cards = pages.map((page) => cardsOf(page, typedParts(page)))
  const joined = joinSides(cards.flat())
  const ends = cards.map((_, index) => cards.slice(0, index + 1).flat().length)
  return ends.map((end, index) => joined.slice(ends[index - 1] ?? 0, end))
}

/**
 * Reads one paper of a page as the kind an officer says it is.
 * `position` is the paper's place among the page's documents, as `readDocuments` gave them; 0 for a plain sheet.
 */
export function readAs(documentType: DocumentType, reading: SeenPage, position: number): ReadDocument {
  const parts = typedParts(reading)
  const cards = parts.filter(({ type }) => isCard(type.documentType))
  const { region } = cards[position] ?? parts[position] ?? parts[0] ?? {}
  const fields = region === undefined ? [] : extractFields(documentType, region, reading.source)
  return { documentType, typeConfidence: 1, fields }
}

function regionsOf(reading: SeenPage): PageRegion[] {
  return reading.regions.flatMap((region) => (region.kind === 'sheet' ? cutCards(region) : [region]))
}

/** The parts of a page and what they are; a card's worn front is known by its number beside a back that a machine read. */
function typedParts(reading: SeenPage): TypedRegion[] {
  const parts = regionsOf(reading).map((region) => ({ region, type: recogniseType(region) }))
  const numbers = parts
    .filter(({ type }) => type.documentType === 'cccd_mat_sau')
    .flatMap(({ region }) => [cardQrOf(region)?.personalId, mrzOf(region)?.personalId])
    .filter((number) => number !== undefined)
  return parts.map((part) => (isWornFront(part, numbers) ? { ...part, type: wornFront } : part))
}

const wornFront: RecognisedType = {
  documentType: 'cccd_mat_truoc',
  confidence: 0.9,
  reasons: ['số định danh như mặt sau'],
}

function isWornFront({ region, type }: TypedRegion, numbers: readonly string[]): boolean {
  if (region.kind !== 'card' || type.documentType !== 'khong_ro') return false
  const words = region.lines.flatMap((line) => line.words.map(({ text }) => text))
  return words.some((word) => word.length === 12 && numbers.some((number) => editDistance(word, number) <= mostMisread))
}

function isCard(type: DocumentType): boolean {
  return type === 'cccd_mat_truoc' || type === 'cccd_mat_sau'
}

type CardRead = { readonly region: PageRegion; readonly document: ReadDocument }

type TypedRegion = { readonly region: PageRegion; readonly type: RecognisedType }

function cardsOf({ source }: SeenPage, regions: readonly TypedRegion[]): CardRead[] {
  return regions
    .filter(({ type }) => isCard(type.documentType))
    .map(({ region, type: { documentType, confidence } }) => ({
      region,
      document: { documentType, typeConfidence: confidence, fields: extractFields(documentType, region, source) },
    }))
}

/** Front and back of one card tell of each other: the back's MRZ, the front's QR. */
function joinSides(cards: readonly CardRead[]): ReadDocument[] {
  const fronts = cards.filter(({ document }) => document.documentType === 'cccd_mat_truoc')
  const backs = cards.filter(({ document }) => document.documentType === 'cccd_mat_sau')
  return cards.map(({ document, region }) => {
    if (document.documentType === 'cccd_mat_truoc') {
      const mrz = backs.map((back) => mrzOf(back.region)).find((one) => one !== null && isOfSameCard(document, one))
      const qr = backs.map((back) => cardQrOf(back.region)).find((one) => one !== null && isOfSameCard(document, one))
      const fields = mrz == null ? document.fields : withMrz(document.fields, mrz)
      return { ...document, fields: qr == null ? fields : withBackQr(fields, qr) }
    }
    const mrz = mrzOf(region)
    const front = mrz === null ? undefined : fronts.find((one) => isOfSameCard(one.document, mrz))
    return front === undefined
      ? document
      : { ...document, fields: withFront(document.fields, { region: front.region, fields: front.document.fields }) }
  })
}

/** Figures of a printed number that may be misread; more, and the sides are of two cards. */
const mostMisread = 2

function isOfSameCard(front: ReadDocument, back: { readonly personalId: string; readonly name: string }): boolean {
  const id = fieldOf(front, 'so_dinh_danh')
  if (id === undefined) return foldLetters(fieldOf(front, 'ho_ten')?.value ?? '') === foldLetters(back.name)
  return id.source === 'qr' ? id.value === back.personalId : editDistance(id.value, back.personalId) <= mostMisread
}

function fieldOf(document: ReadDocument, code: string): ExtractedField | undefined {
  return document.fields.find((field) => field.code === code)
}
