import { z } from 'zod'
import { OfficerId } from '../../../shared/domain/ids.ts'
import type { Setting } from './settings.ts'

/** Officers besides the leads whom the chairman authorised in writing to certify. */
export const certifiersSetting: Setting<readonly OfficerId[]> = {
  key: 'certifiers',
  schema: z.array(OfficerId).readonly(),
  fallback: [],
}
