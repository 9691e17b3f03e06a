import type { DossierId, PageId, ScanBatchId } from '../../../shared/domain/ids.ts'
import { AppError, type ErrorCode } from '../../../shared/errors.ts'
import { asStoreError } from '../database/store-error.ts'
import type { Actor, Desk } from '../desk.ts'
import { requireOpen } from '../dossiers/dossier.ts'
import { getDossier } from '../dossiers/dossier-repository.ts'
import { addNote, addRefusal } from '../intake/batch-repository.ts'
import type { FileExtra } from '../intake/file-page.ts'
import { insertAct } from '../intake/page-act-repository.ts'
import { getPage, insertPage, replacePage } from '../intake/page-repository.ts'
import type { ScannedSheet } from '../intake/scan-source.ts'
import { enqueueJob } from '../jobs/job-repository.ts'
import { binnedSince } from './empty-bin.ts'

const leftInFile = {
  scripts: 'file_scripts_left',
  attachments: 'file_attachments_left',
} as const satisfies Record<FileExtra, ErrorCode>

type SheetToTake = {
  readonly batchId: ScanBatchId
  readonly dossierId: DossierId
  readonly actor: Actor
  readonly sheet: ScannedSheet
  readonly replaces: PageId | null
  readonly signal: AbortSignal
}

const never = new AbortController().signal

/**
 * One file or sheet: each of its pages is durable before the next is drawn; a bad one is refused, the rest goes on.
 * Gives the page that still waits for its replacement.
 */
export async function takeSheet(desk: Desk, { batchId, dossierId, actor, sheet, signal, ...wanted }: SheetToTake) {
  let { replaces } = wanted
  try {
    if (sheet.refused !== undefined) throw new AppError(sheet.refused, { subject: sheet.name })
    // What has left a scanner is taken, although the officer has stopped the feed meanwhile.
    const file = await desk.files.open(sheet.bytes, sheet.name, sheet.uploadId === undefined ? never : signal)
    for (const extra of file.extras) addNote(desk.db, batchId, { name: sheet.name, code: leftInFile[extra] })
    for await (const page of file.pages()) {
      if (page.number < (sheet.fromPage ?? 1)) continue
      const stored = await desk.pages.put(page.bytes)
      keepPage(
        desk,
        { actor, replaces },
        {
          dossierId,
          batchId,
          uploadId: sheet.uploadId ?? null,
          numberInSource: page.number,
          sourceName: sheet.name,
          originalDigest: stored.digest,
          textWords: page.textWords ?? null,
        },
      )
      replaces = null
      desk.wakeJobs()
      desk.events.tell({ kind: 'scan_progress', dossierId, batchId })
      if (signal.aborted && page.number < file.pageCount) return replaces
    }
    await sheet.onTaken?.()
  } catch (error) {
    const known = asStoreError(error)
    if (!(known instanceof AppError) || known.code === 'disk_full' || known.code === 'cancelled') throw known
    addRefusal(desk.db, batchId, { name: sheet.name, code: known.code })
    desk.events.tell({ kind: 'scan_progress', dossierId, batchId })
  }
  return replaces
}

function keepPage(
  desk: Desk,
  { actor, replaces }: { readonly actor: Actor; readonly replaces: PageId | null },
  page: Omit<Parameters<typeof insertPage>[1], 'id' | 'createdAt'>,
): void {
  const keep = desk.db.transaction(() => {
    // The dossier may have been received while its stack still ran: what comes later is not part of it.
    requireOpen(getDossier(desk.db, page.dossierId))
    const id = desk.host.ids.next() as PageId
    const now = desk.host.clock.now()
    insertPage(desk.db, { ...page, id, createdAt: now })
    if (replaces !== null) keepRetake(desk, actor, { oldId: replaces, newId: id })
    enqueueJob(desk.db, { id: desk.host.ids.next(), kind: 'read_page', subjectId: id, payload: {}, now })
  })
  keep.immediate()
}

/** The page of before goes to the bin, the new one stands in its place; the officer may take that back. */
function keepRetake(
  desk: Desk,
  actor: Actor,
  { oldId, newId }: { readonly oldId: PageId; readonly newId: PageId },
): void {
  const { binned, dossierId } = getPage(desk.db, oldId)
  replacePage(desk.db, { oldId, newId, binSince: binnedSince(desk) })
  const changes = [
    { pageId: oldId, before: { binned }, after: { binned: true } },
    { pageId: newId, before: { binned: true }, after: { binned: false } },
  ]
  insertAct(desk.db, { dossierId, kind: 'retake', pageId: newId, changes }, { ...actor, at: desk.host.clock.now() })
}
