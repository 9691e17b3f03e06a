import { z } from 'zod'
import { Done, leadCommand, question } from './call.ts'

export const OfficeSettings = z.object({
  officeName: z.string().min(1).max(200),
  parentAgency: z.string().max(200),
  unitCode: z.string().min(1).max(40),
  place: z.string().max(100),
  counter: z.string().max(40),
  phone: z.string().max(50),
  receiptPaper: z.enum(['a4', 'a5']),
  /** Address of the province's one-stop system; empty: not configured. */
  portalUrl: z.string().max(500),
  sendAutomatically: z.boolean(),
})
export type OfficeSettings = z.infer<typeof OfficeSettings>

export const CheckView = z.object({
  name: z.string(),
  state: z.enum(['ok', 'warning', 'failed']),
  text: z.string(),
})
export type CheckView = z.infer<typeof CheckView>

export const settingsCalls = {
  /** `ticketForms`: how the codes of queue tickets are written, see `isTicketForm`. */
  get: question.output(z.object({ office: OfficeSettings, ticketForms: z.array(z.string()) })),
  update: leadCommand.input(OfficeSettings).output(Done),
  setTicketForms: leadCommand
    .input(z.object({ forms: z.array(z.string().trim().min(1).max(200)).max(10) }))
    .output(Done),
  /** Checks of this machine, in plain Vietnamese. */
  doctor: question.output(z.array(CheckView)),
}
