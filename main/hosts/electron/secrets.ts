import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readFile, rename, writeFile } from 'node:fs/promises'
import type { SafeStorage } from 'electron'
import { AppError } from '../../../shared/errors.ts'
import type { KeyKeeper } from '../../core/ports.ts'

type Vault = Pick<
  SafeStorage,
  'decryptStringAsync' | 'encryptStringAsync' | 'getSelectedStorageBackend' | 'isAsyncEncryptionAvailable'
>

export type VaultVerdict =
  | { readonly kind: 'usable' }
  | { readonly kind: 'passphrase_needed'; readonly reason: 'unavailable' | 'plain_text' }

/**
 * Whether the system keeps secrets for us: DPAPI on Windows, keyring or wallet on Linux. Chromium's `basic_text`
 * encrypts with a password that everybody knows, and counts as no vault.
 */
export async function judgeVault(vault: Vault, platform: NodeJS.Platform): Promise<VaultVerdict> {
  const usable: VaultVerdict = { kind: 'usable' }
  if (!(await vault.isAsyncEncryptionAvailable())) return { kind: 'passphrase_needed', reason: 'unavailable' }
  if (platform !== 'linux') return usable
  const backend = vault.getSelectedStorageBackend()
  return backend === 'basic_text' || backend === 'unknown'
    ? { kind: 'passphrase_needed', reason: 'plain_text' }
    : usable
}

export type VaultKeeperOptions = {
  readonly vault: Vault
  readonly platform: NodeJS.Platform
  /** Where the encrypted master key lies. */
  readonly file: string
  /** Once this exists a missing key is never replaced: a new key could not open it. */
  readonly databaseFile: string
}

/** Keeps the master key in the system's vault; throws `store_key_missing` or `store_key_wrong`. */
export function createVaultKeeper(options: VaultKeeperOptions): KeyKeeper {
  return {
    masterKey: async () => {
      if ((await judgeVault(options.vault, options.platform)).kind !== 'usable') throw new AppError('store_key_missing')
      return existsSync(options.file) ? readKey(options) : makeKey(options)
    },
  }
}

async function makeKey(options: VaultKeeperOptions): Promise<Uint8Array> {
  if (existsSync(options.databaseFile)) throw new AppError('store_key_missing')
  const key = randomBytes(32)
  await writeKey(options, key.toString('hex'))
  return key
}

async function readKey(options: VaultKeeperOptions): Promise<Uint8Array> {
  const { result, shouldReEncrypt } = await decrypt(options)
  if (!/^[0-9a-f]{64}$/.test(result)) throw new AppError('store_key_wrong')
  if (shouldReEncrypt) await writeKey(options, result)
  return Buffer.from(result, 'hex')
}

async function decrypt({ vault, file }: VaultKeeperOptions) {
  const encrypted = await readFile(file)
  try {
    return await vault.decryptStringAsync(encrypted)
  } catch (cause) {
    // Another user's or another machine's key file: the vault has no other reason to refuse.
    throw new AppError('store_key_wrong', {}, { cause })
  }
}

/** Written beside and renamed: a power cut leaves the old key or the new one, never half of one. */
async function writeKey({ vault, file }: VaultKeeperOptions, key: string): Promise<void> {
  const encrypted = await vault.encryptStringAsync(key)
  await writeFile(`${file}.new`, encrypted, { mode: 0o600, flush: true })
  await rename(`${file}.new`, file)
}
