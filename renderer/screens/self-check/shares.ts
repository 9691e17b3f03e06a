import type { TimeSaved } from '../../../shared/contract/reports.ts'
import { messages } from '../../messages/vi.ts'

type Share = { readonly part: number; readonly of: number; readonly fewestValues: number }

/** `92,7 %`, or that there are too few values to say so. */
export function shareText({ part, of, fewestValues }: Share): string {
  return of < fewestValues ? messages.selfCheck.tooFew : messages.selfCheck.share(part / of)
}

/** What was saved, or what it took longer, in hours and minutes. */
export function timeText({ typingMinutes, reviewMinutes }: TimeSaved): string {
  const saved = Math.round(typingMinutes - reviewMinutes)
  const span = messages.selfCheck.span(Math.abs(saved))
  return saved < 0 ? messages.selfCheck.slower(span) : span
}
