import type { ScanBatchView } from '../../../shared/contract/scans.ts'
import type { ScanBatchId } from '../../../shared/domain/ids.ts'
import type { Desk } from '../desk.ts'
import { countBatchPages, getBatch, resumesFrom } from '../intake/batch-repository.ts'

/** How far a feed of paper is: taken, read, refused. */
export function viewBatch(desk: Desk, id: ScanBatchId): ScanBatchView {
  const stored = getBatch(desk.db, id)
  const taking = desk.takings.get(id)
  const untold = taking?.untold ?? null
  const batch = {
    state: untold?.state ?? stored.state,
    refused: untold?.refusal ? [...stored.refused, untold.refusal] : stored.refused,
  }
  const pages = countBatchPages(desk.db, id)
  const reading = pages.read < pages.taken
  return {
    batchId: id,
    state: batch.state === 'taken' ? (reading ? 'reading' : 'done') : batch.state,
    pagesTaken: pages.taken,
    pagesRead: pages.read,
    pageShare: batch.state === 'taking' ? (taking?.pageShare ?? null) : null,
    refused: [...batch.refused],
    noted: [...stored.noted],
    resumesFrom: untold === null ? resumesFrom(stored) : null,
  }
}
