import type { SelfCheck } from '../../../shared/contract/reports.ts'
import { fromVietnamTime, toVietnamTime } from '../../../shared/domain/vietnamese-date.ts'
import type { Desk } from '../desk.ts'
import { fewestValues, selfCheckOf } from '../reports/self-check.ts'
import { countLeft, countRetakes, countReviewed, type Span, sumLooks } from '../reports/self-check-repository.ts'
import { selfCheckTable } from '../reports/self-check-table.ts'
import { getSetting } from '../settings/settings.ts'
import { timeAssumptionsSetting } from '../settings/time-assumptions.ts'

/** How well papers were read in a month (`2026-11`), this one where none is given. */
export function viewSelfCheck(desk: Desk, asked: string | null): SelfCheck {
  const month = asked ?? toVietnamTime(desk.host.clock.now()).day.slice(0, 7)
  const span = spanOf(month)
  const assumptions = getSetting(desk.db, timeAssumptionsSetting)
  const groups = countReviewed(desk.db, span)
  const looks = sumLooks(desk.db, { ...span, longestSeconds: assumptions.longestLookSeconds })
  return {
    month,
    months: Array.from({ length: 12 }, (_, at) => monthsLater(month, at - 11)).map((one) => ({
      month: one,
      ...countLeft(desk.db, spanOf(one)),
    })),
    ...selfCheckOf(groups, looks, assumptions),
    retakes: countRetakes(desk.db, span),
    assumptions,
    fewestValues,
  }
}

/** The same as a file for spreadsheets. */
export function viewSelfCheckTable(desk: Desk, month: string): { fileName: string; text: string } {
  return { fileName: `tu-kiem-tra-${month}.csv`, text: selfCheckTable(viewSelfCheck(desk, month)) }
}

function spanOf(month: string): Span {
  return {
    from: fromVietnamTime(`${month}-01`, '00:00'),
    before: fromVietnamTime(`${monthsLater(month, 1)}-01`, '00:00'),
  }
}

function monthsLater(month: string, later: number): string {
  const at = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + later
  return `${String(Math.floor(at / 12)).padStart(4, '0')}-${String((at % 12) + 1).padStart(2, '0')}`
}
