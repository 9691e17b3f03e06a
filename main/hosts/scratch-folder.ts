import { createHash } from 'node:crypto'
import { existsSync, lstatSync, mkdirSync, statfsSync } from 'node:fs'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'

/** Room for a feeder's largest pages while they are scanned, in bytes. */
const enough = 256 * 1024 * 1024

/**
 * Where plain pages lie between scanner and store: in memory where the system has such a place with enough room,
 * otherwise beside the store. Only this user may enter it.
 */
export function scratchFolder(dataDir: string): string {
  const name = `mot-cua-${createHash('sha256').update(dataDir).digest('hex').slice(0, 16)}`
  const inMemory = [process.env['XDG_RUNTIME_DIR'], '/dev/shm'].find(
    (place) => place !== undefined && place !== tmpdir() && isRoomy(place) && isOurs(join(place, name)),
  )
  return inMemory === undefined ? join(dataDir, 'scratch') : join(inMemory, name)
}

function isRoomy(place: string): boolean {
  if (!existsSync(place)) return false
  const { bavail, bsize } = statfsSync(place)
  return bavail * bsize >= enough
}

/** In a place for everybody another user may have put a folder of our name before us. */
function isOurs(folder: string): boolean {
  try {
    mkdirSync(folder, { mode: 0o700 })
    return true
  } catch {
    const found = lstatSync(folder, { throwIfNoEntry: false })
    return found?.isDirectory() === true && found.uid === userInfo().uid && (found.mode & 0o077) === 0
  }
}
