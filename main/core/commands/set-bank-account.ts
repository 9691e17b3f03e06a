import { accountProblem, type BankAccount } from '../../../shared/domain/bank-account.ts'
import { tidyText } from '../../../shared/domain/vietnamese-text.ts'
import { AppError } from '../../../shared/errors.ts'
import type { Desk } from '../desk.ts'
import { bankAccountSetting } from '../settings/office-settings.ts'
import { setSetting } from '../settings/settings.ts'

/** Takes the account that fees are transferred to. Throws `bank_unknown`, `account_number_invalid`, `account_holder_missing`. */
export function setBankAccount(desk: Desk, account: BankAccount | null): void {
  const tidy =
    account === null
      ? null
      : { ...account, number: account.number.replace(/\s/g, ''), holder: tidyText(account.holder) }
  const problem = tidy === null ? null : accountProblem(tidy)
  if (problem !== null) throw new AppError(problem)
  setSetting(desk.db, bankAccountSetting, tidy)
}
