import type { AlarmView, BatchAccount, StackedPage, StackView } from '../../../shared/contract/scans.ts'
import type { DossierId, PageId, ScanBatchId } from '../../../shared/domain/ids.ts'
import { type Alarm, accountSheets, type CountedPage, placeOf, type SheetAccount } from '../batches/account-sheets.ts'
import { cutDossiers } from '../batches/cut-dossiers.ts'
import type { CutStack, CutWay } from '../batches/cut-papers.ts'
import type { PageEvidence } from '../batches/page-evidence.ts'
import { cutOf, homeOf, withEvidence } from '../commands/cut-batch.ts'
import { findHeldTwin } from '../commands/take-twin.ts'
import type { Desk } from '../desk.ts'
import type { Dossier } from '../dossiers/dossier.ts'
import { getDossier } from '../dossiers/dossier-repository.ts'
import {
  type Batch,
  findBacks,
  getBatch,
  listAnswers,
  listBatches,
  listBatchPages,
  listSent,
} from '../intake/batch-repository.ts'
import { getPage, getPagePosition } from '../intake/page-repository.ts'
import { nameOf } from './dossier-name.ts'

type EvidentPage = ReturnType<typeof withEvidence>
type CountedStack = {
  readonly batch: Batch
  readonly pages: readonly EvidentPage[]
  readonly cut: CutStack
  readonly account: SheetAccount
  readonly taking: boolean
}

/** All batches of a dossier: where every sheet is, how it is cut, what does not add up. */
export function viewStack(desk: Desk, dossierId: DossierId): StackView {
  const stacks = countDossier(desk, dossierId)
  return {
    batches: stacks.map((stack) => toAccountView(desk, stack)),
    pages: stacks.flatMap((stack) => stack.pages.map((page, at) => toStackedPage(stack, page, at))),
  }
}

/** Alarms about the count that no officer has answered; a dossier waits for them. */
export function openCountAlarms(desk: Desk, dossierId: DossierId): readonly Alarm[] {
  return countDossier(desk, dossierId)
    .flatMap(({ account }) => account.alarms)
    .filter(({ reason }) => reason === null)
}

function countDossier(desk: Desk, dossierId: DossierId): CountedStack[] {
  const dossier = getDossier(desk.db, dossierId)
  return listBatches(desk.db, dossierId).map((batchId) => countBatch(desk, dossier, batchId))
}

function countBatch(desk: Desk, dossier: Dossier, batchId: ScanBatchId): CountedStack {
  const batch = getBatch(desk.db, batchId)
  const pages = listBatchPages(desk.db, batchId).map((page) => withEvidence(desk, page))
  const cut = cutOf(desk, batchId, pages)
  const counted = pages.map((page, at) => toCountedPage(page, cut.standings[at]))
  const backs = batch.sides === 'fronts' ? findBacks(desk.db, batchId) : null
  const backsTaking = backs !== null && getBatch(desk.db, backs).state === 'taking'
  const account = accountSheets({
    pages: counted,
    papers: cut.papers.map((paper) => paper.pages),
    sides: batch.sides,
    statedSheets: batch.statedSheets,
    backs: backs === null || backsTaking ? null : listBatchPages(desk.db, backs).length,
    refused: batch.refused.length,
    strangers: strangersIn(desk, dossier, { pages, cut }),
    sent: listSent(desk.db, batchId).reduce((sum, sent) => sum + sent.pages, 0),
    answers: listAnswers(desk.db, batchId),
  })
  return { batch, pages, cut, account, taking: batch.state === 'taking' || backsTaking }
}

function toCountedPage(
  { id, twinId, twinAnswer, half, evidence }: EvidentPage,
  standing: CutStack['standings'][number] | undefined,
): CountedPage {
  return { id, standing: standing ?? 'unread', twinId, twinAnswer, half, printed: evidence?.printed ?? null }
}

/**
 * Pages on which another citizen's papers seem to begin. The officer opened this dossier for one citizen, so only what
 * is plainly strange is named: a slip of another dossier, or a request that this procedure has no place for.
 */
