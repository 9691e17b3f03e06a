import { implement, ORPCError } from '@orpc/server'
import type { CallMeta } from '../../shared/contract/call.ts'
import { contract } from '../../shared/contract/index.ts'
import type { OfficerId } from '../../shared/domain/ids.ts'
import { AppError, type ErrorCode, type ErrorDetails } from '../../shared/errors.ts'
import { asStoreError } from './database/store-error.ts'
import type { OfficerRole } from './officers/officer.ts'
import type { Host } from './ports.ts'

/** One window or one run of the command line: who is signed in at it. */
export type Client = { officer: { readonly id: OfficerId; readonly role: OfficerRole } | null }

export type CallContext = { readonly client: Client }

export type Gate = {
  readonly log: Host['log']
  readonly newId: () => string
  /** Leaves an entry in the audit log for a command that went through. */
  readonly audit: (officerId: OfficerId | null, path: string) => void
}

/** The one gate: officer signed in and allowed, input valid, run, output valid, audit entry for every command. */
export function createGate(gate: Gate) {
  const os = implement(contract).$context<CallContext>()
  return os.use(async ({ context, next, path, procedure }) => {
    const meta = procedure['~orpc'].meta as CallMeta
    const name = path.join('.')
    const before = context.client.officer?.id ?? null
    try {
      requireRole(context.client, meta)
      const answer = await next()
      // Signing in has its officer afterwards, signing out had one before.
      if (meta.changes) gate.audit(context.client.officer?.id ?? before, name)
      return answer
    } catch (error) {
      throw toRefusal(error, name, gate)
    }
  })
}

/** The contract behind its gate, for handlers to answer. */
export type Os = ReturnType<typeof createGate>

function requireRole(client: Client, meta: CallMeta): void {
  if (meta.role === 'anyone') return
  if (client.officer === null) throw new AppError('not_signed_in')
  if (meta.role === 'lead') requireLead(client)
}

/** Throws `not_signed_in`, or `forbidden` for those who only work at a counter. */
export function requireLead(client: Client): void {
  if (client.officer === null) throw new AppError('not_signed_in')
  if (client.officer.role === 'reception') throw new AppError('forbidden')
}

type RefusalData = { readonly code: ErrorCode; readonly details: ErrorDetails; readonly report: string | null }

/** Refusals are answered with their code; everything else is a bug, logged under a number. */
function toRefusal(thrown: unknown, path: string, gate: Gate): ORPCError<'REFUSED', RefusalData> {
  const error = asStoreError(thrown)
  if (error instanceof AppError) {
    gate.log({ level: 'info', what: 'refused', call: path, code: error.code })
    return refused({ code: error.code, details: error.details, report: null })
  }
  if (error instanceof ORPCError && error.code === 'BAD_REQUEST') {
    gate.log({ level: 'info', what: 'refused', call: path, code: 'input_invalid' })
    return refused({ code: 'input_invalid', details: {}, report: null })
  }
  const report = gate.newId()
  gate.log({ level: 'error', what: 'bug', call: path, report, stack: stackOf(error) })
  return refused({ code: 'internal', details: {}, report })
}

function refused(data: RefusalData): ORPCError<'REFUSED', RefusalData> {
  return new ORPCError('REFUSED', { status: 422, data, defined: true })
}

/** Where it happened, without the message: a message may quote what a citizen's paper says. */
export function stackOf(error: unknown): string {
  if (!(error instanceof Error) || error.stack === undefined) return 'unknown'
  const frames = error.stack.split('\n').filter((line) => line.trimStart().startsWith('at '))
  return `${error.name}\n${frames.slice(0, 12).join('\n')}`
}
