import { z } from 'zod'
import { DossierId, FieldId, SlipId } from '../domain/ids.ts'
import { Day, Instant } from '../domain/vietnamese-date.ts'
import { command, question } from './call.ts'
import { ComponentView, Person } from './dossiers.ts'

const Counts = z.object({
  code: z.string(),
  originals: z.number().int().min(0).max(99),
  certifiedCopies: z.number().int().min(0).max(99),
  photocopies: z.number().int().min(0).max(99),
  shown: z.boolean(),
})

/** How a received dossier should have been taken down, whole. */
export const Correction = z.object({
  dossierId: DossierId,
  procedureCode: z.string(),
  applicant: Person,
  submitter: Person,
  receivedAt: Instant,
  /** Asked for where the catalogue knows no time limit. */
  promisedOn: Day.nullable(),
  /** Components of the procedure; what is not named stays as it is. */
  components: z.array(Counts),
  /** Values of papers; what is not named stays as it is. */
  values: z.array(z.object({ fieldId: FieldId, value: z.string().max(2000) })).max(500),
})
export type Correction = z.infer<typeof Correction>

export const CorrectionDraft = z.object({
  promisedAt: Instant,
  explanation: z.string(),
  /** What changes, each as one line. */
  lines: z.array(z.string()),
  /** Whether the receipt would say something else, so that a new one has to be signed. */
  reprints: z.boolean(),
  /** Components of the procedure as they would be. */
  components: z.array(ComponentView),
})
export type CorrectionDraft = z.infer<typeof CorrectionDraft>

export const correctionCalls = {
  /** What would change, and the day that follows, before anything is signed. */
  draft: question.input(Correction).output(CorrectionDraft),
  /** Corrects the dossier; where the receipt would say something else, a new one takes the place of the former. Gives the new one, or null. */
  make: command
    .input(
      Correction.extend({
        reason: z.string().trim().max(1000),
        signingPassword: z.string().max(200).nullable().default(null),
        lastTryConfirmed: z.boolean().default(false),
      }),
    )
    .output(z.object({ slipId: SlipId.nullable() })),
}
