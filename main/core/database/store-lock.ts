import { join } from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import { AppError } from '../../../shared/errors.ts'
import { codeOf } from './store-error.ts'

export type StoreLock = { readonly release: () => void }

/** Holds the data folder for this process; the system lets go of it even after kill -9. Throws `store_in_use`. */
export function lockStore(dataDir: string): StoreLock {
  const lock = new SqliteDatabase(join(dataDir, 'lock.db'), { timeout: 0 })
  try {
    lock.pragma('locking_mode = EXCLUSIVE')
    lock.exec('BEGIN EXCLUSIVE')
  } catch (error) {
    lock.close()
    if (codeOf(error).startsWith('SQLITE_BUSY')) throw new AppError('store_in_use', {}, { cause: error })
    throw error
  }
  return { release: () => lock.close() }
}
