import type { SessionView } from '../../shared/contract/session.ts'
import type { OfficerId } from '../../shared/domain/ids.ts'
import { AppError } from '../../shared/errors.ts'
import type { Actor, Desk } from './desk.ts'
import type { Client } from './dispatch.ts'
import { listOfficers } from './officers/officer-repository.ts'
import { signIn } from './officers/sign-in.ts'
import { officeSetting, practiceSetting } from './settings/office-settings.ts'
import { getSetting } from './settings/settings.ts'
import { programVersion } from './version.ts'

/** Who may sign in here and who is. */
export function viewSession(desk: Desk, client: Client): SessionView {
  const office = getSetting(desk.db, officeSetting)
  const officers = listOfficers(desk.db).map(({ id, name, title, role }) => ({ officerId: id, name, title, role }))
  return {
    officeName: office.officeName,
    unitCode: office.unitCode,
    counter: office.counter,
    practice: getSetting(desk.db, practiceSetting),
    officers,
    signedIn: officers.find((officer) => officer.officerId === client.officer?.id) ?? null,
    version: programVersion,
  }
}

/** Signs an officer in at this window; throws `pin_wrong` and `pin_locked`. */
export async function openSession(
  desk: Desk,
  client: Client,
  input: { readonly officerId: OfficerId; readonly pin: string },
): Promise<SessionView> {
  const officer = await signIn(desk.db, { ...input, clock: desk.host.clock })
  client.officer = { id: officer.id, role: officer.role }
  desk.events.tell({ kind: 'session_changed' })
  return viewSession(desk, client)
}

/** Locks the window and forgets the open signing key. */
export function closeSession(desk: Desk, client: Client): void {
  client.officer = null
  desk.signing.lock()
  desk.events.tell({ kind: 'session_changed' })
}

/** Who acts at this window; throws `not_signed_in`. */
export function actorOf(client: Client): Actor {
  if (client.officer === null) throw new AppError('not_signed_in')
  return { officerId: client.officer.id }
}
