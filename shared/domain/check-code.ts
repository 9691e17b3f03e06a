import type { DossierSlipForm } from './slip-form.ts'

/**
 * What the signed QR code of a slip says; no personal data. It is `BNHS2` and digits alone, so that it survives every
 * keyboard layout and input method of a hand reader, and lies behind the `#` of the check page's address.
 */
export type CheckCode = {
  /** The printed code of the dossier, or its id while it has none. */
  readonly dossierCode: string
  readonly isProvisional: boolean
  readonly isPractice: boolean
  readonly form: DossierSlipForm
  /** Of the slip, by the office's own count. */
  readonly number: string
  readonly procedureCode: string
  readonly agencyCode: string
  /** Instant in UTC, to the second. */
  readonly issuedAt: string
  /** The day of the result; empty where the slip promises none. */
  readonly promisedOn: string
  /** 1 for the first, n + 1 after n corrections. */
  readonly revision: number
  /** 0 for the first print, n for the n-th reprint. */
  readonly copy: number
  /** First four bytes of SHA-256 over the signing key's public point, as hex. */
  readonly keyId: string
}

export type SignedCheckCode = {
  readonly code: CheckCode
  /** The bytes that were signed, and their signature: ECDSA over P-256 and SHA-256, r and s. */
  readonly signed: Uint8Array<ArrayBuffer>
  readonly signature: Uint8Array<ArrayBuffer>
}

export const checkCodeHead = 'BNHS2'
/** Characters of a whole code, its page's address included (promise to citizens: at most 350 bytes). */
export const longestCheckCode = 350
export const signatureSize = 64

/** Of the wire: a number once given is never another form's. */
const formNumbers: Readonly<Record<DossierSlipForm, number>> = {
  receipt: 1,
  supplement: 2,
  refusal: 3,
  apology: 4,
  stop_notice: 5,
  control_slip: 6,
  hand_over: 7,
  fee_receipt: 8,
  joint_receipt: 9,
  payment_request: 10,
}

const version = 1
const flags = { provisional: 1, practice: 2, utf8: 4 } as const
const fixedSize = 14
const epoch = Date.UTC(2020, 0, 1)
const daySeconds = 86_400
/** Six bits each; `|` parts the texts and fills the last byte up. */
const letters = '|0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdef-./:_ +()'

/** The bytes of a code, to be signed. */
export function packCheckCode(code: CheckCode): Uint8Array<ArrayBuffer> {
  const texts = [code.dossierCode, code.number, code.procedureCode, code.agencyCode]
  const text = texts.map((one) => one.replaceAll('|', '/')).join('|')
  const packed = packLetters(text)
  const tail = packed ?? new TextEncoder().encode(text)
  const bytes = new Uint8Array(fixedSize + tail.length)
  const view = new DataView(bytes.buffer)
  bytes[0] =
    (version << 4) |
    (code.isProvisional ? flags.provisional : 0) |
    (code.isPractice ? flags.practice : 0) |
    (packed === null ? flags.utf8 : 0)
  view.setUint32(1, Number.parseInt(code.keyId, 16))
  bytes[5] = formNumbers[code.form]
  view.setUint32(6, Math.floor((Date.parse(code.issuedAt) - epoch) / 1000))
  const promised = code.promisedOn === '' ? 0 : (Date.parse(code.promisedOn) - epoch) / 1000 / daySeconds
  view.setUint16(10, promised)
  bytes[12] = Math.min(code.revision, 255)
  bytes[13] = Math.min(code.copy, 255)
  bytes.set(tail, fixedSize)
  return bytes
}

/** The text of the QR code; `page` is the address of the check page, empty where the office has none. */
export function formatCheckCode(signed: Uint8Array, signature: Uint8Array, page: string): string {
  const hex = [...signed, ...signature].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return `${page === '' ? '' : `${page}#`}${checkCodeHead}${BigInt(`0x${hex}`)}`
}

/** Whether a text is a code of ours as a hand reader, a camera or an address gives it. */
export function isCheckCode(text: string): boolean {
  return digitsOf(text) !== null
}

/** Reads a code back without judging its signature; null for any other text. */
export function parseCheckCode(text: string): SignedCheckCode | null {
  const digits = digitsOf(text)
  if (digits === null) return null
  const bytes = bytesOf(digits)
  const signed = bytes.slice(0, -signatureSize)
  const [head = 0] = signed
  if (signed.length <= fixedSize || head >> 4 !== version) return null
  const view = new DataView(signed.buffer)
  const form = formOf(signed[5])
  const tail = signed.slice(fixedSize)
  const all = (head & flags.utf8) === 0 ? unpackLetters(tail) : new TextDecoder().decode(tail)
  const [dossierCode = '', number = '', procedureCode = '', agencyCode = ''] = all.split('|')
  if (form === null || dossierCode === '') return null
  const promised = view.getUint16(10)
  return {
    code: {
      dossierCode,
      isProvisional: (head & flags.provisional) !== 0,
      isPractice: (head & flags.practice) !== 0,
      form,
      number,
      procedureCode,
      agencyCode,
      issuedAt: new Date(epoch + view.getUint32(6) * 1000).toISOString(),
      promisedOn: promised === 0 ? '' : new Date(epoch + promised * daySeconds * 1000).toISOString().slice(0, 10),
      revision: view.getUint8(12),
      copy: view.getUint8(13),
      keyId: view.getUint32(1).toString(16).padStart(8, '0'),
    },
    signed,
    signature: bytes.slice(-signatureSize),
  }
}

/** Caps Lock turns the head's letters round; the digits stay. */
function digitsOf(text: string): string | null {
  return /(?:^|#)BNHS2(\d{190,500})$/i.exec(text.trim())?.[1] ?? null
}

function bytesOf(digits: string): Uint8Array<ArrayBuffer> {
  const hex = BigInt(digits).toString(16)
  const even = hex.length % 2 === 0 ? hex : `0${hex}`
  return Uint8Array.from({ length: even.length / 2 }, (_, at) => Number.parseInt(even.slice(at * 2, at * 2 + 2), 16))
}

function formOf(number: number | undefined): DossierSlipForm | null {
  const found = Object.entries(formNumbers).find(([, one]) => one === number)
  return found === undefined ? null : (found[0] as DossierSlipForm) // the keys of the record above
}

function packLetters(text: string): Uint8Array | null {
  const codes = [...text].map((letter) => letters.indexOf(letter))
  if (codes.includes(-1)) return null
  const bits = codes.map((code) => code.toString(2).padStart(6, '0')).join('')
  const whole = bits.padEnd(Math.ceil(bits.length / 8) * 8, '0')
  return Uint8Array.from({ length: whole.length / 8 }, (_, at) => Number.parseInt(whole.slice(at * 8, at * 8 + 8), 2))
}

function unpackLetters(bytes: Uint8Array): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('')
  const codes = bits.match(/.{6}/g) ?? []
  return codes.map((code) => letters[Number.parseInt(code, 2)] ?? '').join('')
}
