import { z } from 'zod'
import type { Indicator } from '../../../shared/contract/reports.ts'
import { jsonOf } from '../../../shared/json-of.ts'
import { digestOf } from '../outbox/canonical-json.ts'
import { isSigned } from '../outbox/delivery-proof.ts'
import type { OutgoingReport } from '../outbox/outgoing-report.ts'
import { percent, tenths } from './report-tables.ts'

/** Which of our figures the province's report system wants under which of its codes, with the province's signature. */
export const IndicatorMap = z
  .object({
    /** First day it holds; a newer one takes its place. */
    edition: z.string().min(1).max(40),
    lines: z
      .array(
        z
          .object({
            code: z.string().min(1).max(40),
            /** Key of an indicator here. */
            indicator: z.string().min(1).max(40),
            take: z.enum(['percent', 'part', 'of', 'minutes']),
          })
          .readonly(),
      )
      .min(1)
      .max(500)
      .readonly(),
    /** Ed25519 over `mapText`, base64. */
    signature: z.base64(),
  })
  .readonly()
export type IndicatorMap = z.infer<typeof IndicatorMap>

/** The bytes that a province signs for a map. */
export function mapText({ edition, lines }: Pick<IndicatorMap, 'edition' | 'lines'>): string {
  return ['mot-cua-map-1', edition, digestOf(lines)].join('\n')
}

/** The map that a file holds; null where it is none, or not signed with this key (SPKI, PEM). */
export function readIndicatorMap(text: string, publicKey: string): IndicatorMap | null {
  const map = IndicatorMap.safeParse(jsonOf(text))
  if (!map.success || publicKey === '') return null
  return isSigned(mapText(map.data), map.data.signature, publicKey) ? map.data : null
}

/** What a map asks for of these indicators; null for what is not counted here. */
export function valuesOf({ lines }: IndicatorMap, indicators: readonly Indicator[]): OutgoingReport['values'] {
  return lines.map(({ code, indicator, take }) => {
    const found = indicators.find(({ key }) => key === indicator)
    return { code, value: found === undefined ? null : figureOf(found, take) }
  })
}

function figureOf({ counted, median }: Indicator, take: IndicatorMap['lines'][number]['take']): number | null {
  if (take === 'minutes') return median === null ? null : tenths(median.minutes)
  if (counted === null) return null
  if (take === 'part') return counted.dossiers
  if (take === 'of') return counted.among
  return counted.among === 0 ? null : percent(counted)
}
