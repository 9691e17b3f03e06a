import type { DocumentType } from '../../../shared/domain/document-type.ts'
import type { FieldKind } from '../../../shared/domain/field.ts'
import { fieldKindOf } from '../../../shared/domain/field-labels.ts'
import { cardSize, cardTransforms } from './layouts/identity-cards.ts'
import type { PaperFields } from './layouts/paper-fields.ts'
import type { PageMatrix } from './render-canvas.ts'
import type { Point, Sheet, Transform } from './sheet.ts'

/** Four corners in pixels of the image, clockwise from the top left of the text. */
export type Quad = readonly (readonly [number, number])[]

export type FieldTruth = {
  readonly name: string
  readonly type: FieldKind
  readonly value: string
  /** As printed. */
  readonly text: string
  readonly quads: readonly Quad[]
  /** Index into `docs` on sheets with cards, otherwise null. */
  readonly doc: number | null
}

/** What is on a page. */
export type PaperTruth = {
  readonly scenario: string
  readonly doc_type: DocumentType
  readonly rotation: number
  readonly skew: number
  readonly dpi: number
  readonly width: number
  readonly height: number
  readonly docs: readonly { readonly type: DocumentType; readonly quad: Quad }[]
  readonly fields: readonly FieldTruth[]
}

type Drawn = {
  readonly documentType: DocumentType
  readonly fields: PaperFields
  readonly seed: number
  readonly sheet: Sheet
  readonly matrix: PageMatrix
  readonly dpi: number
  readonly skew: number
  readonly rotation: number
  readonly width: number
  readonly height: number
  readonly scenario: string
}

const backFields = new Set(['dac_diem', 'ngay_cap', 'mrz_1', 'mrz_2', 'mrz_3'])

/** Every field that the page carries, with where it stands; an unknown kind of paper carries none. */
export function truthOf(drawn: Drawn): PaperTruth {
  const { documentType, dpi, skew, rotation, width, height, scenario } = drawn
  const fields = documentType === 'khong_ro' ? [] : fieldsOf(drawn)
  return { scenario, doc_type: documentType, rotation, skew, dpi, width, height, docs: cardsOf(drawn), fields }
}

function fieldsOf(drawn: Drawn): readonly FieldTruth[] {
  const marks = drawn.sheet.marks.filter((mark) => mark.kind === 'text')
  const printed = new Set(marks.map((mark) => mark.field))
  const unprinted = ['qr', 'de_nghi_ban_sao', 'chung_thuc_ban_sao'].filter((code) => code in drawn.fields)
  const codes = [...Object.keys(drawn.fields).filter((code) => printed.has(code)), ...unprinted]
  return codes.map((name) => {
    const own = marks.filter((mark) => mark.field === name)
    return {
      name,
      type: fieldKindOf(name),
      value: drawn.fields[name] ?? '',
      text: own.map((mark) => mark.text).join(' '),
      quads: own.map((mark) => {
        const { size } = mark.style
        const box = {
          x0: mark.x,
          y0: mark.baseline - size * 0.78,
          x1: mark.x + mark.width,
          y1: mark.baseline + size * 0.24,
        }
        return quadOf(box, mark.transform, drawn)
      }),
      doc: drawn.documentType === 'cccd' ? Number(backFields.has(name)) : null,
    }
  })
}

function cardsOf(drawn: Drawn): PaperTruth['docs'] {
  if (drawn.documentType !== 'cccd') return []
  const card = { x0: 0, y0: 0, x1: cardSize.width, y1: cardSize.height }
  const [front, back] = cardTransforms(drawn.seed)
  return [
    { type: 'cccd_mat_truoc', quad: quadOf(card, front, drawn) },
    { type: 'cccd_mat_sau', quad: quadOf(card, back, drawn) },
  ]
}

function quadOf(
  box: { readonly x0: number; readonly y0: number; readonly x1: number; readonly y1: number },
  transform: Transform | null,
  drawn: Drawn,
): Quad {
  const corners = [
    { x: box.x0, y: box.y0 },
    { x: box.x1, y: box.y0 },
    { x: box.x1, y: box.y1 },
    { x: box.x0, y: box.y1 },
  ]
  return corners.map((corner) => {
    const inSheet = transform ? apply(transform, corner) : corner
    const { x, y } = apply(drawn.matrix, inSheet)
    const turned = drawn.rotation === 90 ? { x: drawn.width - y, y: x } : { x, y }
    return [Math.round(turned.x * 10) / 10, Math.round(turned.y * 10) / 10] as const
  })
}

function apply([a, b, c, d, e, f]: Transform, { x, y }: Point): Point {
  return { x: a * x + c * y + e, y: b * x + d * y + f }
}
