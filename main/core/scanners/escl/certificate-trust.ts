/** Which certificate each scanner showed first. Scanners sign their own, so nothing else can be asked of it. */
export type CertificateTrust = {
  /** SHA-256 of the certificate that was seen first, or null. */
  fingerprintOf(deviceId: string): string | null
  remember(deviceId: string, fingerprint: string): void
}

/** Trust that lasts as long as the process. */
export function createTrustInMemory(): CertificateTrust {
  const seen = new Map<string, string>()
  return {
    fingerprintOf: (deviceId) => seen.get(deviceId) ?? null,
    remember: (deviceId, fingerprint) => void seen.set(deviceId, fingerprint),
  }
}
