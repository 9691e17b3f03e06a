import type { Desk } from '../desk.ts'
import { signPdf } from '../signing/sign-pdf.ts'
import { holderOf } from '../signing/signing-certificate.ts'
import { slipA4 } from '../slips/layouts/a4.ts'
import { slipA5 } from '../slips/layouts/a5.ts'
import { slipFields } from '../slips/slip-fields.ts'
import { makeSlipPdf } from '../slips/slip-pdf.ts'
import { issueSlip, type StoredSlip } from '../slips/slip-repository.ts'
import { queueRaising } from './raise-paper.ts'
import { slipAsPrinted, slipName } from './slip-as-printed.ts'
import type { UsableKey } from './with-key.ts'

type StoredFile = { readonly digest: string; readonly size: number }

export type SignedSlip = { readonly a4: StoredFile; readonly a5: StoredFile; readonly signer: string }

/** Makes the slip on both papers, signs each (PAdES-B-B) and lays them down durably. */
export async function signSlip(
  desk: Desk,
  { slip, key, certificate }: UsableKey & { readonly slip: StoredSlip },
): Promise<SignedSlip> {
  const content = await slipAsPrinted(desk, slip)
  const files: StoredFile[] = []
  for (const layout of [slipA4, slipA5]) {
    const signed = await signPdf({
      pdf: await makeSlipPdf(content, layout),
      fieldName: slipFields.officer,
      key,
      reason: slipName(desk, slip),
      location: slip.content.place,
      at: slip.preparedAt,
    })
    files.push(await desk.pages.put(signed))
  }
  const [a4, a5] = files
  if (a4 === undefined || a5 === undefined) throw new Error('both papers are made above')
  return { a4, a5, signer: holderOf(certificate) }
}

/** The signed slip is the one that is handed over from now on; in the caller's transaction. */
export function issueSigned(desk: Desk, slip: StoredSlip, { a4, a5, signer }: SignedSlip): void {
  issueSlip(desk.db, slip.id, {
    issuedAt: slip.preparedAt,
    signedBy: signer,
    digestA4: a4.digest,
    digestA5: a5.digest,
  })
  queueRaising(desk, { paper: 'slip', id: slip.id })
}
