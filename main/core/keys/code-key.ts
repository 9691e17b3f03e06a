import { createECDH, createHash, createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto'
import type { RandomBytes } from './store-keys.ts'

/** A key of this workstation that signs the codes on its slips (P-256); both as base64url. */
export type CodeKey = {
  readonly secret: string
  /** Uncompressed point of 65 bytes. */
  readonly point: string
}

const curve = 'prime256v1'
const scheme = { dsaEncoding: 'ieee-p1363' } as const

/** A fresh key. */
export function makeCodeKey(randomBytes: RandomBytes): CodeKey {
  const pair = createECDH(curve)
  // A number outside of the curve's order comes once in 2^32: Node refuses it, and the officer's next try has another.
  pair.setPrivateKey(Buffer.from(randomBytes(32)))
  return { secret: pair.getPrivateKey('base64url').padStart(43, 'A'), point: pair.getPublicKey('base64url') }
}

/** First four bytes of SHA-256 over the public point, hex: what a code names its key by. */
export function codeKeyId(point: string): string {
  return createHash('sha256').update(Buffer.from(point, 'base64url')).digest('hex').slice(0, 8)
}

/** ECDSA over SHA-256, r and s: 64 bytes. */
export function signCode({ secret, point }: CodeKey, bytes: Uint8Array): Uint8Array {
  const key = createPrivateKey({ key: { ...jwkOf(point), d: secret }, format: 'jwk' })
  return sign('sha256', bytes, { key, ...scheme })
}

/** Whether the key with that point signed these bytes. */
export function isSignedBy(point: string, bytes: Uint8Array, signature: Uint8Array): boolean {
  const key: KeyObject = createPublicKey({ key: jwkOf(point), format: 'jwk' })
  return verify('sha256', bytes, { key, ...scheme }, signature)
}

function jwkOf(point: string) {
  const bytes = Buffer.from(point, 'base64url')
  const part = (from: number) => bytes.subarray(from, from + 32).toString('base64url')
  return { kty: 'EC', crv: 'P-256', x: part(1), y: part(33) }
}
