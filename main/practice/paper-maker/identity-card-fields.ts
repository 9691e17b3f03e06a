import type { PaperFields } from './layouts/paper-fields.ts'
import { machineReadableZone } from './machine-readable-zone.ts'

export type CardHolder = {
  readonly personalId: string
  /** Old nine-digit number, or empty. */
  readonly oldId: string
  readonly fullName: string
  readonly dateOfBirth: string
  readonly gender: 'Nam' | 'Nữ'
  readonly placeOfOrigin: string
  readonly residence: string
  readonly expiry: string
  readonly issuedOn: string
  readonly features: string
}

/** Both sides of a citizen card; QR and MRZ say the same as the print. */
export function identityCardFields(holder: CardHolder): PaperFields {
  const compact = (day: string) => day.split('-').toReversed().join('')
  const [mrz1, mrz2, mrz3] = machineReadableZone({ ...holder })
  return {
    qr: [
      holder.personalId,
      holder.oldId,
      holder.fullName,
      compact(holder.dateOfBirth),
      holder.gender,
      holder.residence,
      compact(holder.issuedOn),
    ].join('|'),
    so_dinh_danh: holder.personalId,
    ho_ten: holder.fullName.toUpperCase(),
    ngay_sinh: holder.dateOfBirth,
    gioi_tinh: holder.gender,
    quoc_tich: 'Việt Nam',
    que_quan: holder.placeOfOrigin,
    noi_thuong_tru: holder.residence,
    co_gia_tri_den: holder.expiry,
    dac_diem: holder.features,
    ngay_cap: holder.issuedOn,
    mrz_1: mrz1,
    mrz_2: mrz2,
    mrz_3: mrz3,
  }
}
