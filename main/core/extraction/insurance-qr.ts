import { toIsoDay } from './field-kinds/date.ts'
import { parseSerial } from './field-kinds/serial.ts'

/** What the QR code of a health insurance card says, by field code. */
export type InsuranceQr = Readonly<Record<string, string>>

/**
 * Reads the code of a thẻ BHYT: number|name in hexadecimal UTF-8|day of birth|1 man, 2 woman|address in hexadecimal|
 * hospital|valid from|… as public readers of the card take it; null for other codes. What can't be read is left out.
 */
export function readInsuranceQr(text: string): InsuranceQr | null {
  const [number = '', name = '', born = '', sex = '', , , from = '', until = ''] = text.split('|')
  const card = parseSerial('so_the_bhyt', number)
  const fullName = fromHex(name)
  if (card === null || fullName === null) return null
  const said: readonly (readonly [string, string | null])[] = [
    ['qr', text],
    ['so_the_bhyt', card],
    ['ho_ten', fullName],
    ['ngay_sinh', dayOf(born)],
    ['gioi_tinh', sex === '1' ? 'Nam' : sex === '2' ? 'Nữ' : null],
    ['co_gia_tri_tu', dayOf(from)],
    ['co_gia_tri_den', dayOf(until)],
  ]
  return Object.fromEntries(said.flatMap(([code, value]) => (value === null ? [] : [[code, value]])))
}

function fromHex(hex: string): string | null {
  if (!/^(?:[0-9a-f]{2}){2,}$/i.test(hex)) return null
  const text = Buffer.from(hex, 'hex').toString('utf8').normalize('NFC').trim()
  return /^[\p{L}\p{M}' ]+$/u.test(text) ? text : null
}

function dayOf(text: string): string | null {
  const match = /^(\d{2})\/(\d{2})\/(\d{4})$/.exec(text)
  return match === null ? null : toIsoDay(Number(match[3]), Number(match[2]), Number(match[1]))
}
