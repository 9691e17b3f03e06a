import { existsSync, linkSync, readFileSync, rmSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { AppError } from '../../../shared/errors.ts'
import { syncFolder, writeFileDurably } from '../database/durable-file.ts'
import { asStoreError, codeOf } from '../database/store-error.ts'
import type { KeyKeeper } from '../ports.ts'
import { masterKeySize, type RandomBytes } from './store-keys.ts'

export type KeyFileOptions = {
  readonly file: string
  /** Once this exists a missing key file is never replaced: a new key could not open it. */
  readonly databaseFile: string
  readonly random: RandomBytes
}

/** Keeps the master key as hexadecimal text in a file only its owner may read; throws `store_key_exposed` for wider modes. */
export function createKeyFileKeeper(options: KeyFileOptions): KeyKeeper {
  return {
    masterKey: async () => {
      if (!existsSync(options.file)) makeKeyFile(options)
      return readKeyFile(options.file)
    },
  }
}

function makeKeyFile({ file, databaseFile, random }: KeyFileOptions): void {
  if (existsSync(databaseFile)) throw new AppError('store_key_missing', {})
  const draft = `${file}.${process.pid}`
  try {
    writeFileDurably(draft, `${Buffer.from(random(masterKeySize)).toString('hex')}\n`)
    publish(draft, file)
  } catch (error) {
    throw asStoreError(error)
  } finally {
    rmSync(draft, { force: true })
  }
}

/** Gives the draft its name unless another process was first; then that one's key counts. */
function publish(draft: string, file: string): void {
  try {
    linkSync(draft, file)
    syncFolder(dirname(file))
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error
  }
}

function readKeyFile(file: string): Uint8Array {
  // Windows has no such modes; there the folder's access list protects the file.
  if (process.platform !== 'win32' && (statSync(file).mode & 0o077) !== 0) throw new AppError('store_key_exposed', {})
  const text = readFileSync(file, 'utf8').trim()
  if (!/^[0-9a-f]{64}$/.test(text)) throw new AppError('store_key_wrong', {})
  return Buffer.from(text, 'hex')
}
