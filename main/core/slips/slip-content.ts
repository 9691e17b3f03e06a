import type { Strokes } from '../../../shared/domain/strokes.ts'
import { tidyText } from '../../../shared/domain/vietnamese-text.ts'
import type { SlipFacts } from './slip-facts.ts'
import type { SlipPart, SlipTemplate } from './slip-template.ts'
import type { Span } from './text-flow.ts'

/** One printed field; `label` is the form's own wording, `text` what stands behind it. */
export type SlipField = {
  readonly key: string
  readonly label: string
  readonly text: string
  readonly face: Span['face']
  /** Said in passing behind the text. */
  readonly remark: string
}

type Column = Extract<SlipPart, { kind: 'table' }>['columns'][number]

export type SlipTable = {
  readonly key: string
  readonly label: string
  readonly columns: readonly Column[]
  /** Cells in the order of the columns; `\n` begins a new line. */
  readonly rows: readonly (readonly string[])[]
}

export type SlipBodyPart =
  | { readonly kind: 'field'; readonly field: SlipField }
  | { readonly kind: 'pair'; readonly fields: readonly [SlipField, SlipField] }
  | { readonly kind: 'sentence'; readonly field: SlipField; readonly align: 'left' | 'center' }
  /** The field's label is the text of the code, its text what stands beside it, line by line. */
  | { readonly kind: 'code'; readonly field: SlipField }
  | { readonly kind: 'table'; readonly table: SlipTable }

export type SlipSigner = {
  readonly key: string
  readonly title: string
  readonly hint: string
  readonly name: string
  /** What that person wrote on a screen. */
  readonly strokes?: Strokes
}

/** What a slip says, with nothing of how it looks; every text in NFC. */
export type SlipContent = {
  readonly head: {
    readonly agencyParent: string
    readonly agency: string
    readonly country: string
    readonly motto: string
    readonly placeDate: string
    readonly title: string
    readonly lines: readonly SlipField[]
    /** Text of the QR code; null where the form has none. */
    readonly qr: string | null
  }
  /** Lines under the title: what it replaces, provisional code. */
  readonly marks: readonly string[]
  readonly body: readonly SlipBodyPart[]
  /** A line under the title of each copy in the file; empty: none. */
  readonly copies: readonly string[]
  readonly left: SlipSigner | null
  readonly right: SlipSigner
  readonly recipients: readonly string[]
  readonly practiceMark: string | null
  /** Lines of the visible signatures, above the time. */
  readonly officerLook: readonly string[]
  readonly agencyLook: readonly string[]
  /** `Mã hồ sơ …`, at the foot of every page. */
  readonly foot: string
  readonly fileTitle: string
  readonly agency: string
  readonly issuedAt: string
  readonly landscape: boolean
}

export const practiceSlipMark = 'BẢN THỰC HÀNH – KHÔNG CÓ GIÁ TRỊ'
const country = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'
const motto = 'Độc lập - Tự do - Hạnh phúc'
const blank = '……………………'

