import type { LocalFee } from '../../../shared/domain/local-fee.ts'
import { formatMoney } from '../../../shared/domain/money.ts'
import type { Fee, Procedure } from '../../../shared/domain/procedure.ts'

/** A procedure with the fee that the province's resolutions set for dossiers opened on a day (`2026-11-22`). */
export function withLocalFee(procedure: Procedure, fees: readonly LocalFee[], day: string): Procedure {
  const inForce = fees.filter(({ procedureCode, from }) => procedureCode === procedure.code && from <= day)
  const [newest] = inForce.toSorted((a, b) => b.from.localeCompare(a.from))
  return newest === undefined ? procedure : { ...procedure, fee: feeOf(procedure.fee, newest) }
}

function feeOf({ onlineDong: _, ...fee }: Fee, { dong, onlineDong, resolution }: LocalFee): Fee {
  const online = onlineDong === null ? '' : `; nộp trực tuyến: ${sumText(onlineDong)}`
  return {
    ...fee,
    ...(onlineDong === null ? {} : { onlineDong }),
    dong,
    resolution,
    text: `${sumText(dong)}${online} (Nghị quyết ${resolution})`,
    setLocally: true,
    unverified: false,
  }
}

function sumText(dong: number): string {
  return dong === 0 ? 'không thu' : formatMoney(dong)
}
