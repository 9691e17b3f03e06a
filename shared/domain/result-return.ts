import { z } from 'zod'

/** What came out of the dossier: what was asked for, or a paper that says why not. */
export const ResultOutcome = z.enum(['granted', 'refused'])
export type ResultOutcome = z.infer<typeof ResultOutcome>

/** By what right somebody takes a result. */
export const ReceiverRole = z.enum(['applicant', 'submitter', 'authorised'])
export type ReceiverRole = z.infer<typeof ReceiverRole>

/** The answer of the counter survey. */
export const Satisfaction = z.enum(['very_satisfied', 'satisfied', 'unsatisfied'])
export type Satisfaction = z.infer<typeof Satisfaction>

export const receiverRoleTitle = {
  applicant: 'chủ hồ sơ',
  submitter: 'người nộp',
  authorised: 'người được ủy quyền',
} as const satisfies Record<ReceiverRole, string>
