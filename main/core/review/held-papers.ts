import type { DocumentType } from '../../../shared/domain/document-type.ts'

/** How a kind of paper that may be used again tells its number, its day and its end. */
type Reusable = {
  readonly number: string
  readonly issuedOn?: string
  readonly validUntil?: string
  /** Validity from its day of issue where the paper prints no end. */
  readonly months?: number
  /** The person whom it concerns; a paper of somebody else is not this person's. */
  readonly owner?: string
}

/** Papers that stand for themselves; a request is made anew each time. */
const reusable: Partial<Record<DocumentType, Reusable>> = {
  cccd: { number: 'so_dinh_danh', validUntil: 'co_gia_tri_den', owner: 'so_dinh_danh' },
  cccd_mat_truoc: { number: 'so_dinh_danh', validUntil: 'co_gia_tri_den', owner: 'so_dinh_danh' },
  cccd_mat_sau: { number: 'so_dinh_danh', issuedOn: 'ngay_cap', owner: 'so_dinh_danh' },
  ho_chieu: { number: 'so_ho_chieu', issuedOn: 'ngay_cap', validUntil: 'co_gia_tri_den', owner: 'so_dinh_danh' },
  giay_khai_sinh_ban_sao: { number: 'so', issuedOn: 'ngay_dang_ky' },
  giay_chung_nhan_ket_hon: { number: 'so', issuedOn: 'ngay_dang_ky' },
  // Sáu tháng kể từ ngày cấp (NĐ 123/2015/NĐ-CP, Điều 23).
  giay_xac_nhan_tinh_trang_hon_nhan: { number: 'so', issuedOn: 'ngay_cap', months: 6, owner: 'so_dinh_danh' },
  trich_luc_khai_tu: { number: 'so', issuedOn: 'ngay_dang_ky' },
  giay_xac_nhan_cu_tru: { number: 'so', issuedOn: 'ngay_cap', validUntil: 'co_gia_tri_den' },
  giay_xac_nhan_ho_ngheo: { number: 'so', issuedOn: 'ngay_cap' },
  the_bhyt: { number: 'so_the_bhyt', validUntil: 'co_gia_tri_den' },
  giay_phep_lai_xe: { number: 'so_giay_phep_lai_xe', issuedOn: 'ngay_cap', validUntil: 'co_gia_tri_den' },
  giay_chung_nhan_quyen_su_dung_dat: { number: 'so_phat_hanh', issuedOn: 'ngay_cap' },
  quyet_dinh: { number: 'so', issuedOn: 'ngay_ban_hanh' },
}

/** Kinds of paper that may be used again. */
export const reusableTypes = Object.keys(reusable) as readonly DocumentType[] // the keys of the record above

export type PaperValues = ReadonlyMap<string, string>

export type Standing = {
  readonly number: string
  readonly issuedOn: string | null
  readonly validUntil: string | null
  readonly expired: boolean
}

const day = /^\d{4}-\d{2}-\d{2}$/

/** Number, day and end of a paper, and whether it has ended by a day; null where it may not be used again for a person. */
export function standingOf(
  documentType: DocumentType,
  values: PaperValues,
  { personalId, today }: { readonly personalId: string; readonly today: string },
): Standing | null {
  const rule = reusable[documentType]
  if (rule === undefined) return null
  const value = (code: string | undefined) => (code === undefined ? '' : (values.get(code) ?? ''))
  const owner = value(rule.owner)
  if (rule.owner !== undefined && owner !== '' && owner !== personalId) return null
  const dayOf = (code: string | undefined) => (day.test(value(code)) ? value(code) : null)
  const issuedOn = dayOf(rule.issuedOn)
  const printed = dayOf(rule.validUntil)
  const counted = rule.months === undefined || issuedOn === null ? null : monthsAfter(issuedOn, rule.months)
  const validUntil = printed ?? counted
  return { number: value(rule.number), issuedOn, validUntil, expired: validUntil !== null && validUntil < today }
}

/** The same day so many months later, the month's last day where it has none. */
function monthsAfter(iso: string, months: number): string {
  const [year = 0, month = 1, dayOfMonth = 1] = iso.split('-').map(Number)
  const at = year * 12 + month - 1 + months
  const last = new Date(Date.UTC(Math.floor(at / 12), (at % 12) + 1, 0)).getUTCDate()
  const two = (value: number) => String(value).padStart(2, '0')
  return `${Math.floor(at / 12)}-${two((at % 12) + 1)}-${two(Math.min(dayOfMonth, last))}`
}