function strangersIn(desk: Desk, dossier: Dossier, { pages, cut }: Pick<CountedStack, 'pages' | 'cut'>): string[] {
  const read = pages.flatMap(({ id, binned, evidence }) => (evidence === null || binned ? [] : [{ id, evidence }]))
  const begins = new Set(cut.papers.map((paper) => paper.pages[0]))
  const reasons = cutDossiers(read.map(({ id, evidence }) => ({ evidence, opensPaper: begins.has(id) })))
  const known = new Set(dossier.procedure.components.flatMap(({ documentTypes }) => documentTypes))
  const own = [dossier.id, dossier.dossierCode, dossier.provisionalCode]
  return read
    .filter(({ evidence }, at) => {
      const { slip } = evidence
      // What lies under the slip of an open dossier goes there by itself.
      if (slip !== null && homeOf(desk, slip, dossier.id) !== null) return false
      if (reasons[at] === 'slip') return !own.includes(slip?.dossier ?? null)
      return (reasons[at] === 'request' || reasons[at] === 'belongs_to_next') && isStrange(evidence, read, at, known)
    })
    .map(({ id }) => id)
}

function isStrange(
  page: PageEvidence,
  read: readonly { readonly evidence: PageEvidence }[],
  at: number,
  known: ReadonlySet<string>,
): boolean {
  if (!known.has(page.documentType)) return page.asks
  return read.slice(0, at).some(({ evidence }) => evidence.documentType === page.documentType)
}

function toStackedPage({ batch, cut }: CountedStack, page: EvidentPage, at: number): StackedPage {
  const paper = cut.papers.find(({ pages }) => pages[0] === page.id)
  return {
    pageId: page.id,
    batchId: batch.id,
    place: placeOf(toCountedPage(page, cut.standings[at])),
    begins: paper?.reason ?? null,
    mark: page.mark,
  }
}

function toAccountView(desk: Desk, { batch, account, taking }: CountedStack): BatchAccount {
  return {
    batchId: batch.id,
    sourceName: batch.sourceName,
    sides: batch.sides,
    taking,
    cutWay: JSON.parse(batch.cutWay) as CutWay, // written by `setCutWay` only
    statedSheets: batch.statedSheets,
    pages: account.pages,
    sheets: account.sheets,
    places: account.places.map((place) => ({ ...place })),
    papers: account.papers,
    sent: listSent(desk.db, batch.id).map(({ id, ...sent }) => ({
      ...sent,
      batchId: id,
      dossier: nameOf(desk, sent.dossierId),
    })),
    sentFrom: sentFromOf(desk, batch),
    alarms: account.alarms.map((alarm) => toAlarmView(desk, batch, alarm)),
    settled: account.settled,
  }
}

function sentFromOf(desk: Desk, { sentFrom, cameFrom }: Batch): BatchAccount['sentFrom'] {
  if (sentFrom === null) return null
  const { dossierId } = getBatch(desk.db, sentFrom)
  return { dossierId, dossier: nameOf(desk, dossierId), by: cameFrom === null ? 'slip' : 'officer' }
}

function toAlarmView(desk: Desk, { dossierId }: Batch, { twinId, ...alarm }: Alarm): AlarmView {
  return {
    ...alarm,
    pageId: alarm.pageId as PageId | null,
    twin:
      twinId === null ? null : twinOf(desk, dossierId, { twinId: twinId as PageId, pageId: alarm.pageId as PageId }),
  }
}

type Twins = { readonly pageId: PageId; readonly twinId: PageId }

function twinOf(desk: Desk, dossierId: DossierId, { pageId, twinId }: Twins): AlarmView['twin'] {
  const page = getPage(desk.db, twinId)
  const other = page.dossierId === dossierId ? null : getDossier(desk.db, page.dossierId)
  const dossierCode = other === null ? null : (other.dossierCode ?? other.provisionalCode ?? '')
  const held = other !== null && findHeldTwin(desk, pageId) !== null
  return { pageId: twinId, position: getPagePosition(desk.db, twinId), dossierCode, held }
}
