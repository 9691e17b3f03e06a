import type { DaySheet, Drawer } from '../../../shared/contract/day-close.ts'
import { paymentWayTitle } from '../../../shared/domain/fee.ts'
import { formatDong, formatMoney } from '../../../shared/domain/money.ts'
import { formatDay, formatInstant, toVietnamTime } from '../../../shared/domain/vietnamese-date.ts'
import { dayBalance } from '../../../shared/messages/day-close.vi.ts'
import type { SlipFacts } from './slip-facts.ts'
import type { DayCloseInput } from './slip-input.ts'

/** The words of a closed day, on one page. */
export function dayCloseFacts({ sheet, drawer, ...input }: DayCloseInput): SlipFacts {
  const { dossiers, waiting, unsent } = sheet
  const { day, dayOfMonth, month, year } = toVietnamTime(input.issuedAt)
  const two = (value: number) => String(value).padStart(2, '0')
  const balance = dayBalance(sheet, drawer)
  return {
    texts: {
      agencyParent: input.agencyParent,
      agency: input.agency,
      placeDate: `${input.place}, ngày ${two(dayOfMonth)} tháng ${month < 3 ? two(month) : month} năm ${year}`,
      officerName: input.officer.name,
      signerTitle: input.officer.title,
      period: periodText(sheet),
      receipts: receiptsText(sheet),
      hasCancelled: sheet.cancelled.length === 0 ? '' : 'x',
      opening: formatMoney(sheet.openingCash),
      takenCash: formatMoney(sheet.taken.cash),
      givenBack: givenBackText(sheet),
      expected: formatMoney(sheet.expectedCash),
      notes: notesText(drawer),
      counted: formatMoney(drawer.counted),
      difference: drawer.difference === 0 ? 'không' : formatMoney(drawer.difference),
      reason: drawer.reason,
      kept: formatMoney(drawer.kept),
      handedOver: formatMoney(drawer.handedOver),
      waiting: `${waiting.open} đang nhập, ${waiting.underWay} đang xử lý, ${waiting.supplement} chờ bổ sung, ${waiting.payment} chờ nộp phí, ${waiting.processed} chờ trả kết quả`,
      unsent: unsent.waiting + unsent.needsPerson === 0 ? 'không' : unsentText(unsent),
      verdict: balance.balanced ? 'Sổ và quỹ khớp đến từng đồng.' : `Chưa khớp: ${balance.reasons.join('; ')}.`,
      foot: `Chốt sổ ngày ${formatDay(sheet.day)} lúc ${formatInstant(input.issuedAt)}`,
      fileCode: day === sheet.day ? day : sheet.day,
    },
    tables: {
      dossiers: [Object.fromEntries(Object.entries(dossiers).map(([name, count]) => [name, String(count)]))],
      fees: feeRows(sheet),
      cancelled: sheet.cancelled.map(({ number, takenAt, amount, way, reason }) => ({
        ...{ number, reason, takenOn: formatDay(takenAt), amount: formatDong(amount), way: paymentWayTitle[way] },
      })),
    },
    marks: [],
    isPractice: input.isPractice,
    issuedAt: input.issuedAt,
  }
}

function periodText({ day, fromAt, untilAt }: DaySheet): string {
  const from = fromAt === null ? 'từ khi mở sổ' : `từ sau ${formatInstant(fromAt)}`
  return `Ngày ${formatDay(day)} (${from} đến ${formatInstant(untilAt)})`
}

function receiptsText({ receipts, cancelled }: DaySheet): string {
  if (receipts.ranges.length === 0) return 'không lập biên lai nào'
  const ranges = receipts.ranges.map(({ from, to, count }) =>
    from === to ? `số ${from}` : `từ số ${from} đến số ${to} (${count} số)`,
  )
  const kept = cancelled.length === 0 ? '' : `; hủy ${cancelled.length}`
  return `${ranges.join('; ')}${kept}`
}

function givenBackText({ givenBack: { cash, withResults } }: DaySheet): string {
  const also = withResults === 0 ? '' : ` (${formatMoney(withResults)} khi trả kết quả)`
  return `${formatMoney(cash)}${also}`
}

function notesText({ notes }: Drawer): string {
  if (notes.length === 0) return 'không có tiền trong quỹ'
  return notes.map(({ value, count }) => `${count} × ${formatDong(value)}`).join('; ')
}

function unsentText({ waiting, needsPerson }: DaySheet['unsent']): string {
  const stuck = needsPerson === 0 ? '' : `, trong đó ${needsPerson} cần người xem`
  return `${waiting + needsPerson} gói${stuck}; tự gửi khi có mạng`
}

function feeRows({ fees, taken }: DaySheet) {
  const row = (index: string, name: string, sums: Pick<DaySheet['fees'][number], 'cash' | 'transfer' | 'portal'>) => ({
    ...{
      index,
      name,
      cash: formatDong(sums.cash),
      transfer: formatDong(sums.transfer),
      portal: formatDong(sums.portal),
    },
  })
  return [
    ...fees.map((fee, at) => ({ ...row(String(at + 1), fee.name, fee), count: String(fee.count) })),
    { ...row('', 'Cộng', taken), count: String(fees.reduce((sum, { count }) => sum + count, 0)) },
  ]
}
