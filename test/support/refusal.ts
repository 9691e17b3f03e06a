import { expect } from 'vitest'
import type { ErrorCode } from '../../shared/errors.ts'

/** What a call of the contract is refused with. */
export function refusal(code: ErrorCode, details: Record<string, unknown> = {}) {
  return expect.objectContaining({
    code: 'REFUSED',
    data: expect.objectContaining({ code, details: expect.objectContaining(details) }),
  })
}

/** What an act of the core itself is refused with. */
export function appError(code: ErrorCode) {
  return expect.objectContaining({ name: 'AppError', code })
}
