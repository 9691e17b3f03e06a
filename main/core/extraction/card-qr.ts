import { toIsoDay } from './field-kinds/date.ts'

/** What the QR code of an identity card says; fields after the seventh (card of 2024) are kept in `raw` only. */
export type CardQr = {
  readonly raw: string
  readonly personalId: string
  readonly oldId: string | null
  /** With tone marks. */
  readonly name: string
  readonly dateOfBirth: string | null
  readonly gender: 'Nam' | 'Nữ' | null
  readonly residence: string
  readonly issuedOn: string | null
}

/** Reads `id|old id|name|ddMMyyyy|sex|address|issue date` with seven or more fields; null for other codes. */
export function readCardQr(text: string): CardQr | null {
  const raw = text.normalize('NFC')
  const [personalId = '', oldId = '', fullName = '', birth = '', gender = '', residence = '', issue = ''] =
    raw.split('|')
  if (!/^\d{12}$/.test(personalId) || fullName.trim() === '' || raw.split('|').length < 7) return null
  return {
    raw,
    personalId,
    oldId: /^\d{9}$/.test(oldId) ? oldId : null,
    name: fullName.trim(),
    dateOfBirth: dayOf(birth),
    gender: gender === 'Nam' || gender === 'Nữ' ? gender : null,
    residence: residence.trim(),
    issuedOn: dayOf(issue),
  }
}

function dayOf(ddmmyyyy: string): string | null {
  if (!/^\d{8}$/.test(ddmmyyyy)) return null
  return toIsoDay(Number(ddmmyyyy.slice(4)), Number(ddmmyyyy.slice(2, 4)), Number(ddmmyyyy.slice(0, 2)))
}
