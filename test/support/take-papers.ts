import { setTimeout as wait } from 'node:timers/promises'
import type { PracticeOffice } from '../../main/practice/open-practice-office.ts'
import type { ScanBatchView } from '../../shared/contract/scans.ts'
import type { DossierId, ScanBatchId, UploadId } from '../../shared/domain/ids.ts'
import type { PracticeDesk } from './practice-desk.ts'

export type NamedFile = { readonly name: string; readonly bytes: Uint8Array }

/** A desk that papers can be taken at. */
export type Taker = Pick<PracticeDesk, 'call' | 'client'> & {
  readonly office: { readonly core: Pick<PracticeOffice['core'], 'upload' | 'readAll'> }
}

/** Uploads files one after the other, as the page does. */
export async function uploadAll(
  { office, client }: Pick<Taker, 'office' | 'client'>,
  files: readonly NamedFile[],
): Promise<UploadId[]> {
  const ids: UploadId[] = []
  for (const file of files) ids.push(await office.core.upload(client, file))
  return ids
}

/** Opens a dossier and takes files into it, without reading them. */
export async function takeInto(
  desk: Taker,
  files: readonly NamedFile[],
  procedureCode = '1.001193',
): Promise<{ dossierId: DossierId; batch: ScanBatchView }> {
  const { dossierId } = await desk.call.dossiers.open({ procedureCode })
  const uploadIds = await uploadAll(desk, files)
  const { batchId } = await desk.call.scans.addFiles({ dossierId, uploadIds })
  return { dossierId, batch: await untilTaken(desk, batchId) }
}

/** Asks until no more paper comes. */
export async function untilTaken({ call }: Pick<PracticeDesk, 'call'>, batchId: ScanBatchId): Promise<ScanBatchView> {
  for (;;) {
    const batch = await call.scans.batch({ batchId })
    if (batch.state !== 'taking') return batch
    await wait(10)
  }
}
