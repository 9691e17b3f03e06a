import { verify, X509Certificate } from 'node:crypto'
import type { Signatory } from '../../../shared/contract/signing.ts'
import { AppError } from '../../../shared/errors.ts'
import type { Actor, Desk } from '../desk.ts'
import { listTokensOf } from '../signing/pkcs11/token-key.ts'
import { holderOf, refuseUnusableCertificate } from '../signing/signing-certificate.ts'
import type { KeyHolder, SigningSecret } from '../signing/signing-desk.ts'
import { withKey } from './with-key.ts'

type TokenPick = {
  readonly signatory: Signatory
  readonly module: string
  readonly serial: string
  readonly certificateId: string
}

/** Lets a certificate of a plugged-in token sign from now on. Throws `token_…`, `certificate_…`. */
export async function chooseToken(desk: Desk, actor: Actor, pick: TokenPick): Promise<void> {
  const token = (await listTokensOf(pick.module, desk.host)).find(({ serial }) => serial === pick.serial)
  const certificate = token?.certificates.find(({ id }) => id === pick.certificateId)
  if (token === undefined) throw new AppError('token_gone')
  if (certificate === undefined) throw new AppError('certificate_not_on_token')
  refuseUnusableCertificate(certificate, desk.host.clock.now())
  desk.signing.chooseToken(holderFor(actor, pick.signatory), token, pick.certificateId)
}

/** Signs random bytes and checks the value against the certificate; gives its holder's name. */
export async function tryKey(
  desk: Desk,
  actor: Actor,
  { signatory, secret }: { readonly signatory: Signatory; readonly secret: SigningSecret },
): Promise<{ signer: string }> {
  return withKey(desk, { holder: holderFor(actor, signatory), secret }, async ({ key, certificate }) => {
    const sample = desk.host.randomBytes(32)
    const raw = await key.sign(sample, { certificateId: certificate.id, hash: 'sha256' })
    const holds = verify('sha256', sample, new X509Certificate(certificate.der).publicKey, raw)
    if (!holds) throw new AppError('token_failed', { answer: 'signature does not verify' })
    return { signer: holderOf(certificate) }
  })
}

export function holderFor(actor: Actor, signatory: Signatory): KeyHolder {
  return signatory === 'agency' ? 'agency' : actor.officerId
}
