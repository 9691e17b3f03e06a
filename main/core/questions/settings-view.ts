import type { OfficeSettings } from '../../../shared/contract/settings.ts'
import type { Desk } from '../desk.ts'
import { officeSetting } from '../settings/office-settings.ts'
import { getSetting } from '../settings/settings.ts'

/** What the settings screen shows. */
export function viewSettings(desk: Desk): { office: OfficeSettings } {
  return { office: getSetting(desk.db, officeSetting) }
}
