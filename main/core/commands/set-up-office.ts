import { z } from 'zod'
import type { OfficeSettings } from '../../../shared/contract/settings.ts'
import type { OfficerId } from '../../../shared/domain/ids.ts'
import type { Desk } from '../desk.ts'
import type { CodeIssuer } from '../dossiers/dossier-code.ts'
import { createOfficer } from '../officers/create-officer.ts'
import type { OfficerRole } from '../officers/officer.ts'
import {
  codeIssuerSetting,
  officeSetting,
  type PortalSettings,
  portalSetting,
  practiceSetting,
} from '../settings/office-settings.ts'
import { getSetting, type Setting, setSetting } from '../settings/settings.ts'

/** What a new office starts with. */
export type OfficeSetUp = {
  readonly practice: boolean
  readonly office: OfficeSettings
  readonly issuer: CodeIssuer
  readonly portal: PortalSettings
  readonly officers: readonly {
    readonly name: string
    readonly title: string
    readonly role: OfficerRole
    readonly pin: string
  }[]
  readonly signing: {
    readonly pkcs12: Uint8Array
    readonly agencyPkcs12: Uint8Array | null
    readonly password: string
    readonly trustedRoots: readonly Uint8Array[]
  } | null
}

const setUpSetting: Setting<boolean> = { key: 'set_up', schema: z.boolean(), fallback: false }

export function isSetUp(desk: Desk): boolean {
  return getSetting(desk.db, setUpSetting)
}

/** Furnishes an empty store once. Cut off in the middle it is done anew; officers who are there already are kept. */
export async function setUpOffice(desk: Desk, setUp: OfficeSetUp): Promise<void> {
  if (isSetUp(desk)) return
  setSetting(desk.db, practiceSetting, setUp.practice)
  setSetting(desk.db, officeSetting, setUp.office)
  setSetting(desk.db, codeIssuerSetting, setUp.issuer)
  setSetting(desk.db, portalSetting, setUp.portal)
  const there = new Set(desk.db.prepare('SELECT name FROM officer').pluck().all())
  for (const officer of setUp.officers) {
    if (there.has(officer.name)) continue
    await createOfficer(desk.db, { ...officer, id: desk.host.ids.next() as OfficerId }, desk.host.randomBytes)
  }
  if (setUp.signing !== null) {
    await desk.signing.choose({ ...setUp.signing, keepPassword: setUp.practice })
  }
  setSetting(desk.db, setUpSetting, true)
}
