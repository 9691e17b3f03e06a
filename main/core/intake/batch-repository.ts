import type { DocumentId, DossierId, PageId, ScanBatchId } from '../../../shared/domain/ids.ts'
import { AppError } from '../../../shared/errors.ts'
import type { Database } from '../database/connect.ts'

/** Which sides of its sheets a batch holds; files tell nothing of sheets. */
export type BatchSides = 'one' | 'both' | 'fronts' | 'backs' | 'unknown'

export type Batch = {
  readonly id: ScanBatchId
  readonly dossierId: DossierId
  readonly state: 'taking' | 'taken' | 'cancelled' | 'failed'
  /** What was not taken, and why. */
  readonly refused: readonly FileRemark[]
  /** What has to be known of what was taken. */
  readonly noted: readonly FileRemark[]
  readonly sourceName: string
  /** How it is cut, as JSON of `CutWay`. */
  readonly cutWay: string
  readonly sides: BatchSides
  /** The batch whose backs this one holds. */
  readonly frontsId: ScanBatchId | null
  /** How many sheets the officer counted. */
  readonly statedSheets: number | null
  /** The scanner or folder that it comes from; null for files, and for stacks of earlier releases. */
  readonly sourceId: string | null
  /** Where it was cut out of another dossier's stack: that stack, the slip that lay over it, and its component. */
  readonly sentFrom: ScanBatchId | null
  readonly slipId: PageId | null
  readonly componentCode: string | null
  /** Where its pages lay before an officer moved them here. */
  readonly cameFrom: CameFrom | null
}

/** How a paper lay in the stack that it was taken from. */
export type CameFrom = {
  readonly pages: readonly { readonly pageId: PageId; readonly position: number }[]
  /** Code of the component that each had. */
  readonly papers: readonly { readonly documentId: DocumentId; readonly component: string | null }[]
}

/** A file or sheet and the code of what is to be said of it. */
export type FileRemark = { readonly name: string; readonly code: string }

/** The scanner with which a stack goes on whose feed stopped by itself; null for every other. */
export function resumesFrom({
  state,
  refused,
  sourceId,
}: Pick<Batch, 'state' | 'refused' | 'sourceId'>): string | null {
  return state === 'failed' && /^scanner_/.test(refused.at(-1)?.code ?? '') ? sourceId : null
}

/** A page of a batch as cutting and counting see it. */
export type BatchPage = {
  readonly id: PageId
  readonly dossierId: DossierId
  readonly position: number
  readonly state: 'waiting' | 'reading' | 'read' | 'failed'
  readonly binned: boolean
  readonly blank: boolean
  readonly mark: 'starts' | 'continues' | null
  /** JSON of `PageEvidence`; null while the page is not read, and for pages read before there was any. */
  readonly evidence: string | null
  readonly twinId: PageId | null
  readonly twinAnswer: 'same' | 'other' | null
  /** Its sheet jammed before the other side was taken. */
  readonly half: boolean
}

export type NewBatch = {
  readonly id: ScanBatchId
  readonly dossierId: DossierId
  readonly sourceName: string
  readonly createdAt: string
  readonly sides: BatchSides
  readonly frontsId: ScanBatchId | null
  /** JSON of `CutWay`. */
  readonly cutWay: string
  readonly statedSheets: number | null
  readonly sourceId: string | null
}

export function insertBatch(db: Database, batch: NewBatch): void {
  db.prepare(`
    INSERT INTO scan_batch (id, dossier_id, source_name, state, created_at, sides, fronts_id, cut_way, stated_sheets, source_id)
    VALUES (:id, :dossierId, :sourceName, 'taking', :createdAt, :sides, :frontsId, :cutWay, :statedSheets, :sourceId)
  `).run(batch)
}

export type SentBatch = {
  readonly id: ScanBatchId
  readonly dossierId: DossierId
  readonly sentFrom: ScanBatchId
  readonly slipId: PageId
  readonly componentCode: string | null
  readonly createdAt: string
}

