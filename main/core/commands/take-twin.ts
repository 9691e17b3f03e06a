import type { ComponentId, PageId } from '../../../shared/domain/ids.ts'
import { toVietnamTime } from '../../../shared/domain/vietnamese-date.ts'
import { AppError } from '../../../shared/errors.ts'
import type { Actor, Desk } from '../desk.ts'
import { requireOpen } from '../dossiers/dossier.ts'
import { getDossier } from '../dossiers/dossier-repository.ts'
import { type BatchPage, listBatchPages } from '../intake/batch-repository.ts'
import { getPage } from '../intake/page-repository.ts'
import { listHeldPapers, type StoredHeldPaper } from '../review/held-paper-repository.ts'
import { reusableTypes, standingOf } from '../review/held-papers.ts'
import { getDocument, listDocuments } from '../review/review-repository.ts'
import { doPageAct } from './page-acts.ts'
import { twinAnswered } from './sort-batch.ts'
import { placeFor, useHeld } from './take-held-papers.ts'

type HeldTwin = {
  readonly paper: StoredHeldPaper
  /** Where the paper that was scanned anew stands, or would. */
  readonly componentId: ComponentId
  /** Pages of that paper which the held one has already. */
  readonly pages: readonly BatchPage[]
}

/**
 * The held paper that a page repeats, where it may be used once more in the page's dossier: of the same citizen, of a
 * kind that stands for itself, not expired, asked for; null otherwise.
 */
export function findHeldTwin(desk: Desk, pageId: PageId): HeldTwin | null {
  const { dossierId, stackId } = getPage(desk.db, pageId)
  const laid = listBatchPages(desk.db, stackId)
  const twinId = laid.find(({ id }) => id === pageId)?.twinId ?? null
  const scanned = listDocuments(desk.db, dossierId).find(({ parts }) => parts.some((part) => part.pageId === pageId))
  const dossier = getDossier(desk.db, dossierId)
  const { personalId } = dossier.people.applicant
  if (twinId === null || scanned === undefined || personalId === '') return null
  const today = toVietnamTime(desk.host.clock.now()).day
  for (const paper of listHeldPapers(desk.db, { personalId, notIn: dossierId, types: reusableTypes })) {
    const held = getDocument(desk.db, paper.id).parts.map((part) => part.pageId)
    if (!held.includes(twinId)) continue
    const standing = standingOf(paper.documentType, paper.values, { personalId, today })
    const componentId = scanned.componentId ?? placeFor(dossier, paper)?.componentId ?? null
    if (standing === null || standing.expired || componentId === null) return null
    const own = scanned.parts.map((part) => part.pageId)
    const pages = laid.filter((page) => own.includes(page.id) && page.twinId !== null && held.includes(page.twinId))
    return { paper, componentId, pages }
  }
  return null
}

/** Uses the held paper in the place of the one that was scanned again, which is put aside. Throws `held_paper_unfit`. */
export function takeHeldTwin(desk: Desk, actor: Actor, pageId: PageId): void {
  const { dossierId } = getPage(desk.db, pageId)
  const dossier = getDossier(desk.db, dossierId)
  requireOpen(dossier)
  const take = desk.db.transaction(() => {
    const held = findHeldTwin(desk, pageId)
    if (held === null) throw new AppError('held_paper_unfit')
    const changes = held.pages.map(({ id, ...page }) => twinAnswered({ pageId: id, ...page }, 'same'))
    doPageAct(desk, actor, { dossierId, kind: 'twin_same', pageId, changes })
    useHeld(desk, actor, { dossier, papers: [held] })
  })
  take.immediate()
  desk.events.tell({ kind: 'dossier_changed', dossierId })
}
