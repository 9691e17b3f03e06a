import { z } from 'zod'
import { EditionDays } from '../domain/form-edition.ts'
import { DossierId, SlipId } from '../domain/ids.ts'
import { FurtherSlipForm } from '../domain/slip-form.ts'
import { Instant } from '../domain/vietnamese-date.ts'
import { command, Done, leadCommand, question } from './call.ts'

export const VerdictView = z.object({
  valid: z.boolean(),
  reason: z.string(),
  signatures: z.array(
    z.object({
      signer: z.string(),
      signedAt: Instant.nullable(),
      level: z.string(),
      /** Instant before which it was there for certain, by a time stamp over it. */
      provenAt: Instant.nullable(),
      /** What authorities say of its certificates, and up to which instant. */
      revocation: z.enum(['good', 'revoked', 'unknown']),
      asOf: Instant.nullable(),
      coversWholeFile: z.boolean(),
      valid: z.boolean(),
      problems: z.array(z.string()),
    }),
  ),
})
export type VerdictView = z.infer<typeof VerdictView>

const SlipWanted = z.object({ dossierId: DossierId, form: FurtherSlipForm })

/** How this office prints its slips and has their codes checked. */
export const SlipSettings = z.object({
  /** Address of the check page, `https://…`; empty: none. */
  checkPage: z.string().trim().max(100),
  editions: EditionDays,
})
export type SlipSettings = z.infer<typeof SlipSettings>

export const slipCalls = {
  /** Also the id of the key that signs codes now. */
  settings: question.output(SlipSettings.extend({ keyId: z.string() })),
  /** Throws `check_page_unsuitable` where codes with this address would not be read any more. */
  setSettings: leadCommand.input(SlipSettings).output(Done),
  /** From now on another key signs codes. */
  renewKey: leadCommand.output(z.object({ keyId: z.string() })),
  /** The check page as one file, with keys and replaced slips as of now. */
  checkPage: question.output(z.object({ html: z.string() })),
  /** What would be written: the reason as it was given with the step, and the papers that are missing. */
  draft: question
    .input(SlipWanted)
    .output(z.object({ reason: z.string(), asksReason: z.boolean(), components: z.array(z.string()) })),
  /** Makes the paper, signs it and numbers it; letters are signed by the lead. */
  issue: command
    .input(
      SlipWanted.extend({
        reason: z.string().trim().max(2000),
        signingPassword: z.string().max(200).nullable().default(null),
        lastTryConfirmed: z.boolean().default(false),
      }),
    )
    .output(z.object({ slipId: SlipId })),
  /** The PDF itself lies at the client's `slipFile(slipId, paper)`. */
  verify: question.input(z.object({ slipId: SlipId })).output(VerdictView),
  /** Counts a print; a second print is marked as a reprint. */
  notePrint: command.input(z.object({ slipId: SlipId })).output(z.object({ printCount: z.number().int() })),
  noteSaved: command.input(z.object({ slipId: SlipId })).output(Done),
}
