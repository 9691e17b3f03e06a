import { mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { AppError } from '../../../shared/errors.ts'
import { connect, type Database } from './connect.ts'
import { syncFile, syncFolder } from './durable-file.ts'
import { asStoreError } from './store-error.ts'

export type BackupOptions = {
  readonly db: Database
  readonly key: Uint8Array
  /** Where the copy goes; it has the same key as the store. */
  readonly file: string
}

/** Copies the whole store into one encrypted file and reads the copy back before it gets its name. Throws `disk_full`, `store_damaged`. */
export function backUpDatabase({ db, key, file }: BackupOptions): { readonly bytes: number } {
  const part = `${file}.part`
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  rmSync(part, { force: true })
  try {
    // `db.backup()` refuses ciphered databases; VACUUM INTO keeps cipher and key.
    db.prepare('VACUUM INTO ?').run(part)
    syncFile(part)
    checkCopy(part, key)
    renameSync(part, file)
    syncFolder(dirname(file))
    return { bytes: statSync(file).size }
  } catch (error) {
    rmSync(part, { force: true })
    throw asStoreError(error)
  }
}

/** Removes the oldest copies whose name starts with `prefix` until `keep` are left; names hold the instant, so they sort by age. */
export function pruneBackups(
  folder: string,
  { prefix, keep }: { readonly prefix: string; readonly keep: number },
): void {
  const copies = readdirSync(folder).filter((name) => name.startsWith(prefix) && name.endsWith('.db'))
  for (const name of copies.sort().slice(0, Math.max(0, copies.length - keep))) rmSync(join(folder, name))
}

/** Reads every page and index of a store. Throws `store_damaged`. */
export function checkDatabase(db: Database): void {
  const verdict = db.pragma('integrity_check', { simple: true })
  if (verdict !== 'ok') throw new AppError('store_damaged', {})
}

function checkCopy(file: string, key: Uint8Array): void {
  const copy = connect(file, key, { readonly: true })
  try {
    checkDatabase(copy)
  } finally {
    copy.close()
  }
}
