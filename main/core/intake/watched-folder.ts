import { lstat, mkdir, readdir, rename, rm } from 'node:fs/promises'
import { join, parse } from 'node:path'
import { AppError } from '../../../shared/errors.ts'

/** A file that waits in a folder. */
export type WaitingFile = {
  readonly name: string
  readonly path: string
  readonly size: number
  readonly changedMs: number
}

/** What scanners' software writes; everything else in the folder is somebody else's. */
const paperFile = /^[^.~].*\.(pdf|jpe?g|png|tiff?|webp|heic|heif)$/i

/** Where files go that were taken and shall be kept. */
export const takenFolderName = 'Đã lấy'

/** The files that wait in a folder, the oldest first. Throws `folder_unreachable`. */
export async function listWaiting(folder: string): Promise<readonly WaitingFile[]> {
  const names = await readdir(folder).catch((cause: unknown) => {
    throw new AppError('folder_unreachable', {}, { cause })
  })
  const files: WaitingFile[] = []
  for (const name of names.filter((one) => paperFile.test(one))) {
    const path = join(folder, name)
    const found = await lstat(path).catch(() => null) // taken away between the two looks
    if (found?.isFile() === true)
      files.push({ name: name.normalize('NFC'), path, size: found.size, changedMs: found.mtimeMs })
  }
  return files.sort((a, b) => a.changedMs - b.changedMs || a.name.localeCompare(b.name, 'vi', { numeric: true }))
}

/** Those of the later look that are as they were in the earlier: nobody writes them any more. */
export function settledFiles(earlier: readonly WaitingFile[], later: readonly WaitingFile[]): readonly WaitingFile[] {
  const before = new Map(earlier.map((file) => [file.path, file]))
  return later.filter((file) => {
    const known = before.get(file.path)
    return known?.size === file.size && known.changedMs === file.changedMs
  })
}

/** Puts a taken file out of the way, so that it is not offered again. */
export async function clearAway(file: WaitingFile, afterTaking: 'move' | 'remove'): Promise<void> {
  if (afterTaking === 'remove') {
    await rm(file.path, { force: true })
    return
  }
  const { dir, name, ext, base } = parse(file.path)
  const folder = join(dir, takenFolderName)
  await mkdir(folder, { recursive: true })
  const taken = new Set(await readdir(folder))
  let target = base
  for (let copy = 2; taken.has(target); copy += 1) target = `${name} (${copy})${ext}`
  await rename(file.path, join(folder, target))
}
