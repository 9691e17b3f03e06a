import type { FieldKind, FieldSource } from '../../../shared/domain/field.ts'
import { foldDiacritics } from '../../../shared/domain/vietnamese-text.ts'
import { findAnchors } from '../document-types/anchors.ts'
import { type PageText, type PlacedWord, pageText, partOf } from '../document-types/page-text.ts'
import type { PageRegion } from '../ocr/words.ts'
import { originRows, readBirthday, readExpiry, readMarks, readNumber } from './card-print.ts'
import { type CardQr, readCardQr } from './card-qr.ts'
import { confidenceOf } from './confidence.ts'
import type { SheetSource } from './extract-sheet.ts'
import type { ExtractedField } from './extracted-field.ts'
import { editDistance } from './field-kinds/edit-distance.ts'
import { parseValue } from './field-kinds/parse-value.ts'
import type { ParsedValue } from './field-kinds/parsed-value.ts'
import { nothingSpoken } from './field-kinds/reading-context.ts'
import { takeLabelled } from './label-values.ts'
import { type CardMrz, nameLineOf, readMrz, readNameLine } from './mrz.ts'
import { spanBoxes } from './value-span.ts'

type CardSide = 'cccd_mat_truoc' | 'cccd_mat_sau'
type CardLabel = {
  readonly code: string
  readonly kind: FieldKind
  readonly labels: readonly string[]
  readonly rows: number
}

const front: readonly CardLabel[] = [
  {
    code: 'so_dinh_danh',
    kind: 'id',
    labels: [
      'số / no',
      'số định danh cá nhân / personal identification number',
      'personal identification number',
      'số định danh cá nhân',
      'số:',
    ],
    rows: 1,
  },
  {
    code: 'ho_ten',
    kind: 'name',
    labels: ['họ và tên / full name', 'họ, chữ đệm và tên khai sinh / full name', 'full name', 'họ và tên'],
    rows: 1,
  },
  {
    code: 'ngay_sinh',
    kind: 'date',
    labels: ['ngày sinh / date of birth', 'ngày, tháng, năm sinh / date of birth', 'date of birth', 'ngày sinh'],
    rows: 1,
  },
  { code: 'gioi_tinh', kind: 'enum', labels: ['giới tính / sex', 'giới tính'], rows: 1 },
  { code: 'quoc_tich', kind: 'enum', labels: ['quốc tịch / nationality', 'nationality', 'quốc tịch'], rows: 1 },
  {
    code: 'que_quan',
    kind: 'place',
    labels: ['quê quán / place of origin', 'quê quán / place of', 'place of origin', 'quê quán'],
    rows: 2,
  },
  {
    code: 'noi_thuong_tru',
    kind: 'place',
    labels: [
      'nơi thường trú / place of residence',
      'nơi thường trú / place of',
      'nơi cư trú / place of residence',
      'place of residence',
      'nơi thường trú',
    ],
    rows: 2,
  },
]
const expiry: CardLabel = {
  code: 'co_gia_tri_den',
  kind: 'date',
  labels: ['có giá trị đến / date of expiry', 'có giá trị đến', 'date of expiry', 'ngày, tháng, năm hết hạn'],
  rows: 1,
}
const back: readonly CardLabel[] = [
  {
    code: 'dac_diem',
    kind: 'text',
    labels: ['đặc điểm nhận dạng / personal identification', 'đặc điểm nhận dạng', 'personal identification'],
    rows: 2,
  },
  {
    code: 'ngay_cap',
    kind: 'date',
    labels: [
      'ngày, tháng, năm / date, month, year',
      'ngày, tháng, năm cấp / date of issue',
      'date, month, year',
      'date of issue',
      'ngày, tháng, năm',
    ],
    rows: 1,
  },
]
const backStops = [
  'cục trưởng cục cảnh sát',
  'quản lý hành chính',
  'director general',
  'bộ công an',
  'ministry of public security',
  'idvnm',
  'ngón trỏ trái',
  'left index finger',
]

