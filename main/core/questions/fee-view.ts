import { create } from 'qrcode'
import type { FeeView } from '../../../shared/contract/fees.ts'
import type { DossierId } from '../../../shared/domain/ids.ts'
import { transferOf } from '../commands/transfer-of.ts'
import type { Desk } from '../desk.ts'
import { amountDue, dossierFee } from '../dossiers/dossier-fee.ts'
import { getDossier } from '../dossiers/dossier-repository.ts'
import { listPayments, paidFor } from '../dossiers/payment-repository.ts'

/** What a dossier costs, what was paid, and the code that pays the rest. */
export function viewFee(desk: Desk, dossierId: DossierId): FeeView {
  const dossier = getDossier(desk.db, dossierId)
  const { units, lines, ...fee } = dossierFee(desk.db, dossier)
  const due = amountDue(desk.db, dossier)
  const paid = paidFor(desk.db, dossierId)
  const ended = dossier.status === 'refused' || dossier.status === 'withdrawn'
  const transfer = due === null || !dossier.received ? null : transferOf(desk, dossier, due)
  return {
    ...fee,
    rule: dossier.procedure.fee,
    units: units === null ? null : [...units],
    lines: [...lines],
    paid,
    due,
    payments: listPayments(desk.db, dossierId).map((payment) => ({
      paymentId: payment.id,
      way: payment.way,
      amount: payment.amount,
      reference: payment.reference,
      paidAt: payment.paidAt,
      at: payment.at,
      officer: payment.officer,
      receipt:
        payment.slipId === null || payment.number === null ? null : { slipId: payment.slipId, number: payment.number },
      cancelled: payment.cancelled,
    })),
    transfer: transfer === null ? null : toTransferView(transfer),
    payable: dossier.received && !ended && due !== null && due > 0,
    changeable: !ended && paid === 0,
  }
}

function toTransferView({ code, ...transfer }: NonNullable<ReturnType<typeof transferOf>>): FeeView['transfer'] {
  const { modules } = create(code, { errorCorrectionLevel: 'M' })
  const squares = Array.from({ length: modules.size }, (_, row) =>
    Array.from({ length: modules.size }, (__, column) => (modules.get(row, column) ? '1' : '0')).join(''),
  )
  return { ...transfer, squares }
}
