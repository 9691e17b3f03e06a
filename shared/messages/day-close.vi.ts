import type { DaySheet, Drawer } from '../contract/day-close.ts'
import { formatMoney } from '../domain/money.ts'

/** Whether book and drawer agree to the đồng, and every reason why they do not. */
export function dayBalance(
  sheet: Pick<DaySheet, 'fees' | 'taken' | 'receipts'>,
  drawer: Pick<Drawer, 'difference' | 'reason'>,
): { readonly balanced: boolean; readonly reasons: readonly string[] } {
  const { unfinished, missing } = sheet.receipts
  const byFee = sheet.fees.reduce((sum, { cash, transfer, portal }) => sum + cash + transfer + portal, 0)
  const byPayment = sheet.taken.cash + sheet.taken.transfer + sheet.taken.portal
  const reasons = [
    drawer.difference === 0 ? '' : differenceText(drawer),
    byFee === byPayment ? '' : `cộng theo khoản ${formatMoney(byFee)}, theo biên lai ${formatMoney(byPayment)}`,
    unfinished.length === 0 ? '' : `biên lai lập dở, chưa thu tiền: ${unfinished.join(', ')}`,
    missing.length === 0 ? '' : `thiếu biên lai số ${missing.join(', ')}`,
  ].filter((reason) => reason !== '')
  return { balanced: reasons.length === 0, reasons }
}

function differenceText({ difference, reason }: Pick<Drawer, 'difference' | 'reason'>): string {
  const why = reason === '' ? '' : ` (${reason})`
  return difference < 0 ? `quỹ thiếu ${formatMoney(-difference)}${why}` : `quỹ thừa ${formatMoney(difference)}${why}`
}