/** Values of one side of an identity card: QR first, MRZ second, print last. */
export function readCard(side: CardSide, region: PageRegion, source: SheetSource): ExtractedField[] {
  const text = pageText(region)
  const qr = cardQrOf(region)
  const printed = side === 'cccd_mat_truoc' ? readFront(text, region, source) : readBack(text, source)
  const known = [...qrValues(side, qr), ...mrzLines(side, region, text)]
  return mergeSources(known, printed).map((field, _, all) => backedByBirthday(field, all))
}

/** The QR code of a card in a region: front of the card of 2021, back of that of 2024; null where none was read. */
export function cardQrOf(region: PageRegion): CardQr | null {
  return region.codes.map((code) => readCardQr(code.text)).find((one) => one !== null) ?? null
}

/** Puts what the QR on the back says (card of 2024) onto the front of the same card. */
export function withBackQr(fields: readonly ExtractedField[], qr: CardQr): ExtractedField[] {
  return mergeSources(qrValues('cccd_mat_truoc', qr), fields)
}

/** The MRZ of a region, with all check digits right; null otherwise. */
export function mrzOf(region: PageRegion): CardMrz | null {
  return readMrz(region.mrz)
}

/** Puts what the back's MRZ says of its holder onto the front of the same card. */
export function withMrz(fields: readonly ExtractedField[], mrz: CardMrz): ExtractedField[] {
  const name = fields.find((field) => field.code === 'ho_ten')
  const sameName = name !== undefined && foldDiacritics(name.value).toUpperCase().startsWith(mrz.name.slice(0, 28))
  const known: ExtractedField[] = [
    machineValue('so_dinh_danh', mrz.personalId, 'mrz'),
    machineValue('ngay_sinh', mrz.dateOfBirth, 'mrz'),
    machineValue('gioi_tinh', mrz.gender, 'mrz'),
    machineValue('quoc_tich', 'Việt Nam', 'mrz'),
    ...(mrz.expiresOn === null ? [] : [machineValue('co_gia_tri_den', mrz.expiresOn, 'mrz')]),
  ]
  const better = mergeSources(known, fields)
  return better.map((field) =>
    field.code === 'ho_ten' && field.source !== 'qr' && !sameName
      ? { ...field, confidence: Math.min(field.confidence, 0.4) }
      : field,
  )
}

/** Values that machines wrote come first; print that says the same lends them its boxes, and print that differs is dropped. */
export function mergeSources(known: readonly ExtractedField[], printed: readonly ExtractedField[]): ExtractedField[] {
  const merged: ExtractedField[] = []
  for (const field of known) {
    const same = printed.find((other) => other.code === field.code)
    if (same !== undefined && (same.source === 'qr' || same.source === 'mrz')) merged.push(same)
    else merged.push(same === undefined ? field : lendBoxes(field, same))
  }
  return [...merged, ...printed.filter((field) => !known.some((other) => other.code === field.code))]
}

/** A number or day that is printed clearly but otherwise asks for the officer's eye. */
function lendBoxes(known: ExtractedField, printed: ExtractedField): ExtractedField {
  const exact = known.code === 'so_dinh_danh' || known.code === 'ngay_sinh'
  const differs = exact && printed.value !== known.value && printed.confidence >= 0.9
  return { ...known, raw: printed.raw, boxes: printed.boxes, confidence: differs ? 0.6 : known.confidence }
}

function qrValues(side: CardSide, qr: CardQr | null): ExtractedField[] {
  if (qr === null) return []
  const issued = qr.issuedOn === null ? [] : [machineValue('ngay_cap', qr.issuedOn, 'qr')]
  if (side === 'cccd_mat_sau') return issued
  return [
    machineValue('qr', qr.raw, 'qr'),
    machineValue('so_dinh_danh', qr.personalId, 'qr'),
    machineValue('ho_ten', qr.name, 'qr'),
    ...(qr.dateOfBirth === null ? [] : [machineValue('ngay_sinh', qr.dateOfBirth, 'qr')]),
    ...(qr.gender === null ? [] : [machineValue('gioi_tinh', qr.gender, 'qr')]),
    // The card is issued to citizens only (Luật Căn cước 26/2023/QH15 Điều 18, 19).
    machineValue('quoc_tich', 'Việt Nam', 'qr'),
    ...(qr.residence === '' ? [] : [machineValue('noi_thuong_tru', qr.residence, 'qr')]),
  ]
}

