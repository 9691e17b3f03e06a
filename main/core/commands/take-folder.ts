import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { DossierId } from '../../../shared/domain/ids.ts'
import { AppError, type ErrorCode } from '../../../shared/errors.ts'
import type { Actor, Desk } from '../desk.ts'
import {
  countUploadPages,
  findFolderFile,
  insertFolderFile,
  setFolderFileTaken,
} from '../intake/folder-file-repository.ts'
import type { ScannedSheet } from '../intake/scan-source.ts'
import { clearAway, listWaiting, settledFiles, type WaitingFile } from '../intake/watched-folder.ts'
import { receiveUpload } from './take-papers.ts'

export type FolderTaking = {
  readonly folder: string
  readonly afterTaking: 'move' | 'remove'
  readonly dossierId: DossierId
  readonly actor: Actor
  readonly signal: AbortSignal
}

/** Between two looks at a file, in milliseconds. */
const lookMs = 1_000
/** So often is a file looked at that still grows; then it is left for the next time. */
const mostLooks = 30
/** As much as an upload may have, in bytes. */
const largestFile = 200 * 1024 * 1024

/** Gives what waits in a folder, each file once, when it has stopped growing. Throws `folder_empty`, `folder_unreachable`. */
export async function* takeFolder(desk: Desk, taking: FolderTaking): AsyncGenerator<ScannedSheet> {
  const given = new Set<string>()
  let before = await listWaiting(taking.folder)
  if (before.length === 0) throw new AppError('folder_empty')
  const wanted = new Set(before.map(({ path }) => path))
  for (let look = 0; look < mostLooks && given.size < wanted.size; look += 1) {
    await pause(desk, taking.signal)
    // Only what was there when the officer asked: the next citizen's papers may be coming in already.
    const now = (await listWaiting(taking.folder)).filter(({ path }) => wanted.has(path))
    for (const file of settledFiles(before, now)) {
      if (given.has(file.path)) continue
      given.add(file.path)
      yield await toSheet(desk, file, taking)
      if (taking.signal.aborted) throw new AppError('cancelled')
    }
    before = now
    for (const path of wanted) if (!now.some((file) => file.path === path)) given.add(path)
  }
  for (const file of before) if (!given.has(file.path)) yield refuse(file, 'file_still_growing')
}

async function toSheet(desk: Desk, file: WaitingFile, taking: FolderTaking): Promise<ScannedSheet> {
  const { dossierId, actor, afterTaking } = taking
  if (file.size === 0) return refuse(file, 'file_empty')
  if (file.size > largestFile) return refuse(file, 'file_too_large')
  const bytes = new Uint8Array(await readFile(file.path))
  const digest = createHash('sha256').update(bytes).digest('hex')
  const known = findFolderFile(desk.db, digest)
  if (known?.takenAt != null) {
    // Cut off between the last page and clearing away, or laid there once more: it is in the store already.
    await clearAway(file, afterTaking)
    return refuse(file, 'file_taken_before')
  }
  const uploadId = known?.uploadId ?? (await receiveUpload(desk, actor, { name: file.name, bytes }))
  if (known === undefined) insertFolderFile(desk.db, { digest, uploadId })
  return {
    name: file.name,
    bytes,
    uploadId,
    fromPage: 1 + countUploadPages(desk.db, { uploadId, dossierId }),
    onTaken: async () => {
      setFolderFileTaken(desk.db, { digest, takenAt: desk.host.clock.now() })
      await clearAway(file, afterTaking)
    },
  }
}

function refuse(file: WaitingFile, refused: ErrorCode): ScannedSheet {
  return { name: file.name, bytes: new Uint8Array(), refused }
}

function pause(desk: Desk, signal: AbortSignal): Promise<void> {
  const { timers } = desk.host
  return new Promise((resolve, reject) => {
    const stop = () => {
      timers.clear(timer)
      reject(new AppError('cancelled'))
    }
    const timer = timers.set(() => {
      signal.removeEventListener('abort', stop)
      resolve()
    }, lookMs)
    signal.addEventListener('abort', stop, { once: true })
    if (signal.aborted) stop()
  })
}
