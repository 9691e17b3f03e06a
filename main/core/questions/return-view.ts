import type { ReceiverPerson, ReceiverVerdict, ResultReturnView } from '../../../shared/contract/returns.ts'
import type { DossierId } from '../../../shared/domain/ids.ts'
import { judgeFor } from '../commands/return-result.ts'
import type { Desk } from '../desk.ts'
import { getDossier } from '../dossiers/dossier-repository.ts'
import { findResultReturn } from '../dossiers/result-return-repository.ts'
import { findOfficer } from '../officers/officer-repository.ts'
import { strokesOfPicture } from '../slips/strokes-picture.ts'

/** What the dossier says of who stands at the counter. */
export function viewReceiver(
  desk: Desk,
  { dossierId, person }: { readonly dossierId: DossierId; readonly person: ReceiverPerson },
): ReceiverVerdict {
  return judgeFor(desk, getDossier(desk.db, dossierId), person)
}

/** How a result was handed over, with what the receiver signed on the screen; null while it was not. */
export async function viewReturn(desk: Desk, dossierId: DossierId): Promise<ResultReturnView | null> {
  const handed = findResultReturn(desk.db, dossierId)
  if (handed === null) return null
  const { dossierId: _d, officerId, receiverId: _i, signedOn: _s, signatureDigest, ...rest } = handed
  const signature = signatureDigest === null ? null : strokesOfPicture(await desk.pages.get(signatureDigest))
  return { ...rest, officer: findOfficer(desk.db, officerId)?.name ?? '', signature }
}
