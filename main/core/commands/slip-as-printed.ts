import { toVietnamTime } from '../../../shared/domain/vietnamese-date.ts'
import type { Desk } from '../desk.ts'
import { formEditionsSetting } from '../settings/form-editions.ts'
import { getSetting } from '../settings/settings.ts'
import { makeSlipContent, type SlipContent } from '../slips/slip-content.ts'
import { type SlipFacts, slipFacts } from '../slips/slip-facts.ts'
import type { CertificationReceiptInput } from '../slips/slip-input.ts'
import type { StoredSlip } from '../slips/slip-repository.ts'
import type { SlipForm, SlipTemplate } from '../slips/slip-template.ts'
import { findTemplate } from '../slips/slip-templates.ts'
import { strokesOfPicture } from '../slips/strokes-picture.ts'
import { findPackInUse, getPack } from '../slips/template-pack-repository.ts'
import { checkCodeText } from './check-code-of.ts'

/** The form that this office prints at an instant, from the template pack in use. */
export function formAt(desk: Desk, form: SlipForm, instant: string): SlipTemplate {
  return formOf(desk, { form, instant, packed: findPackInUse(desk.db)?.templates ?? [] })
}

/** The form that a slip was begun in: of its own day and pack. */
function formOfSlip(desk: Desk, slip: StoredSlip): SlipTemplate {
  const packed = slip.templatePack === null ? [] : getPack(desk.db, slip.templatePack).templates
  return formOf(desk, { form: formNameOf(slip), instant: slip.preparedAt, packed })
}

type FormWanted = { readonly form: SlipForm; readonly instant: string; readonly packed: readonly SlipTemplate[] }

function formOf(desk: Desk, { form, instant, packed }: FormWanted): SlipTemplate {
  const editions = getSetting(desk.db, formEditionsSetting)
  return findTemplate({ form, day: toVietnamTime(instant).day, editions, packed })
}

/** What the slip is printed as. */
export function formNameOf({ form, content }: StoredSlip): SlipForm {
  return isOfCertification(content) ? 'certification_receipt' : form
}

/** The receipt of a request to certify copies is a form of its own. */
function isOfCertification(content: StoredSlip['content']): content is CertificationReceiptInput {
  return 'originals' in content
}

/** What officers call a slip, by the edition that it is printed in. */
export function slipName(desk: Desk, slip: StoredSlip): string {
  return formOfSlip(desk, slip).name
}

/** The slip in its own form, or in another to look at, with its signed code and what its receiver wrote on the screen. */
export async function slipAsPrinted(
  desk: Desk,
  slip: StoredSlip,
  template: SlipTemplate = formOfSlip(desk, slip),
): Promise<SlipContent> {
  const content = makeSlipContent(template, factsOf(slip), checkCodeText(desk, slip, 0))
  const digest = 'signatureDigest' in slip.content ? slip.content.signatureDigest : null
  if (digest === null || content.left === null) return content
  return { ...content, left: { ...content.left, strokes: strokesOfPicture(await desk.pages.get(digest)) } }
}

function factsOf<Form extends StoredSlip['form']>({ form, content }: StoredSlip<Form>): SlipFacts {
  if (isOfCertification(content)) return slipFacts.certification_receipt(content)
  return slipFacts[form](content)
}
