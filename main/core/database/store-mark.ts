import { createHmac, timingSafeEqual } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { z } from 'zod'
import { AppError } from '../../../shared/errors.ts'
import { writeFileDurably } from './durable-file.ts'

const StoreMark = z.object({ format: z.literal(1), keyCheck: z.string().regex(/^[0-9a-f]{64}$/) })

export type MarkVerdict = 'unmarked' | 'key_fits' | 'key_differs'

/**
 * Tells a wrong key from a damaged file, which SQLite can't, and a lost store from a first start.
 * The mark lies beside the database and holds nothing that helps to guess the key. Throws `store_damaged`.
 */
export function readStoreMark(databaseFile: string, key: Uint8Array): MarkVerdict {
  const file = markFile(databaseFile)
  if (!existsSync(file)) return 'unmarked'
  const expected = keyCheck(key)
  const found = Buffer.from(parseMark(readFileSync(file, 'utf8')), 'hex')
  return timingSafeEqual(found, expected) ? 'key_fits' : 'key_differs'
}

/** Notes that a store made with this key exists here. */
export function writeStoreMark(databaseFile: string, key: Uint8Array): void {
  const mark = { format: 1, keyCheck: keyCheck(key).toString('hex') }
  writeFileDurably(markFile(databaseFile), `${JSON.stringify(mark)}\n`)
}

function markFile(databaseFile: string): string {
  return `${databaseFile}.mark`
}

function keyCheck(key: Uint8Array): Buffer {
  return createHmac('sha256', key).update('mot-cua-desk/store-mark').digest()
}

function parseMark(text: string): string {
  try {
    return StoreMark.parse(JSON.parse(text)).keyCheck
  } catch (error) {
    throw new AppError('store_damaged', {}, { cause: error })
  }
}
