import { oc } from '@orpc/contract'
import { z } from 'zod'

/** Who may make a call: anybody at the window, any signed-in officer, or those who run the office. */
export type CallRole = 'anyone' | 'officer' | 'lead'

export type CallMeta = {
  readonly role: CallRole
  /** A command changes something and leaves an audit entry; a question does not. */
  readonly changes: boolean
}

const call = oc.$meta<CallMeta>({ role: 'officer', changes: false }).errors({
  REFUSED: {
    status: 422,
    data: z.object({
      code: z.string(),
      details: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.array(z.string())])),
      /** Number under which a bug was logged; only with code `internal`. */
      report: z.string().nullable(),
    }),
  },
})

/** A question by a signed-in officer. */
export const question = call
/** A question that needs no sign-in. */
export const openQuestion = call.meta({ role: 'anyone', changes: false })
/** A command by a signed-in officer. */
export const command = call.meta({ role: 'officer', changes: true })
/** A command that needs no sign-in: signing in itself. */
export const openCommand = call.meta({ role: 'anyone', changes: true })
/** A command by those who run the office. */
export const leadCommand = call.meta({ role: 'lead', changes: true })

/** The answer of a command that has nothing to tell. */
export const Done = z.object({ done: z.literal(true) })
