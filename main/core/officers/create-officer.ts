import type { OfficerId } from '../../../shared/domain/ids.ts'
import { tidyText } from '../../../shared/domain/vietnamese-text.ts'
import type { Database } from '../database/connect.ts'
import type { RandomBytes } from '../keys/store-keys.ts'
import { type Officer, type OfficerRole, Pin } from './officer.ts'
import { insertOfficer, savePin } from './officer-repository.ts'
import { hashPin } from './pin-hash.ts'

export type NewOfficer = {
  readonly id: OfficerId
  readonly name: string
  readonly title: string
  readonly role: OfficerRole
  readonly pin: string
}

/** Adds an officer who may sign in from now on. */
export async function createOfficer(db: Database, newOfficer: NewOfficer, random: RandomBytes): Promise<Officer> {
  const { pin, id, role, ...texts } = newOfficer
  const officer = { id, role, name: tidyText(texts.name), title: tidyText(texts.title) }
  insertOfficer(db, officer, await hashPin(Pin.parse(pin), random))
  return { ...officer, active: true }
}

/** Gives an officer a new PIN and lifts a lock. */
export async function changePin(
  db: Database,
  { id, pin }: { readonly id: OfficerId; readonly pin: string },
  random: RandomBytes,
): Promise<void> {
  savePin(db, id, await hashPin(Pin.parse(pin), random))
}
