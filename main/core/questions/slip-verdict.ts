import type { VerdictView } from '../../../shared/contract/slips.ts'
import type { SlipId } from '../../../shared/domain/ids.ts'
import { AppError } from '../../../shared/errors.ts'
import { verifySentences } from '../../../shared/messages/verify.vi.ts'
import type { Desk } from '../desk.ts'
import { type SignatureLevel, type Verdict, verifyPdf } from '../signing/verify-pdf.ts'
import { getSlip, type StoredSlip } from '../slips/slip-repository.ts'

export type Paper = 'a4' | 'a5'

/** Reads the stored slip back and judges its signature against the roots that this office trusts. */
export async function verifySlip(desk: Desk, id: SlipId): Promise<VerdictView> {
  const pdf = await slipPdf(desk, getSlip(desk.db, id), 'a4')
  return toVerdictView(await verifyPdf(pdf, { ...desk.signing.trust(), asOf: null }))
}

/** The signed PDF of a slip. Throws `slip_not_found`, `page_missing`, `page_tampered`. */
export async function slipPdf(desk: Desk, slip: StoredSlip, paper: Paper): Promise<Uint8Array> {
  const digest = paper === 'a4' ? slip.digestA4 : slip.digestA5
  if (digest === null) throw new AppError('slip_not_found')
  return desk.pages.get(digest)
}

const levels: Readonly<Record<SignatureLevel, string>> = {
  below_baseline: 'dưới mức cơ sở',
  pades_b_b: 'PAdES-B-B',
  pades_b_t: 'PAdES-B-T',
  pades_b_lt: 'PAdES-B-LT',
}

/** A verdict in sentences. */
export function toVerdictView(verdict: Verdict): VerdictView {
  return {
    valid: verdict.valid,
    reason: verdict.reason ?? 'Chữ ký hợp lệ; tệp không bị thay đổi sau khi ký.',
    signatures: verdict.signatures.map((signature) => ({
      signer: signature.signer,
      signedAt: signature.signedAt,
      level: levels[signature.level],
      provenAt: signature.provenAt,
      revocation: signature.revocation.kind,
      asOf: signature.revocation.kind === 'good' ? signature.revocation.asOf : null,
      coversWholeFile: signature.coversWholeFile,
      valid: signature.valid,
      problems: signature.problems.map((problem) => verifySentences[problem]),
    })),
  }
}
