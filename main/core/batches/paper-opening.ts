import { findDefinition } from '../document-types/definition-of.ts'
import { findPhrase } from '../document-types/find-phrase.ts'
import { type PageText, pageText, type Row } from '../document-types/page-text.ts'
import { recogniseType } from '../document-types/recognise-type.ts'
import type { PageRegion } from '../ocr/words.ts'

/** How a sheet shows that a paper begins on it; `none` is how a second page looks. */
export type PaperOpening = 'title' | 'motto' | 'heading' | 'none'

/** What opens a paper on this sheet, and whether that paper asks for something. */
export function openingOf(sheet: PageRegion): { readonly opening: PaperOpening; readonly asks: boolean } {
  const text = pageText(sheet)
  const { documentType, reasons } = recogniseType(sheet)
  const titled = findDefinition(documentType)?.titles.includes(reasons[0] ?? '') ?? false
  const heading = headingOf(text)
  const asks = requestKind.test(documentType) || (heading !== null && requestHeading.test(heading))
  if (titled) return { opening: 'title', asks }
  if (hasMotto(text)) return { opening: 'motto', asks }
  return { opening: heading === null ? 'none' : 'heading', asks }
}

/** Kinds of paper by which a citizen asks for something: a dossier has one, mostly on top. */
const requestKind = /^(to_khai|don|phieu_de_nghi|phieu_yeu_cau|giay_de_nghi)_/
const requestHeading = /^(tokhai|don(de|xin|yeu|dang|trinh)|phieu(denghi|yeucau)|giaydenghi)/

/** Words that open the title of any Vietnamese paper, known to us or not. */
const headings =
  /^(giay|don(de|xin|yeu|dang|trinh|khieu|to)|tokhai|phieu|bienban|hopdong|quyetdinh|tricluc|trichluc|sohokhau|vanban|bangtot|banve|banke|bancamket|bansao|chungchi|thongbao|congvan|bienlai|hoadon|totrinh|baocao|danhsach|camket|hosobenh|sothongtin|lylich|soyeu|dichuc|giayuy)/

/** The state's motto stands over the first page of a paper and over no other. */
function hasMotto(text: PageText): boolean {
  const limit = upTo(text, 0.4)
  return ['doclaptudohanhphuc', 'conghoaxahoichunghiavietnam'].some((motto) =>
    findPhrase(text, motto).some((hit) => {
      const words = text.words.slice(hit.first, hit.last + 1)
      const row = text.rows[words[0]?.row ?? -1]
      if (words[0] === undefined || row === undefined || words[0].box.y0 > limit) return false
      // In a sentence ("… nước Cộng hòa xã hội chủ nghĩa Việt Nam …") other words stand close beside it.
      return words[0].opensSegment && isSegmentEnd(row, words.at(-1))
    }),
  )
}

function isSegmentEnd(row: Row, last: Row['words'][number] | undefined): boolean {
  const next = last === undefined ? undefined : row.words[row.words.indexOf(last) + 1]
  return next === undefined || next.opensSegment
}

/** The folded letters of a title in capitals in the upper part of the sheet; null where there is none. */
function headingOf(text: PageText): string | null {
  const limit = upTo(text, 0.45)
  for (const row of text.rows) {
    if (row.box.y0 > limit) return null
    const letters = row.words.map((word) => word.text).join('')
    const folded = row.words.map((word) => word.folded).join('')
    if (folded.length >= 6 && isCapital(letters) && headings.test(folded)) return folded
  }
  return null
}

function isCapital(letters: string): boolean {
  const all = letters.replace(/[^\p{L}]/gu, '')
  const capitals = all.replace(/[^\p{Lu}]/gu, '')
  return all.length > 0 && capitals.length >= all.length * 0.8
}

/** A height of the sheet as a share of what is printed on it. */
function upTo(text: PageText, share: number): number {
  const top = text.rows[0]?.box.y0 ?? 0
  const bottom = text.rows.at(-1)?.box.y1 ?? 0
  return top + (bottom - top) * share
}