function mrzLines(side: CardSide, region: PageRegion, text: PageText): ExtractedField[] {
  if (side !== 'cccd_mat_sau') return []
  const right = readMrz(region.mrz) !== null
  const lines =
    region.mrz.length === 3
      ? region.mrz
      : text.rows
          .map((row) => row.words.map((word) => word.text).join(''))
          .filter((line) => line.includes('<<') && line.length >= 26)
  return lines.slice(0, 3).map((raw, index): ExtractedField => {
    const { line, sure } = index === 2 ? readNameLine(raw) : { line: raw, sure: true }
    const confidence = right ? (sure ? (index === 2 ? 0.94 : 0.99) : 0.8) : 0.4
    return { code: `mrz_${index + 1}`, value: line, raw, confidence, source: 'mrz', boxes: [] }
  })
}

/** Puts what the front's QR says of the same card onto its back: the day of issue, and the name's spelling. */
export function withFront(
  fields: readonly ExtractedField[],
  front: { readonly region: PageRegion; readonly fields: readonly ExtractedField[] },
): ExtractedField[] {
  const qr = cardQrOf(front.region)
  const printed = front.fields.find((field) => field.code === 'ho_ten')
  const name = qr?.name ?? printed?.value
  if (name === undefined) return [...fields]
  const named = nameLineOf(name)
  const issued = qr?.issuedOn == null ? [] : [machineValue('ngay_cap', qr.issuedOn, 'qr')]
  return mergeSources(issued, fields).map((field) => {
    if (field.code !== 'mrz_3' || editDistance(field.value, named) > 4) return field
    if (qr !== null || field.value === named) return { ...field, value: named, confidence: 0.99 }
    return field.confidence >= 0.94 ? field : { ...field, value: named, confidence: 0.9 }
  })
}

/** A value that a machine wrote and a machine read. */
export function machineValue(code: string, value: string, source: Extract<FieldSource, 'qr' | 'mrz'>): ExtractedField {
  return { code, value, raw: value, confidence: source === 'qr' ? 0.998 : 0.995, source, boxes: [] }
}

/** The photograph's column holds the day of expiry; everything else stands right of it. */
function readFront(text: PageText, region: PageRegion, source: SheetSource): ExtractedField[] {
  const name = findAnchors(
    text,
    front.flatMap((label) => label.labels),
  ).find((anchor) => /full name|date of birth|sex/.test(anchor.name))
  const first = name === undefined ? undefined : text.words[name.first]
  if (first === undefined && region.kind !== 'card') return readLabels(text, [...front, expiry], source)
  const { x0, x1 } = region.box
  const edge = first === undefined ? x0 + (x1 - x0) * 0.28 : first.box.x0 - (first.box.y1 - first.box.y0) * 1.5
  const right = partOf(text, (word) => word.box.x0 >= edge)
  const column = partOf(text, (word) => word.box.x0 < edge)
  const fields = [...readLabels(right, front, source), ...readLabels(column, [expiry], source)]
  const has = (code: string) => fields.some((field) => field.code === code && field.value.length > 3)
  const number = fields.find((field) => field.code === 'so_dinh_danh')?.value ?? readNumber(text)?.value ?? ''
  const lost = [
    has('so_dinh_danh') ? null : unlabelled('so_dinh_danh', 'id', readNumber(text), source),
    has('ngay_sinh') ? null : unlabelled('ngay_sinh', 'date', readBirthday(right, number), source),
    has('co_gia_tri_den') ? null : unlabelled('co_gia_tri_den', 'date', readExpiry(column), source),
    has('que_quan') ? null : unlabelled('que_quan', 'place', originOf(right, region), source),
  ]
  const found = lost.filter((field) => field !== null)
  return [...fields.filter((field) => !found.some((other) => other.code === field.code)), ...found]
}

