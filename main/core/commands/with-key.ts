import { AppError } from '../../../shared/errors.ts'
import type { Desk } from '../desk.ts'
import { refuseUnusableCertificate } from '../signing/signing-certificate.ts'
import type { KeyHolder, SigningSecret } from '../signing/signing-desk.ts'
import type { SigningCertificate, SigningKey } from '../signing/signing-key.ts'

export type UsableKey = { readonly key: SigningKey; readonly certificate: SigningCertificate }

type Opened = { readonly holder: KeyHolder; readonly secret: SigningSecret }

/**
 * Opens a holder's key for one batch and closes it after `use`. A key that can't sign today is refused before `use`
 * begins, so that it freezes no number and no day. Throws `signing_key_missing`, `certificate_…` and what the key throws.
 */
export async function withKey<Done>(
  desk: Desk,
  { holder, secret }: Opened,
  use: (usable: UsableKey) => Promise<Done>,
): Promise<Done> {
  const key = await desk.signing.key(holder, secret)
  try {
    const [certificate] = await key.listCertificates()
    if (certificate === undefined) throw new AppError('signing_key_missing')
    refuseUnusableCertificate(certificate, desk.host.clock.now())
    return await use({ key, certificate })
  } finally {
    await key.close()
  }
}