/** Begins the batch of what lay under a slip in another dossier's stack; it is cut as that stack is. */
export function insertSentBatch(db: Database, batch: SentBatch): void {
  db.prepare(`
    INSERT INTO scan_batch (id, dossier_id, source_name, state, created_at, sides, cut_way, sent_from, slip_id, component_code)
    SELECT :id, :dossierId, source_name, 'taken', :createdAt, sides, cut_way, :sentFrom, :slipId, :componentCode
    FROM scan_batch WHERE id = :sentFrom
  `).run(batch)
}

/** Begins the batch of a paper that an officer moves here; it is cut as its stack is. */
export function insertMovedBatch(
  db: Database,
  { cameFrom, ...batch }: Omit<SentBatch, 'slipId' | 'componentCode'> & { readonly cameFrom: CameFrom },
): void {
  db.prepare(`
    INSERT INTO scan_batch (id, dossier_id, source_name, state, created_at, sides, cut_way, sent_from, came_from)
    SELECT :id, :dossierId, source_name, 'taken', :createdAt, sides, cut_way, :sentFrom, :cameFrom
    FROM scan_batch WHERE id = :sentFrom
  `).run({ ...batch, cameFrom: JSON.stringify(cameFrom) })
}

// Pages are looked up by an index of an expression, which only fits a value without a type: hence `+`.

/** Batches that were cut out of a stack, by its slips or an officer, and are still where they were sent, with their pages. */
export function listSent(
  db: Database,
  from: ScanBatchId,
): { readonly id: ScanBatchId; readonly dossierId: DossierId; readonly pages: number }[] {
  return db
    .prepare(`
      SELECT scan_batch.id, scan_batch.dossier_id AS dossierId, count(*) AS pages
      FROM scan_batch JOIN page ON coalesce(page.stack_id, page.batch_id) = +scan_batch.id
      WHERE sent_from = ? GROUP BY scan_batch.id ORDER BY scan_batch.created_at, scan_batch.id
    `)
    .all(from) as { id: ScanBatchId; dossierId: DossierId; pages: number }[]
}

/** Gives pages to a stack of another dossier, in this order behind what is there. */
export function givePages(
  db: Database,
  pageIds: readonly PageId[],
  to: { readonly dossierId: DossierId; readonly stackId: ScanBatchId },
): void {
  const give = db.prepare(`
    UPDATE page SET dossier_id = :dossierId, stack_id = :stackId,
      position = (SELECT coalesce(max(position), -1) + 1 FROM page WHERE dossier_id = :dossierId)
    WHERE id = :id
  `)
  for (const id of pageIds) give.run({ ...to, id })
}

/** Makes room for pages behind one of its dossier, and gives the first free place. */
export function makeRoomBehind(db: Database, pageId: PageId, pages: number): number {
  const place = db.prepare('SELECT dossier_id AS dossierId, position FROM page WHERE id = ?').get(pageId) as {
    dossierId: DossierId
    position: number
  }
  db.prepare('UPDATE page SET position = position + :pages WHERE dossier_id = :dossierId AND position > :position').run(
    {
      ...place,
      pages,
    },
  )
  return place.position + 1
}

export function setPagePlace(
  db: Database,
  id: PageId,
  place: { readonly dossierId: DossierId; readonly stackId: ScanBatchId; readonly position: number },
): void {
  db.prepare('UPDATE page SET dossier_id = :dossierId, stack_id = :stackId, position = :position WHERE id = :id').run({
    ...place,
    id,
  })
}

export function getBatch(db: Database, id: ScanBatchId): Batch {
  const row = db
    .prepare(`
      SELECT id, dossier_id AS dossierId, source_name AS sourceName, state, refused, noted, cut_way AS cutWay, sides, fronts_id AS frontsId,
        stated_sheets AS statedSheets, source_id AS sourceId, sent_from AS sentFrom, slip_id AS slipId, component_code AS componentCode, came_from AS cameFrom
      FROM scan_batch WHERE id = ?
    `)
    .get(id)
  if (row === undefined) throw new AppError('not_found')
  const batch = row as Omit<Batch, 'refused' | 'noted' | 'cameFrom'> & {
    refused: string
    noted: string
    cameFrom: string | null
  }
  return {
    ...batch,
    refused: JSON.parse(batch.refused) as FileRemark[],
    noted: JSON.parse(batch.noted) as FileRemark[],
    cameFrom: batch.cameFrom === null ? null : (JSON.parse(batch.cameFrom) as CameFrom),
  }
}

