import type { BenchDocument, BenchPage, TruthField, TruthPage } from './bench-truth.ts'
import { distance, toneErrors } from './text-distance.ts'

export type FieldScore = {
  readonly name: string
  readonly type: string
  readonly right: boolean
  /** Right but for tone marks. */
  readonly rightLetters: boolean
  /** Null where nothing was read, or a hand's writing was left to the officer. */
  readonly confidence: number | null
}

export type PageScore = {
  readonly id: string
  readonly scenario: string
  readonly kind: string
  readonly typeRight: boolean
  /** Null on blank sheets, which have no upright. */
  readonly rotationRight: boolean | null
  readonly letters: number
  readonly wrongLetters: number
  readonly wrongTones: number
  readonly fields: readonly FieldScore[]
  readonly ms: number
  /** Whether a dossier begins here and whether that was said; null outside of stacks. */
  readonly first: { readonly wanted: boolean; readonly said: boolean } | null
}

/** Holds what was read on a page against its truth. */
export function scorePage(truth: TruthPage, page: BenchPage): PageScore {
  const blank = truth.doc_type === 'trang_trang'
  // What is read on a blank sheet is no reading error but a wrong kind, and is counted there.
  const read = blank ? '' : plainText(page.text)
  const wanted = blank ? '' : bestOrder(truth.text, read)
  return {
    id: truth.id,
    scenario: truth.scenario,
    kind: truth.doc_type,
    typeRight: truth.doc_type === page.documentType,
    rotationRight: blank ? null : truth.rotation === page.rotation,
    letters: wanted.length,
    wrongLetters: distance(wanted, read),
    wrongTones: toneErrors(wanted, read),
    fields: scoreFields(truth, page),
    ms: page.ms,
    first: page.first === null ? null : { wanted: truth.batch?.first === true, said: page.first },
  }
}

function scoreFields(truth: TruthPage, page: BenchPage): FieldScore[] {
  const owners = matchDocuments(truth, page)
  return truth.fields.map((field) => {
    const read = owners.get(field.doc)?.fields[field.name]
    return {
      name: field.name,
      type: field.type,
      right: read !== undefined && isSame(field, read.value),
      rightLetters: read !== undefined && isSameButTones(field, read.value),
      confidence: read === undefined || read.value === '' ? null : read.confidence,
    }
  })
}

/** Which read document is which of the truth: a plain sheet is one, each card takes the one that agrees with it best. */
function matchDocuments(truth: TruthPage, page: BenchPage): Map<string | null, BenchDocument> {
  const owners = new Map<string | null, BenchDocument>()
  const left = [...page.documents]
  for (const doc of new Set(truth.fields.map((field) => field.doc))) {
    const best = page.documentType === 'cccd' ? bestCard(truth, doc, left) : page.documents[0]
    if (best === undefined) continue
    owners.set(doc, best)
    left.splice(left.indexOf(best), 1)
  }
  return owners
}

function bestCard(truth: TruthPage, doc: string | null, cards: readonly BenchDocument[]): BenchDocument | undefined {
  if (doc === null) return undefined
  const fields = truth.fields.filter((field) => field.doc === doc)
  const type = truth.docs.find((one) => one.i === doc)?.type
  const agreement = (card: BenchDocument) =>
    fields.filter((field) => isSame(field, card.fields[field.name]?.value ?? '')).length +
    (card.documentType === type ? 0.5 : 0)
  return cards.toSorted((a, b) => agreement(b) - agreement(a))[0]
}

function isSame(field: TruthField, value: string): boolean {
  return normalValue(field.value, field.type) === normalValue(value, field.type)
}

function isSameButTones(field: TruthField, value: string): boolean {
  return withoutTones(normalValue(field.value, field.type)) === withoutTones(normalValue(value, field.type))
}

/** A value as it is compared: days ISO, ids by their digits, texts without case and outer punctuation. */
export function normalValue(value: string, type: string): string {
  const text = value.normalize('NFC')
  switch (type) {
    case 'date':
      return isoDay(text)
    case 'id':
    case 'phone':
    case 'money':
      return text.replace(/\D/g, '')
    case 'number': {
      const figures = text
        .replace(/[^\d.,]/g, '')
        .replace(',', '.')
        .replace(/[.,]+$/, '')
      return figures === '' ? '' : String(Number(figures))
    }
    case 'bool':
      return /^(?:true|1|có|co|yes|x)$/i.test(text.trim()) ? 'có' : 'không'
    case 'mrz':
      return text.replace(/\s/g, '')
    case 'qr':
      return text.trim()
    default:
      return plainMarks(text)
        .toLocaleLowerCase('vi')
        .replace(/\s+/g, ' ')
        .replace(/^[\s.,;:_…()[\]|"'*-]+|[\s.,;:_…()[\]|"'*-]+$/g, '')
  }
}

function isoDay(text: string): string {
  const iso = /(\d{4})-(\d{1,2})-(\d{1,2})/.exec(text)
  if (iso !== null) return [iso[1], two(iso[2]), two(iso[3])].join('-')
  const printed = /(\d{1,2})\s*(?:[/.-]|tháng)\s*(\d{1,2})\s*(?:[/.-]|năm)\s*(\d{4})/i.exec(text)
  return printed === null ? text.trim() : [printed[3], two(printed[2]), two(printed[1])].join('-')
}

function two(figure: string | undefined): string {
  return (figure ?? '').padStart(2, '0')
}

/** Page text as it is compared: one kind of quote and dash, no leaders and tick boxes, single spaces. */
export function plainText(text: string): string {
  return plainMarks(text.normalize('NFC'))
    .replace(/\u00a0/g, ' ')
    .replace(/[☐☑☒□■▢]/g, ' ')
    .replace(/(?:[.…·․_]\s?){3,}/g, ' ')
    .replace(/[ \t\r\n\f]+/g, ' ')
    .trim()
}

function plainMarks(text: string): string {
  return text
    .replace(/[\u2018\u2019\u02bc`´]/g, "'")
    .replace(/[\u201c\u201d]/g, '"')
    .replace(/[\u2010-\u2015]/g, '-')
}

/** The order of the truth's groups that fits the text best, plain. */
export function bestOrder(groups: readonly (readonly string[])[], read: string): string {
  const chosen = groups.map((orders) => orders[0] ?? '')
  const text = () => plainText(chosen.join('\n'))
  let best = distance(text(), read)
  for (const [index, orders] of groups.entries()) {
    for (const order of orders.slice(1)) {
      const before = chosen[index] ?? ''
      chosen[index] = order
      const now = distance(text(), read)
      if (now < best) best = now
      else chosen[index] = before
    }
  }
  return text()
}

function withoutTones(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[đð]/g, 'd')
    .replace(/[ĐÐ]/g, 'D')
}
