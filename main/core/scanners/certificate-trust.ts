import type { Database } from '../database/connect.ts'

/** Which certificate each scanner showed first. Scanners sign their own, so nothing else can be asked of it. */
export type CertificateTrust = {
  /** SHA-256 of the certificate that was seen first, or null. */
  fingerprintOf(deviceId: string): string | null
  remember(deviceId: string, fingerprint: string): void
}

type TrustStore = { readonly db: Database; readonly now: () => string }

/** Trust that lasts in the store, until a profile of the scanner is saved again. */
export function createStoredTrust({ db, now }: TrustStore): CertificateTrust {
  return {
    fingerprintOf: (deviceId) => {
      const row = db.prepare('SELECT fingerprint FROM scanner_certificate WHERE device_id = ?').get(deviceId)
      return (row as { fingerprint: string } | undefined)?.fingerprint ?? null
    },
    remember: (deviceId, fingerprint) => {
      db.prepare('INSERT OR IGNORE INTO scanner_certificate (device_id, fingerprint, seen_at) VALUES (?, ?, ?)').run(
        deviceId,
        fingerprint,
        now(),
      )
    },
  }
}

/** Lets the scanner show a new certificate: somebody answers for it by saving its profile. */
export function forgetCertificate(db: Database, deviceId: string): void {
  db.prepare('DELETE FROM scanner_certificate WHERE device_id = ?').run(deviceId)
}

/** Trust that lasts as long as the process. */
export function createTrustInMemory(): CertificateTrust {
  const seen = new Map<string, string>()
  return {
    fingerprintOf: (deviceId) => seen.get(deviceId) ?? null,
    remember: (deviceId, fingerprint) => void seen.set(deviceId, fingerprint),
  }
}
