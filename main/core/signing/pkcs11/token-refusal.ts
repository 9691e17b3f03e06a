import { AppError, type ErrorCode } from '../../../../shared/errors.ts'
import { type CryptokiError, ckr } from './cryptoki-values.ts'

/** After these nothing of the session can be trusted; only a fresh start of the module helps. */
const gone: readonly number[] = [
  ckr.slotIdInvalid,
  ckr.deviceError,
  ckr.deviceRemoved,
  ckr.keyHandleInvalid,
  ckr.objectHandleInvalid,
  ckr.sessionClosed,
  ckr.sessionHandleInvalid,
  ckr.tokenNotPresent,
  ckr.tokenNotRecognised,
  ckr.userNotLoggedIn,
]

const others: Readonly<Record<number, ErrorCode>> = {
  [ckr.pinExpired]: 'token_pin_expired',
  [ckr.pinLocked]: 'token_pin_locked',
  [ckr.functionCancelled]: 'cancelled',
}

/** The refusal that a module's answer means for the officer; what has no name of its own keeps its number. */
export function refusalOf(error: CryptokiError): AppError {
  if (gone.includes(error.code)) return new AppError('token_gone', {}, { cause: error })
  const code = others[error.code] ?? 'token_failed'
  return new AppError(code, code === 'token_failed' ? { answer: error.message } : {}, { cause: error })
}
