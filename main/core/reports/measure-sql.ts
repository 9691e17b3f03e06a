import type { Measure } from '../../../shared/domain/measure.ts'

/**
 * Late by the day, not by the minute (QĐ 766/QĐ-TTg, 2.1), as of `:asOf`: an end counts; before it a second request for
 * a supplement is late, and one that is pending ends the processing on the day it was asked for.
 */
const isEnded = '(ended_on IS NOT NULL AND ended_on <= :asOf)'
const isLate = `(CASE WHEN promised_on IS NULL THEN 0 WHEN ${isEnded} THEN ended_on > promised_on
  WHEN supplements > 1 THEN 1 ELSE coalesce(waits_since, :asOf) > promised_on END)`
const isTakenIn = '(received_on >= :from)'
const isDone = `(${isEnded} AND ended_as IN ('processed', 'returned'))`
const isPaused = `(NOT ${isEnded} AND status IN ('supplement_requested', 'payment_requested'))`
const isRunning = `(NOT ${isEnded} AND NOT ${isPaused})`

/** Which dossiers of a period a measure counts; read by the sums of a report and by the lists behind them alike. */
export const measureSql = {
  all: '1',
  carried_over: `NOT ${isTakenIn}`,
  taken_in: isTakenIn,
  ended: isDone,
  ended_in_time: `(${isDone} AND NOT ${isLate})`,
  ended_early: `(${isDone} AND ended_on < promised_on)`,
  ended_on_day: `(${isDone} AND coalesce(ended_on = promised_on, 1))`,
  ended_late: `(${isDone} AND ${isLate})`,
  running: isRunning,
  running_in_time: `(${isRunning} AND NOT ${isLate})`,
  running_late: `(${isRunning} AND ${isLate})`,
  paused: isPaused,
  given_up: `(${isEnded} AND ended_as IN ('refused', 'withdrawn', 'stopped'))`,
  in_time: `NOT ${isLate}`,
  late: isLate,
  synced: `(${isTakenIn} AND delivery IS 'proven')`,
  digitised: `(${isTakenIn} AND digitised = 1)`,
  reused: `(${isTakenIn} AND reused = 1)`,
  with_fee: `(${isTakenIn} AND (fee > 0 OR paid = 1))`,
  paid: `(${isTakenIn} AND paid = 1)`,
  paid_without_cash: `(${isTakenIn} AND cashless = 1)`,
  rated: '(satisfaction IS NOT NULL)',
  satisfied: `(coalesce(satisfaction IN ('very_satisfied', 'satisfied'), 0))`,
  unsatisfied: `(satisfaction IS 'unsatisfied')`,
} as const satisfies Record<Measure, string>
