import type { PageId } from '../../../shared/domain/ids.ts'
import { AppError, type ErrorCode } from '../../../shared/errors.ts'
import { evidenceOf } from '../batches/page-evidence.ts'
import type { Desk } from '../desk.ts'
import { requireStep } from '../dossiers/dossier.ts'
import { getDossier, updateStatus } from '../dossiers/dossier-repository.ts'
import { readDocuments } from '../extraction/read-documents.ts'
import { saveEvidence } from '../intake/batch-repository.ts'
import {
  getPage,
  hasReadPage,
  type StoredPage,
  saveReading,
  setPageFailed,
  setPageReading,
  setPageWaiting,
} from '../intake/page-repository.ts'
import type { JobOutcome } from '../jobs/job.ts'
import type { PageReading } from '../ocr/words.ts'
import { recutBatch } from './cut-batch.ts'
import { fillPeople } from './fill-people.ts'
import { noteTwin } from './note-twin.ts'
import { sendBySlips } from './send-by-slips.ts'

type PageRun = {
  readonly signal: AbortSignal
  /** Nobody tries again after this one. */
  readonly isLast: boolean
}

/** Reads one page: the job that runs for each page taken in. A page that can't be read says so and stays. */
export async function readPage(desk: Desk, pageId: PageId, { signal, isLast }: PageRun): Promise<JobOutcome> {
  const page = getPage(desk.db, pageId)
  setPageReading(desk.db, pageId)
  tell(desk, page)
  try {
    const reading = await readTelling(desk, page, signal)
    const view = await desk.pages.put(reading.view.jpeg)
    desk.db.transaction(() => keepIfWanted(desk, page, reading, view.digest)).immediate()
    return { kind: 'done' }
  } catch (error) {
    if (signal.aborted) {
      // Stopped from outside: the page is as good as before and waits for the next start.
      setPageWaiting(desk.db, pageId)
      return { kind: 'retry', reason: 'cancelled' }
    }
    if (!(error instanceof AppError)) {
      if (isLast) giveUp(desk, page, 'internal')
      throw error
    }
    giveUp(desk, page, error.code)
    return { kind: 'dead', reason: error.code }
  } finally {
    tell(desk, page)
  }
}

/**
 * Reads a page. Of the first of a stack, for which the officer waits, what is known early is kept at once: it replaces
 * nothing that a person touched, and the whole reading replaces it.
 */
async function readTelling(desk: Desk, page: StoredPage, signal: AbortSignal): Promise<PageReading> {
  const image = await desk.pages.get(page.originalDigest)
  const isAwaited = (page.reading === null || page.reading.unfinished) && !hasReadPage(desk.db, page.stackId)
  let kept = Promise.resolve()
  const onEarly = (early: PageReading): void => {
    kept = kept.then(() => keepEarly(desk, page, early, signal))
    // Its error is told below, when nothing is left to be read.
    kept.catch(() => undefined)
  }
  try {
    return await desk.reader.read(image, {
      signal,
      ...(page.textWords === null ? {} : { textWords: page.textWords }),
      ...(page.look === null ? {} : { look: page.look }),
      ...(isAwaited ? { onEarly } : {}),
    })
  } finally {
    await kept
  }
}

async function keepEarly(desk: Desk, asked: StoredPage, reading: PageReading, signal: AbortSignal): Promise<void> {
  const read = readDocuments(reading)
  if (signal.aborted || read.documents.every(({ fields }) => fields.length === 0)) return
  const view = await desk.pages.put(reading.view.jpeg)
  const keep = desk.db.transaction(() => {
    const page = getPage(desk.db, asked.id)
    if (JSON.stringify(page.look) !== JSON.stringify(asked.look)) return
    saveReading(desk.db, page.id, reading, view.digest)
    saveEvidence(desk.db, page.id, JSON.stringify(evidenceOf(reading, read)))
    recutBatch(desk, page.stackId, page.id)
  })
  keep.immediate()
  tell(desk, asked)
}

/** Papers behind a page that can't be read need not wait for it any more. */
function giveUp(desk: Desk, page: StoredPage, code: ErrorCode): void {
  desk.db
    .transaction(() => {
      setPageFailed(desk.db, page.id, code)
      const { stackId } = getPage(desk.db, page.id)
      recutBatch(desk, stackId, null)
      sendBySlips(desk, stackId)
    })
    .immediate()
}

function tell(desk: Desk, page: StoredPage): void {
  desk.events.tell({ kind: 'scan_progress', dossierId: page.dossierId, batchId: page.batchId })
  desk.events.tell({ kind: 'dossier_changed', dossierId: page.dossierId })
}

/** The officer may have turned or moved the page while it was read: then it waits for the reading that follows. */
function keepIfWanted(desk: Desk, asked: StoredPage, reading: PageReading, viewDigest: string): void {
  const page = getPage(desk.db, asked.id)
  if (JSON.stringify(page.look) === JSON.stringify(asked.look)) keepReading(desk, page, reading, viewDigest)
  else setPageWaiting(desk.db, page.id)
}

function keepReading(desk: Desk, page: StoredPage, reading: PageReading, viewDigest: string): void {
  saveReading(desk.db, page.id, reading, viewDigest)
  const evidence = evidenceOf(reading, readDocuments(reading))
  saveEvidence(desk.db, page.id, JSON.stringify(evidence))
  noteTwin(desk, page, evidence)
  recutBatch(desk, page.stackId, page.id)
  const dossier = getDossier(desk.db, page.dossierId)
  if (dossier.status === 'draft') updateStatus(desk.db, dossier.id, requireStep(dossier, 'start_review'))
  fillPeople(desk, dossier.id)
  sendBySlips(desk, page.stackId)
}
