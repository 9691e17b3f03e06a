import type { CertificateView, OfficeSettings } from '../../../shared/contract/settings.ts'
import type { Desk } from '../desk.ts'
import { officeSetting, practiceSetting } from '../settings/office-settings.ts'
import { getSetting } from '../settings/settings.ts'

/** What the settings screen shows. */
export async function viewSettings(
  desk: Desk,
): Promise<{ office: OfficeSettings; certificate: CertificateView | null }> {
  const certificate = await desk.signing.certificate()
  return {
    office: getSetting(desk.db, officeSetting),
    certificate:
      certificate === null
        ? null
        : {
            subject: certificate.subject,
            issuer: certificate.issuer,
            notBefore: certificate.notBefore,
            notAfter: certificate.notAfter,
            practice: getSetting(desk.db, practiceSetting),
          },
  }
}
