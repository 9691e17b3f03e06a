import type { DossierId, PageId, ScanBatchId, UploadId } from '../../../shared/domain/ids.ts'
import { AppError, type ErrorCode } from '../../../shared/errors.ts'
import type { CutWay } from '../batches/cut-papers.ts'
import { asStoreError } from '../database/store-error.ts'
import type { Actor, BatchEnd, Desk } from '../desk.ts'
import { stackOf } from '../dispatch.ts'
import { requireOpen } from '../dossiers/dossier.ts'
import { getDossier } from '../dossiers/dossier-repository.ts'
import {
  addNote,
  addRefusal,
  type BatchSides,
  findBacks,
  getBatch,
  insertBatch,
  listBatchPages,
  setBatchState,
} from '../intake/batch-repository.ts'
import type { FileExtra } from '../intake/file-page.ts'
import { insertAct } from '../intake/page-act-repository.ts'
import { getPage, getUpload, insertPage, insertUpload, putInBin, replacePage } from '../intake/page-repository.ts'
import type { ScannedSheet, ScanSource } from '../intake/scan-source.ts'
import { enqueueJob } from '../jobs/job-repository.ts'
import { reasonOf } from '../jobs/run-job.ts'
import { saveHabit } from '../scanners/scan-profile-repository.ts'
import { recutBatch } from './cut-batch.ts'
import { binnedSince } from './empty-bin.ts'
import { sendBySlips } from './send-by-slips.ts'
import { joinBacks } from './sort-batch.ts'

/** Lays a chosen or dropped file down, durably and untouched, before anything is made of it. */
export async function receiveUpload(
  desk: Desk,
  actor: Actor,
  file: { readonly name: string; readonly bytes: Uint8Array },
): Promise<UploadId> {
  if (file.bytes.length === 0) throw new AppError('file_empty', { subject: file.name })
  const stored = await desk.pages.put(file.bytes)
  const id = desk.host.ids.next() as UploadId
  insertUpload(desk.db, {
    id,
    name: file.name,
    digest: stored.digest,
    size: stored.size,
    createdAt: desk.host.clock.now(),
    createdBy: actor.officerId,
  })
  return id
}

/** Takes uploaded files into a dossier page by page; answers at once, the work goes on and tells of itself by events. */
export function takeFiles(
  desk: Desk,
  actor: Actor,
  input: { readonly dossierId: DossierId; readonly uploadIds: readonly UploadId[]; readonly replaces: PageId | null },
): { batchId: ScanBatchId; finished: Promise<void> } {
  if (input.uploadIds.length === 0) throw new AppError('batch_empty')
  const uploads = input.uploadIds.map((id) => getUpload(desk.db, id))
  async function* sheets(): AsyncGenerator<ScannedSheet> {
    for (const upload of uploads) {
      yield { name: upload.name, bytes: await desk.pages.get(upload.digest), uploadId: upload.id }
    }
  }
  return takeBatch(desk, {
    ...input,
    actor,
    sourceName: 'Tệp đã chọn',
    sides: 'unknown',
    frontsId: null,
    cutWay: { kind: 'recognised' },
    statedSheets: null,
    sheets,
  })
}

/** Feeds a scanner's stack into a dossier; answers at once. */
export function scanPapers(
  desk: Desk,
  actor: Actor,
  { source, pass, backsOf, ...order }: ScanOrder,
): { batchId: ScanBatchId; finished: Promise<void> } {
  if (backsOf !== null) beginBacks(desk, { batchId: backsOf, dossierId: order.dossierId })
  const { cutWay } = order
  if (backsOf === null && order.replaces === null) saveHabit(desk.db, { sourceId: source.id, habit: { cutWay, pass } })
  return takeBatch(desk, {
    ...order,
    actor,
    sourceName: source.name,
    sides: backsOf !== null ? 'backs' : pass === 'fronts' ? 'fronts' : sidesOf(source),
    frontsId: backsOf,
    sheets: (signal, onProgress) => source.scan(signal, onProgress),
  })
}

/** Files that other programs left in a folder tell nothing of sheets. */
function sidesOf({ kind, settings }: ScanSource): BatchSides {
  if (kind === 'folder') return 'unknown'
  return settings?.source === 'feeder_duplex' ? 'both' : 'one'
}

type ScanOrder = {
  readonly dossierId: DossierId
  readonly source: ScanSource
  readonly replaces: PageId | null
  /** `fronts` where the stack will be turned and fed once more. */
  readonly pass: 'single' | 'fronts'
  /** The batch whose backs this feed brings. */
  readonly backsOf: ScanBatchId | null
  readonly cutWay: CutWay
  /** How many sheets the officer counted before they went into the feeder. */
  readonly statedSheets: number | null
}

