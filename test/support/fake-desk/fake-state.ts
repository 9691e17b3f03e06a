import type { ClosedDay, DaySheet } from '../../../shared/contract/day-close.ts'
import type { DeadlineView, RiskItem } from '../../../shared/contract/deadlines.ts'
import type { DossierView } from '../../../shared/contract/dossiers.ts'
import type { DeskEvent } from '../../../shared/contract/events.ts'
import type { FeeView } from '../../../shared/contract/fees.ts'
import type { HeldView } from '../../../shared/contract/held.ts'
import type { WorkList } from '../../../shared/contract/lists.ts'
import type { LocalListsView } from '../../../shared/contract/local-lists.ts'
import type { ConnectionView, OutboxItem } from '../../../shared/contract/outbox.ts'
import type { EditedPage } from '../../../shared/contract/pages.ts'
import type { ProcedureDetail } from '../../../shared/contract/procedures.ts'
import type { SelfCheck } from '../../../shared/contract/reports.ts'
import type { ReviewView } from '../../../shared/contract/reviews.ts'
import type { FoundScanner, ScannerAbilities, ScanProfileView } from '../../../shared/contract/scanners.ts'
import type { AlarmView, BatchAccount, CutWay, ScanBatchView, ScanSourceView } from '../../../shared/contract/scans.ts'
import type { SessionView } from '../../../shared/contract/session.ts'
import type { CheckView, OfficeSettings } from '../../../shared/contract/settings.ts'
import type { SigningView, TokenView } from '../../../shared/contract/signing.ts'
import type { VisitView } from '../../../shared/contract/visits.ts'
import type { BankAccount } from '../../../shared/domain/bank-account.ts'
import type { ErrorCode, ErrorDetails } from '../../../shared/errors.ts'
import type { FakeCalendar } from './fake-calendar.ts'
import type { FakeAct } from './fake-pages.ts'

/** All that a desk without a core knows; tests change it directly and look at it afterwards. */
export type FakeState = {
  session: SessionView
  pin: string
  connection: ConnectionView
  procedures: ProcedureDetail[]
  dossiers: DossierView[]
  /** Deadlines of received dossiers, by dossier. */
  deadlines: Map<string, DeadlineView>
  risks: RiskItem[]
  /** What dossiers cost, by dossier; every other is free. */
  fees: Map<string, FeeView>
  account: BankAccount | null
  day: { open: DaySheet | null; last: ClosedDay | null }
  calendar: FakeCalendar
  reviews: Map<string, ReviewView>
  batches: Map<string, ScanBatchView>
  /** What the officer said of single cuts, by page. */
  marks: Map<string, 'starts' | 'continues' | null>
  /** Pages as they are worked on, by dossier. */
  pages: Map<string, EditedPage[]>
  acts: { done: FakeAct[]; undone: FakeAct[] }
  held: HeldView
  visit: VisitView
  cutWay: CutWay
  statedSheets: number | null
  alarms: AlarmView[]
  /** Reasons by the alarm's key. */
  answered: Map<string, string>
  sides: BatchAccount['sides']
  sent: BatchAccount['sent']
  sources: ScanSourceView[]
  profiles: ScanProfileView[]
  /** Scanners that answer on the network or on a cable. */
  found: FoundScanner[]
  abilities: ScannerAbilities
  outbox: OutboxItem[]
  selfCheck: SelfCheck
  workLists: WorkList[]
  localLists: LocalListsView
  office: OfficeSettings
  signing: SigningView
  /** After so many the sealing of receipts waits until it is stopped; null: it seals them all at once. */
  sealsBeforeWaiting: number | null
  tokens: TokenView[]
  checks: CheckView[]
  /** Calls that are refused instead of answered, by path: `dossiers.today`. */
  refusing: Map<string, { code: ErrorCode; details?: ErrorDetails; report?: string }>
  /** Every call with its input, in order. */
  calls: { path: string; input: unknown }[]
  tell: (event: DeskEvent) => void
}
