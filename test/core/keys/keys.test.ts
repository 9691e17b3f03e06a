import { randomBytes } from 'node:crypto'
import { chmodSync, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { createKeyFileKeeper } from '../../../main/core/keys/key-file-keeper.ts'
import { unwrapKey, wrapKey } from '../../../main/core/keys/key-wrapping.ts'
import { createPassphraseKeeper } from '../../../main/core/keys/passphrase-keeper.ts'
import { deriveStoreKeys } from '../../../main/core/keys/store-keys.ts'
import { readWrappedKey, writeWrappedKey } from '../../../main/core/keys/wrapped-key-file.ts'
import { aTempFolder } from '../../support/temp-folder.ts'

function withCode(code: string) {
  return expect.objectContaining({ name: 'AppError', code })
}

it('derives a key of its own for every use, the same each time', () => {
  const master = new Uint8Array(32).fill(1)
  const keys = Object.values(deriveStoreKeys(master)).map((key) => Buffer.from(key).toString('hex'))
  expect(new Set(keys).size).toBe(3)
  expect(keys).toEqual(Object.values(deriveStoreKeys(master)).map((key) => Buffer.from(key).toString('hex')))
  expect(keys).not.toContain(Buffer.from(master).toString('hex'))
  // Changing a label would lock every office out of its store.
  expect(keys[0]).toBe('ebdfb7ff09c033ac5b8e5a967a3373b762a9c6d99f1b17d7505085bc486276ff')
})

it('unwraps a key only with the same wrapping key and context, and not after one changed bit', () => {
  const key = randomBytes(32)
  const wrappingKey = randomBytes(32)
  const context = Buffer.from('page 1')
  const wrapped = wrapKey(key, { wrappingKey, context }, randomBytes)
  expect(unwrapKey(wrapped, { wrappingKey, context })).toEqual(key)
  expect(unwrapKey(wrapped, { wrappingKey, context: Buffer.from('page 2') })).toBeUndefined()
  expect(unwrapKey(wrapped, { wrappingKey: randomBytes(32), context })).toBeUndefined()
  for (let at = 0; at < wrapped.length; at += 1) {
    const changed = Buffer.from(wrapped)
    changed.writeUInt8(changed.readUInt8(at) ^ 1, at)
    expect(unwrapKey(changed, { wrappingKey, context })).toBeUndefined()
  }
})

function aKeyFile(folder: string) {
  const options = { file: join(folder, 'store.key'), databaseFile: join(folder, 'store.db'), random: randomBytes }
  return { ...options, keeper: createKeyFileKeeper(options) }
}

it('makes a key file once, for its owner only, and reads it back', async () => {
  const folder = aTempFolder()
  const { keeper, file } = aKeyFile(folder)
  const key = await keeper.masterKey()
  expect(key.length).toBe(32)
  expect(statSync(file).mode & 0o777).toBe(0o600)
  expect(readdirSync(folder)).toEqual(['store.key'])
  expect(await aKeyFile(folder).keeper.masterKey()).toEqual(key)
})

it.skipIf(process.platform === 'win32')('refuses a key file that others on the machine may read', async () => {
  const { keeper, file } = aKeyFile(aTempFolder())
  await keeper.masterKey()
  for (const mode of [0o640, 0o604, 0o660]) {
    chmodSync(file, mode)
    await expect(keeper.masterKey()).rejects.toEqual(withCode('store_key_exposed'))
  }
  chmodSync(file, 0o600)
  await keeper.masterKey()
})

it('makes no new key file for a store that exists', async () => {
  const { keeper, file, databaseFile } = aKeyFile(aTempFolder())
  writeFileSync(databaseFile, 'a store')
  await expect(keeper.masterKey()).rejects.toEqual(withCode('store_key_missing'))
  expect(existsSync(file)).toBe(false)
})

it('refuses a key file that holds no key', async () => {
  const { keeper, file } = aKeyFile(aTempFolder())
  writeFileSync(file, 'abc', { mode: 0o600 })
  await expect(keeper.masterKey()).rejects.toEqual(withCode('store_key_wrong'))
})

function aPassphraseKeeper(folder: string, passphrase: string) {
  return createPassphraseKeeper({
    file: join(folder, 'store.key.json'),
    databaseFile: join(folder, 'store.db'),
    askPassphrase: async () => passphrase,
    random: randomBytes,
  })
}

it('opens a wrapped key with its passphrase however its letters were composed, and with no other', async () => {
  const folder = aTempFolder()
  const key = await aPassphraseKeeper(folder, 'cầu treo mường Hoa 1986').masterKey()
  expect(await aPassphraseKeeper(folder, 'cầu treo mường Hoa 1986'.normalize('NFD')).masterKey()).toEqual(key)
  const wrong = aPassphraseKeeper(folder, 'cau treo muong Hoa 1986').masterKey()
  await expect(wrong).rejects.toEqual(withCode('store_key_wrong'))
  const file = JSON.parse(readFileSync(join(folder, 'store.key.json'), 'utf8'))
  expect(file).toMatchObject({ version: 1, kdf: 'scrypt', cost: 131072, blockSize: 8 })
  expect(statSync(join(folder, 'store.key.json')).mode & 0o777).toBe(0o600)
})

it('asks for a passphrase but makes no new key when the store exists or the passphrase is empty', async () => {
  const folder = aTempFolder()
  await expect(aPassphraseKeeper(folder, '').masterKey()).rejects.toEqual(withCode('store_key_missing'))
  writeFileSync(join(folder, 'store.db'), 'a store')
  await expect(aPassphraseKeeper(folder, 'một hai ba').masterKey()).rejects.toEqual(withCode('store_key_missing'))
  expect(readdirSync(folder)).toEqual(['store.db'])
})

it('refuses a wrapped key whose file was weakened, enlarged or garbled', async () => {
  const file = join(aTempFolder(), 'recovery.json')
  const passphrase = 'ruộng bậc thang'
  const masterKey = randomBytes(32)
  await writeWrappedKey({ file, masterKey, passphrase, random: randomBytes, cost: 1 << 14 })
  expect(await readWrappedKey(file, passphrase)).toEqual(masterKey)
  const good = JSON.parse(readFileSync(file, 'utf8'))
  const changed = (change: object) => writeFileSync(file, JSON.stringify({ ...good, ...change }))

  for (const change of [{ cost: 2 }, { cost: 1 << 30 }, { cost: 20_000 }, { salt: 'AA==' }, { version: 2 }]) {
    changed(change)
    await expect(readWrappedKey(file, passphrase)).rejects.toEqual(withCode('store_damaged'))
  }
  changed({ salt: Buffer.alloc(16).toString('base64') })
  await expect(readWrappedKey(file, passphrase)).rejects.toEqual(withCode('store_key_wrong'))
  writeFileSync(file, '{"version":')
  await expect(readWrappedKey(file, passphrase)).rejects.toEqual(withCode('store_damaged'))
})
