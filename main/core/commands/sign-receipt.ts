import { toVietnamTime } from '../../../shared/domain/vietnamese-date.ts'
import type { Desk } from '../desk.ts'
import { signPdf } from '../signing/sign-pdf.ts'
import { holderOf } from '../signing/signing-certificate.ts'
import type { SigningKey } from '../signing/signing-key.ts'
import { slipA4 } from '../slips/layouts/a4.ts'
import { slipA5 } from '../slips/layouts/a5.ts'
import type { StoredReceipt } from '../slips/receipt-repository.ts'
import { makeSlipContent } from '../slips/slip-content.ts'
import { slipFacts } from '../slips/slip-facts.ts'
import { makeSlipPdf, slipFields } from '../slips/slip-pdf.ts'
import { findTemplate } from '../slips/slip-templates.ts'

type StoredFile = { readonly digest: string; readonly size: number }

export type SignedReceipt = { readonly a4: StoredFile; readonly a5: StoredFile; readonly signer: string }

/** Makes the receipt on both papers, signs each (PAdES-B-B) and lays them down durably. */
export async function signReceipt(
  desk: Desk,
  { receipt, key }: { readonly receipt: StoredReceipt; readonly key: SigningKey },
): Promise<SignedReceipt> {
  const { day } = toVietnamTime(receipt.preparedAt)
  const template = findTemplate({ form: 'receipt', day })
  const content = makeSlipContent(template, slipFacts.receipt(receipt.content, template.name))
  const files: StoredFile[] = []
  for (const layout of [slipA4, slipA5]) {
    const signed = await signPdf({
      pdf: await makeSlipPdf(content, layout),
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
