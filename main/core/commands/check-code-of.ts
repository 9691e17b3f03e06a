import { type CheckCode, formatCheckCode, packCheckCode } from '../../../shared/domain/check-code.ts'
import { toVietnamTime } from '../../../shared/domain/vietnamese-date.ts'
import type { Desk } from '../desk.ts'
import { type CodeKey, codeKeyId, makeCodeKey, signCode } from '../keys/code-key.ts'
import { checkCodeSetting } from '../settings/check-code-settings.ts'
import { getSetting, setSetting } from '../settings/settings.ts'
import type { StoredSlip } from '../slips/slip-repository.ts'

/** The signed text of a slip's QR code; `copy` is 0 for the first print, n for the n-th reprint. */
export function checkCodeText(desk: Desk, slip: StoredSlip, copy: number): string {
  const key = requireCodeKey(desk)
  const signed = packCheckCode(toCheckCode(slip, { copy, keyId: codeKeyId(key.point) }))
  return formatCheckCode(signed, signCode(key, signed), getSetting(desk.db, checkCodeSetting).page)
}

/** The key that signs codes now; made on first use and kept with the office's other keys. */
export function requireCodeKey(desk: Desk): CodeKey {
  const [current] = getSetting(desk.db, checkCodeSetting).keys
  return current ?? renewCodeKey(desk)
}

/** From now on another key signs; what the former one signed until now is still known. */
export function renewCodeKey(desk: Desk): CodeKey {
  const key = makeCodeKey(desk.host.randomBytes)
  const settings = getSetting(desk.db, checkCodeSetting)
  const until = desk.host.clock.now()
  const former = settings.keys.map((one) => ({ ...one, until: one.until ?? until }))
  setSetting(desk.db, checkCodeSetting, { ...settings, keys: [{ ...key, until: null }, ...former] })
  return key
}

/** What the code of a slip says. */
function toCheckCode(slip: StoredSlip, { copy, keyId }: Pick<CheckCode, 'copy' | 'keyId'>): CheckCode {
  const { content } = slip
  const promisedAt = 'newPromisedAt' in content ? content.newPromisedAt : content.promisedAt
  return {
    dossierCode: content.code.text === '' ? slip.dossierId : content.code.text,
    isProvisional: content.code.kind === 'provisional',
    isPractice: content.isPractice,
    form: slip.form,
    number: slip.number,
    procedureCode: content.procedure.code,
    agencyCode: content.agencyCode,
    issuedAt: slip.preparedAt,
    promisedOn: promisedAt === null ? '' : toVietnamTime(promisedAt).day,
    revision: slip.revision,
    copy,
    keyId,
  }
}
