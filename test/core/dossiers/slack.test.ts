import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { slackOf } from '../../../main/core/dossiers/slack.ts'
import { workingCalendar } from '../../../main/core/dossiers/working-calendar.ts'
import { fromVietnamTime } from '../../../shared/domain/vietnamese-date.ts'

const calendar = workingCalendar()
/** Ten working days: received Monday 2 November at opening, promised Friday 13 November at closing. */
const dossier = {
  receivedAt: fromVietnamTime('2026-11-02', '07:00'),
  promisedAt: fromVietnamTime('2026-11-13', '17:00'),
  pauses: [],
  calendar,
}
const at = (day: string, time: string) => slackOf({ ...dossier, now: fromVietnamTime(day, time) })

describe('slack', () => {
  it.each([
    ['2026-11-02', '07:00', 'calm', 4800],
    ['2026-11-06', '16:59', 'calm', 2401],
    ['2026-11-06', '17:00', 'half_left', 2400],
    ['2026-11-11', '12:00', 'quarter_left', 1170],
    ['2026-11-12', '08:00', 'one_day', 900],
    ['2026-11-13', '08:00', 'due_today', 420],
    ['2026-11-13', '19:00', 'due_today', 0],
    ['2026-11-16', '08:00', 'overdue', -60],
  ])('on %s at %s is %s, %i minutes of office time', (day, time, level, minutes) => {
    expect(at(day, time)).toMatchObject({ level, minutesLeft: minutes })
  })

  it('warns the working day before a holiday, not the day before', () => {
    const promised = { ...dossier, promisedAt: fromVietnamTime('2026-11-25', '17:00') }
    expect(slackOf({ ...promised, now: fromVietnamTime('2026-11-23', '08:00') }).level).toBe('one_day')
    expect(slackOf({ ...promised, now: fromVietnamTime('2026-11-20', '08:00') }).level).not.toBe('one_day')
  })

  it('never grows while time passes', () => {
    fc.assert(
      fc.property(fc.nat({ max: 30_000 }), fc.nat({ max: 5_000 }), (minute, later) => {
        const instant = (minutes: number) => new Date(Date.parse(dossier.receivedAt) + minutes * 60_000).toISOString()
        const now = slackOf({ ...dossier, now: instant(minute) })
        const then = slackOf({ ...dossier, now: instant(minute + later) })
        expect(then.minutesLeft).toBeLessThanOrEqual(now.minutesLeft)
        expect(then.shareLeft).toBeLessThanOrEqual(now.shareLeft)
      }),
    )
  })
})
