import { bankName } from '../../../shared/domain/bank-account.ts'
import { vietQrMemo, vietQrText } from '../../../shared/domain/viet-qr.ts'
import type { Desk } from '../desk.ts'
import { type Dossier, printedCode } from '../dossiers/dossier.ts'
import { bankAccountSetting } from '../settings/office-settings.ts'
import { getSetting } from '../settings/settings.ts'
import type { TransferInput } from '../slips/slip-input.ts'

/** The transfer that pays for a dossier; null where the office has no account or nothing is to be paid. */
export function transferOf(desk: Desk, dossier: Dossier, due: number): TransferInput | null {
  const account = getSetting(desk.db, bankAccountSetting)
  if (account === null || due === 0) return null
  const memo = vietQrMemo(printedCode(dossier))
  return {
    bank: bankName(account.bin),
    number: account.number,
    holder: account.holder,
    memo,
    code: vietQrText({ account, amount: due, memo }),
  }
}
