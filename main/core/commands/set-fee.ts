import { areUnits, type FeeUnit, reckonFee, sumOfLines } from '../../../shared/domain/fee.ts'
import type { DossierId } from '../../../shared/domain/ids.ts'
import { isDong } from '../../../shared/domain/money.ts'
import { AppError } from '../../../shared/errors.ts'
import type { Actor, Desk } from '../desk.ts'
import { dossierFee, feeName } from '../dossiers/dossier-fee.ts'
import { getDossier } from '../dossiers/dossier-repository.ts'
import { findFee, saveFee } from '../dossiers/fee-repository.ts'
import { addEvent } from '../dossiers/history-repository.ts'
import { paidFor } from '../dossiers/payment-repository.ts'

export type FeeWanted = {
  readonly dossierId: DossierId
  readonly units: readonly FeeUnit[]
  /** Code of an exemption of the catalogue; its paper was seen. */
  readonly exemption: string | null
  /** Another amount than the catalogue's, with the reason. */
  readonly corrected: { readonly amount: number; readonly reason: string } | null
}

/**
 * Lays down what a dossier costs: by count, by exemption, or corrected with a reason. Throws `amount_invalid`,
 * `units_invalid`, `fee_reason_missing`, `fee_unknown`, `fee_paid_already`, `dossier_closed`.
 */
export function setFee(desk: Desk, actor: Actor, { dossierId, units, exemption, corrected }: FeeWanted): void {
  const act = desk.db.transaction(() => {
    const dossier = getDossier(desk.db, dossierId)
    const { procedure, status } = dossier
    if (status === 'refused' || status === 'withdrawn') throw new AppError('dossier_closed', { status })
    if (paidFor(desk.db, dossierId) > 0) throw new AppError('fee_paid_already')
    if (!areUnits(units)) throw new AppError('units_invalid')
    if (corrected !== null && !isDong(corrected.amount)) throw new AppError('amount_invalid')
    const reason = corrected?.reason.normalize('NFC').trim() ?? ''
    if (corrected !== null && reason === '') throw new AppError('fee_reason_missing')
    if (exemption !== null && !procedure.fee.exemptions?.some(({ code }) => code === exemption)) {
      throw new AppError('input_invalid', { field: 'exemption' })
    }
    const name = feeName(procedure)
    const reckoned =
      corrected === null ? reckonFee(procedure.fee, name, units) : [{ name, count: 1, price: corrected.amount }]
    if (reckoned === null && exemption === null) throw new AppError('fee_unknown')
    const lines = exemption === null ? (reckoned ?? []).filter(({ price }) => price > 0) : []
    const amount = sumOfLines(lines)
    if (!isDong(amount)) throw new AppError('amount_invalid')
    const at = desk.host.clock.now()
    saveFee(desk.db, { dossierId, units, exemption, lines, amount, reason, officerId: actor.officerId, at })
    addEvent(desk.db, {
      id: desk.host.ids.next(),
      dossierId,
      at,
      officerId: actor.officerId,
      kind: 'fee_set',
      text: `Phí, lệ phí: ${dossierFee(desk.db, dossier).text}`,
      status,
    })
  })
  act.immediate()
  desk.events.tell({ kind: 'dossier_changed', dossierId })
}

type Counted = Pick<FeeWanted, 'dossierId' | 'units'>

/** Counts the fee by what the dossier itself says; what an officer exempted, corrected or took stays as it is. */
export function countFee(desk: Desk, actor: Actor, { dossierId, units }: Counted): void {
  const stored = findFee(desk.db, dossierId)
  const decided = stored !== null && (stored.exemption !== null || stored.reason !== '')
  if (decided || paidFor(desk.db, dossierId) > 0) return
  setFee(desk, actor, { dossierId, units, exemption: null, corrected: null })
}
