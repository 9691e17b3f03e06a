import type { PageId, ScanBatchId } from '../../../shared/domain/ids.ts'
import { AppError } from '../../../shared/errors.ts'
import type { Desk } from '../desk.ts'
import { requireOpen } from '../dossiers/dossier.ts'
import { getDossier } from '../dossiers/dossier-repository.ts'
import { getPage } from '../intake/page-repository.ts'
import { queueReading } from './page-acts.ts'

/** Reads a page once more. */
export function readPageAgain(desk: Desk, pageId: PageId): void {
  const page = getPage(desk.db, pageId)
  requireOpen(getDossier(desk.db, page.dossierId))
  desk.db.transaction(() => queueReading(desk, pageId)).immediate()
  desk.wakeJobs()
  desk.events.tell({ kind: 'dossier_changed', dossierId: page.dossierId })
}

/** Stops a feed of paper; pages that are taken stay. */
export function cancelBatch(desk: Desk, batchId: ScanBatchId): void {
  const taking = desk.takings.get(batchId)
  if (taking === undefined || taking.untold !== null) throw new AppError('not_found')
  taking.stop.abort()
}
