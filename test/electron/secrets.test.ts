import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createVaultKeeper, judgeVault } from '../../main/hosts/electron/secrets.ts'

type Backend = 'basic_text' | 'gnome_libsecret' | 'unknown'

/** A vault that really encrypts, under a key of its own. */
function aVault(
  options: { readonly backend?: Backend; readonly available?: boolean; readonly rotated?: boolean } = {},
) {
  const key = randomBytes(32)
  return {
    isAsyncEncryptionAvailable: async () => options.available ?? true,
    getSelectedStorageBackend: () => options.backend ?? 'gnome_libsecret',
    encryptStringAsync: async (text: string) => {
      const nonce = randomBytes(12)
      const cipher = createCipheriv('aes-256-gcm', key, nonce)
      return Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()])
    },
    decryptStringAsync: async (bytes: Buffer) => {
      const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12)).setAuthTag(bytes.subarray(-16))
      const result = Buffer.concat([decipher.update(bytes.subarray(12, -16)), decipher.final()]).toString('utf8')
      return { result, shouldReEncrypt: options.rotated ?? false }
    },
  }
}

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vault-'))
})
afterEach(() => rm(folder, { recursive: true }))

const keeperOn = (vault: ReturnType<typeof aVault>, platform: NodeJS.Platform = 'linux') =>
  createVaultKeeper({ vault, platform, file: join(folder, 'key.vault'), databaseFile: join(folder, 'office.db') })

describe('the system’s vault', () => {
  it('gives the same 32 bytes again after a restart', async () => {
    const vault = aVault()
    const first = await keeperOn(vault).masterKey()
    expect(first).toHaveLength(32)
    expect(Buffer.from(await keeperOn(vault).masterKey())).toEqual(Buffer.from(first))
  })

  it('never lays the key down in the clear, and only for its owner', async () => {
    const key = Buffer.from(await keeperOn(aVault()).masterKey())
    const bytes = await readFile(join(folder, 'key.vault'))
    expect(bytes.includes(key)).toBe(false)
    expect(bytes.includes(key.toString('hex'))).toBe(false)
    expect((await stat(join(folder, 'key.vault'))).mode & 0o077).toBe(0)
  })

  it('makes no new key beside an existing database', async () => {
    await writeFile(join(folder, 'office.db'), 'data')
    await expect(keeperOn(aVault()).masterKey()).rejects.toMatchObject({ code: 'store_key_missing' })
  })

  it('refuses a key file of another machine', async () => {
    await keeperOn(aVault()).masterKey()
    await expect(keeperOn(aVault()).masterKey()).rejects.toMatchObject({ code: 'store_key_wrong' })
  })

  it('encrypts once more when the system changed its own key', async () => {
    const vault = aVault({ rotated: true })
    await keeperOn(vault).masterKey()
    const before = await readFile(join(folder, 'key.vault'))
    await keeperOn(vault).masterKey()
    expect(await readFile(join(folder, 'key.vault'))).not.toEqual(before)
  })
})

describe('which vault counts', () => {
  it.each(['basic_text', 'unknown'] as const)('Linux with %s needs a passphrase', async (backend) => {
    expect(await judgeVault(aVault({ backend }), 'linux')).toEqual({ kind: 'passphrase_needed', reason: 'plain_text' })
    await expect(keeperOn(aVault({ backend })).masterKey()).rejects.toMatchObject({ code: 'store_key_missing' })
  })

  it('a system without encryption needs a passphrase', async () => {
    expect(await judgeVault(aVault({ available: false }), 'win32')).toEqual({
      kind: 'passphrase_needed',
      reason: 'unavailable',
    })
  })

  it.each(['linux', 'win32', 'darwin'] as const)('a real vault on %s is used', async (platform) => {
    expect(await judgeVault(aVault(), platform)).toEqual({ kind: 'usable' })
  })
})
