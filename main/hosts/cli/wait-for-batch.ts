import type { ScanBatchView } from '../../../shared/contract/scans.ts'
import type { ScanBatchId } from '../../../shared/domain/ids.ts'
import type { CliDesk } from './open-cli-desk.ts'

/** Waits until a batch is taken and read, telling how far it is; reads by this process's own workers. */
export async function waitForBatch(
  { office, call }: Pick<CliDesk, 'office' | 'call'>,
  batchId: ScanBatchId,
  onProgress: (batch: ScanBatchView) => void,
): Promise<ScanBatchView> {
  let told = ''
  for (;;) {
    await office.core.readAll()
    const batch = await call.scans.batch({ batchId })
    const now = `${batch.pagesTaken}/${batch.pagesRead}`
    if (now !== told) onProgress(batch)
    told = now
    if (batch.state !== 'taking' && batch.state !== 'reading') return batch
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}
