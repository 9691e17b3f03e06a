import { z } from 'zod'
import { OfficerId } from '../domain/ids.ts'
import { Done, openCommand, openQuestion } from './call.ts'

export const OfficerView = z.object({
  officerId: OfficerId,
  name: z.string(),
  title: z.string(),
  role: z.enum(['reception', 'lead', 'it']),
})
export type OfficerView = z.infer<typeof OfficerView>

export const SessionView = z.object({
  officeName: z.string(),
  unitCode: z.string(),
  counter: z.string(),
  /** A practice office: nothing of it is real and nothing of it reaches a real portal. */
  practice: z.boolean(),
  officers: z.array(OfficerView),
  signedIn: OfficerView.nullable(),
  version: z.string(),
})
export type SessionView = z.infer<typeof SessionView>

export const sessionCalls = {
  current: openQuestion.output(SessionView),
  signIn: openCommand.input(z.object({ officerId: OfficerId, pin: z.string().min(1).max(64) })).output(SessionView),
  signOut: openCommand.output(Done),
}
