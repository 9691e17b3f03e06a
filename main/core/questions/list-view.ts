import { z } from 'zod'
import type { DossierSummary } from '../../../shared/contract/dossiers.ts'
import type { DossierFilter, DossierOrder } from '../../../shared/domain/dossier-filter.ts'
import { toVietnamTime } from '../../../shared/domain/vietnamese-date.ts'
import { AppError } from '../../../shared/errors.ts'
import { jsonOf } from '../../../shared/json-of.ts'
import type { Desk } from '../desk.ts'
import { nextWorkingDay } from '../dossiers/working-calendar.ts'
import { countDue } from '../reports/fact-repository.ts'
import {
  areWordsTooCommon,
  countFacts,
  type FilterDays,
  type ListPlace,
  listFacts,
  mostCounted,
} from '../reports/list-repository.ts'
import { refreshFacts } from '../reports/refresh-facts.ts'

export type ListAsked = {
  readonly filter: DossierFilter
  readonly order: DossierOrder
  readonly after: string | null
  readonly limit: number
}

export type ListPage = {
  readonly items: DossierSummary[]
  readonly next: string | null
  readonly total: number
  readonly mostCounted: number
  readonly behind: number
  readonly wordsTooCommon: boolean
}

/** A page of a list, after `after` where one is given. */
export function viewList(desk: Desk, asked: ListAsked): ListPage {
  refreshFacts(desk)
  const days = filterDays(desk)
  const { items, next } = listFacts(desk.db, { ...asked, days, after: parsePlace(asked.after) })
  return {
    items,
    next: next === null ? null : JSON.stringify(next),
    total: countFacts(desk.db, { filter: asked.filter, days }),
    mostCounted,
    behind: countDue(desk.db, mostCounted),
    wordsTooCommon: areWordsTooCommon(desk.db, asked.filter),
  }
}

export function filterDays(desk: Desk): FilterDays {
  const today = toVietnamTime(desk.host.clock.now()).day
  return { today, soon: nextWorkingDay(desk.calendar, today) }
}

const Place = z.object({ value: z.string().nullable(), entry: z.number().int() })

function parsePlace(after: string | null): ListPlace | null {
  if (after === null) return null
  const place = Place.safeParse(jsonOf(after))
  if (!place.success) throw new AppError('input_invalid')
  return place.data
}
