import type { SlipSeen } from '../../../shared/contract/dossiers.ts'
import { parseCheckCode, type SignedCheckCode } from '../../../shared/domain/check-code.ts'
import type { DossierId } from '../../../shared/domain/ids.ts'
import { parseReceiptQr } from '../../../shared/domain/slip-code.ts'
import type { Desk } from '../desk.ts'
import { codeKeyId, isSignedBy } from '../keys/code-key.ts'
import { checkCodeSetting } from '../settings/check-code-settings.ts'
import { getSetting } from '../settings/settings.ts'
import { listSlips, type StoredSlip } from '../slips/slip-repository.ts'

/** Whether a code names a key of this machine that did not sign it; codes of other counters can't be judged here. */
export function isForged(desk: Desk, { code, signed, signature }: SignedCheckCode): boolean {
  const named = getSetting(desk.db, checkCodeSetting).keys.filter(({ point }) => codeKeyId(point) === code.keyId)
  return named.length > 0 && !named.some(({ point }) => isSignedBy(point, signed, signature))
}

/** The slip that a code was printed on, signed or older; null for a separator sheet and for slips not known here. */
export function slipOfCode(desk: Desk, dossierId: DossierId, text: string): SlipSeen | null {
  const slips = listSlips(desk.db, dossierId)
  const code = parseCheckCode(text)?.code
  const old = parseReceiptQr(text)
  const slip = code
    ? slips.find(({ form, revision }) => form === code.form && revision === code.revision)
    : slips.find(({ preparedAt }) => old !== null && seconds(preparedAt) === seconds(old.issuedAt))
  if (slip === undefined) return null
  return { number: slip.number, copy: code?.copy ?? 0, replacedBy: replacedBy(slip, slips) }
}

/** What stands in the place of a slip that was replaced: the newest of its form. */
function replacedBy(slip: StoredSlip, slips: readonly StoredSlip[]): SlipSeen['replacedBy'] {
  if (slip.state !== 'replaced') return null
  const newest = slips.find(({ form, state }) => form === slip.form && state === 'issued')
  return newest === undefined ? null : { number: newest.number, issuedAt: newest.issuedAt ?? newest.preparedAt }
}

function seconds(instant: string): number {
  return Math.floor(Date.parse(instant) / 1000)
}
