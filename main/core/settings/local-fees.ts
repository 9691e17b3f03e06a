import { z } from 'zod'
import { LocalFee } from '../../../shared/domain/local-fee.ts'
import type { Setting } from './settings.ts'

/** Fees that the province's resolutions set in place of the catalogue's. */
export const localFeesSetting: Setting<readonly LocalFee[]> = {
  key: 'local_fees',
  schema: z.array(LocalFee).readonly(),
  fallback: [],
}
