import { closeSync, existsSync, openSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { AppError } from '../../../shared/errors.ts'
import type { Clock, Log } from '../ports.ts'
import { backUpDatabase } from './backup.ts'
import { connect, type Database, setPragmas } from './connect.ts'
import { type Migration, migrate } from './migrate.ts'
import { allMigrations } from './migrations/all-migrations.ts'
import { asStoreError, codeOf } from './store-error.ts'
import { lockStore } from './store-lock.ts'
import { readStoreMark, writeStoreMark } from './store-mark.ts'

export type OpenDatabaseOptions = {
  /** The database file; its folder exists and belongs to one office. */
  readonly file: string
  /** 32 bytes, from `deriveStoreKeys`. */
  readonly key: Uint8Array
  readonly clock: Clock
  readonly log: Log
  readonly migrations?: readonly Migration[]
}

export type OpenStore = {
  readonly db: Database
  /** Closes the database and lets another process have the data folder. */
  readonly close: () => void
}

/**
 * Opens the office's store, making or upgrading it as needed, and holds its folder until closed.
 * Throws `store_in_use`, `store_key_wrong`, `store_from_future`, `store_damaged`, `disk_full`.
 */
export function openDatabase(options: OpenDatabaseOptions): OpenStore {
  const lock = lockOrRefuse(options.file)
  try {
    const db = openLocked(options)
    return {
      db,
      close: () => {
        db.close()
        lock.release()
      },
    }
  } catch (error) {
    lock.release()
    throw asStoreError(error)
  }
}

function lockOrRefuse(file: string) {
  try {
    return lockStore(dirname(file))
  } catch (error) {
    throw asStoreError(error)
  }
}

function openLocked(options: OpenDatabaseOptions): Database {
  const { file, key } = options
  const mark = readStoreMark(file, key)
  if (mark === 'key_differs') throw new AppError('store_key_wrong', {})
  if (mark === 'key_fits' && isAbsent(file)) throw new AppError('store_damaged', { missing: true })

  const db = connectOrExplain(options, mark === 'key_fits')
  try {
    setPragmas(db)
    upgrade(db, options)
    if (mark === 'unmarked') writeStoreMark(file, key)
    return db
  } catch (error) {
    db.close()
    throw error
  }
}

function isAbsent(file: string): boolean {
  return !existsSync(file) || statSync(file).size === 0
}

function connectOrExplain({ file, key }: OpenDatabaseOptions, keyFits: boolean): Database {
  // SQLite would make the file readable for everybody; journal and shared memory take its mode over.
  closeSync(openSync(file, 'a', 0o600))
  try {
    return connect(file, key)
  } catch (error) {
    if (codeOf(error) === 'SQLITE_NOTADB' && !keyFits) throw new AppError('store_key_wrong', {}, { cause: error })
    throw error
  }
}

function upgrade(db: Database, { file, key, clock, log, migrations = allMigrations }: OpenDatabaseOptions): void {
  const applied = migrate({
    db,
    migrations,
    beforeUpgrade: (fromVersion) => {
      const stamp = clock.now().replace(/[-:.]/g, '')
      const name = `before-upgrade-${stamp}-from-${fromVersion}.db`
      const { bytes } = backUpDatabase({ db, key, file: join(dirname(file), 'backups', name) })
      log({ event: 'store_copied', bytes, fromVersion })
    },
  })
  if (applied.length > 0) log({ event: 'store_migrated', applied: applied.join(',') })
}
