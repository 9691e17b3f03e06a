import type { ErrorCode } from '../../../../shared/errors.ts'

/** How `scanimage` ended: its exit code or what killed it, and the last it said. */
export type ScanimageEnd = {
  readonly code: number | null
  readonly signal: string | null
  readonly said: string
}

/** Exit codes are the statuses of the SANE standard (SANE_Status, chapter 4.2.7). */
const statusCodes: Readonly<Record<number, ErrorCode>> = {
  1: 'scanner_settings_refused',
  2: 'cancelled',
  3: 'scanner_busy',
  4: 'scanner_settings_refused',
  5: 'scanner_failed',
  6: 'scanner_jammed',
  7: 'scanner_no_paper',
  8: 'scanner_cover_open',
  9: 'scanner_unreachable',
  10: 'scanner_failed',
  11: 'scanner_access_denied',
}

/** When a device can't be opened the exit code is always 1, and only the words tell why. */
const openWords: readonly (readonly [RegExp, ErrorCode])[] = [
  [/busy/i, 'scanner_busy'],
  [/denied/i, 'scanner_access_denied'],
  [/jammed/i, 'scanner_jammed'],
  [/cover/i, 'scanner_cover_open'],
]

/** What `scanimage` says of a status (`sane_strstatus`) when a page can't be begun or goes no further. */
const statusWords: readonly (readonly [RegExp, ErrorCode])[] = [
  [/not supported|invalid argument/i, 'scanner_settings_refused'],
  [/cancell?ed/i, 'cancelled'],
  [/busy/i, 'scanner_busy'],
  [/jammed/i, 'scanner_jammed'],
  [/out of documents/i, 'scanner_no_paper'],
  [/cover/i, 'scanner_cover_open'],
  [/device i\/o/i, 'scanner_unreachable'],
  [/denied/i, 'scanner_access_denied'],
]

/** The status that ended a page, in `scanimage`'s own words; null as long as none did. */
export function statusSaid(said: string): string | null {
  return /: sane_(?:start|read): (.+)/.exec(said)?.[1] ?? null
}

/** Why a scan ended too early; null when it ended well. */
export function refusalOfEnd(end: ScanimageEnd): ErrorCode | null {
  // Its words come first: the exit code is 0 now and then although a page failed.
  const status = statusSaid(end.said)
  if (status !== null) return statusWords.find(([words]) => words.test(status))?.[1] ?? 'scanner_failed'
  if (end.signal !== null || (end.code ?? 0) > 128) return 'scanner_driver_lost'
  if (end.code === 0) return null
  const open = /open of device .* failed: (.*)/.exec(end.said)?.[1]
  if (open !== undefined) return openWords.find(([words]) => words.test(open))?.[1] ?? 'scanner_unreachable'
  if (/no SANE devices found/.test(end.said)) return 'scanner_unreachable'
  return statusCodes[end.code ?? 0] ?? 'scanner_failed'
}
