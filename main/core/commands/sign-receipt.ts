import type { Desk } from '../desk.ts'
import { signPdf } from '../signing/sign-pdf.ts'
import { holderOf } from '../signing/signing-certificate.ts'
import type { SigningKey } from '../signing/signing-key.ts'
import { receiptA4 } from '../slips/layouts/receipt-a4.ts'
import { receiptA5 } from '../slips/layouts/receipt-a5.ts'
import { makeReceiptContent } from '../slips/receipt-content.ts'
import type { StoredReceipt } from '../slips/receipt-repository.ts'
import { makeReceiptPdf, slipFields } from '../slips/slip-pdf.ts'

type StoredFile = { readonly digest: string; readonly size: number }

export type SignedReceipt = { readonly a4: StoredFile; readonly a5: StoredFile; readonly signer: string }

/** Makes the receipt on both papers, signs each (PAdES-B-B) and lays them down durably. */
export async function signReceipt(
  desk: Desk,
  { receipt, key }: { readonly receipt: StoredReceipt; readonly key: SigningKey },
): Promise<SignedReceipt> {
  const content = makeReceiptContent(receipt.content)
  const files: StoredFile[] = []
  for (const layout of [receiptA4, receiptA5]) {
    const signed = await signPdf({
      pdf: await makeReceiptPdf(content, layout),
      fieldName: slipFields.officer,
      key,
      reason: 'Tiếp nhận hồ sơ và hẹn trả kết quả',
      location: receipt.content.place,
      at: receipt.preparedAt,
    })
    files.push(await desk.pages.put(signed))
  }
  const [a4, a5] = files
  if (a4 === undefined || a5 === undefined) throw new Error('both papers are made above')
  const [certificate] = await key.listCertificates()
  return { a4, a5, signer: certificate === undefined ? '' : holderOf(certificate) }
}
