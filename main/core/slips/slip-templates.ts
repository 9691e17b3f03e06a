import { AppError } from '../../../shared/errors.ts'
import { type SlipForm, SlipTemplate } from './slip-template.ts'
import apology2018 from './templates/apology-2018.json' with { type: 'json' }
import apology2025 from './templates/apology-2025.json' with { type: 'json' }
import certificationBook from './templates/certification-book-2015.json' with { type: 'json' }
import certificationReceipt from './templates/certification-receipt-2025.json' with { type: 'json' }
import controlSlip from './templates/control-slip-2025.json' with { type: 'json' }
import feeReceipt from './templates/fee-receipt-2025.json' with { type: 'json' }
import handOver from './templates/hand-over-2025.json' with { type: 'json' }
import jointReceipt from './templates/joint-receipt-2025.json' with { type: 'json' }
import receipt from './templates/receipt-2025.json' with { type: 'json' }
import refusal from './templates/refusal-2025.json' with { type: 'json' }
import register from './templates/register-2025.json' with { type: 'json' }
import stopNotice from './templates/stop-notice-2025.json' with { type: 'json' }
import supplement from './templates/supplement-2025.json' with { type: 'json' }

const shipped = [
  receipt,
  certificationReceipt,
  jointReceipt,
  supplement,
  refusal,
  apology2025,
  apology2018,
  stopNotice,
  controlSlip,
  register,
  certificationBook,
  handOver,
  feeReceipt,
]

/** Every form of the desk in each of its editions, the newest first. */
export const slipTemplates: readonly SlipTemplate[] = shipped
  .map((template) => SlipTemplate.parse(template))
  .toSorted((a, b) => b.validFrom.localeCompare(a.validFrom))

export type TemplateWanted = {
  readonly form: SlipForm
  /** A day: the edition is the newest that was in force. */
  readonly day: string
  /** An office that still prints the names of 2018 asks for them; forms without such an edition come as they are. */
  readonly edition?: SlipTemplate['edition']
}

/** The form as it is printed on a day. Throws `slip_form_unknown` where none was in force. */
export function findTemplate({ form, day, edition }: TemplateWanted): SlipTemplate {
  const inForce = slipTemplates.filter((template) => template.form === form && template.validFrom <= day)
  const found = inForce.find((template) => template.edition === edition) ?? inForce[0]
  if (found === undefined) throw new AppError('slip_form_unknown', { form })
  return found
}
