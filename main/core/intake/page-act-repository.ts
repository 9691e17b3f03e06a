import type { PageActKind } from '../../../shared/contract/pages.ts'
import type { DossierId, OfficerId, PageId, ScanBatchId } from '../../../shared/domain/ids.ts'
import type { PageLook } from '../../../shared/domain/page-look.ts'
import type { Database } from '../database/connect.ts'

/** How and where a page stands, as far as an officer's act changes it. */
export type PageStanding = {
  readonly look?: PageLook | null
  readonly binned?: boolean
  readonly stackId?: ScanBatchId
  readonly position?: number
  readonly mark?: 'starts' | 'continues' | null
  readonly twinAnswer?: 'same' | 'other' | null
}

/** What an act changed of a page; both sides name the same things. */
export type PageChange = { readonly pageId: PageId; readonly before: PageStanding; readonly after: PageStanding }

export type PageAct = {
  readonly dossierId: DossierId
  readonly kind: PageActKind
  /** The page that the officer acted on. */
  readonly pageId: PageId
  readonly changes: readonly PageChange[]
}

export type DoneAct = PageAct & { readonly step: number }

type ActRow = {
  readonly dossier_id: string
  readonly step: number
  readonly kind: string
  readonly page_id: string
  readonly changes: string
}

const columns = 'dossier_id, step, kind, page_id, changes'

/** Writes an act down behind those that stand; what was undone can't be done again after it. */
export function insertAct(
  db: Database,
  { changes, ...act }: PageAct,
  { officerId, at }: { readonly officerId: OfficerId; readonly at: string },
): void {
  db.prepare('DELETE FROM page_act WHERE dossier_id = ? AND undone = 1').run(act.dossierId)
  db.prepare(`
    INSERT INTO page_act (dossier_id, step, kind, page_id, changes, officer_id, at)
    VALUES (:dossierId, (SELECT coalesce(max(step), 0) + 1 FROM page_act WHERE dossier_id = :dossierId),
      :kind, :pageId, :changes, :officerId, :at)
  `).run({ ...act, changes: JSON.stringify(changes), officerId, at })
}

/** The act that Undo would take back. */
export function findLastAct(db: Database, dossierId: DossierId): DoneAct | null {
  const row = db
    .prepare(`SELECT ${columns} FROM page_act WHERE dossier_id = ? AND undone = 0 ORDER BY step DESC LIMIT 1`)
    .get(dossierId)
  return row === undefined ? null : toAct(row as ActRow)
}

/** The act that Redo would do again. */
export function findUndoneAct(db: Database, dossierId: DossierId): DoneAct | null {
  const row = db
    .prepare(`SELECT ${columns} FROM page_act WHERE dossier_id = ? AND undone = 1 ORDER BY step LIMIT 1`)
    .get(dossierId)
  return row === undefined ? null : toAct(row as ActRow)
}

export function setActUndone(db: Database, { dossierId, step }: DoneAct, undone: boolean): void {
  db.prepare('UPDATE page_act SET undone = ? WHERE dossier_id = ? AND step = ?').run(undone ? 1 : 0, dossierId, step)
}

/** Takes an act away that can't be done again. */
export function deleteAct(db: Database, { dossierId, step }: DoneAct): void {
  db.prepare('DELETE FROM page_act WHERE dossier_id = ? AND step = ?').run(dossierId, step)
}

/** Takes the way back away, where what follows could not be told from it any more. */
export function forgetActs(db: Database, dossierId: DossierId): void {
  db.prepare('DELETE FROM page_act WHERE dossier_id = ?').run(dossierId)
}

/** Lets a page stand as told; what is not named stays. Days in the bin count from `binSince`, null until a clock is right. */
export function setPageStanding(db: Database, id: PageId, standing: PageStanding, binSince: string | null): void {
  const { look, binned, stackId, position, mark, twinAnswer } = standing
  db.prepare(`
    UPDATE page SET
      look = CASE WHEN :setsLook THEN :look ELSE look END,
      cut_mark = CASE WHEN :setsMark THEN :mark ELSE cut_mark END,
      twin_answer = CASE WHEN :setsTwin THEN :twinAnswer ELSE twin_answer END,
      bin_since = CASE :binned WHEN 0 THEN NULL WHEN 1 THEN coalesce(bin_since, :binSince) ELSE bin_since END,
      binned = coalesce(:binned, binned),
      stack_id = coalesce(:stackId, stack_id),
      position = coalesce(:position, position)
    WHERE id = :id
  `).run({
    id,
    setsLook: look === undefined ? 0 : 1,
    look: look == null ? null : JSON.stringify(look),
    setsMark: mark === undefined ? 0 : 1,
    mark: mark ?? null,
    setsTwin: twinAnswer === undefined ? 0 : 1,
    twinAnswer: twinAnswer ?? null,
    binned: binned === undefined ? null : binned ? 1 : 0,
    binSince,
    stackId: stackId ?? null,
    position: position ?? null,
  })
}

/** A page of a dossier as the officer may lay it elsewhere, in the order of the dossier. */
export type LaidPage = {
  readonly pageId: PageId
  readonly stackId: ScanBatchId
  readonly position: number
  readonly mark: 'starts' | 'continues' | null
  readonly binned: boolean
  readonly twinAnswer: 'same' | 'other' | null
  /** The paper it belongs to; none in the bin. */
  readonly documentId: string | null
}

export function listLaidPages(db: Database, dossierId: DossierId): LaidPage[] {
  const rows = db
    .prepare(`
      SELECT id AS pageId, coalesce(stack_id, batch_id) AS stackId, position, cut_mark AS mark, binned,
        twin_answer AS twinAnswer,
        CASE WHEN binned = 0 THEN (
          SELECT document_id FROM document_page WHERE page_id = page.id ORDER BY region LIMIT 1
        ) END AS documentId
      FROM page WHERE dossier_id = ? AND purged_at IS NULL ORDER BY position, binned, id
    `)
    .all(dossierId) as (Omit<LaidPage, 'binned'> & { binned: number })[]
  return rows.map((row) => ({ ...row, binned: row.binned === 1 }))
}

function toAct(row: ActRow): DoneAct {
  return {
    dossierId: row.dossier_id as DossierId,
    step: row.step,
    kind: row.kind as PageActKind,
    pageId: row.page_id as PageId,
    changes: JSON.parse(row.changes) as PageChange[],
  }
}
