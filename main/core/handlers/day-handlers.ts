import { movedBy, saveOfficeCalendar, takeCalendarFile } from '../commands/keep-calendar.ts'
import { lengthenLimit, postponePromise, resumeAfterOpinion, stopForOpinion } from '../commands/move-deadline.ts'
import { trustClock } from '../commands/require-clock-forward.ts'
import type { Desk } from '../desk.ts'
import type { Os } from '../dispatch.ts'
import { viewCalendar } from '../questions/calendar-view.ts'
import { viewDeadline, viewRisk } from '../questions/deadline-view.ts'
import { actorOf } from '../session.ts'

const done = { done: true } as const

/** Promises and what moves them. */
export function deadlineHandlers(os: Os, desk: Desk) {
  return {
    risk: os.deadlines.risk.handler(() => viewRisk(desk)),
    get: os.deadlines.get.handler(({ input }) => viewDeadline(desk, input.dossierId)),
    stopForOpinion: os.deadlines.stopForOpinion.handler(({ context, input }) => {
      stopForOpinion(desk, actorOf(context.client), input)
      return done
    }),
    resumeAfterOpinion: os.deadlines.resumeAfterOpinion.handler(({ context, input }) => {
      resumeAfterOpinion(desk, actorOf(context.client), input.dossierId)
      return done
    }),
    lengthen: os.deadlines.lengthen.handler(({ context, input }) => {
      lengthenLimit(desk, actorOf(context.client), input)
      return done
    }),
    postpone: os.deadlines.postpone.handler(({ context, input }) => {
      postponePromise(desk, actorOf(context.client), input)
      return done
    }),
  }
}

/** Days on which the office works. */
export function calendarHandlers(os: Os, desk: Desk) {
  return {
    get: os.calendar.get.handler(({ input }) => viewCalendar(desk, input.year)),
    preview: os.calendar.preview.handler(({ input }) => movedBy(desk, input)),
    save: os.calendar.save.handler(({ context, input }) => saveOfficeCalendar(desk, actorOf(context.client), input)),
    takeFile: os.calendar.takeFile.handler(({ context, input }) =>
      takeCalendarFile(desk, actorOf(context.client), input),
    ),
    trustClock: os.calendar.trustClock.handler(() => {
      trustClock(desk)
      return done
    }),
  }
}
