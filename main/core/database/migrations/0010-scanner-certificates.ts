/** The certificate that each network scanner showed at its first scan: whoever shows another later is refused. */
export const scannerCertificatesMigration = {
  version: 10,
  name: 'scanner-certificates',
  sql: `
    CREATE TABLE scanner_certificate (
      device_id TEXT NOT NULL PRIMARY KEY,
      fingerprint TEXT NOT NULL,
      seen_at TEXT NOT NULL
    ) STRICT;
  `,
} as const
