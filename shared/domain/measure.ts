import { z } from 'zod'

/** What a report counts: each is a set of dossiers, so that its number opens its list. */
export const Measure = z.enum([
  'all',
  'carried_over',
  'taken_in',
  'ended',
  'ended_in_time',
  'ended_early',
  'ended_on_day',
  'ended_late',
  'running',
  'running_in_time',
  'running_late',
  'paused',
  'given_up',
  'in_time',
  'late',
  'synced',
  'digitised',
  'reused',
  'with_fee',
  'paid',
  'paid_without_cash',
  'rated',
  'satisfied',
  'unsatisfied',
])
export type Measure = z.infer<typeof Measure>

/** Names in the words of the tables that go to the head of the office. */
export const measureTitle = {
  all: 'Hồ sơ tiếp nhận, xử lý trong kỳ',
  carried_over: 'Kỳ trước chuyển sang',
  taken_in: 'Tiếp nhận trong kỳ',
  ended: 'Đã xử lý xong',
  ended_in_time: 'Đã xử lý: trước hạn và đúng hạn',
  ended_early: 'Đã xử lý: trước hạn',
  ended_on_day: 'Đã xử lý: đúng hạn',
  ended_late: 'Đã xử lý: quá hạn',
  running: 'Đang xử lý',
  running_in_time: 'Đang xử lý: trong hạn',
  running_late: 'Đang xử lý: quá hạn',
  paused: 'Tạm dừng (chờ bổ sung, chờ nộp phí)',
  given_up: 'Trả lại, rút, dừng',
  in_time: 'Đúng hạn hoặc còn trong hạn',
  late: 'Quá hạn',
  synced: 'Tiếp nhận trong kỳ, Cổng đã nhận',
  digitised: 'Số hóa khi tiếp nhận',
  reused: 'Có giấy tờ dùng lại',
  with_fee: 'Có phí, lệ phí',
  paid: 'Đã nộp phí, lệ phí',
  paid_without_cash: 'Đã nộp, không tiền mặt',
  rated: 'Có ý kiến đánh giá',
  satisfied: 'Hài lòng',
  unsatisfied: 'Không hài lòng',
} as const satisfies Record<Measure, string>

/** Columns of the table of progress, as reports of provinces have them. */
export const progressMeasures = [
  'carried_over',
  'taken_in',
  'ended_early',
  'ended_on_day',
  'ended_late',
  'running_in_time',
  'running_late',
  'paused',
  'given_up',
] as const satisfies readonly Measure[]