/** Batches that were being taken when the program stopped. */
export function listOpenBatches(db: Database): ScanBatchId[] {
  const rows = db.prepare("SELECT id FROM scan_batch WHERE state = 'taking'").all() as { id: ScanBatchId }[]
  return rows.map((row) => row.id)
}

/** Batches of a dossier that have pages, oldest first. */
export function listBatches(db: Database, dossierId: DossierId): ScanBatchId[] {
  const rows = db
    .prepare(`
      SELECT id FROM scan_batch
      WHERE dossier_id = ? AND EXISTS (SELECT 1 FROM page WHERE coalesce(page.stack_id, page.batch_id) = +scan_batch.id)
      ORDER BY created_at, id
    `)
    .all(dossierId) as { id: ScanBatchId }[]
  return rows.map((row) => row.id)
}

export function setBatchState(db: Database, id: ScanBatchId, state: Batch['state']): void {
  db.prepare('UPDATE scan_batch SET state = ? WHERE id = ?').run(state, id)
}

export function addRefusal(db: Database, id: ScanBatchId, refusal: FileRemark): void {
  db.prepare("UPDATE scan_batch SET refused = json_insert(refused, '$[#]', json(?)) WHERE id = ?").run(
    JSON.stringify(refusal),
    id,
  )
}

/** Takes the last refusal back: what it told of was put right. */
export function dropLastRefusal(db: Database, id: ScanBatchId): void {
  db.prepare("UPDATE scan_batch SET refused = json_remove(refused, '$[#-1]') WHERE id = ?").run(id)
}

export function addNote(db: Database, id: ScanBatchId, note: FileRemark): void {
  db.prepare("UPDATE scan_batch SET noted = json_insert(noted, '$[#]', json(?)) WHERE id = ?").run(
    JSON.stringify(note),
    id,
  )
}

/** Says how a batch is to be cut (JSON of `CutWay`). */
export function setCutWay(db: Database, id: ScanBatchId, cutWay: string): void {
  db.prepare('UPDATE scan_batch SET cut_way = ? WHERE id = ?').run(cutWay, id)
}

export function setStatedSheets(db: Database, id: ScanBatchId, sheets: number | null): void {
  db.prepare('UPDATE scan_batch SET stated_sheets = ? WHERE id = ?').run(sheets, id)
}

export function countBatchPages(db: Database, batchId: ScanBatchId): { taken: number; read: number } {
  const row = db
    .prepare(
      "SELECT count(*) AS taken, count(*) FILTER (WHERE state IN ('read', 'failed')) AS read FROM page WHERE batch_id = ?",
    )
    .get(batchId)
  return row as { taken: number; read: number }
}

/** Pages of a batch in the order of the paper, those in the bin too. */
export function listBatchPages(db: Database, batchId: ScanBatchId): BatchPage[] {
  const rows = db
    .prepare(`
      SELECT id, dossier_id AS dossierId, position, state, binned, blank, cut_mark AS mark, evidence,
        twin_id AS twinId, twin_answer AS twinAnswer, half
      FROM page WHERE coalesce(stack_id, batch_id) = ? ORDER BY position, binned, id
    `)
    .all(batchId) as (Omit<BatchPage, Flag> & Record<Flag, number>)[]
  return rows.map((row) => ({ ...row, binned: row.binned === 1, blank: row.blank === 1, half: row.half === 1 }))
}

type Flag = 'binned' | 'blank' | 'half'

/** Notes where the feed stopped between the two sides of its last sheet. */
export function noteHalfSheet(db: Database, batchId: ScanBatchId): void {
  db.prepare(`
    UPDATE page SET half = 1
    WHERE id = (SELECT max(id) FROM page WHERE batch_id = :batchId)
      AND (SELECT count(*) FROM page WHERE batch_id = :batchId AND half = 0) % 2 = 1
  `).run({ batchId })
}

/** Says that a half sheet was fed once more, whole, as `twinId`; false where the page is none. */
export function settleHalfSheet(db: Database, id: PageId, twinId: PageId): boolean {
  const { changes } = db
    .prepare("UPDATE page SET twin_id = ?, twin_answer = 'same' WHERE id = ? AND half = 1 AND twin_answer IS NULL")
    .run(twinId, id)
  return changes === 1
}

