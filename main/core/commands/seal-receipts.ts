import { mostSealed } from '../../../shared/contract/signing.ts'
import type { SlipId } from '../../../shared/domain/ids.ts'
import { AppError } from '../../../shared/errors.ts'
import type { Actor, Desk } from '../desk.ts'
import { getDossier } from '../dossiers/dossier-repository.ts'
import { addEvent } from '../dossiers/history-repository.ts'
import { signPdf } from '../signing/sign-pdf.ts'
import type { SigningSecret } from '../signing/signing-desk.ts'
import type { SigningKey } from '../signing/signing-key.ts'
import { slipFields } from '../slips/slip-fields.ts'
import { getSlip, listToSeal, sealSlip } from '../slips/slip-repository.ts'
import { queueRaising } from './raise-paper.ts'
import { dossiersOfSlip } from './receipt-anew.ts'
import { withKey } from './with-key.ts'

export type Sealed = { readonly sealed: number; readonly left: number }

/**
 * Puts the agency's seal on the receipts that wait for it, oldest first: one consent and one PIN for up to a hundred.
 * Each is kept when both its papers are sealed, so what a token that is pulled out leaves undone is done next time.
 * Throws the refusals of signing.
 */
export async function sealReceipts(
  desk: Desk,
  actor: Actor,
  { secret, signal }: { readonly secret: SigningSecret; readonly signal: AbortSignal },
): Promise<Sealed> {
  const waiting = listToSeal(desk.db).slice(0, mostSealed)
  let sealed = 0
  try {
    await withKey(desk, { holder: 'agency', secret }, async ({ key }) => {
      for (const { id } of waiting) {
        if (signal.aborted) break
        await sealOne(desk, actor, { id, key })
        sealed += 1
      }
    })
  } finally {
    if (sealed > 0) desk.wakeJobs()
  }
  return { sealed, left: listToSeal(desk.db).length }
}

async function sealOne(
  desk: Desk,
  actor: Actor,
  { id, key }: { readonly id: SlipId; readonly key: SigningKey },
): Promise<void> {
  const { digestA4, digestA5, content, dossierId, number } = getSlip(desk.db, id)
  if (digestA4 === null || digestA5 === null) throw new AppError('slip_not_found')
  const at = desk.host.clock.now()
  const seal = async (digest: string) => {
    const pdf = await desk.pages.get(digest)
    const request = {
      pdf,
      fieldName: slipFields.agency,
      key,
      reason: 'Xác nhận của cơ quan',
      location: content.place,
      at,
    }
    return (await desk.pages.put(await signPdf(request))).digest
  }
  const dossiers = dossiersOfSlip(desk, { id, dossierId })
  const after = { digestA4: await seal(digestA4), digestA5: await seal(digestA5) }
  desk.db
    .transaction(() => {
      if (!sealSlip(desk.db, id, { at, before: { digestA4, digestA5 }, after })) throw new AppError('receipt_changed')
      for (const about of dossiers) {
        addEvent(desk.db, {
          ...{ id: desk.host.ids.next(), dossierId: about, at, officerId: actor.officerId, kind: 'seal' },
          text: `Đóng dấu số của cơ quan lên giấy tiếp nhận số ${number}`,
          status: getDossier(desk.db, about).status,
        })
      }
      queueRaising(desk, { paper: 'slip', id })
    })
    .immediate()
  for (const about of dossiers) desk.events.tell({ kind: 'dossier_changed', dossierId: about })
}
