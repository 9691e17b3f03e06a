import { scrypt, timingSafeEqual } from 'node:crypto'
import type { RandomBytes } from '../keys/store-keys.ts'

export type PinHash = { readonly salt: Uint8Array; readonly hash: Uint8Array }

// About 80 ms and 32 MB, in a thread of its own: quick for a person, slow for a guesser.
const derivation = { N: 1 << 15, r: 8, p: 1, maxmem: 64 * 1024 * 1024 }

/** Hashes a PIN with a fresh salt. */
export async function hashPin(pin: string, random: RandomBytes): Promise<PinHash> {
  const salt = random(16)
  return { salt, hash: await stretch(pin, salt) }
}

/** Whether a PIN is the hashed one; takes the same time for every wrong PIN. */
export async function isPin(pin: string, { salt, hash }: PinHash): Promise<boolean> {
  return timingSafeEqual(await stretch(pin, salt), hash)
}

function stretch(pin: string, salt: Uint8Array): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    scrypt(pin.normalize('NFC'), salt, 32, derivation, (error, key) => (error ? reject(error) : resolve(key)))
  })
}
