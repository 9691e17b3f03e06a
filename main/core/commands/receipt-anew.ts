import type { DossierId, SlipId } from '../../../shared/domain/ids.ts'
import type { Desk } from '../desk.ts'
import type { Dossier } from '../dossiers/dossier.ts'
import { getDossier } from '../dossiers/dossier-repository.ts'
import { listOfSlip } from '../dossiers/visit-repository.ts'
import type { Officer } from '../officers/officer.ts'
import {
  beginPreparedAnew,
  findPreparedSlip,
  insertSlip,
  listSlips,
  type StoredSlip,
} from '../slips/slip-repository.ts'
import { takeReceiptNumber, toReceiptInput } from './receipt-input-of.ts'
import { toJointInput } from './receive-visit.ts'

/** The receipt of a dossier that holds now, its own or the one for all of its visit; null where it has none. */
export function issuedReceipt(desk: Desk, dossierId: DossierId): StoredSlip | null {
  const isReceipt = ({ form, state }: StoredSlip) =>
    state === 'issued' && (form === 'receipt' || form === 'joint_receipt')
  return listSlips(desk.db, dossierId).find(isReceipt) ?? null
}

/** Every dossier that a slip speaks of, in the order in which it prints them. */
export function dossiersOfSlip(desk: Desk, { id, dossierId }: Pick<StoredSlip, 'id' | 'dossierId'>): DossierId[] {
  return [dossierId, ...listOfSlip(desk.db, id)]
}

type Corrected = {
  readonly officer: Officer
  readonly after: Dossier
  readonly former: StoredSlip
  readonly at: string
}

/**
 * Begins the receipt that takes the place of the former one, in the caller's transaction; a joint one is made anew for
 * all of its dossiers.
 */
export function prepareReceiptAnew(desk: Desk, { officer, after, former, at }: Corrected): StoredSlip {
  const { dossierId, form } = former
  const begun = findPreparedSlip(desk.db, { dossierId, form })
  const number = begun?.number ?? takeReceiptNumber(desk, at)
  const replaces = { number: former.number, issuedAt: former.issuedAt ?? former.preparedAt }
  const dossiers = dossiersOfSlip(desk, former).map((id) => (id === after.id ? after : getDossier(desk.db, id)))
  const said =
    form === 'joint_receipt'
      ? toJointInput(desk, { dossiers, officer, number, issuedAt: at })
      : { ...toReceiptInput(desk, after, officer), issuedAt: at }
  const content = { ...said, replaces }
  if (begun !== null) beginPreparedAnew(desk.db, begun.id, { content, preparedAt: at })
  else {
    const id = desk.host.ids.next() as SlipId
    insertSlip(desk.db, { id, dossierId, form, number, content, preparedAt: at })
  }
  const slip = findPreparedSlip(desk.db, { dossierId, form })
  if (slip === null) throw new Error('it was written just now')
  return slip
}
