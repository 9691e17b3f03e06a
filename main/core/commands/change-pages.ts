import type { PageId, ScanBatchId } from '../../../shared/domain/ids.ts'
import { AppError } from '../../../shared/errors.ts'
import type { Desk } from '../desk.ts'
import { requireOpen } from '../dossiers/dossier.ts'
import { getDossier } from '../dossiers/dossier-repository.ts'
import { getPage, setPageBinned, setPageWaiting } from '../intake/page-repository.ts'
import { enqueueJob } from '../jobs/job-repository.ts'
import { recutBatch } from './cut-batch.ts'
import { fillPeople } from './fill-people.ts'

/** Puts a page into the bin or takes it out; a page of a received dossier is evidence and stays. */
export function binPage(desk: Desk, input: { readonly pageId: PageId; readonly binned: boolean }): void {
  const page = getPage(desk.db, input.pageId)
  requireOpen(getDossier(desk.db, page.dossierId))
  const change = desk.db.transaction(() => {
    setPageBinned(desk.db, page.id, input.binned)
    recutBatch(desk, page.stackId, null)
    fillPeople(desk, page.dossierId)
  })
  change.immediate()
  desk.events.tell({ kind: 'dossier_changed', dossierId: page.dossierId })
}

/** Reads a page once more. */
export function readPageAgain(desk: Desk, pageId: PageId): void {
  const page = getPage(desk.db, pageId)
  requireOpen(getDossier(desk.db, page.dossierId))
  const queue = desk.db.transaction(() => {
    setPageWaiting(desk.db, pageId)
    const now = desk.host.clock.now()
    enqueueJob(desk.db, { id: desk.host.ids.next(), kind: 'read_page', subjectId: pageId, payload: {}, now })
  })
  queue.immediate()
  desk.wakeJobs()
  desk.events.tell({ kind: 'dossier_changed', dossierId: page.dossierId })
}

/** Stops a feed of paper; pages that are taken stay. */
export function cancelBatch(desk: Desk, batchId: ScanBatchId): void {
  const taking = desk.takings.get(batchId)
  if (taking === undefined || taking.untold !== null) throw new AppError('not_found')
  taking.stop.abort()
}
