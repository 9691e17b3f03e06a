import type { DossierSummary } from '../../../shared/contract/dossiers.ts'
import { fromVietnamTime, toVietnamTime } from '../../../shared/domain/vietnamese-date.ts'
import type { Desk } from '../desk.ts'
import { countDay, listDay } from '../dossiers/dossier-list-repository.ts'
import { countUnproven } from '../outbox/outbox-repository.ts'

export type Today = {
  readonly day: string
  readonly received: number
  readonly open: number
  readonly elsewhere: number
  readonly unsent: number
  readonly dossiers: DossierSummary[]
}

/** The counter's day: what came in, what waits. */
export function viewToday(desk: Desk): Today {
  const { day } = toVietnamTime(desk.host.clock.now())
  const from = fromVietnamTime(day, '00:00')
  const to = fromVietnamTime(day, '23:59:59')
  return {
    day,
    ...countDay(desk.db, { from, to }),
    unsent: Object.values(countUnproven(desk.db)).reduce((sum, count) => sum + count, 0),
    dossiers: listDay(desk.db, from, to, 100),
  }
}