/** Lays the facts of a slip into its form; `code` is the text of its QR code. */
export function makeSlipContent(template: SlipTemplate, facts: SlipFacts, code: string): SlipContent {
  const fill = (text: string) =>
    tidyText(text.replace(/\{(\w+)\}/g, (_, name: string) => facts.texts[name] ?? missing(template, name)))
  const wanted = (part: { readonly when?: string | undefined }) =>
    part.when === undefined || facts.texts[part.when] !== ''
  const signer = (one: SlipTemplate['right']): SlipSigner => ({
    key: one.key,
    title: fill(one.title).toLocaleUpperCase('vi'),
    hint: fill(one.hint),
    name: fill(one.name),
  })
  return {
    head: {
      agencyParent: fill('{agencyParent}'),
      agency: fill('{agency}'),
      country,
      motto,
      placeDate: fill('{placeDate}'),
      title: fill(template.title).toLocaleUpperCase('vi'),
      lines: template.head.lines.map(({ key, label = '', text }) => plain(key, fill(text), fill(label))),
      qr: template.head.qr ? code : null,
    },
    marks: facts.marks,
    body: template.body.filter(wanted).map((part) => fillPart(part, fill, facts)),
    copies: template.copies,
    left: template.left !== null && wanted(template.left) ? signer(template.left) : null,
    right: signer(template.right),
    recipients: template.recipients === undefined ? [] : template.recipients.split('\n').map(fill),
    practiceMark: facts.isPractice ? practiceSlipMark : null,
    officerLook: [`Người ký: ${fill(template.right.name)}`, fill('{signerTitle}')],
    agencyLook: [`Cơ quan ký: ${fill('{agency}')}`],
    foot: fill('{foot}'),
    fileTitle: `${template.name} ${fill('{fileCode}')}`,
    agency: fill('{agency}'),
    issuedAt: facts.issuedAt,
    landscape: template.paper === 'landscape',
  }
}

/** Everything that is printed as a field, in the order of the form. */
export function slipFieldsOf(content: SlipContent): readonly SlipField[] {
  const { head, left, right } = content
  return [
    plain('agencyParent', head.agencyParent),
    plain('agency', head.agency),
    plain('motto', head.motto, head.country),
    ...head.lines,
    ...(head.qr === null ? [] : [plain('qr', head.qr)]),
    plain('placeDate', head.placeDate),
    plain('title', head.title),
    ...content.body.flatMap(fieldsOfPart),
    ...(content.recipients.length === 0 ? [] : [plain('recipients', content.recipients.join('\n'))]),
    ...[left, right].flatMap((signer) => (signer === null ? [] : [plain(signer.key, signer.hint, signer.title)])),
  ]
}

/** The field of that key; throws where the form has none. */
export function slipField(content: SlipContent, key: string): SlipField {
  const found = slipFieldsOf(content).find((field) => field.key === key)
  if (found === undefined) throw new Error(`${content.fileTitle} has no field ${key}`)
  return found
}

function fieldsOfPart(part: SlipBodyPart): readonly SlipField[] {
  if (part.kind === 'pair') return part.fields
  if (part.kind === 'code') return [plain(part.field.key, part.field.text)]
  return [part.kind === 'table' ? plain(part.table.key, '', part.table.label) : part.field]
}

function fillPart(part: SlipPart, fill: (text: string) => string, facts: SlipFacts): SlipBodyPart {
  const field = (one: Extract<SlipPart, { kind: 'pair' }>['fields'][number]): SlipField => ({
    key: one.key,
    label: fill(one.label),
    text: fill(one.text ?? `{${one.key}}`) || blank,
    face: one.face,
    remark: one.remark === undefined ? '' : fill(one.remark),
  })
  switch (part.kind) {
    case 'field':
      return { kind: 'field', field: field(part) }
    case 'pair':
      return { kind: 'pair', fields: [field(part.fields[0]), field(part.fields[1])] }
    case 'sentence':
      return { kind: 'sentence', align: part.align, field: { ...plain(part.key, fill(part.text)), face: part.face } }
    case 'code': {
      const beside = part.beside.split('\n').map(fill).join('\n')
      return { kind: 'code', field: plain(part.key, beside, fill(part.text)) }
    }
    case 'table': {
      const { key, label, columns } = part
      const rows = (facts.tables[key] ?? []).map((row) => columns.map(({ cell }) => tidyLines(row[cell] ?? '')))
      return { kind: 'table', table: { key, label: fill(label), columns, rows } }
    }
  }
}

function plain(key: string, text: string, label = ''): SlipField {
  return { key, label, text, face: 'regular', remark: '' }
}

function tidyLines(text: string): string {
  return text.split('\n').map(tidyText).join('\n')
}

function missing({ form }: SlipTemplate, name: string): never {
  throw new Error(`the form ${form} asks for {${name}}, which its facts do not have`)
}
