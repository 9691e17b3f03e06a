import { calendarCalls } from './calendar.ts'
import { certificationCalls } from './certifications.ts'
import { correctionCalls } from './corrections.ts'
import { dayCloseCalls } from './day-close.ts'
import { deadlineCalls } from './deadlines.ts'
import { dossierCalls } from './dossiers.ts'
import { eventCalls } from './events.ts'
import { feeCalls } from './fees.ts'
import { heldCalls } from './held.ts'
import { listCalls } from './lists.ts'
import { localListCalls } from './local-lists.ts'
import { outboxCalls } from './outbox.ts'
import { pageCalls } from './pages.ts'
import { placeCalls } from './places.ts'
import { procedureCalls } from './procedures.ts'
import { reportCalls } from './reports.ts'
import { returnCalls } from './returns.ts'
import { reviewCalls } from './reviews.ts'
import { scannerCalls } from './scanners.ts'
import { scanCalls } from './scans.ts'
import { sessionCalls } from './session.ts'
import { settingsCalls } from './settings.ts'
import { signingCalls } from './signing.ts'
import { slipCalls } from './slips.ts'
import { templateCalls } from './templates.ts'
import { visitCalls } from './visits.ts'

/** All that may be asked of the core. Handlers, client, validation and audit derive from it. */
export const contract = {
  session: sessionCalls,
  procedures: procedureCalls,
  dossiers: dossierCalls,
  corrections: correctionCalls,
  certifications: certificationCalls,
  deadlines: deadlineCalls,
  calendar: calendarCalls,
  scans: scanCalls,
  scanners: scannerCalls,
  pages: pageCalls,
  returns: returnCalls,
  held: heldCalls,
  visits: visitCalls,
  places: placeCalls,
  reviews: reviewCalls,
  slips: slipCalls,
  templates: templateCalls,
  fees: feeCalls,
  dayClose: dayCloseCalls,
  reports: reportCalls,
  lists: listCalls,
  localLists: localListCalls,
  outbox: outboxCalls,
  settings: settingsCalls,
  signing: signingCalls,
  events: eventCalls,
}

export type Contract = typeof contract