export function saveEvidence(db: Database, id: PageId, evidence: string): void {
  db.prepare('UPDATE page SET evidence = ? WHERE id = ?').run(evidence, id)
}

/** What officers answered to alarms of a batch: the reason by the alarm's key. */
export function listAnswers(db: Database, batchId: ScanBatchId): ReadonlyMap<string, string> {
  const rows = db.prepare('SELECT alarm, reason FROM batch_answer WHERE batch_id = ?').all(batchId)
  return new Map((rows as { alarm: string; reason: string }[]).map(({ alarm, reason }) => [alarm, reason]))
}

export type AlarmAnswer = {
  readonly batchId: ScanBatchId
  readonly alarm: string
  readonly reason: string
  readonly officerId: string
  readonly at: string
}

/** Keeps an answer; a later one takes the place of the one before. */
export function saveAnswer(db: Database, answer: AlarmAnswer): void {
  db.prepare(`
    INSERT INTO batch_answer (batch_id, alarm, officer_id, at, reason) VALUES (:batchId, :alarm, :officerId, :at, :reason)
    ON CONFLICT (batch_id, alarm) DO UPDATE SET officer_id = excluded.officer_id, at = excluded.at, reason = excluded.reason
  `).run(answer)
}

export function removeAnswer(db: Database, { batchId, alarm }: Pick<AlarmAnswer, 'batchId' | 'alarm'>): void {
  db.prepare('DELETE FROM batch_answer WHERE batch_id = ? AND alarm = ?').run(batchId, alarm)
}

/** Notes the page that this one seems to repeat. */
export function setTwin(db: Database, id: PageId, twinId: PageId | null): void {
  db.prepare('UPDATE page SET twin_id = ? WHERE id = ? AND twin_answer IS NULL').run(twinId, id)
}

export type HeldPage = Pick<BatchPage, 'id' | 'dossierId' | 'position'> & { readonly evidence: string }

/**
 * Pages with which a new one may be one and the same, newest first: those of its dossier, and those held already for
 * the person of that dossier.
 */
export function listHeldPages(db: Database, dossierId: DossierId): HeldPage[] {
  return db
    .prepare(`
      SELECT page.id, page.dossier_id AS dossierId, page.position, page.evidence FROM page
      WHERE page.evidence IS NOT NULL AND page.binned = 0 AND page.blank = 0 AND (
        page.dossier_id = :dossierId OR page.dossier_id IN (
          SELECT other.id FROM dossier AS other JOIN dossier AS this ON this.id = :dossierId
          WHERE other.id <> this.id AND json_extract(this.people, '$.applicant.personalId') <> ''
            AND json_extract(other.people, '$.applicant.personalId') = json_extract(this.people, '$.applicant.personalId')
        )
      )
      ORDER BY page.created_at DESC LIMIT 1000
    `)
    .all({ dossierId }) as HeldPage[]
}

/** The second pass over a batch, while its backs are not laid between the fronts; null where there is none. */
export function findBacks(db: Database, frontsId: ScanBatchId): ScanBatchId | null {
  const row = db.prepare('SELECT id FROM scan_batch WHERE fronts_id = ? ORDER BY created_at DESC').get(frontsId)
  return row === undefined ? null : (row as { id: ScanBatchId }).id
}

/** Makes one batch of two passes: the pages in their new order, at the places that they have together. */
export function joinPasses(
  db: Database,
  { into, from, order }: { readonly into: ScanBatchId; readonly from: ScanBatchId; readonly order: readonly PageId[] },
): void {
  const places = db
    .prepare('SELECT position FROM page WHERE coalesce(stack_id, batch_id) IN (?, ?) ORDER BY position')
    .pluck()
    .all(into, from) as number[]
  const move = db.prepare('UPDATE page SET stack_id = ?, position = ? WHERE id = ?')
  order.forEach((id, at) => {
    move.run(into, places[at], id)
  })
  db.prepare("UPDATE scan_batch SET sides = 'both' WHERE id = ?").run(into)
  db.prepare('UPDATE scan_batch SET fronts_id = NULL WHERE id = ?').run(from)
}
