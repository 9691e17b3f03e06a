import type { EditionDays } from '../../../shared/domain/form-edition.ts'
import { AppError } from '../../../shared/errors.ts'
import { type SlipForm, SlipTemplate } from './slip-template.ts'
import apology2018 from './templates/apology-2018.json' with { type: 'json' }
import apology2025 from './templates/apology-2025.json' with { type: 'json' }
import certificationBook from './templates/certification-book-2015.json' with { type: 'json' }
import certificationReceipt from './templates/certification-receipt-2025.json' with { type: 'json' }
import controlSlip from './templates/control-slip-2025.json' with { type: 'json' }
import dayClose from './templates/day-close-2025.json' with { type: 'json' }
import electronicCopy from './templates/electronic-copy-2020.json' with { type: 'json' }
import feeReceipt from './templates/fee-receipt-2025.json' with { type: 'json' }
import handOver from './templates/hand-over-2025.json' with { type: 'json' }
import jointReceipt from './templates/joint-receipt-2025.json' with { type: 'json' }
import paymentRequest from './templates/payment-request-2025.json' with { type: 'json' }
import periodReport from './templates/period-report-2022.json' with { type: 'json' }
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
  periodReport,
  certificationBook,
  electronicCopy,
  handOver,
  paymentRequest,
  feeReceipt,
  dayClose,
]

/** Every form of the desk in each of its editions. */
export const slipTemplates: readonly SlipTemplate[] = shipped.map((template) => SlipTemplate.parse(template))

export type TemplateWanted = {
  readonly form: SlipForm
  readonly day: string
  readonly editions: EditionDays
  /** Of a pack, before our own. */
  readonly packed?: readonly SlipTemplate[]
}

/**
 * The form as this office prints it on a day: the newest edition that holds by then. A form that came only with a later
 * edition is printed in that one. Throws `slip_form_unknown` where the circulars knew none on that day.
 */
export function findTemplate({ form, day, editions, packed = [] }: TemplateWanted): SlipTemplate {
  const ofForm = [...packed, ...slipTemplates]
    .filter((template) => template.form === form && template.validFrom <= day)
    .toSorted((a, b) => b.validFrom.localeCompare(a.validFrom))
  const found = ofForm.find(({ edition, validFrom }) => (editions[edition] ?? validFrom) <= day) ?? ofForm.at(-1)
  if (found === undefined) throw new AppError('slip_form_unknown', { form })
  return found
}
