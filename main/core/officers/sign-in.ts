import type { OfficerId } from '../../../shared/domain/ids.ts'
import { AppError } from '../../../shared/errors.ts'
import type { Database } from '../database/connect.ts'
import type { Clock } from '../ports.ts'
import type { Officer } from './officer.ts'
import { findOfficer, findSignInState, type SignInState, saveAttempts } from './officer-repository.ts'
import { isPin } from './pin-hash.ts'

/** Wrong tries until an officer is locked out. */
export const allowedTries = 5

const lockMs = 5 * 60_000

export type SignInAttempt = { readonly officerId: OfficerId; readonly pin: string; readonly clock: Clock }

/** The officer behind a PIN. Throws `pin_wrong` with the tries left, `pin_locked` with the minutes, `not_found`. */
export async function signIn(db: Database, { officerId, pin, clock }: SignInAttempt): Promise<Officer> {
  const attempt = db.transaction(() => countAttempt(db, officerId, clock.now())).immediate()
  if (attempt.kind === 'locked') throw lockedFor(attempt.restMs)

  const isRight = await isPin(pin, attempt.state)
  const officer = findOfficer(db, officerId)
  if (isRight && officer) {
    saveAttempts(db, { id: officerId, failedAttempts: 0, lockedUntil: null })
    return officer
  }
  throw attempt.triesLeft === 0 ? lockedFor(lockMs) : new AppError('pin_wrong', { triesLeft: attempt.triesLeft })
}

type CountedAttempt =
  | { readonly kind: 'counted'; readonly state: SignInState; readonly triesLeft: number }
  | { readonly kind: 'locked'; readonly restMs: number }

/** Counts the try as failed before the PIN is looked at: neither a crash nor tries at the same time give one away. */
function countAttempt(db: Database, id: OfficerId, now: string): CountedAttempt {
  const state = findSignInState(db, id)
  if (!state) throw new AppError('not_found', {})
  const { lockedUntil } = state
  if (lockedUntil !== null && lockedUntil > now) {
    const restMs = Date.parse(lockedUntil) - Date.parse(now)
    if (restMs <= lockMs) return { kind: 'locked', restMs }
    // The machine's clock was set back since: a lock is never longer than a whole one.
    saveAttempts(db, { id, failedAttempts: state.failedAttempts, lockedUntil: endOfLock(now) })
    return { kind: 'locked', restMs: lockMs }
  }

  const failedAttempts = lockedUntil === null ? state.failedAttempts + 1 : 1
  const triesLeft = Math.max(0, allowedTries - failedAttempts)
  saveAttempts(db, { id, failedAttempts, lockedUntil: triesLeft === 0 ? endOfLock(now) : null })
  return { kind: 'counted', state, triesLeft }
}

function endOfLock(now: string): string {
  return new Date(Date.parse(now) + lockMs).toISOString()
}

function lockedFor(restMs: number): AppError {
  return new AppError('pin_locked', { minutes: Math.ceil(restMs / 60_000) })
}
