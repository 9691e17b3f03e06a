import { createPrivateKey, createPublicKey, generateKeyPairSync, sign } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export type PortalKey = {
  /** SPKI, PEM. */
  readonly publicKey: string
  /** Ed25519 over the text, base64. */
  sign(text: string): string
}

/** The practice portal's own signing key, made on first start and kept in its folder. */
export function openPortalKey(dir: string): PortalKey {
  const file = join(dir, 'portal-key.pem')
  if (!existsSync(file)) {
    const pem = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' })
    writeFileSync(file, pem, { mode: 0o600 })
  }
  const key = createPrivateKey(readFileSync(file))
  return {
    publicKey: createPublicKey(key).export({ type: 'spki', format: 'pem' }).toString(),
    sign: (text) => sign(null, Buffer.from(text), key).toString('base64'),
  }
}
