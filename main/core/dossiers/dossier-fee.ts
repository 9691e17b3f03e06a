import {
  explainLines,
  type FeeLine,
  type FeeUnit,
  feeRuleText,
  reckonFee,
  sumOfLines,
  usualUnits,
} from '../../../shared/domain/fee.ts'
import { formatMoney } from '../../../shared/domain/money.ts'
import type { Fee, FeeExemption } from '../../../shared/domain/procedure.ts'
import type { Database } from '../database/connect.ts'
import type { Dossier } from './dossier.ts'
import { findFee } from './fee-repository.ts'
import { paidFor } from './payment-repository.ts'

/** What a dossier costs, as far as it is known. */
export type DossierFee = {
  /** Null as long as nobody has counted. */
  readonly units: readonly FeeUnit[] | null
  readonly exemption: FeeExemption | null
  readonly lines: readonly FeeLine[]
  /** Whole đồng; null where the catalogue has no sum and nobody has said one. */
  readonly amount: number | null
  /** Why the amount is not what the catalogue says; empty where it is. */
  readonly reason: string
  /** The sum with its reason, for officer and citizen. */
  readonly text: string
}

type Priced = Pick<Dossier, 'id' | 'procedure'>

/** As an officer laid it down, otherwise as the catalogue has it. */
export function dossierFee(db: Database, { id, procedure }: Priced): DossierFee {
  const stored = findFee(db, id)
  if (stored !== null) {
    const exemption = procedure.fee.exemptions?.find(({ code }) => code === stored.exemption) ?? null
    return { ...stored, exemption, text: feeText({ ...stored, exemption, fee: procedure.fee }) }
  }
  const units = usualUnits(procedure.fee)
  const lines = units === null ? null : reckonFee(procedure.fee, feeName(procedure), units)
  // Nothing is counted where nothing is paid.
  const free = procedure.fee.dong === 0
  if (lines === null && !free) {
    return { units, exemption: null, lines: [], amount: null, reason: '', text: feeRuleText(procedure.fee) }
  }
  const known = { exemption: null, lines: lines ?? [], amount: sumOfLines(lines ?? []), reason: '' }
  return { ...known, units, text: feeText({ ...known, fee: procedure.fee }) }
}

/** What is still to be paid, in đồng; null where nobody knows the sum. Never below nothing. */
export function amountDue(db: Database, dossier: Priced): number | null {
  const { amount } = dossierFee(db, dossier)
  return amount === null ? null : Math.max(0, amount - paidFor(db, dossier.id))
}

/**
 * What a receipt over a sum says: the lines of the fee where it is paid whole, otherwise one line that says which part it
 * is (`nộp một phần`, `phần còn lại`).
 */
export function linesOfPart(db: Database, dossier: Priced, amount: number): readonly FeeLine[] {
  const { lines, amount: whole } = dossierFee(db, dossier)
  if (amount === whole) return lines
  const part = amount === amountDue(db, dossier) ? 'phần còn lại' : 'nộp một phần'
  return [{ name: `${feeName(dossier.procedure)}, ${part}`, count: 1, price: amount }]
}

/** What a line of the receipt says was paid for. */
export function feeName({ shortName, fee }: Dossier['procedure']): string {
  const basis = fee.resolution === undefined ? '' : ` (Nghị quyết ${fee.resolution})`
  return `Phí, lệ phí ${shortName}${basis}`
}

type Known = Pick<DossierFee, 'exemption' | 'lines' | 'reason'> & { readonly amount: number; readonly fee: Fee }

/** `16.000 đồng (2 × 8.000)`, `Không thu (Người thuộc hộ nghèo: Giấy chứng nhận hộ nghèo)`. */
function feeText({ exemption, lines, amount, reason, fee }: Known): string {
  const sum = amount === 0 ? 'Không thu' : formatMoney(amount)
  if (reason !== '') return `${sum} (${reason})`
  if (exemption !== null) return `${sum} (${exemption.who}: ${exemption.proof})`
  const how = amount === 0 ? '' : explainLines(lines)
  const basis = fee.resolution === undefined ? '' : `Nghị quyết ${fee.resolution}`
  const said = [how, basis].filter((part) => part !== '').join('; ')
  return said === '' ? sum : `${sum} (${said})`
}
