import type { OfficeSettings } from '../../../shared/contract/settings.ts'
import type { Desk } from '../desk.ts'
import { officeSetting } from '../settings/office-settings.ts'
import { getSetting } from '../settings/settings.ts'
import { ticketFormsSetting } from '../settings/ticket-forms.ts'

/** What the settings screen shows. */
export function viewSettings(desk: Desk): { office: OfficeSettings; ticketForms: string[] } {
  return { office: getSetting(desk.db, officeSetting), ticketForms: [...getSetting(desk.db, ticketFormsSetting)] }
}
