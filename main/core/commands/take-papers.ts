import type { DossierId, PageId, ScanBatchId, UploadId } from '../../../shared/domain/ids.ts'
import { AppError } from '../../../shared/errors.ts'
import type { CutWay } from '../batches/cut-papers.ts'
import { asStoreError } from '../database/store-error.ts'
import type { Actor, BatchEnd, Desk } from '../desk.ts'
import { stackOf } from '../dispatch.ts'
import { requireOpen } from '../dossiers/dossier.ts'
import { getDossier } from '../dossiers/dossier-repository.ts'
import {
  addRefusal,
  type BatchSides,
  findBacks,
  getBatch,
  insertBatch,
  listBatchPages,
  setBatchState,
} from '../intake/batch-repository.ts'
import { getPage, getUpload, insertUpload, putInBin } from '../intake/page-repository.ts'
import type { ScannedSheet, ScanSource } from '../intake/scan-source.ts'
import { reasonOf } from '../jobs/run-job.ts'
import { saveHabit } from '../scanners/scan-profile-repository.ts'
import { recutBatch } from './cut-batch.ts'
import { binnedSince } from './empty-bin.ts'
import { sendBySlips } from './send-by-slips.ts'
import { joinBacks } from './sort-batch.ts'
import { takeSheet } from './take-sheet.ts'

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
    sourceId: null,
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
    sourceId: source.id,
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
  readonly sourceId: string | null
  /** A page of the dossier that is taken once more: the first page of this feed stands in its place. */
  readonly replaces: PageId | null
  readonly sides: BatchSides
  readonly frontsId: ScanBatchId | null
  readonly cutWay: CutWay
  readonly statedSheets: number | null
  readonly sheets: (signal: AbortSignal, onProgress: (share: number) => void) => AsyncIterable<ScannedSheet>
}

/** What a feed needs of its batch once that is written down. */
type Feeding = Pick<Batch, 'dossierId' | 'actor' | 'sourceName' | 'replaces' | 'frontsId' | 'sheets'>

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
    sourceId: batch.sourceId,
  })
  return feedBatch(desk, batchId, batch)
}

/** Feeds what a batch that is written down waits for; answers at once. */
export function feedBatch(
  desk: Desk,
  batchId: ScanBatchId,
  batch: Feeding,
): { batchId: ScanBatchId; finished: Promise<void> } {
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

async function feed(desk: Desk, batchId: ScanBatchId, batch: Feeding, signal: AbortSignal): Promise<BatchEnd> {
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
