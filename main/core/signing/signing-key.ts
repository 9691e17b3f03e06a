/** A certificate that a key can sign with; DER as the authority issued it, never encoded anew. */
export type SigningCertificate = {
  /** SHA-256 of the DER, in hex: how the officer's choice is kept. */
  readonly id: string
  readonly subject: string
  readonly issuer: string
  /** Instants in UTC. */
  readonly notBefore: string
  readonly notAfter: string
  readonly der: Uint8Array
  /** Certificates above it, nearest first; the root may be missing. */
  readonly chain: readonly Uint8Array[]
}

export type SigningHash = 'sha256'

/** A key that signs: a PKCS#12 file, a token or a remote service. It sees bytes to sign, never a PDF. */
export type SigningKey = {
  listCertificates(): Promise<readonly SigningCertificate[]>
  /**
   * Hashes `tbs` and signs the digest: a PKCS#1 v1.5 value for RSA, a DER ECDSA-Sig-Value for EC.
   * Throws `signing_key_missing` when no key belongs to the certificate.
   */
  sign(tbs: Uint8Array, request: { readonly certificateId: string; readonly hash: SigningHash }): Promise<Uint8Array>
  /** Ends a token's session, so that the next batch asks for the PIN; a file's key has none. */
  close(): Promise<void>
}
