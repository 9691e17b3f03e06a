import { TimeAssumptions } from '../../../shared/contract/reports.ts'
import type { Setting } from './settings.ts'

/** How the self-check turns characters into minutes; said on its screen. Vietnamese texts are typed slowly from a paper. */
export const timeAssumptionsSetting: Setting<TimeAssumptions> = {
  key: 'time_assumptions',
  schema: TimeAssumptions,
  fallback: { charactersAMinute: 120, longestLookSeconds: 30 },
}
