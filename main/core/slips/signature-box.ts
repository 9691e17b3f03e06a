import { signedLookKey, timeSigns } from './signed-look.ts'
import { flowLines, lineHeight, type Span, widthOf } from './text-flow.ts'

/** Points from the upper left of the page. */
export type BoxPlace = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

export type SignatureBox = BoxPlace & {
  readonly fieldName: string
  /** What is shown above the time once it is signed. */
  readonly lines: readonly Span[]
  readonly size: number
  readonly colour: readonly [number, number, number]
}

const timeLabel = 'Thời gian ký:'
const padding = 4
const smallest = 5
/** Print and locked, ISO 32000-1 table 165. */
const widgetFlags = 132
const longestTime = '00/00/0000 00:00:00 +07:00'

/** Opens the form that holds the signature fields; a font must be set. Called once, before any field. */
export function openSignatureForm(document: PDFKit.PDFDocument): void {
  document.font('regular').initForm()
  const form = internals(document)._root.data.AcroForm
  // PDF/A forbids NeedAppearances; 3: signatures exist, append only.
  form.data['NeedAppearances'] = undefined
  form.data['SigFlags'] = 3
}

/**
 * Lays an empty signature field down on the current page. It shows nothing until it is signed; what it will show is
 * drawn already and waits in the widget, so that signing needs no fonts.
 */
export function addSignatureBox(document: PDFKit.PDFDocument, box: SignatureBox): void {
  const pageHeight = document.page.height
  const rect = [box.x, pageHeight - box.y - box.height, box.x + box.width, pageHeight - box.y].map(round)
  const look = drawLook(document, box)
  const blank = formObject(document, box, '')
  addWidget(document, {
    T: asText(box.fieldName),
    Rect: rect,
    AP: { N: blank },
    [signedLookKey]: look,
  })
}

/** Lays an invisible field down for a later document time stamp. */
export function addHiddenSignatureField(document: PDFKit.PDFDocument, fieldName: string): void {
  addWidget(document, { T: asText(fieldName), Rect: [0, 0, 0, 0] })
}

function addWidget(document: PDFKit.PDFDocument, entries: Record<string, unknown>): void {
  const { page } = internals(document)
  const widget: { end(): void } = internals(document).ref({
    Type: 'Annot',
    Subtype: 'Widget',
    FT: 'Sig',
    F: widgetFlags,
    P: page.dictionary,
    ...entries,
  })
  page.annotations.push(widget)
  internals(document)._root.data.AcroForm.data.Fields.push(widget)
  widget.end()
}

/** Border and text as a form object, and where the time comes. */
function drawLook(document: PDFKit.PDFDocument, box: SignatureBox) {
  const width = box.width - 2 * padding
  const size = fittingSize(document, box)
  const label: Span = { text: timeLabel, face: 'regular' }
  const labelWidth = widthOf(document, { text: `${timeLabel} `, face: 'regular' }, size)
  const isOneLine = labelWidth + widthOf(document, { text: longestTime, face: 'regular' }, size) <= width
  const lines = textLines(document, box, size)
  const last = isOneLine ? [label] : [label, { text: '', face: 'regular' as const }]
  const all = [...lines, ...last]

  const step = size * lineHeight
  let y = (box.height + all.length * step) / 2 - size * 0.9
  const [red, green, blue] = box.colour
  const content = [`q ${red} ${green} ${blue} RG 0.7 w 0.5 0.5 ${round(box.width - 1)} ${round(box.height - 1)} re S Q`]
  content.push(`${red} ${green} ${blue} rg`)
  for (const line of all) {
    if (line.text !== '') content.push(textOperator(document, line, { x: padding, y: round(y), size }))
    y -= step
  }
  const regular = internals(document.font('regular'))._font
  return {
    Form: formObject(document, box, content.join('\n')),
    Font: regular.ref(),
    Glyphs: Buffer.from(regular.encode(timeSigns)[0].join(''), 'hex'),
    At: [round(isOneLine ? padding + labelWidth : padding), round(y + step), size],
    Colour: [...box.colour],
  }
}

function textLines(document: PDFKit.PDFDocument, box: SignatureBox, size: number): readonly Span[] {
  return box.lines
    .flatMap((span) => flowLines(document, [span], { width: box.width - 2 * padding, size }))
    .flatMap((line) => line.runs)
}

/** The largest size, from the wished one down, at which name, title and time fit into the box. */
function fittingSize(document: PDFKit.PDFDocument, box: SignatureBox): number {
  for (let size = box.size; size > smallest; size -= 0.5) {
    const lines = textLines(document, box, size).length + 2
    if (lines * size * lineHeight <= box.height - 2) return size
  }
  return smallest
}

type TextPlace = { readonly x: number; readonly y: number; readonly size: number }

function textOperator(document: PDFKit.PDFDocument, span: Span, { x, y, size }: TextPlace): string {
  const font = internals(document.font(span.face))._font
  const codes = font.encode(span.text.normalize('NFC'))[0].join('')
  return `BT /${font.id} ${size} Tf ${x} ${y} Td <${codes}> Tj ET`
}

function formObject(document: PDFKit.PDFDocument, box: BoxPlace, content: string): PDFKit.PDFKitReference {
  const fonts = (['regular', 'bold'] as const).map((face) => internals(document.font(face))._font)
  const form = document.ref({
    Type: 'XObject',
    Subtype: 'Form',
    BBox: [0, 0, round(box.width), round(box.height)],
    Resources: content === '' ? {} : { Font: Object.fromEntries(fonts.map((font) => [font.id, font.ref()])) },
  })
  form.end(Buffer.from(content, 'latin1'))
  return form
}

type EmbeddedFont = {
  readonly id: string
  ref(): PDFKit.PDFKitReference
  encode(text: string): readonly [readonly string[], unknown]
}

type Internals = {
  ref(data: Record<string, unknown>): { end(): void }
  readonly _font: EmbeddedFont
  readonly _root: {
    readonly data: { readonly AcroForm: { readonly data: Record<string, unknown> & { Fields: unknown[] } } }
  }
  readonly page: { readonly dictionary: unknown; readonly annotations: unknown[] }
}

/** Parts of pdfkit 0.20 that its types leave out; covered by the tests that read the file back. */
function internals(document: unknown): Internals {
  return document as Internals
}

/** pdfkit writes a String object as a text string and a plain string as a name. */
function asText(text: string): object {
  return Object(text)
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
