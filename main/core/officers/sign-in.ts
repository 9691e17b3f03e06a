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
  const attempt = countAttempt(db, officerId, clock.now())
  const officer = findOfficer(db, officerId)
  const isRight = await isPin(pin, attempt.state)
  if (isRight && officer) {
    saveAttempts(db, { id: officerId, failedAttempts: 0, lockedUntil: null })
    return officer
  }
  if (attempt.triesLeft === 0) throw lockedFor(lockMs)
  throw new AppError('pin_wrong', { triesLeft: attempt.triesLeft })
}

type CountedAttempt = { readonly state: SignInState; readonly triesLeft: number }

/** Counts the try as failed before the PIN is looked at: neither a crash nor tries at the same time give one away. */
function countAttempt(db: Database, id: OfficerId, now: string): CountedAttempt {
  const count = db.transaction((): CountedAttempt => {
    const state = findSignInState(db, id)
    if (!state) throw new AppError('not_found', {})
    const restMs = state.lockedUntil === null ? 0 : restOfLock(state.lockedUntil, now)
    if (restMs > 0) throw lockedFor(restMs)

    const failedAttempts = state.lockedUntil === null ? state.failedAttempts + 1 : 1
    const triesLeft = Math.max(0, allowedTries - failedAttempts)
    const lockedUntil = triesLeft === 0 ? new Date(Date.parse(now) + lockMs).toISOString() : null
    saveAttempts(db, { id, failedAttempts, lockedUntil })
    return { state, triesLeft }
  })
  return count.immediate()
}

/** Never longer than a whole lock, also when the machine's clock was set back since. */
function restOfLock(lockedUntil: string, now: string): number {
  return Math.min(lockMs, Date.parse(lockedUntil) - Date.parse(now))
}

function lockedFor(restMs: number): AppError {
  return new AppError('pin_locked', { minutes: Math.ceil(restMs / 60_000) })
}
