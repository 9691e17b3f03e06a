import { z } from 'zod'
import { DossierId, PageId, ScanBatchId, UploadId } from '../domain/ids.ts'
import { ScanSettings } from '../domain/scan-profile.ts'
import { command, Done, question } from './call.ts'

export const ScanSourceView = z.object({
  sourceId: z.string(),
  name: z.string(),
  kind: z.enum(['simulated', 'scanner', 'folder']),
  /** How a scanner is asked to scan; null for everything else. */
  settings: ScanSettings.nullable(),
  /** Files that wait in a folder; null for scanners. */
  waiting: z.number().int().nullable(),
})
export type ScanSourceView = z.infer<typeof ScanSourceView>

const FileRemark = z.object({ name: z.string(), code: z.string() })

export const ScanBatchView = z.object({
  batchId: ScanBatchId,
  state: z.enum(['taking', 'reading', 'done', 'cancelled', 'failed']),
  /** Pages that are durable on this machine. */
  pagesTaken: z.number().int(),
  pagesRead: z.number().int(),
  /** How far the page is that is being scanned, 0…1; null where nothing tells. */
  pageShare: z.number().nullable(),
  /** Files or sheets that could not be taken, with the code of the refusal. */
  refused: z.array(FileRemark),
  /** What has to be known of files that were taken. */
  noted: z.array(FileRemark),
})
export type ScanBatchView = z.infer<typeof ScanBatchView>

export const scanCalls = {
  /** Scanners and folders that paper can come from; the one that this officer used last, or the office's main one, first. */
  listSources: question.output(z.array(ScanSourceView)),
  /** Feeds paper from a scanner into the dossier; returns at once, progress comes by events. The first page takes the place of `replaces`, which goes to the bin. */
  scan: command
    .input(z.object({ dossierId: DossierId, sourceId: z.string(), replaces: PageId.nullable().default(null) }))
    .output(z.object({ batchId: ScanBatchId })),
  /** Takes files that were uploaded before (chosen or dropped). */
  addFiles: command
    .input(
      z.object({
        dossierId: DossierId,
        uploadIds: z.array(UploadId).max(500),
        replaces: PageId.nullable().default(null),
      }),
    )
    .output(z.object({ batchId: ScanBatchId })),
  batch: question.input(z.object({ batchId: ScanBatchId })).output(ScanBatchView),
  cancel: command.input(z.object({ batchId: ScanBatchId })).output(Done),
  /** Puts a page into the bin, or takes it out again. */
  setPageBinned: command.input(z.object({ pageId: PageId, binned: z.boolean() })).output(Done),
  /** Reads a page once more, after it failed. */
  readAgain: command.input(z.object({ pageId: PageId })).output(Done),
}
