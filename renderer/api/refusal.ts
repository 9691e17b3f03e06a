import { ORPCError } from '@orpc/client'
import { type ErrorDetails, isErrorCode } from '../../shared/errors.ts'
import { sentenceOf } from '../../shared/messages/errors.vi.ts'
import { messages } from '../messages/vi.ts'

/** Why the core did not do it, as the officer reads it where she stands. */
export type Refusal = {
  readonly code: string
  readonly details: ErrorDetails
  readonly sentence: string
  /** Number under which a bug was logged; null for ordinary refusals. */
  readonly report: string | null
}

/** The refusal behind anything a call may throw; what is no refusal means that the program itself is out of reach. */
export function toRefusal(error: unknown): Refusal {
  if (!(error instanceof ORPCError)) return refusalFrom('unreachable', {}, null)
  const data: unknown = error.data
  if (error.code === 'REFUSED' && isRefusedData(data)) return refusalFrom(data.code, data.details, data.report)
  return refusalFrom('internal', {}, error.code)
}

export function refusalFrom(code: string, details: ErrorDetails, report: string | null): Refusal {
  return { code, details, report, sentence: sentence(code, details) }
}

function sentence(code: string, details: ErrorDetails): string {
  if (code === 'unreachable') return messages.errors.unreachable
  const problem = details['problem']
  if (code === 'value_invalid' && typeof problem === 'string') return messages.review.problem(problem)
  if (!isErrorCode(code)) return messages.errors.unknown(code)
  const missing = details['components']
  const told = sentenceOf(code, details)
  return code === 'components_missing' && typeof missing === 'object'
    ? messages.errors.missingList(told, missing)
    : told
}

function isRefusedData(
  data: unknown,
): data is { readonly code: string; readonly details: ErrorDetails; readonly report: string | null } {
  return typeof data === 'object' && data !== null && 'code' in data && 'details' in data && 'report' in data
}
