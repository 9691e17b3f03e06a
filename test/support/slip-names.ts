import { findTemplate } from '../../main/core/slips/slip-templates.ts'
import { DossierSlipForm } from '../../shared/domain/slip-form.ts'

/** What officers call each slip in 2026. */
export const slipNames = Object.fromEntries(
  DossierSlipForm.options.map((form) => [form, findTemplate({ form, day: '2026-11-24', editions: {} }).name]),
) as Readonly<Record<DossierSlipForm, string>> // every form, by the options themselves
