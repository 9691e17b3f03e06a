import { hkdfSync } from 'node:crypto'

/** What the master key is turned into; each use has its own key, so that one can be handed out without the others. */
export type StoreKeys = {
  readonly database: Uint8Array
  /** Wraps the keys of page files and hides their names. */
  readonly files: Uint8Array
  /** An auditor who gets this key alone can check the audit chain and read nothing else. */
  readonly audit: Uint8Array
}

/** Bytes nobody can foresee; hosts pass `randomBytes` of node:crypto. */
export type RandomBytes = (size: number) => Uint8Array

export const masterKeySize = 32

/** Derives every key of the store from the 32-byte master key (HKDF-SHA-256, RFC 5869). */
export function deriveStoreKeys(masterKey: Uint8Array): StoreKeys {
  if (masterKey.length !== masterKeySize) throw new Error('a master key has 32 bytes')
  return {
    database: deriveKey(masterKey, 'database'),
    files: deriveKey(masterKey, 'files'),
    audit: deriveKey(masterKey, 'audit'),
  }
}

/** A 32-byte key for one use of another key. */
export function deriveKey(key: Uint8Array, use: string): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', key, new Uint8Array(0), `mot-cua-desk/${use}/1`, 32))
}
