import { foldDiacritics } from '../../../shared/domain/vietnamese-text.ts'
import { isValidPassport } from '../ocr/passport-mrz.ts'
import type { PageRegion } from '../ocr/words.ts'
import type { ExtractedField } from './extracted-field.ts'
import { toIsoDay } from './field-kinds/date.ts'
import { machineValue, mergeSources } from './identity-card.ts'

/** Puts what a passport's zone says (TD3 of ICAO 9303-4) before its print; a printed name that differs asks for an eye. */
export function withPassportZone(region: PageRegion, printed: readonly ExtractedField[]): ExtractedField[] {
  const [first = '', second = ''] = region.mrz
  if (!isValidPassport(region.mrz)) return [...printed]
  const expires = dayOf(second.slice(21, 27), 2000)
  const birth = dayOf(second.slice(13, 19), bornIn(second.slice(13, 15), expires))
  const sex = second.charAt(20)
  const own = /^(\d{12})<*$/.exec(second.slice(28, 42))?.[1]
  const known = [
    machineValue('so_ho_chieu', second.slice(0, 9).replace(/<+$/, ''), 'mrz'),
    ...(birth === null ? [] : [machineValue('ngay_sinh', birth, 'mrz')]),
    ...(expires === null ? [] : [machineValue('co_gia_tri_den', expires, 'mrz')]),
    ...(sex === '<' ? [] : [machineValue('gioi_tinh', sex === 'M' ? 'Nam' : 'Nữ', 'mrz')]),
    ...(second.slice(10, 13) === 'VNM' ? [machineValue('quoc_tich', 'Việt Nam', 'mrz')] : []),
    ...(own === undefined ? [] : [machineValue('so_dinh_danh', own, 'mrz')]),
  ]
  const name = first.slice(5).replace(/<+/g, ' ').trim()
  return mergeSources(known, printed).map((field) => {
    const isOther = field.code === 'ho_ten' && foldDiacritics(field.value) !== foldDiacritics(name)
    return isOther ? { ...field, confidence: Math.min(field.confidence, 0.4) } : field
  })
}

/** The century of a birth: nobody is born after the day on which the passport ends. */
function bornIn(year: string, expires: string | null): number {
  const latest = expires === null ? 99 : Number(expires.slice(2, 4))
  return Number(year) <= latest ? 2000 : 1900
}

function dayOf(yymmdd: string, century: number): string | null {
  if (!/^\d{6}$/.test(yymmdd)) return null
  return toIsoDay(century + Number(yymmdd.slice(0, 2)), Number(yymmdd.slice(2, 4)), Number(yymmdd.slice(4, 6)))
}
