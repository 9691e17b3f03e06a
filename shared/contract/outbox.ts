import { z } from 'zod'
import { DeliveryState } from '../domain/delivery-state.ts'
import { DossierId, OutboxMessageId } from '../domain/ids.ts'
import { Instant } from '../domain/vietnamese-date.ts'
import { command, Done, question } from './call.ts'

export const ConnectionView = z.object({
  state: z.enum(['online', 'offline', 'not_configured', 'paused']),
  /** Code of the last refusal of the portal or the network, null when the last call worked. */
  problem: z.string().nullable(),
  lastContactAt: Instant.nullable(),
  waiting: z.number().int(),
  needsPerson: z.number().int(),
})
export type ConnectionView = z.infer<typeof ConnectionView>

export const OutboxItem = z.object({
  messageId: OutboxMessageId,
  dossierId: DossierId,
  dossierCode: z.string(),
  applicantName: z.string(),
  kind: z.string(),
  /** The month of a report for the province; null for what tells of a dossier. */
  month: z.string().nullable(),
  state: DeliveryState,
  attempts: z.number().int(),
  nextAttemptAt: Instant.nullable(),
  /** Code of the last refusal, with the portal's own words and the field it names where there are. */
  problem: z.object({ code: z.string(), text: z.string(), field: z.string().nullable() }).nullable(),
  createdAt: Instant,
  provenAt: Instant.nullable(),
  proofNumber: z.string().nullable(),
})
export type OutboxItem = z.infer<typeof OutboxItem>

export const outboxCalls = {
  connection: question.output(ConnectionView),
  list: question
    .input(z.object({ unprovenOnly: z.boolean().default(true), limit: z.number().int().min(1).max(500).default(200) }))
    .output(z.array(OutboxItem)),
  /** Sends now, one message or all that wait; the answer tells how the round went. */
  sendNow: command
    .input(z.object({ messageId: OutboxMessageId.nullable() }))
    .output(z.object({ proven: z.number().int(), waiting: z.number().int(), needsPerson: z.number().int() })),
  hold: command.input(z.object({ messageId: OutboxMessageId, reason: z.string().min(1).max(500) })).output(Done),
  release: command.input(z.object({ messageId: OutboxMessageId })).output(Done),
}
