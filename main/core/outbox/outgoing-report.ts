import { z } from 'zod'

/** The indicators of a month as the province's report system wants them, by the codes of its map. */
export const OutgoingReport = z
  .object({
    reportId: z.uuid(),
    /** `2026-10`. */
    month: z.string().regex(/^\d{4}-\d{2}$/),
    unitName: z.string().min(1),
    /** Edition of the map that says which of our figures stands under which code. */
    mapEdition: z.string().min(1),
    /** Null where a counter cannot count it. */
    values: z.array(z.object({ code: z.string().min(1), value: z.number().nullable() }).readonly()).readonly(),
  })
  .readonly()
export type OutgoingReport = z.infer<typeof OutgoingReport>
