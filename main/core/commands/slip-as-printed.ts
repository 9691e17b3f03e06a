import { toVietnamTime } from '../../../shared/domain/vietnamese-date.ts'
import type { Desk } from '../desk.ts'
import { formEditionsSetting } from '../settings/form-editions.ts'
import { getSetting } from '../settings/settings.ts'
import { makeSlipContent, type SlipContent } from '../slips/slip-content.ts'
import { slipFacts } from '../slips/slip-facts.ts'
import type { CertificationReceiptInput } from '../slips/slip-input.ts'
import type { StoredSlip } from '../slips/slip-repository.ts'
import type { SlipForm, SlipTemplate } from '../slips/slip-template.ts'
import { findTemplate } from '../slips/slip-templates.ts'
import { strokesOfPicture } from '../slips/strokes-picture.ts'
import { checkCodeText } from './check-code-of.ts'

/** The form that this office prints at an instant. */
export function formAt(desk: Desk, form: SlipForm, instant: string): SlipTemplate {
  const editions = getSetting(desk.db, formEditionsSetting)
  return findTemplate({ form, day: toVietnamTime(instant).day, editions })
}

/** What officers call a slip, by the edition that it is printed in. */
export function slipName(desk: Desk, slip: StoredSlip): string {
  return formAt(desk, isOfCertification(slip.content) ? 'certification_receipt' : slip.form, slip.preparedAt).name
}

/** The slip in the form of its day, with its signed code and with what its receiver wrote on the screen. */
export async function slipAsPrinted(desk: Desk, slip: StoredSlip): Promise<SlipContent> {
  const content = contentOf(desk, slip)
  const digest = 'signatureDigest' in slip.content ? slip.content.signatureDigest : null
  if (digest === null || content.left === null) return content
  return { ...content, left: { ...content.left, strokes: strokesOfPicture(await desk.pages.get(digest)) } }
}

function contentOf(desk: Desk, slip: StoredSlip): SlipContent {
  const { form, content, preparedAt } = slip
  const code = checkCodeText(desk, slip, 0)
  if (isOfCertification(content)) {
    const template = formAt(desk, 'certification_receipt', preparedAt)
    return makeSlipContent(template, slipFacts.certification_receipt(content), code)
  }
  return makeSlipContent(formAt(desk, form, preparedAt), factsOf(slip), code)
}

function factsOf<Form extends StoredSlip['form']>({ form, content }: StoredSlip<Form>) {
  return slipFacts[form](content)
}

/** The receipt of a request to certify copies is a form of its own. */
function isOfCertification(content: StoredSlip['content']): content is CertificationReceiptInput {
  return 'originals' in content
}
