import { ORPCError } from '@orpc/client'
import { AppError, type ErrorCode, type ErrorDetails, isErrorCode } from '../../../shared/errors.ts'
import { sentenceOf } from '../../../shared/messages/errors.vi.ts'
import type { CliOutput } from './output.ts'

type Refusal = { readonly code: ErrorCode; readonly details: ErrorDetails; readonly report: string | null }

/** Says a refusal of the core or of a call in a sentence and gives the exit code; a bug of our own is thrown on. */
export function tellRefusal(error: unknown, output: Pick<CliOutput, 'message' | 'failure'>): number {
  const refusal = refusalOf(error)
  if (refusal === null) throw error
  const { code, details, report } = refusal
  const missing = details['components']
  output.message(sentenceOf(code, details))
  if (Array.isArray(missing)) for (const name of missing) output.message(`- ${name}`)
  if (report !== null) output.message(`Số báo cáo: ${report}`)
  output.failure({ code, details })
  return 1
}

function refusalOf(error: unknown): Refusal | null {
  if (error instanceof AppError) return { code: error.code, details: error.details, report: null }
  if (!(error instanceof ORPCError) || error.code !== 'REFUSED') return null
  const { code, details, report } = error.data as { code: string; details: ErrorDetails; report: string | null }
  return isErrorCode(code) ? { code, details, report } : null
}
