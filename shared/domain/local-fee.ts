import { z } from 'zod'
import { Day } from './vietnamese-date.ts'

/** What the provincial People's Council laid down for a procedure: lower, or nothing where it is asked for online. */
export const LocalFee = z
  .object({
    procedureCode: z.string().max(20),
    /** Whole đồng at the counter, for each unit that the catalogue counts. */
    dong: z.number(),
    /** Whole đồng online; null where it is the same. */
    onlineDong: z.number().nullable(),
    /** `15/2026/NQ-HĐND`; printed on every receipt. */
    resolution: z.string().max(60),
    /** First day on which dossiers are opened with it. */
    from: Day,
  })
  .readonly()
export type LocalFee = z.infer<typeof LocalFee>
