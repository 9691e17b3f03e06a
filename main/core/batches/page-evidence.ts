import type { DocumentType } from '../../../shared/domain/document-type.ts'
import { fieldKindOf } from '../../../shared/domain/field-labels.ts'
import { parseSlipAddress, type SlipAddress } from '../../../shared/domain/slip-code.ts'
import { foldLetters } from '../document-types/page-text.ts'
import type { ReadPage, SeenPage } from '../extraction/read-documents.ts'
import { type PageRegion, regionText } from '../ocr/words.ts'
import { likenessOf, type PageLikeness } from './page-likeness.ts'
import { openingOf, type PaperOpening } from './paper-opening.ts'
import { type PrintedNumber, printedNumber } from './printed-number.ts'

/** What a page tells of the paper and the dossier it belongs to: all that cutting a stack looks at. */
export type PageEvidence = {
  /** Given while the page is still being read. */
  readonly unfinished?: true
  readonly documentType: DocumentType
  /** 0…1. */
  readonly typeConfidence: number
  /** One for each card of a sheet with cards, else none. */
  readonly cards: readonly DocumentType[]
  readonly opening: PaperOpening
  /** Whether the page opens a paper by which somebody asks for something. */
  readonly asks: boolean
  readonly printed: PrintedNumber | null
  /** Where a slip of ours on this page sends the papers under it. */
  readonly slip: SlipAddress | null
  /** Size of the sheet in millimetres; null for cards and blank pages. */
  readonly size: { readonly width: number; readonly height: number } | null
  /** Whom the page tells of, officials left aside: twelve-digit numbers and folded names. */
  readonly people: { readonly ids: readonly string[]; readonly names: readonly string[] }
  /** All its letters and digits, folded. */
  readonly letters: string
  readonly likeness: PageLikeness
}

/** Resolution of the views that all boxes refer to, in dots per inch. */
const viewDpi = 200

/** Gathers from one reading what cutting needs. */
export function evidenceOf(
  reading: SeenPage & { readonly fingerprint?: string | undefined; readonly unfinished?: true },
  read: ReadPage,
): PageEvidence {
  const isSheet = read.documentType !== 'cccd' && read.documentType !== 'trang_trang'
  const sheet = isSheet ? mainRegion(reading) : undefined
  const letters = foldLetters(reading.regions.map(regionText).join('\n'))
  const codes = reading.regions.flatMap((region) => region.codes.map((code) => code.text))
  return {
    ...(reading.unfinished ? { unfinished: true } : {}),
    documentType: read.documentType,
    typeConfidence: read.typeConfidence,
    cards: read.documentType === 'cccd' ? read.documents.map((document) => document.documentType) : [],
    ...(sheet === undefined ? { opening: 'none', asks: false } : openingOf(sheet)),
    printed: sheet === undefined ? null : printedNumber(sheet),
    slip: codes.map(parseSlipAddress).find((address) => address !== null) ?? null,
    size: sheet === undefined ? null : sizeOf(sheet),
    people: peopleOf(read, [...digitsOf(reading), ...codes.flatMap((code) => code.match(/\b\d{12}\b/g) ?? [])]),
    letters,
    likeness: likenessOf(reading.fingerprint ?? '', wordsOf(reading)),
  }
}

function wordsOf({ regions }: SeenPage): string[] {
  return regions.flatMap((region) => region.lines.flatMap((line) => line.words.map((word) => foldLetters(word.text))))
}

/** Whether one person stands on both pages, by number or by name. */
export function shareSomebody(a: PageEvidence, b: PageEvidence): boolean {
  if (a.people.ids.some((id) => b.people.ids.includes(id) || b.letters.includes(id))) return true
  if (b.people.ids.some((id) => a.letters.includes(id))) return true
  return (
    a.people.names.some((name) => b.letters.includes(name)) || b.people.names.some((name) => a.letters.includes(name))
  )
}

/** The region of a sheet that carries most of its print. */
function mainRegion(reading: SeenPage): PageRegion | undefined {
  return reading.regions.toSorted((a, b) => b.lines.length - a.lines.length)[0]
}

function sizeOf({ box }: PageRegion) {
  const mm = (pixels: number) => Math.round((pixels / viewDpi) * 25.4)
  return { width: mm(box.x1 - box.x0), height: mm(box.y1 - box.y0) }
}

/** Who signs for the office stands on the papers of many citizens. */
const official = /^(nguoi_ky|chu_tich|truong|can_bo|chuc_danh|nguoi_do_de|lanh_dao|cong_chuc)/

function peopleOf(read: ReadPage, numbers: readonly string[]): PageEvidence['people'] {
  const fields = read.documents.flatMap(({ fields: all }) => all).filter(({ code }) => !official.test(code))
  const ids = fields.filter(({ code }) => fieldKindOf(code) === 'id').map(({ value }) => value)
  const names = fields.filter(({ code }) => fieldKindOf(code) === 'name').map(({ value }) => foldLetters(value))
  return {
    ids: [...new Set([...ids, ...numbers].filter((id) => /^\d{12}$/.test(id)))],
    names: [...new Set(names.filter((name) => name.length >= leastName))],
  }
}

/** Shorter names stand in other words by chance. */
const leastName = 7

function digitsOf(reading: SeenPage): string[] {
  return reading.regions.flatMap((region) => regionText(region).match(/\b\d{12}\b/g) ?? [])
}
