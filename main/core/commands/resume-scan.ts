import type { ScanBatchId } from '../../../shared/domain/ids.ts'
import { AppError } from '../../../shared/errors.ts'
import type { Actor, Desk } from '../desk.ts'
import { requireOpen } from '../dossiers/dossier.ts'
import { getDossier } from '../dossiers/dossier-repository.ts'
import { dropLastRefusal, getBatch, noteHalfSheet, resumesFrom, setBatchState } from '../intake/batch-repository.ts'
import { openSource } from './scan-source-of.ts'
import { feedBatch } from './take-papers.ts'

/**
 * Goes on with a stack whose feed stopped by itself, after the officer has put right why: same batch, same cut, same
 * count of sheets. Answers at once. Throws `action_not_allowed` for any other stack.
 */
export function resumeScan(
  desk: Desk,
  actor: Actor,
  batchId: ScanBatchId,
): { batchId: ScanBatchId; finished: Promise<void> } {
  const batch = getBatch(desk.db, batchId)
  requireOpen(getDossier(desk.db, batch.dossierId))
  const sourceId = resumesFrom(batch)
  if (sourceId === null || desk.takings.has(batchId)) throw new AppError('action_not_allowed')
  const source = openSource(desk, actor, { sourceId, dossierId: batch.dossierId })
  const write = desk.db.transaction(() => {
    dropLastRefusal(desk.db, batchId)
    if (batch.sides === 'both') noteHalfSheet(desk.db, batchId)
    setBatchState(desk.db, batchId, 'taking')
  })
  write.immediate()
  return feedBatch(desk, batchId, {
    ...batch,
    actor,
    replaces: null,
    sheets: (signal, onProgress) => source.scan(signal, onProgress),
  })
}
