import type { ScanBatchView } from '../../../shared/contract/scans.ts'
import type { ScanBatchId } from '../../../shared/domain/ids.ts'
import type { Desk } from '../desk.ts'
import { countBatchPages, getBatch } from '../intake/page-repository.ts'

/** How far a feed of paper is: taken, read, refused. */
export function viewBatch(desk: Desk, id: ScanBatchId): ScanBatchView {
  const batch = getBatch(desk.db, id)
  const pages = countBatchPages(desk.db, id)
  const reading = pages.read < pages.taken
  return {
    batchId: id,
    state: batch.state === 'taken' ? (reading ? 'reading' : 'done') : batch.state,
    pagesTaken: pages.taken,
    pagesRead: pages.read,
    refused: [...batch.refused],
  }
}
