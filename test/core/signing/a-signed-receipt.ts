import { openPkcs12Key } from '../../../main/core/signing/pkcs12-key.ts'
import { signPdf } from '../../../main/core/signing/sign-pdf.ts'
import type { SigningKey } from '../../../main/core/signing/signing-key.ts'
import { slipA4 } from '../../../main/core/slips/layouts/a4.ts'
import { slipFields } from '../../../main/core/slips/slip-fields.ts'
import { makeSlipPdf } from '../../../main/core/slips/slip-pdf.ts'
import { makePracticeCertificates } from '../../../main/practice/practice-certificates.ts'
import { aReceipt } from '../slips/a-receipt.ts'
import { receiptOf } from '../slips/receipt-of.ts'

export const signedAt = '2026-11-22T01:06:30.000Z'
export const agencySignedAt = '2026-11-22T01:10:00.000Z'

export type SignedReceipts = {
  readonly base: Uint8Array
  readonly officerKey: SigningKey
  readonly agencyKey: SigningKey
  readonly root: Uint8Array
  /** Signed by the officer; then by the agency as well. */
  readonly once: Uint8Array
  readonly twice: Uint8Array
}

/** A receipt, its practice keys, and the receipt signed once and twice. */
export async function makeSignedReceipts(): Promise<SignedReceipts> {
  const passphrase = 'Mật-khẩu 1'
  const names = { officerName: 'Lê Thị Bình Đẳng', agencyName: 'UBND xã Bình Minh' }
  const period = { notBefore: '2026-01-01T00:00:00.000Z', notAfter: '2028-01-01T00:00:00.000Z' }
  const { root, officer, agency } = await makePracticeCertificates({ ...names, ...period, passphrase })
  const officerKey = await openPkcs12Key(officer, passphrase)
  const agencyKey = await openPkcs12Key(agency, passphrase)
  const base = await makeSlipPdf(receiptOf(aReceipt()), slipA4)
  const once = await signAsOfficer(base, officerKey)
  const twice = await signPdf({
    pdf: once,
    fieldName: slipFields.agency,
    key: agencyKey,
    reason: 'Xác nhận của cơ quan',
    location: 'Bình Minh',
    at: agencySignedAt,
  })
  return { base, officerKey, agencyKey, root, once, twice }
}

export function signAsOfficer(pdf: Uint8Array, key: SigningKey, at = signedAt): Promise<Uint8Array> {
  const reason = 'Tiếp nhận hồ sơ và hẹn trả kết quả'
  return signPdf({ pdf, fieldName: slipFields.officer, key, reason, location: 'Xã Bình Minh', at })
}
