import { implement } from '@orpc/server'
import type { ClosedDay, DaySheet } from '../../../shared/contract/day-close.ts'
import { dayCloseCalls } from '../../../shared/contract/day-close.ts'
import { type FeeView, feeCalls } from '../../../shared/contract/fees.ts'
import type { FakeState } from './fake-state.ts'
import { slipId } from './ids.ts'

/** A fee that nobody has to pay. */
const noFee: FeeView = {
  rule: { dong: 0, text: 'miễn', setLocally: false, unverified: false },
  units: [{ pages: 1, copies: 1 }],
  exemption: null,
  lines: [],
  amount: 0,
  reason: '',
  text: 'Không thu',
  paid: 0,
  due: 0,
  payments: [],
  transfer: null,
  payable: false,
  changeable: true,
}

/** Two copies that are to be paid, by cash or by the code on the screen. */
export const aFee: FeeView = {
  ...noFee,
  rule: {
    ...{ dong: 8_000, per: 'copy', text: '8.000 đồng/bản', setLocally: false, unverified: false },
    exemptions: [{ code: 'poor', who: 'Người thuộc hộ nghèo', proof: 'Giấy chứng nhận hộ nghèo' }],
  },
  units: [{ pages: 1, copies: 2 }],
  lines: [{ name: 'Phí, lệ phí Bản sao trích lục hộ tịch', count: 2, price: 8_000 }],
  amount: 16_000,
  text: '16.000 đồng (2 × 8.000)',
  due: 16_000,
  transfer: {
    ...{ bank: 'Agribank', number: '2600205012345', holder: 'UBND xã Na Sang', memo: 'H99.18.05-261122-0002' },
    squares: ['111', '101', '111'],
  },
  payable: true,
}

export const aDaySheet: DaySheet = {
  day: '2026-11-22',
  fromAt: null,
  untilAt: '2026-11-22T09:30:00.000Z',
  dossiers: { received: 12, finished: 4, returned: 5, supplement: 2, refused: 1, withdrawn: 0 },
  fees: [
    {
      ...{ name: 'Phí, lệ phí Bản sao trích lục hộ tịch', count: 3 },
      ...{ cash: 40_000, transfer: 16_000, portal: 0 },
    },
  ],
  taken: { cash: 40_000, transfer: 16_000, portal: 0 },
  cancelled: [],
  givenBack: { cash: 0, transfer: 0, withResults: 0 },
  receipts: {
    ...{ count: 3, unfinished: [], missing: [] },
    ranges: [{ from: 'NS1-0001/2026/BLTP', to: 'NS1-0003/2026/BLTP', count: 3 }],
  },
  openingCash: 0,
  expectedCash: 40_000,
  waiting: { open: 1, underWay: 9, supplement: 2, payment: 1, processed: 3 },
  unsent: { waiting: 2, needsPerson: 0 },
}

/** The calls about money, answered from memory. */
export function fakeFees(state: FakeState) {
  const { fees } = implement({ fees: feeCalls })
  return {
    get: fees.get.handler(({ input }) => state.fees.get(input.dossierId) ?? noFee),
    set: fees.set.handler(({ input }) => {
      const fee = state.fees.get(input.dossierId) ?? noFee
      const amount = input.exemption === null ? (input.corrected?.amount ?? fee.amount) : 0
      const exemption = fee.rule.exemptions?.find(({ code }) => code === input.exemption) ?? null
      const reason = input.corrected?.reason ?? ''
      state.fees.set(input.dossierId, { ...fee, amount, due: amount, exemption, reason, payable: amount !== 0 })
      return { done: true as const }
    }),
    takePayment: fees.takePayment.handler(() => ({ slipId: slipId(1) })),
    cancelPayment: fees.cancelPayment.handler(() => ({ done: true as const })),
    local: fees.local.handler(() => ({ fees: [] })),
    setLocal: fees.setLocal.handler(() => ({ done: true as const })),
    account: fees.account.handler(() => ({ account: state.account })),
    setAccount: fees.setAccount.handler(({ input }) => {
      state.account = input.account
      return { done: true as const }
    }),
  }
}

export function fakeDayClose(state: FakeState) {
  const { dayClose } = implement({ dayClose: dayCloseCalls })
  return {
    now: dayClose.now.handler(() => state.day),
    list: dayClose.list.handler(() => []),
    close: dayClose.close.handler(({ input }): ClosedDay => {
      const counted = input.notes.reduce((sum, { value, count }) => sum + value * count, 0)
      const drawer = {
        ...{ notes: input.notes, counted, difference: counted - input.expectedCash, reason: input.reason },
        ...{ kept: input.kept, handedOver: counted - input.kept },
      }
      const sheet = state.day.open ?? aDaySheet
      const last = { day: input.day, closedAt: sheet.untilAt, officer: 'Lê Thị Thu Hà', sheet, drawer }
      state.day = { open: null, last }
      return last
    }),
  }
}
