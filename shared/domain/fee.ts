import { z } from 'zod'
import { feeOfCopies } from './certification.ts'
import { formatDong, formatMoney } from './money.ts'
import type { Fee } from './procedure.ts'

/** What is counted for a fee: copies of a paper of so many pages; where pages do not matter, one. */
export const FeeUnit = z.object({ pages: z.number(), copies: z.number() }).readonly()
export type FeeUnit = z.infer<typeof FeeUnit>

/** One line of a receipt: so many times a price in whole đồng. */
export const FeeLine = z.object({ name: z.string(), count: z.number().int(), price: z.number().int() }).readonly()
export type FeeLine = z.infer<typeof FeeLine>

/** How money came: in cash, by a transfer that an officer saw, or through the portal. */
export const PaymentWay = z.enum(['cash', 'transfer', 'portal'])
export type PaymentWay = z.infer<typeof PaymentWay>

export const paymentWayTitle = {
  cash: 'Tiền mặt',
  transfer: 'Chuyển khoản',
  portal: 'Qua Cổng dịch vụ công',
} as const satisfies Record<PaymentWay, string>

/** Whether so many pages and copies can be counted at a counter. */
export function areUnits(units: readonly FeeUnit[]): boolean {
  const isCount = (value: number) => Number.isInteger(value) && value >= 1 && value <= 9_999
  return units.length <= 100 && units.every(({ pages, copies }) => isCount(pages) && isCount(copies))
}

/** What a fee is counted by until an officer counts; null where an uncounted sum would be made up. */
export function usualUnits(fee: Fee): readonly FeeUnit[] | null {
  return fee.per === undefined || fee.per === 'case' ? [{ pages: 1, copies: 1 }] : null
}

/** The lines of a fee by the catalogue, for what was counted; null where the catalogue gives no sum. */
export function reckonFee(fee: Fee, name: string, units: readonly FeeUnit[]): readonly FeeLine[] | null {
  const { dong } = fee
  if (dong === null) return null
  if (dong === 0) return []
  if (fee.per === 'page') {
    return units.map(({ pages, copies }) => ({
      name: `${name}, bản ${pages} trang`,
      count: copies,
      price: feeOfCopies(fee, { pages, copies: 1 }) ?? 0,
    }))
  }
  return [{ name, count: units.reduce((sum, { copies }) => sum + copies, 0), price: dong }]
}

export function sumOfLines(lines: readonly FeeLine[]): number {
  return lines.reduce((sum, { count, price }) => sum + count * price, 0)
}

/** `2 × 7.000 + 2.000`; nothing to explain in one line of one. */
export function explainLines(lines: readonly FeeLine[]): string {
  if (lines.length === 1 && lines[0]?.count === 1) return ''
  return lines.map(({ count, price }) => (count === 1 ? '' : `${count} × `) + formatDong(price)).join(' + ')
}

/** Sum or rule as the catalogue has it, before anything is counted. */
export function feeRuleText(fee: Fee): string {
  if (fee.resolution !== undefined) return fee.text
  if (fee.dong === 0) return 'Không thu'
  if (fee.dong === null || fee.per !== undefined) return fee.text
  return formatMoney(fee.dong)
}
