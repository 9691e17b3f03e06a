import { type DossierSlipForm, slipFormTitle } from '../../../shared/domain/slip-form.ts'
import { toVietnamTime } from '../../../shared/domain/vietnamese-date.ts'
import type { Desk } from '../desk.ts'
import { signPdf } from '../signing/sign-pdf.ts'
import { holderOf } from '../signing/signing-certificate.ts'
import { slipA4 } from '../slips/layouts/a4.ts'
import { slipA5 } from '../slips/layouts/a5.ts'
import { makeSlipContent, type SlipContent } from '../slips/slip-content.ts'
import { slipFacts } from '../slips/slip-facts.ts'
import { slipFields } from '../slips/slip-fields.ts'
import type { CertificationReceiptInput } from '../slips/slip-input.ts'
import { makeSlipPdf } from '../slips/slip-pdf.ts'
import { issueSlip, type StoredSlip } from '../slips/slip-repository.ts'
import { findTemplate } from '../slips/slip-templates.ts'
import { strokesOfPicture } from '../slips/strokes-picture.ts'
import { queueRaising } from './raise-slip.ts'
import type { UsableKey } from './with-key.ts'

type StoredFile = { readonly digest: string; readonly size: number }

export type SignedSlip = { readonly a4: StoredFile; readonly a5: StoredFile; readonly signer: string }

/** Makes the slip on both papers, signs each (PAdES-B-B) and lays them down durably. */
export async function signSlip(
  desk: Desk,
  { slip, key, certificate }: UsableKey & { readonly slip: StoredSlip },
): Promise<SignedSlip> {
  const content = await withSignature(desk, slip, contentOf(slip))
  const files: StoredFile[] = []
  for (const layout of [slipA4, slipA5]) {
    const signed = await signPdf({
      pdf: await makeSlipPdf(content, layout),
      fieldName: slipFields.officer,
      key,
      reason: slipFormTitle[slip.form],
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
  queueRaising(desk, slip.id)
}

/** What the receiver of a result wrote on the screen stands where the form wants the signature. */
async function withSignature(desk: Desk, { content: input }: StoredSlip, content: SlipContent): Promise<SlipContent> {
  const digest = 'signatureDigest' in input ? input.signatureDigest : null
  if (digest === null || content.left === null) return content
  return { ...content, left: { ...content.left, strokes: strokesOfPicture(await desk.pages.get(digest)) } }
}

/** The slip in the form that was printed on its day. */
function contentOf<Form extends DossierSlipForm>({ form, content, preparedAt }: StoredSlip<Form>): SlipContent {
  const { day } = toVietnamTime(preparedAt)
  if (isOfCertification(content)) {
    const template = findTemplate({ form: 'certification_receipt', day })
    return makeSlipContent(template, slipFacts.certification_receipt(content, template.name))
  }
  const template = findTemplate({ form, day })
  return makeSlipContent(template, slipFacts[form](content, template.name))
}

/** The receipt of a request to certify copies is a form of its own. */
function isOfCertification(content: StoredSlip['content']): content is CertificationReceiptInput {
  return 'originals' in content
}
