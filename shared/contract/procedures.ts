import { z } from 'zod'
import { question } from './call.ts'

export const ProcedureSummary = z.object({
  code: z.string(),
  name: z.string(),
  shortName: z.string(),
  sector: z.string(),
  timeLimitText: z.string(),
  feeText: z.string(),
  /** From memory, not yet checked against the decision. */
  unverified: z.boolean(),
})
export type ProcedureSummary = z.infer<typeof ProcedureSummary>

export const ProcedureDetail = ProcedureSummary.extend({
  resultName: z.string(),
  components: z.array(
    z.object({
      code: z.string(),
      name: z.string(),
      action: z.enum(['hand_in', 'show']),
      originals: z.number().int(),
      copies: z.number().int(),
      condition: z.string().nullable(),
    }),
  ),
})
export type ProcedureDetail = z.infer<typeof ProcedureDetail>

export const procedureCalls = {
  search: question
    .input(z.object({ text: z.string().max(200), limit: z.number().int().min(1).max(100).default(20) }))
    .output(z.array(ProcedureSummary)),
  get: question.input(z.object({ code: z.string() })).output(ProcedureDetail),
}
