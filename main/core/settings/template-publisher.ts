import { z } from 'zod'
import type { Setting } from './settings.ts'

/** Fingerprint of the key whose template packs this office takes, `4F2A 91C0 …`; empty: none. */
export const templatePublisherSetting: Setting<string> = { key: 'template_publisher', schema: z.string(), fallback: '' }
