import { z } from 'zod'
import type { Setting } from './settings.ts'

const CheckCodeSettings = z.object({
  /** Newest first; the first signs, the others are known for what they signed until they were given up. */
  keys: z.array(z.object({ secret: z.string(), point: z.string(), until: z.iso.datetime().nullable() })),
  /** Where the office has put its check page; empty: nowhere, the codes carry no address. */
  page: z.string(),
})

/** What signs the codes on slips, and where they are checked. */
export const checkCodeSetting: Setting<z.infer<typeof CheckCodeSettings>> = {
  key: 'check_codes',
  schema: CheckCodeSettings,
  fallback: { keys: [], page: '' },
}
