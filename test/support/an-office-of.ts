import { fillOffice } from '../../build/bench-office.ts'
import { workingCalendar } from '../../main/core/dossiers/working-calendar.ts'
import { refreshFacts } from '../../main/core/reports/refresh-facts.ts'
import { openMemoryStore } from './memory-store.ts'

/** A store of invented dossiers over months until `now`, drawn up for lists, searches and reports. */
export function anOfficeOf({ dossiers, now }: { readonly dossiers: number; readonly now: string }) {
  const db = openMemoryStore()
  const calendar = workingCalendar()
  fillOffice(db, { dossiers, years: 0.3, now })
  while (refreshFacts({ db, calendar }, dossiers) > 0);
  return { db, calendar }
}
