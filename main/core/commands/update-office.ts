import type { OfficeSettings } from '../../../shared/contract/settings.ts'
import type { Desk } from '../desk.ts'
import { assertPortalAllowed } from '../portal/portal-allowed.ts'
import {
  codeIssuerSetting,
  officeSetting,
  type PortalSettings,
  portalSetting,
  practiceSetting,
} from '../settings/office-settings.ts'
import { getSetting, setSetting } from '../settings/settings.ts'

/** Takes the office's settings; a practice office can't be pointed at a real portal (`practice_only`). */
export function updateOffice(desk: Desk, office: OfficeSettings): void {
  const practice = getSetting(desk.db, practiceSetting)
  if (office.portalUrl !== '') assertPortalAllowed({ practice }, office.portalUrl)
  const change = desk.db.transaction(() => {
    setSetting(desk.db, officeSetting, office)
    const issuer = getSetting(desk.db, codeIssuerSetting)
    // A number range belongs to the unit it was given to.
    const range = issuer.unitCode === office.unitCode ? issuer.range : null
    setSetting(desk.db, codeIssuerSetting, { ...issuer, unitCode: office.unitCode, range })
  })
  change.immediate()
}

export type PortalAddress = PortalSettings & { readonly url: string }

/** Points the office at a portal. Throws `practice_only` where a practice office would reach beyond this machine. */
export function setPortal(desk: Desk, { url, ...access }: PortalAddress): void {
  assertPortalAllowed({ practice: getSetting(desk.db, practiceSetting) }, url)
  const change = desk.db.transaction(() => {
    setSetting(desk.db, officeSetting, { ...getSetting(desk.db, officeSetting), portalUrl: url })
    setSetting(desk.db, portalSetting, access)
  })
  change.immediate()
}