/** A place that the lists prove, where the place of origin stands. */
function originOf(text: PageText, region: PageRegion): ParsedValue | null {
  if (region.kind !== 'card') return null
  const places = originRows(text, region.box).map((words) => parseValue('place', 'que_quan', words, nothingSpoken))
  return places.find((place) => place !== null && place.backing !== 'free') ?? null
}

function readBack(text: PageText, source: SheetSource): ExtractedField[] {
  const marks = unlabelled('dac_diem', 'text', readMarks(text), source)
  const labelled = readLabels(text, back, source)
  return marks === null ? labelled : [...labelled.filter((field) => field.code !== 'dac_diem'), marks]
}

/** A value that was found by what it is, not by a label. */
function unlabelled(
  code: string,
  kind: FieldKind,
  parsed: ParsedValue | null,
  source: SheetSource,
): ExtractedField | null {
  if (parsed === null) return null
  const evidence = { agrees: false, supported: false, contradicts: false, clearPage: false }
  const confidence = confidenceOf({ code, kind, parsed, labelLikeness: 0.8 }, evidence)
  const raw = parsed.words.map((word) => word.text).join(' ')
  return { code, value: parsed.value, raw, confidence, source, boxes: spanBoxes(parsed.words) }
}

/** Cards end on a birthday of their holder (Luật Căn cước Điều 21): such a day was read right, another wants an eye. */
function backedByBirthday(field: ExtractedField, all: readonly ExtractedField[]): ExtractedField {
  const birth = all.find((other) => other.code === 'ngay_sinh')
  if (field.code !== 'co_gia_tri_den' || birth === undefined || birth.confidence < 0.9) return field
  if (field.source === 'mrz') return field
  const same = field.value.slice(5) === birth.value.slice(5)
  return { ...field, confidence: same ? Math.max(field.confidence, 0.97) : Math.min(field.confidence, 0.6) }
}

/** Without what is left of the English label on the label's row, and without specks around a description. */
function valueWords(text: PageText, code: string, words: readonly PlacedWord[]): readonly PlacedWord[] {
  const first = words[0]
  if (first === undefined) return words
  const below = words.filter((word) => word.row > first.row)
  const onLabelRow = text.rows[first.row]?.words[0] !== first
  if ((code === 'que_quan' || code === 'noi_thuong_tru' || code === 'ho_ten') && onLabelRow && below.length > 0) {
    return /^\p{Lu}/u.test(first.text) && first.confidence > 0.8 ? words : below
  }
  if (code !== 'dac_diem') return words
  const isPlain = (word: PlacedWord) => /\p{Ll}|\d/u.test(word.text)
  return words.slice(words.findIndex(isPlain), words.findLastIndex(isPlain) + 1)
}

function readLabels(text: PageText, labels: readonly CardLabel[], source: SheetSource): ExtractedField[] {
  const anchors = findAnchors(text, [...labels.flatMap((label) => label.labels), ...expiry.labels, ...backStops])
  const range = { start: 0, end: text.words.length }
  return labels.flatMap(({ code, kind, labels: names, rows }) => {
    const span = takeLabelled(text, anchors, range, kind, { from: 'label', labels: names, rows })
    const words = span === null ? [] : valueWords(text, code, span.words)
    const parsed = parseValue(kind, code, words, nothingSpoken)
    if (span === null || parsed === null) return []
    const evidence = { agrees: false, supported: false, contradicts: false, clearPage: false }
    const confidence = confidenceOf({ code, kind, parsed, labelLikeness: span.labelLikeness }, evidence)
    const raw = parsed.words.map((word) => word.text).join(' ')
    return [{ code, value: parsed.value, raw, confidence, source, boxes: spanBoxes(parsed.words) }]
  })
}
