import { z } from 'zod'

/** Where a dossier stands. The national statuses are in `nationalStatus`. */
export const DossierStatus = z.enum([
  'draft',
  'in_review',
  'received',
  'processing',
  'supplement_requested',
  'payment_requested',
  'refused',
  'withdrawn',
  'stopped',
  'processed',
  'returned',
])
export type DossierStatus = z.infer<typeof DossierStatus>

/** What an officer or the portal may do to a dossier. */
export const DossierAction = z.enum([
  'start_review',
  'receive',
  'forward',
  'request_supplement',
  'supply',
  'request_payment',
  'pay',
  'refuse',
  'withdraw',
  'stop',
  'finish',
  'return_result',
])
export type DossierAction = z.infer<typeof DossierAction>

/** The only place that says what may follow what; read by the buttons, the guards and the tests. */
export const nextStatus = {
  draft: { start_review: 'in_review', withdraw: 'withdrawn' },
  in_review: {
    receive: 'received',
    request_supplement: 'supplement_requested',
    refuse: 'refused',
    withdraw: 'withdrawn',
  },
  received: {
    forward: 'processing',
    request_supplement: 'supplement_requested',
    request_payment: 'payment_requested',
    refuse: 'refused',
    withdraw: 'withdrawn',
    stop: 'stopped',
    finish: 'processed',
  },
  processing: {
    request_supplement: 'supplement_requested',
    request_payment: 'payment_requested',
    withdraw: 'withdrawn',
    stop: 'stopped',
    finish: 'processed',
  },
  supplement_requested: {
    supply: 'processing',
    start_review: 'in_review',
    withdraw: 'withdrawn',
    stop: 'stopped',
    refuse: 'refused',
  },
  payment_requested: { pay: 'processing', withdraw: 'withdrawn', stop: 'stopped' },
  processed: { return_result: 'returned' },
  refused: {},
  withdrawn: {},
  stopped: {},
  returned: {},
} as const satisfies Record<DossierStatus, Partial<Record<DossierAction, DossierStatus>>>

/** National status codes 1–10 of the portal; a draft or a dossier in review is not told to it. */
export const nationalStatus = {
  draft: null,
  in_review: '1',
  received: '2',
  processing: '4',
  supplement_requested: '5',
  payment_requested: '6',
  refused: '3',
  withdrawn: '7',
  stopped: '8',
  processed: '9',
  returned: '10',
} as const satisfies Record<DossierStatus, string | null>

/** Steps that need a reception before them, or none: a supplement may be asked for on either side of it. */
const received: Partial<Record<DossierAction, boolean>> = {
  start_review: false,
  receive: false,
  supply: true,
  pay: true,
}

/** Where a dossier stands, and on which side of its reception. */
export type Standing = { readonly status: DossierStatus; readonly received: boolean }

/** The status after an action, or null where the table has no such step. */
export function statusAfter(standing: Standing, action: DossierAction): DossierStatus | null {
  const steps: Partial<Record<DossierAction, DossierStatus>> = nextStatus[standing.status]
  return (received[action] ?? standing.received) === standing.received ? (steps[action] ?? null) : null
}

/** What may be done to a dossier now. */
export function allowedActions(standing: Standing): DossierAction[] {
  return DossierAction.options.filter((action) => statusAfter(standing, action) !== null)
}

/** What is shown to the officer. */
export const dossierStatusTitle = {
  draft: 'Đang nhập',
  in_review: 'Đang soát',
  received: 'Đã tiếp nhận',
  processing: 'Đang xử lý',
  supplement_requested: 'Chờ bổ sung',
  payment_requested: 'Chờ nộp phí, lệ phí',
  refused: 'Từ chối tiếp nhận',
  withdrawn: 'Công dân rút hồ sơ',
  stopped: 'Dừng xử lý',
  processed: 'Đã có kết quả',
  returned: 'Đã trả kết quả',
} as const satisfies Record<DossierStatus, string>
