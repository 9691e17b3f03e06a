import { type DossierSlipForm, slipFormTitle } from '../../../shared/domain/slip-form.ts'
import { toVietnamTime } from '../../../shared/domain/vietnamese-date.ts'
import type { Desk } from '../desk.ts'
import { signPdf } from '../signing/sign-pdf.ts'
import { holderOf } from '../signing/signing-certificate.ts'
import type { SigningKey } from '../signing/signing-key.ts'
import { slipA4 } from '../slips/layouts/a4.ts'
import { slipA5 } from '../slips/layouts/a5.ts'
import { makeSlipContent, type SlipContent } from '../slips/slip-content.ts'
import { slipFacts } from '../slips/slip-facts.ts'
import { slipFields } from '../slips/slip-fields.ts'
import { makeSlipPdf } from '../slips/slip-pdf.ts'
import type { StoredSlip } from '../slips/slip-repository.ts'
import { findTemplate } from '../slips/slip-templates.ts'

type StoredFile = { readonly digest: string; readonly size: number }

export type SignedSlip = { readonly a4: StoredFile; readonly a5: StoredFile; readonly signer: string }

/** Makes the slip on both papers, signs each (PAdES-B-B) and lays them down durably. */
export async function signSlip(
  desk: Desk,
  { slip, key }: { readonly slip: StoredSlip; readonly key: SigningKey },
): Promise<SignedSlip> {
  const content = contentOf(slip)
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
  const [certificate] = await key.listCertificates()
  return { a4, a5, signer: certificate === undefined ? '' : holderOf(certificate) }
}

/** The slip in the form that was printed on its day. */
function contentOf<Form extends DossierSlipForm>({ form, content, preparedAt }: StoredSlip<Form>): SlipContent {
  const template = findTemplate({ form, day: toVietnamTime(preparedAt).day })
  return makeSlipContent(template, slipFacts[form](content, template.name))
}
