import { IndicatorMap } from '../reports/indicator-map.ts'
import type { Setting } from './settings.ts'

/** The province's map that was taken in last; null: no report can be sent. */
export const indicatorMapSetting: Setting<IndicatorMap | null> = {
  key: 'indicator_map',
  schema: IndicatorMap.nullable(),
  fallback: null,
}
