import type { RiskLevel, Slack } from '../../../shared/domain/slack.ts'
import { toVietnamTime } from '../../../shared/domain/vietnamese-date.ts'
import { workingMsBetween } from './calendar/working-time.ts'
import type { Pause } from './clock-events.ts'
import { addWorkingDays, type WorkingCalendar } from './working-calendar.ts'

const minuteMs = 60_000

export type SlackQuestion = {
  readonly receivedAt: string
  readonly promisedAt: string
  readonly pauses: readonly Pause[]
  readonly now: string
  readonly calendar: WorkingCalendar
}

/** How much office time is left until the promise. Lateness is judged by the day, not by the minute. */
export function slackOf({ receivedAt, promisedAt, pauses, now, calendar }: SlackQuestion): Slack {
  const paused = pauses.reduce((sum, { from, until }) => sum + workingMsBetween(calendar, from, until), 0)
  const whole = Math.max(1, workingMsBetween(calendar, receivedAt, promisedAt) - paused)
  const left = workingMsBetween(calendar, now, promisedAt) - workingMsBetween(calendar, promisedAt, now)
  const shareLeft = Math.min(1, Math.max(0, left / whole))
  return {
    level: levelOf({ promisedAt, now, calendar, shareLeft }),
    minutesLeft: Math.round(left / minuteMs),
    shareLeft,
  }
}

type Level = Pick<SlackQuestion, 'promisedAt' | 'now' | 'calendar'> & { readonly shareLeft: number }

function levelOf({ promisedAt, now, calendar, shareLeft }: Level): RiskLevel {
  const today = toVietnamTime(now).day
  const due = toVietnamTime(promisedAt).day
  if (due < today) return 'overdue'
  if (due === today) return 'due_today'
  if (due <= addWorkingDays(calendar, today, 1)) return 'one_day'
  if (shareLeft <= 0.25) return 'quarter_left'
  return shareLeft <= 0.5 ? 'half_left' : 'calm'
}
