import { toVietnamTime } from '../../../shared/domain/vietnamese-date.ts'
import { newestRevision, type PdfFile } from './pdf-file.ts'
import { type PdfDictionary, PdfSyntaxError, type PdfValue, serialiseValue } from './pdf-values.ts'
import { drawSignatureTime } from './signature-appearance.ts'
import type { SignatureField } from './signature-fields.ts'
import { writeRevision } from './write-revision.ts'

export type SignatureRevision = {
  readonly file: PdfFile
  readonly field: SignatureField
  /** Bytes kept for the CMS message. */
  readonly room: number
  /** What the signature dictionary says besides ByteRange and Contents, as PDF. */
  readonly says: string
  /** Instant to show in the field; null where nothing is shown. */
  readonly shownAt: string | null
}

const byteRangeBlank = '#'.repeat(44)
const contentsKey = '/Contents '

/** The file with one more revision, around the hole of `/Contents`: the two spans that the signature covers. */
export function writeSignatureRevision(request: SignatureRevision): { before: Buffer; after: Buffer } {
  const { trailer, xref } = newestRevision(request.file)
  const size = trailer.entries.get('Size')
  if (size?.kind !== 'number') throw new PdfSyntaxError('trailer without Size')
  const signature = size.value
  const appearance = request.shownAt === null ? null : drawSignatureTime(request.field.dictionary, request.shownAt)
  const filled = filledField(request.field.dictionary, {
    signature,
    appearance: appearance === null ? null : signature + 1,
  })
  const objects = [
    { number: request.field.number, body: serialiseValue(filled) },
    { number: signature, body: signatureDictionary(request) },
    ...(appearance === null ? [] : [{ number: signature + 1, body: appearance }]),
  ]
  const start = request.file.bytes.length
  const revision = writeRevision({ objects, start, trailer, previous: xref })

  const hole = revision.indexOf(contentsKey, revision.indexOf(`\n${signature} 0 obj`)) + contentsKey.length
  const holeEnd = hole + request.room * 2 + 2
  const byteRange = `[0 ${start + hole} ${start + holeEnd} ${revision.length - holeEnd}]`
  const signedHead = revision.slice(0, hole).replace(byteRangeBlank, byteRange.padEnd(byteRangeBlank.length))
  return {
    before: Buffer.concat([request.file.bytes, Buffer.from(signedHead, 'latin1')]),
    after: Buffer.from(revision.slice(holeEnd), 'latin1'),
  }
}

function filledField(field: PdfDictionary, to: { signature: number; appearance: number | null }): PdfDictionary {
  const entries = new Map<string, PdfValue>(field.entries)
  entries.set('V', refTo(to.signature))
  if (to.appearance !== null) {
    entries.set('AP', { kind: 'dictionary', entries: new Map([['N', refTo(to.appearance)]]) })
  }
  return { kind: 'dictionary', entries }
}

function refTo(number: number): PdfValue {
  return { kind: 'ref', number, generation: 0 }
}

function signatureDictionary(request: SignatureRevision): string {
  return `<< ${request.says} /ByteRange ${byteRangeBlank} ${contentsKey}<${'0'.repeat(request.room * 2)}> >>`
}

/** What a PAdES baseline signature says (ETSI EN 319 142-1): the claimed time stands here and not in the message. */
export function saysOfSignature(claim: { readonly at: string; readonly reason: string; readonly location: string }) {
  const kind = '/Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached'
  return `${kind} /M (${pdfTime(claim.at)}) /Reason ${hexText(claim.reason)} /Location ${hexText(claim.location)}`
}

export const saysOfTimeStamp = '/Type /DocTimeStamp /Filter /Adobe.PPKLite /SubFilter /ETSI.RFC3161'

/** The message in hexadecimal, padded to the whole hole. */
export function contentsOfRoom(message: Uint8Array, room: number): Buffer {
  const hex = Buffer.from(message).toString('hex')
  return Buffer.from(`<${hex.padEnd(room * 2, '0')}>`, 'latin1')
}

/** `D:20261122080500+07'00'`. */
function pdfTime(instant: string): string {
  const time = toVietnamTime(instant)
  const parts = [time.year, time.month, time.dayOfMonth, time.hour, time.minute, time.second]
  return `D:${parts.map((part) => String(part).padStart(2, '0')).join('')}+07'00'`
}

/** A text string as UTF-16 with its mark, in hexadecimal: safe for every Vietnamese letter. */
function hexText(text: string): string {
  return `<feff${Buffer.from(text.normalize('NFC'), 'utf16le').swap16().toString('hex')}>`
}
