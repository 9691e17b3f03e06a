import { z } from 'zod'
import type { Setting } from './settings.ts'

/** Whether this office learns from its officers' corrections at all. */
export const localListsSetting: Setting<boolean> = { key: 'local_lists', schema: z.boolean(), fallback: true }
