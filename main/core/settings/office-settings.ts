import { z } from 'zod'
import { OfficeSettings } from '../../../shared/contract/settings.ts'
import { BankAccount } from '../../../shared/domain/bank-account.ts'
import { OfficeCalendar, unchangedCalendar } from '../../../shared/domain/office-calendar.ts'
import { CodeIssuer } from '../dossiers/dossier-code.ts'
import type { Setting } from './settings.ts'

/** What the office says of itself on its slips and to the portal. */
export const officeSetting: Setting<OfficeSettings> = {
  key: 'office',
  schema: OfficeSettings,
  fallback: {
    officeName: 'Trung tâm Phục vụ hành chính công xã',
    parentAgency: '',
    unitCode: 'H00',
    place: '',
    counter: '1',
    phone: '',
    receiptPaper: 'a5',
    portalUrl: '',
    sendAutomatically: true,
  },
}

/** Whether everything here is for practice: set once when the data folder is made, never changed. */
export const practiceSetting: Setting<boolean> = { key: 'practice', schema: z.boolean(), fallback: false }

/** Who gives the codes at this counter, and from which range. */
export const codeIssuerSetting: Setting<CodeIssuer> = {
  key: 'code_issuer',
  schema: CodeIssuer,
  fallback: { unitCode: 'H00', unitShort: 'Q1', range: null },
}

/** How the province's one-stop system is reached. */
export const PortalSettings = z.object({
  clientId: z.string(),
  clientSecret: z.string(),
  /** Ed25519 key that the portal signs its proofs with: SPKI, PEM. */
  publicKey: z.string(),
})
export type PortalSettings = z.infer<typeof PortalSettings>

export const portalSetting: Setting<PortalSettings> = {
  key: 'portal',
  schema: PortalSettings,
  fallback: { clientId: '', clientSecret: '', publicKey: '' },
}

/** Said by a person: the clock is right since `rightAt`, and was wrong when the dossier of `wrongUntil` was received. */
export const clockTrustSetting: Setting<{ readonly rightAt: string; readonly wrongUntil: string } | null> = {
  key: 'clock_trust',
  schema: z.object({ rightAt: z.string(), wrongUntil: z.string() }).nullable(),
  fallback: null,
}

/** What the office itself says of its days and hours. */
export const officeCalendarSetting: Setting<OfficeCalendar> = {
  key: 'office_calendar',
  schema: OfficeCalendar,
  fallback: unchangedCalendar,
}

/** The calendar file that was taken in last; what it holds is judged by whoever uses it. */
export const calendarFileSetting: Setting<{ readonly name: string; readonly data: unknown } | null> = {
  key: 'calendar_file',
  schema: z.object({ name: z.string(), data: z.unknown() }).nullable(),
  fallback: null,
}

/** The account that fees are transferred to; null: this office takes cash only. */
export const bankAccountSetting: Setting<BankAccount | null> = {
  key: 'bank_account',
  schema: BankAccount.nullable(),
  fallback: null,
}
