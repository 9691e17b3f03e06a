import type { OfficerId } from '../../../shared/domain/ids.ts'
import type { Database } from '../database/connect.ts'
import type { Officer, OfficerRole } from './officer.ts'
import type { PinHash } from './pin-hash.ts'

/** What decides whether an officer may sign in. */
export type SignInState = PinHash & {
  readonly failedAttempts: number
  readonly lockedUntil: string | null
}

type OfficerRow = {
  readonly id: string
  readonly name: string
  readonly title: string
  readonly role: string
  readonly active: number
}

type SignInRow = {
  readonly pin_salt: Uint8Array
  readonly pin_hash: Uint8Array
  readonly failed_attempts: number
  readonly locked_until: string | null
}

export function insertOfficer(db: Database, officer: Omit<Officer, 'active'>, pin: PinHash): void {
  db.prepare(`
    INSERT INTO officer (id, name, title, role, pin_salt, pin_hash)
    VALUES (:id, :name, :title, :role, :salt, :hash)
  `).run({ ...officer, ...pin })
}

/** Officers who may sign in, in the order of the Vietnamese alphabet. */
export function listOfficers(db: Database): readonly Officer[] {
  const officers = db
    .prepare<[], OfficerRow>('SELECT id, name, title, role, active FROM officer WHERE active = 1')
    .all()
    .map(toOfficer)
  return officers.sort((one, other) => one.name.localeCompare(other.name, 'vi'))
}

/** An officer, also one who has left: their acts keep their name. */
export function findOfficer(db: Database, id: OfficerId): Officer | undefined {
  const row = db.prepare<[string], OfficerRow>('SELECT id, name, title, role, active FROM officer WHERE id = ?').get(id)
  return row && toOfficer(row)
}

export function findSignInState(db: Database, id: OfficerId): SignInState | undefined {
  const row = db
    .prepare<[string], SignInRow>(`
      SELECT pin_salt, pin_hash, failed_attempts, locked_until FROM officer WHERE id = ? AND active = 1
    `)
    .get(id)
  return row && toSignInState(row)
}

export function saveAttempts(
  db: Database,
  state: { readonly id: OfficerId; readonly failedAttempts: number; readonly lockedUntil: string | null },
): void {
  db.prepare(`
    UPDATE officer SET failed_attempts = :failedAttempts, locked_until = :lockedUntil WHERE id = :id
  `).run(state)
}

/** Stores a new PIN and forgets the wrong tries. */
export function savePin(db: Database, id: OfficerId, pin: PinHash): void {
  db.prepare(`
    UPDATE officer SET pin_salt = :salt, pin_hash = :hash, failed_attempts = 0, locked_until = NULL WHERE id = :id
  `).run({ id, ...pin })
}

/** Officers are never deleted: what they did keeps pointing at them. */
export function deactivateOfficer(db: Database, id: OfficerId): void {
  db.prepare('UPDATE officer SET active = 0 WHERE id = ?').run(id)
}

function toOfficer(row: OfficerRow): Officer {
  return {
    id: row.id as OfficerId,
    name: row.name,
    title: row.title,
    role: row.role as OfficerRole,
    active: row.active === 1,
  }
}

function toSignInState(row: SignInRow): SignInState {
  return {
    salt: row.pin_salt,
    hash: row.pin_hash,
    failedAttempts: row.failed_attempts,
    lockedUntil: row.locked_until,
  }
}
