import { createCipheriv, createDecipheriv } from 'node:crypto'
import type { RandomBytes } from './store-keys.ts'

// AES-256-GCM, because Electron's BoringSSL has neither AES key wrap nor ChaCha20.
const cipher = 'aes-256-gcm'
const nonceSize = 12
const tagSize = 16
const keySize = 32

/** Bytes of a wrapped 32-byte key: nonce, encrypted key, tag. */
export const wrappedKeySize = nonceSize + keySize + tagSize

export type Wrapping = {
  /** The 32-byte key that wraps. */
  readonly wrappingKey: Uint8Array
  /** What the wrapped key belongs to; unwrapping with anything else fails. */
  readonly context: Uint8Array
}

/** Encrypts a 32-byte key under another, bound to its context. */
export function wrapKey(key: Uint8Array, { wrappingKey, context }: Wrapping, random: RandomBytes): Uint8Array {
  const nonce = random(nonceSize)
  const encryption = createCipheriv(cipher, wrappingKey, nonce).setAAD(context)
  const encrypted = Buffer.concat([encryption.update(key), encryption.final()])
  return Buffer.concat([nonce, encrypted, encryption.getAuthTag()])
}

/** The key inside, or nothing when the wrapping key or the context differs or a bit was changed. */
export function unwrapKey(wrapped: Uint8Array, { wrappingKey, context }: Wrapping): Uint8Array | undefined {
  if (wrapped.length !== wrappedKeySize) return undefined
  const decryption = createDecipheriv(cipher, wrappingKey, wrapped.subarray(0, nonceSize), { authTagLength: tagSize })
  decryption.setAAD(context).setAuthTag(wrapped.subarray(nonceSize + keySize))
  const key = decryption.update(wrapped.subarray(nonceSize, nonceSize + keySize))
  return isAuthentic(decryption) ? key : undefined
}

function isAuthentic(decryption: { final(): Buffer }): boolean {
  try {
    decryption.final()
    return true
  } catch {
    // The tag doesn't fit: GCM has no other reason to fail here.
    return false
  }
}
