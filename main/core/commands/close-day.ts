import type { ClosedDay } from '../../../shared/contract/day-close.ts'
import { AppError } from '../../../shared/errors.ts'
import type { Actor, Desk } from '../desk.ts'
import { getOfficer } from '../officers/get-officer.ts'
import { openSheet, toClosedDay } from '../questions/day-close-view.ts'
import { findClose, insertClose } from '../reports/day-close-repository.ts'
import { countDrawer } from '../reports/day-sheet.ts'
import { officeSetting, practiceSetting } from '../settings/office-settings.ts'
import { getSetting } from '../settings/settings.ts'
import type { DayCloseInput } from '../slips/slip-input.ts'
import { requireClockForward } from './require-clock-forward.ts'

export type DayCount = {
  readonly day: string
  readonly notes: readonly { readonly value: number; readonly count: number }[]
  readonly kept: number
  readonly expectedCash: number
  readonly reason: string
}

/**
 * Closes a day for good, with what the drawer held; what comes afterwards belongs to the next day. Throws
 * `day_closed_before`, `day_not_due`, `day_sheet_changed`, `drawer_count_invalid`, `kept_too_much`,
 * `difference_reason_missing`, `clock_set_back`.
 */
export function closeDay(desk: Desk, actor: Actor, count: DayCount): ClosedDay {
  const act = desk.db.transaction(() => {
    const closedAt = requireClockForward(desk)
    if (findClose(desk.db, count.day) !== null) throw new AppError('day_closed_before')
    const sheet = openSheet(desk)
    if (sheet === null || sheet.day !== count.day) throw new AppError('day_not_due')
    if (sheet.expectedCash !== count.expectedCash) throw new AppError('day_sheet_changed')
    if (sheet.fromAt !== null && sheet.untilAt <= sheet.fromAt) throw new AppError('day_not_due')
    const drawer = countDrawer(count)
    const officer = getOfficer(desk.db, actor.officerId)
    const office = getSetting(desk.db, officeSetting)
    const content: DayCloseInput = {
      agencyParent: office.parentAgency,
      agency: office.officeName,
      place: office.place,
      issuedAt: closedAt,
      officer: { name: officer.name, title: officer.title },
      isPractice: getSetting(desk.db, practiceSetting),
      sheet,
      drawer,
    }
    const { day, fromAt, untilAt } = sheet
    insertClose(desk.db, { day, fromAt, untilAt, closedAt, officerId: officer.id, content })
    desk.audit.append({
      officerId: officer.id,
      action: 'day.closed',
      subjectKind: 'day',
      subjectId: day,
      detail: { expected: sheet.expectedCash, counted: drawer.counted, difference: drawer.difference },
    })
    return toClosedDay({ day, fromAt, untilAt, closedAt, officer: officer.name, content })
  })
  return act.immediate()
}
