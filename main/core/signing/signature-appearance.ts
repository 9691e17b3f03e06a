import { toVietnamTime } from '../../../shared/domain/vietnamese-date.ts'
import { signedLookKey, timeSigns } from '../slips/signed-look.ts'
import { type PdfDictionary, PdfSyntaxError, type PdfValue, serialiseValue, stringBytes } from './pdf-values.ts'

/** `22/11/2026 08:05:00 +07:00`, as decree 30/2020 shows the time of a signature. */
export function formatSigningTime(instant: string): string {
  const time = toVietnamTime(instant)
  const day = `${two(time.dayOfMonth)}/${two(time.month)}/${time.year}`
  return `${day} ${two(time.hour)}:${two(time.minute)}:${two(time.second)} +07:00`
}

/** Body of the form object that shows the signature with its time; null for a field that shows nothing. */
export function drawSignatureTime(field: PdfDictionary, at: string): string | null {
  const look = field.entries.get(signedLookKey)
  if (look === undefined) return null
  if (look.kind !== 'dictionary') throw new PdfSyntaxError('bad look of the signature')
  const { width, height } = boxOf(field)
  const [x, y, size] = numbers(look.entries.get('At'))
  const shown = encodeTime(look.entries.get('Glyphs'), formatSigningTime(at))
  const content = `q /Who Do Q BT /F ${size} Tf ${numbers(look.entries.get('Colour')).join(' ')} rg ${x} ${y} Td <${shown}> Tj ET`
  const resources = `<< /XObject << /Who ${ref(look, 'Form')} >> /Font << /F ${ref(look, 'Font')} >> >>`
  const head = `<< /Type /XObject /Subtype /Form /BBox [0 0 ${width} ${height}] /Resources ${resources}`
  return `${head} /Length ${content.length} >>\nstream\n${content}\nendstream`
}

function boxOf(field: PdfDictionary): { readonly width: number; readonly height: number } {
  const [x0, y0, x1, y1] = numbers(field.entries.get('Rect'))
  if (x0 === undefined || y0 === undefined || x1 === undefined || y1 === undefined) throw new PdfSyntaxError('bad Rect')
  return { width: round(x1 - x0), height: round(y1 - y0) }
}

function numbers(value: PdfValue | undefined): readonly number[] {
  if (value?.kind !== 'array') throw new PdfSyntaxError('numbers expected')
  return value.items.map((item) => (item.kind === 'number' ? item.value : Number.NaN))
}

function encodeTime(glyphs: PdfValue | undefined, time: string): string {
  if (glyphs?.kind !== 'string') throw new PdfSyntaxError('glyphs expected')
  const codes = Buffer.from(stringBytes(glyphs.text)).toString('hex')
  return [...time].map((sign) => codes.substr(timeSigns.indexOf(sign) * 4, 4)).join('')
}

function ref(look: PdfDictionary, key: string): string {
  const value = look.entries.get(key)
  if (value?.kind !== 'ref') throw new PdfSyntaxError('reference expected')
  return serialiseValue(value)
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000
}

function two(value: number): string {
  return String(value).padStart(2, '0')
}
