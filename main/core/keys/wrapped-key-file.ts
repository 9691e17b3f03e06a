import { scrypt } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { AppError } from '../../../shared/errors.ts'
import { writeFileDurably } from '../database/durable-file.ts'
import { asStoreError } from '../database/store-error.ts'
import { unwrapKey, wrapKey, wrappedKeySize } from './key-wrapping.ts'
import type { RandomBytes } from './store-keys.ts'

const saltSize = 16

/** The bounds keep a doctored file from weakening the derivation or from asking for all memory. */
const WrappedKeyFile = z.object({
  version: z.literal(1),
  kdf: z.literal('scrypt'),
  cost: z
    .number()
    .int()
    .min(1 << 14)
    .max(1 << 20)
    .refine((cost) => (cost & (cost - 1)) === 0),
  blockSize: z.literal(8),
  parallelization: z.literal(1),
  salt: z.base64().refine((text) => Buffer.from(text, 'base64').length === saltSize),
  wrapped: z.base64().refine((text) => Buffer.from(text, 'base64').length === wrappedKeySize),
})
type WrappedKeyFile = z.infer<typeof WrappedKeyFile>
type Derivation = Omit<WrappedKeyFile, 'wrapped'>

/** About 0.4 s and 128 MB on a counter machine. */
export const scryptCost = 1 << 17

export type WrapUnderPassphrase = {
  readonly file: string
  readonly masterKey: Uint8Array
  readonly passphrase: string
  readonly random: RandomBytes
  readonly cost?: number
}

/** Lays the master key down under a passphrase: for start without a key ring, for recovery, for a change of machine. */
export async function writeWrappedKey(options: WrapUnderPassphrase): Promise<void> {
  const derivation: Derivation = {
    version: 1,
    kdf: 'scrypt',
    cost: options.cost ?? scryptCost,
    blockSize: 8,
    parallelization: 1,
    salt: Buffer.from(options.random(saltSize)).toString('base64'),
  }
  const wrappingKey = await stretch(options.passphrase, derivation)
  const wrapping = { wrappingKey, context: contextOf(derivation) }
  const wrapped = Buffer.from(wrapKey(options.masterKey, wrapping, options.random)).toString('base64')
  try {
    writeFileDurably(options.file, `${JSON.stringify({ ...derivation, wrapped }, null, 2)}\n`)
  } catch (error) {
    throw asStoreError(error)
  }
}

/** The master key behind a passphrase. Throws `store_key_wrong` for another passphrase, `store_damaged` for a file that is none of ours. */
export async function readWrappedKey(file: string, passphrase: string): Promise<Uint8Array> {
  const { wrapped, ...derivation } = parseFile(readFileSync(file, 'utf8'))
  const wrappingKey = await stretch(passphrase, derivation)
  const key = unwrapKey(Buffer.from(wrapped, 'base64'), { wrappingKey, context: contextOf(derivation) })
  if (!key) throw new AppError('store_key_wrong', {})
  return key
}

function parseFile(text: string): WrappedKeyFile {
  try {
    return WrappedKeyFile.parse(JSON.parse(text))
  } catch (error) {
    throw new AppError('store_damaged', {}, { cause: error })
  }
}

function contextOf({ version, kdf, cost, blockSize, parallelization, salt }: Derivation): Uint8Array {
  return Buffer.from(JSON.stringify([version, kdf, cost, blockSize, parallelization, salt]))
}

function stretch(passphrase: string, { salt, cost, blockSize, parallelization }: Derivation): Promise<Uint8Array> {
  const options = { N: cost, r: blockSize, p: parallelization, maxmem: 256 * cost * blockSize }
  // Keyboards differ in how they compose Vietnamese letters; the passphrase must not.
  const text = passphrase.normalize('NFC')
  return new Promise((resolve, reject) => {
    scrypt(text, Buffer.from(salt, 'base64'), 32, options, (error, key) => (error ? reject(error) : resolve(key)))
  })
}
