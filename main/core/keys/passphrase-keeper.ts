import { existsSync } from 'node:fs'
import { AppError } from '../../../shared/errors.ts'
import type { KeyKeeper } from '../ports.ts'
import { masterKeySize, type RandomBytes } from './store-keys.ts'
import { readWrappedKey, writeWrappedKey } from './wrapped-key-file.ts'

export type PassphraseKeeperOptions = {
  readonly file: string
  /** Once this exists a missing key file is never replaced: a new key could not open it. */
  readonly databaseFile: string
  /** Asks the person; called once for each `masterKey()`. */
  readonly askPassphrase: () => Promise<string>
  readonly random: RandomBytes
  /** scrypt's N for a new file; 2^17 unless told. */
  readonly cost?: number
}

/** Keeps the master key wrapped under a passphrase; throws `store_key_missing` for an empty one. */
export function createPassphraseKeeper(options: PassphraseKeeperOptions): KeyKeeper {
  return {
    masterKey: async () => {
      const isNew = !existsSync(options.file)
      if (isNew && existsSync(options.databaseFile)) throw new AppError('store_key_missing', {})
      const passphrase = await options.askPassphrase()
      if (passphrase === '') throw new AppError('store_key_missing', {})
      return isNew ? makeKey(options, passphrase) : readWrappedKey(options.file, passphrase)
    },
  }
}

async function makeKey(options: PassphraseKeeperOptions, passphrase: string): Promise<Uint8Array> {
  const { file, random, cost } = options
  const masterKey = random(masterKeySize)
  await writeWrappedKey({ file, masterKey, passphrase, random, ...(cost === undefined ? {} : { cost }) })
  return masterKey
}
