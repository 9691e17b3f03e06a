import type { LocalFee } from '../../../shared/domain/local-fee.ts'
import { isDong } from '../../../shared/domain/money.ts'
import type { Procedure } from '../../../shared/domain/procedure.ts'
import { tidyText } from '../../../shared/domain/vietnamese-text.ts'
import { AppError } from '../../../shared/errors.ts'
import type { Desk } from '../desk.ts'
import { findProcedure } from '../procedures/find-procedure.ts'
import { withLocalFee } from '../procedures/local-fee.ts'
import { localFeesSetting } from '../settings/local-fees.ts'
import { getSetting, setSetting } from '../settings/settings.ts'

/**
 * A procedure as it stands at this office on a day (`2026-11-22`), with the fee of the province's resolutions.
 * Throws `procedure_not_found`, `procedure_not_in_force`.
 */
export function procedureOn(desk: Desk, code: string, day: string): Procedure {
  return withLocalFee(findProcedure(desk.catalogue, code, day), getSetting(desk.db, localFeesSetting), day)
}

/** The fees in force and to come, each with the name of its procedure. */
export function viewLocalFees(desk: Desk): (LocalFee & { procedureName: string })[] {
  return getSetting(desk.db, localFeesSetting).map((fee) => ({ ...fee, procedureName: nameOf(desk, fee) }))
}

/**
 * Takes the fees of the province's resolutions; dossiers that are open keep theirs. Throws `amount_invalid`,
 * `resolution_missing`, `procedure_not_found`, `fee_not_local` and `local_fee_twice`, with the procedure.
 */
export function setLocalFees(desk: Desk, fees: readonly LocalFee[]): void {
  const tidy = fees.map((fee) => ({ ...fee, resolution: tidyText(fee.resolution) }))
  for (const [at, fee] of tidy.entries()) {
    const { procedureCode, dong, onlineDong, resolution, from } = fee
    const subject = nameOf(desk, fee)
    const procedure = desk.catalogue.procedures.find(({ code }) => code === procedureCode)
    if (procedure === undefined) throw new AppError('procedure_not_found', { subject })
    if (!isDong(dong) || (onlineDong !== null && !isDong(onlineDong))) throw new AppError('amount_invalid', { subject })
    if (resolution === '') throw new AppError('resolution_missing', { subject })
    // What is reckoned by the pages of an original is set by the Ministry of Finance.
    if (procedure.fee.per === 'page') throw new AppError('fee_not_local', { subject })
    const isTwice = tidy.findIndex((one) => one.procedureCode === procedureCode && one.from === from) !== at
    if (isTwice) throw new AppError('local_fee_twice', { subject })
  }
  setSetting(desk.db, localFeesSetting, tidy)
}

function nameOf(desk: Desk, { procedureCode }: LocalFee): string {
  return desk.catalogue.procedures.find(({ code }) => code === procedureCode)?.shortName ?? procedureCode
}
