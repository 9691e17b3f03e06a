import { z } from 'zod'
import { SlipId } from '../domain/ids.ts'
import { Instant } from '../domain/vietnamese-date.ts'
import { command, Done, question } from './call.ts'

export const VerdictView = z.object({
  valid: z.boolean(),
  reason: z.string(),
  signatures: z.array(
    z.object({
      signer: z.string(),
      signedAt: Instant.nullable(),
      level: z.string(),
      coversWholeFile: z.boolean(),
      valid: z.boolean(),
      problems: z.array(z.string()),
    }),
  ),
})
export type VerdictView = z.infer<typeof VerdictView>

export const slipCalls = {
  /** The PDF itself lies at the client's `slipFile(slipId, paper)`. */
  verify: question.input(z.object({ slipId: SlipId })).output(VerdictView),
  /** Counts a print; a second print is marked as a reprint. */
  notePrint: command.input(z.object({ slipId: SlipId })).output(z.object({ printCount: z.number().int() })),
  noteSaved: command.input(z.object({ slipId: SlipId })).output(Done),
}
