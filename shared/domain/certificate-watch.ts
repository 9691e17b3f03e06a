import { z } from 'zod'

/** How urgent it is to renew a certificate. */
export const CertificateWatch = z.enum(['fine', 'within_60', 'within_30', 'within_7', 'expired', 'not_yet_valid'])
export type CertificateWatch = z.infer<typeof CertificateWatch>

const dayMs = 86_400_000

/** Judges a certificate's period at an instant: warnings begin 60, 30 and 7 days before its end. */
export function watchCertificate(
  period: { readonly notBefore: string; readonly notAfter: string },
  now: string,
): { readonly watch: CertificateWatch; readonly daysLeft: number } {
  const leftMs = Date.parse(period.notAfter) - Date.parse(now)
  const daysLeft = Math.floor(leftMs / dayMs)
  if (Date.parse(now) < Date.parse(period.notBefore)) return { watch: 'not_yet_valid', daysLeft }
  if (leftMs < 0) return { watch: 'expired', daysLeft }
  if (leftMs <= 7 * dayMs) return { watch: 'within_7', daysLeft }
  if (leftMs <= 30 * dayMs) return { watch: 'within_30', daysLeft }
  return { watch: leftMs <= 60 * dayMs ? 'within_60' : 'fine', daysLeft }
}
