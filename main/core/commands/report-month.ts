import type { MonthlyReport } from '../../../shared/contract/reports.ts'
import type { DossierId } from '../../../shared/domain/ids.ts'
import { monthSpan, toVietnamTime } from '../../../shared/domain/vietnamese-date.ts'
import { AppError } from '../../../shared/errors.ts'
import type { Actor, Desk } from '../desk.ts'
import { inTurns } from '../jobs/in-turns.ts'
import { findLatestMessage } from '../outbox/outbox-repository.ts'
import { queueMessage } from '../outbox/queue-message.ts'
import { viewPeriod } from '../questions/period-view.ts'
import { readIndicatorMap, valuesOf } from '../reports/indicator-map.ts'
import { findReportId, insertReport } from '../reports/monthly-report-repository.ts'
import { indicatorMapSetting } from '../settings/indicator-map-setting.ts'
import { officeSetting, portalSetting } from '../settings/office-settings.ts'
import { getSetting, setSetting } from '../settings/settings.ts'

/** Takes the province's map of indicators. Throws `indicator_map_unsigned` where its portal's key did not sign it. */
export function takeIndicatorMap(desk: Desk, text: string): void {
  const map = readIndicatorMap(text, getSetting(desk.db, portalSetting).publicKey)
  if (map === null) throw new AppError('indicator_map_unsigned')
  const held = getSetting(desk.db, indicatorMapSetting)
  if (held !== null && map.edition < held.edition) throw new AppError('indicator_map_older', { subject: map.edition })
  setSetting(desk.db, indicatorMapSetting, map)
}

/**
 * Puts the report of a month that is over into the outbox, once; one that the portal rejected may be made anew.
 * Throws `month_not_over`, `indicator_map_missing`, `report_sent_before`.
 */
export async function sendMonth(
  desk: Desk,
  { officerId }: Actor,
  { month, signal }: { readonly month: string; readonly signal: AbortSignal },
): Promise<void> {
  const now = desk.host.clock.now()
  if (!isOver(desk, month)) throw new AppError('month_not_over')
  const map = getSetting(desk.db, indicatorMapSetting)
  if (map === null) throw new AppError('indicator_map_missing')
  const { timers } = desk.host
  const { indicators } = await inTurns(viewPeriod(desk, monthSpan(month)), { timers, signal })
  const queue = desk.db.transaction(() => {
    const known = findReportId(desk.db, month)
    const state = known === null ? null : findLatestMessage(desk.db, known)?.state
    if (known !== null && state !== 'rejected') throw new AppError('report_sent_before')
    const id = known ?? (desk.host.ids.next() as DossierId)
    if (known === null) insertReport(desk.db, { month, id, officerId, at: now })
    const { officeName } = getSetting(desk.db, officeSetting)
    const report = {
      reportId: id,
      month,
      unitName: officeName,
      mapEdition: map.edition,
      values: valuesOf(map, indicators),
    }
    if (!queueMessage(desk.db, { kind: 'report', report }, desk.host).isNew) throw new AppError('report_unchanged')
  })
  queue.immediate()
  desk.events.tell({ kind: 'outbox_changed' })
}

/** How far the report of a month is. */
export function viewMonthlyReport(desk: Desk, month: string): MonthlyReport {
  const id = findReportId(desk.db, month)
  const message = id === null ? null : findLatestMessage(desk.db, id)
  return {
    mapEdition: getSetting(desk.db, indicatorMapSetting)?.edition ?? null,
    over: isOver(desk, month),
    state: message?.state ?? null,
    proofNumber: message?.proof?.number ?? null,
    provenAt: message?.provenAt ?? null,
  }
}

function isOver(desk: Desk, month: string): boolean {
  return month < toVietnamTime(desk.host.clock.now()).day.slice(0, 7)
}
