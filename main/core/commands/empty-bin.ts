import { z } from 'zod'
import type { DocumentId, DossierId } from '../../../shared/domain/ids.ts'
import { toVietnamTime } from '../../../shared/domain/vietnamese-date.ts'
import type { Desk } from '../desk.ts'
import { getDossier } from '../dossiers/dossier-repository.ts'
import { addEvent } from '../dossiers/history-repository.ts'
import {
  countBinFrom,
  type ExpiredPage,
  findFinishedUpload,
  forgetPictures,
  isContentNeeded,
  listEmptyDocumentIds,
  listExpired,
  listPurged,
  markPurged,
  type PurgedPage,
} from '../intake/bin-repository.ts'
import { forgetActs } from '../intake/page-act-repository.ts'
import { jobHandler } from '../jobs/job.ts'
import { enqueueJob } from '../jobs/job-repository.ts'
import { getDocument } from '../review/review-repository.ts'
import { getSetting, type Setting, setSetting } from '../settings/settings.ts'
import { dropPaper } from './keep-paper.ts'
import { instantAhead } from './require-clock-forward.ts'

/** Days that a page lies in the bin before it goes for good. */
export const binDays = 30

const dayMs = 24 * 3_600_000
const emptyBinKind = 'empty_bin'

/** From when the days of a page that goes into the bin now are counted; null while the clock is known to be wrong. */
export function binnedSince(desk: Desk): string | null {
  const now = desk.host.clock.now()
  return instantAhead(desk, now) === null ? now : null
}

/** The day after which a page that lies in the bin since an instant is gone. */
export function dayOfPurge(binSince: string): string {
  return toVietnamTime(shifted(binSince, binDays)).day
}

/** Empties the bin once a day; queued at every start, it waits in the queue from then on. */
export function emptyBinJob(desk: Desk) {
  return jobHandler({
    kind: emptyBinKind,
    payload: z.object({}),
    run: async () => {
      // A page that is being taken may have the very content of one that goes: that can wait.
      if (desk.takings.size > 0) return { kind: 'pause', forMs: 10 * 60_000 }
      await emptyBin(desk)
      return { kind: 'pause', forMs: dayMs }
    },
  })
}

export function queueEmptyBin(desk: Desk): void {
  const now = desk.host.clock.now()
  enqueueJob(desk.db, { id: desk.host.ids.next(), kind: emptyBinKind, subjectId: 'bin', payload: {}, now })
}

/**
 * Purges pages that lay in the bin for 30 days, with their pictures and what was read on them; never pages of a dossier
 * that was received or for which a slip was made. A clock that was set back purges nothing. Gives how many pages went.
 */
export async function emptyBin(desk: Desk): Promise<number> {
  const now = binnedSince(desk)
  const expired = now === null ? [] : takeOut(desk, { now, counted: countOn(desk, now) })
  for (const page of listPurged(desk.db)) await removePictures(desk, page)
  for (const dossierId of dossiersOf(expired)) desk.events.tell({ kind: 'dossier_changed', dossierId })
  return expired.length
}

/**
 * How far the bin's days are counted. A clock that leaps forward must not empty it in one night: what passed since the
 * last look counts as a week at most, and what that missed is made up for day by day.
 */
const binClockSetting: Setting<{ readonly lookedAt: string; readonly countedTo: string } | null> = {
  key: 'bin_clock',
  schema: z.object({ lookedAt: z.string(), countedTo: z.string() }).nullable(),
  fallback: null,
}

function countOn(desk: Desk, now: string): string {
  const last = getSetting(desk.db, binClockSetting) ?? { lookedAt: now, countedTo: now }
  const passedMs = Math.max(0, Date.parse(now) - Date.parse(last.lookedAt))
  const reached = shifted(last.countedTo, Math.min(7, (2 * passedMs) / dayMs))
  const countedTo = reached < now ? reached : now
  setSetting(desk.db, binClockSetting, { lookedAt: now, countedTo })
  return countedTo
}

type BinTime = {
  readonly now: string
  /** Until when days are counted. */
  readonly counted: string
}

/** After this nobody can bring them back; their pictures go next, after a stop of the program too. */
function takeOut(desk: Desk, { now, counted }: BinTime): ExpiredPage[] {
  const run = desk.db.transaction(() => {
    countBinFrom(desk.db, now)
    const expired = listExpired(desk.db, shifted(counted, -binDays))
    for (const page of expired) purge(desk, page, now)
    for (const dossierId of dossiersOf(expired)) {
      // The way back leads over pages that are gone.
      forgetActs(desk.db, dossierId)
      note(desk, { dossierId, at: now, pages: expired.filter((page) => page.dossierId === dossierId).length })
    }
    return expired
  })
  return run.immediate()
}

function purge(desk: Desk, { id, dossierId, binSince }: ExpiredPage, now: string): void {
  markPurged(desk.db, id, now)
  for (const documentId of listEmptyDocumentIds(desk.db, id)) {
    dropPaper(desk, getDocument(desk.db, documentId as DocumentId))
  }
  desk.audit.append({
    officerId: null,
    action: 'page.purged',
    subjectKind: 'page',
    subjectId: id,
    detail: { dossierId, binSince },
  })
}

async function removePictures(desk: Desk, page: PurgedPage): Promise<void> {
  const file = page.uploadId === null ? null : findFinishedUpload(desk.db, page.uploadId)
  for (const digest of new Set([page.originalDigest, page.viewDigest, file])) {
    if (digest !== null && !isContentNeeded(desk.db, digest)) await desk.pages.delete(digest)
  }
  forgetPictures(desk.db, page)
}

function dossiersOf(pages: readonly ExpiredPage[]): ReadonlySet<DossierId> {
  return new Set(pages.map(({ dossierId }) => dossierId))
}

type Emptied = { readonly dossierId: DossierId; readonly at: string; readonly pages: number }

function note(desk: Desk, { dossierId, at, pages }: Emptied): void {
  addEvent(desk.db, {
    id: desk.host.ids.next(),
    dossierId,
    at,
    officerId: null,
    kind: 'bin_emptied',
    text: `Đã xóa hẳn ${pages} trang nằm trong thùng rác đủ ${binDays} ngày`,
    status: getDossier(desk.db, dossierId).status,
  })
}

function shifted(instant: string, days: number): string {
  return new Date(Date.parse(instant) + days * dayMs).toISOString()
}
