import { Certificate } from 'pkijs'
import type { CertificateView, KeyView, TokenView } from '../../../shared/contract/signing.ts'
import { watchCertificate } from '../../../shared/domain/certificate-watch.ts'
import { AppError } from '../../../shared/errors.ts'
import { listCopiesToRaise } from '../certification/electronic-copy-repository.ts'
import { raisePaperKind } from '../commands/raise-paper.ts'
import type { Actor, Desk } from '../desk.ts'
import { findLastError } from '../jobs/job-repository.ts'
import { practiceSetting } from '../settings/office-settings.ts'
import { getSetting } from '../settings/settings.ts'
import { findModules } from '../signing/pkcs11/find-modules.ts'
import { listTokensOf, type Token } from '../signing/pkcs11/token-key.ts'
import { certificateFault } from '../signing/signing-certificate.ts'
import type { KeyHolder } from '../signing/signing-desk.ts'
import type { SigningCertificate } from '../signing/signing-key.ts'
import { listToRaise, listToSeal } from '../slips/slip-repository.ts'

/** With what the officer and the agency sign here. */
export async function viewSigning(desk: Desk, actor: Actor) {
  return {
    own: await viewKey(desk, actor.officerId),
    agency: await viewKey(desk, 'agency'),
    practice: getSetting(desk.db, practiceSetting),
    stamps: {
      url: desk.signing.stampAuthority()?.url ?? '',
      waiting: listToRaise(desk.db).length + listCopiesToRaise(desk.db).length,
      problem: findLastError(desk.db, raisePaperKind),
    },
    toSeal: listToSeal(desk.db).length,
  }
}

async function viewKey(desk: Desk, holder: KeyHolder): Promise<KeyView | null> {
  const used = await desk.signing.inUse(holder)
  if (used === null) return null
  const { kind, asks, tokenLabel, certificate } = used
  return { kind, asks, tokenLabel, certificate: certificate === null ? null : viewCertificate(desk, certificate) }
}

function viewCertificate(desk: Desk, certificate: SigningCertificate): CertificateView {
  const { id, subject, issuer, notBefore, notAfter } = certificate
  const watched = watchCertificate(certificate, desk.host.clock.now())
  return { certificateId: id, subject, issuer, notBefore, notAfter, ...watched }
}

/** Tokens of every known module, or of one; a module that fails is told of beside the tokens of the others. */
export async function viewTokens(
  desk: Desk,
  module: string | null,
): Promise<{ tokens: TokenView[]; refused: { module: string; code: string }[] }> {
  const modules = module === null ? findModules() : [module]
  if (modules.length === 0) throw new AppError('token_module_missing')
  const tokens: TokenView[] = []
  const refused: { module: string; code: string }[] = []
  for (const one of modules) {
    try {
      tokens.push(...(await listTokensOf(one, desk.host)).map((token) => viewToken(desk, token)))
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      refused.push({ module: one, code: error.code })
    }
  }
  return { tokens, refused }
}

function viewToken(desk: Desk, { module, serial, label, manufacturer, model, pin, certificates }: Token): TokenView {
  return {
    ...{ module, serial, label, pin, maker: `${manufacturer} ${model}`.trim() },
    certificates: certificates.map((certificate) => ({
      ...viewCertificate(desk, certificate),
      signs: certificateFault(Certificate.fromBER(Buffer.from(certificate.der)), certificate.notBefore) === null,
    })),
  }
}
