import { formatDay, toVietnamTime } from '../../../shared/domain/vietnamese-date.ts'
import type { RegisterInput } from './slip-input.ts'

type Agency = Pick<RegisterInput, 'agencyParent' | 'agency' | 'place' | 'issuedAt' | 'officer'>

/** What every paper says of who issues it. */
export function agencyTexts({ agencyParent, agency, place, issuedAt, officer }: Agency) {
  return {
    agencyParent,
    agency,
    placeDate: `${place}, ${dayInWords(issuedAt)}`,
    officerName: officer.name,
    signerTitle: officer.title,
  }
}

/** `08 giờ 05 phút, ngày 22 tháng 11 năm 2026`. */
export function timeInWords(instant: string): string {
  const time = toVietnamTime(instant)
  return `${two(time.hour)} giờ ${two(time.minute)} phút, ${dayInWords(instant)}`
}

/** Day and the months January and February with a leading zero, as decree 30/2020 has it. */
export function dayInWords(instant: string): string {
  const { dayOfMonth, month, year } = toVietnamTime(instant)
  return `ngày ${two(dayOfMonth)} tháng ${month < 3 ? two(month) : month} năm ${year}`
}

/** `22/11/2026 08:05`. */
export function shortInstant(instant: string): string {
  const { day, hour, minute } = toVietnamTime(instant)
  return `${formatDay(day)} ${two(hour)}:${two(minute)}`
}

/** `10.000`. */
export function amount(dong: number): string {
  return dong.toLocaleString('vi-VN')
}

/** `07`. */
export function two(value: number): string {
  return String(value).padStart(2, '0')
}