/** A second pass that is done again takes the place of the one whose number did not agree: that one goes to the bin. */
function beginBacks(desk: Desk, fronts: { readonly batchId: ScanBatchId; readonly dossierId: DossierId }): void {
  const { sides, dossierId } = getBatch(desk.db, fronts.batchId)
  if (sides !== 'fronts' || dossierId !== fronts.dossierId) throw new AppError('not_found')
  const before = findBacks(desk.db, fronts.batchId)
  if (before === null) return
  const putAside = desk.db.transaction(() => {
    for (const { id } of listBatchPages(desk.db, before)) putInBin(desk.db, id, binnedSince(desk))
    recutBatch(desk, before, null)
  })
  putAside.immediate()
}

type Batch = {
  readonly dossierId: DossierId
  readonly actor: Actor
  readonly sourceName: string
  /** A page of the dossier that is taken once more: the first page of this feed stands in its place. */
  readonly replaces: PageId | null
  readonly sides: BatchSides
  readonly frontsId: ScanBatchId | null
  readonly cutWay: CutWay
  readonly statedSheets: number | null
  readonly sheets: (signal: AbortSignal, onProgress: (share: number) => void) => AsyncIterable<ScannedSheet>
}

function takeBatch(desk: Desk, batch: Batch): { batchId: ScanBatchId; finished: Promise<void> } {
  requireOpen(getDossier(desk.db, batch.dossierId))
  requirePageOf(desk, batch)
  const batchId = desk.host.ids.next() as ScanBatchId
  insertBatch(desk.db, {
    id: batchId,
    dossierId: batch.dossierId,
    sourceName: batch.sourceName,
    createdAt: desk.host.clock.now(),
    sides: batch.sides,
    frontsId: batch.frontsId,
    cutWay: JSON.stringify(batch.cutWay),
    statedSheets: batch.statedSheets,
  })
  const stop = new AbortController()
  const finished = feed(desk, batchId, batch, stop.signal).then((end) => {
    endBatch(desk, batchId, end)
    if (batch.frontsId !== null && end.state === 'taken') joinBacks(desk, batch.frontsId, batchId)
    else desk.db.transaction(() => sendBySlips(desk, batchId)).immediate()
    desk.events.tell({ kind: 'scan_progress', dossierId: batch.dossierId, batchId })
  })
  desk.takings.set(batchId, { stop, finished, untold: null, pageShare: null })
  return { batchId, finished }
}

function requirePageOf(desk: Desk, { dossierId, replaces }: Batch): void {
  if (replaces !== null && getPage(desk.db, replaces).dossierId !== dossierId) throw new AppError('page_missing')
}

async function feed(desk: Desk, batchId: ScanBatchId, batch: Batch, signal: AbortSignal): Promise<BatchEnd> {
  let { replaces } = batch
  try {
    const onProgress = progressOf(desk, { batchId, dossierId: batch.dossierId })
    for await (const sheet of batch.sheets(signal, onProgress)) {
      replaces = await takeSheet(desk, { ...batch, batchId, sheet, replaces, signal })
      if (signal.aborted) break
    }
    return { state: signal.aborted ? 'cancelled' : 'taken', refusal: null }
  } catch (thrown) {
    // A jam ends the batch, never what was taken before it; anything but a refusal is a bug and is logged as one.
    const error = asStoreError(thrown)
    const code = error instanceof AppError ? error.code : 'internal'
    if (code === 'cancelled') return { state: 'cancelled', refusal: null }
    const stack = error instanceof AppError ? {} : { stack: stackOf(error) }
    desk.host.log({ level: 'error', what: 'batch_failed', batch: batchId, code, ...stack })
    return { state: 'failed', refusal: { name: batch.sourceName, code } }
  }
}

/** Keeps how far the page is that is being scanned, and tells of it in steps that an eye can see. */
function progressOf(desk: Desk, batch: { readonly batchId: ScanBatchId; readonly dossierId: DossierId }) {
  return (share: number): void => {
    const taking = desk.takings.get(batch.batchId)
    if (taking === undefined) return
    const before = taking.pageShare ?? 0
    if (share >= before && share - before < 0.08) return
    taking.pageShare = share
    desk.events.tell({ kind: 'scan_progress', ...batch })
  }
}

/** Writes the end of a feed down. A full disk takes nothing in any more: then the officer is told from memory. */
function endBatch(desk: Desk, batchId: ScanBatchId, end: BatchEnd): void {
  const write = desk.db.transaction(() => {
    if (end.refusal !== null) addRefusal(desk.db, batchId, end.refusal)
    setBatchState(desk.db, batchId, end.state)
  })
  try {
    write.immediate()
    desk.takings.delete(batchId)
  } catch (error) {
    desk.host.log({
      level: 'error',
      what: 'batch_end_unwritten',
      batch: batchId,
      reason: reasonOf(asStoreError(error)),
    })
    const taking = desk.takings.get(batchId)
    if (taking !== undefined) taking.untold = end
  }
}

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
async function takeSheet(desk: Desk, { batchId, dossierId, actor, sheet, signal, ...wanted }: SheetToTake) {
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
