import { z } from 'zod'
import type { DeliveryState } from '../../../shared/domain/delivery-state.ts'
import { DossierId, type OutboxMessageId } from '../../../shared/domain/ids.ts'
import type { ErrorCode } from '../../../shared/errors.ts'
import type { DeliveryProof } from './delivery-proof.ts'
import { OutgoingDossier, OutgoingStep } from './outgoing-dossier.ts'
import { OutgoingReport } from './outgoing-report.ts'

/** What can be told to the portal. A withdrawal is the dossier once more, with that status. */
export const OutgoingMessage = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('dossier'), dossier: OutgoingDossier }),
  z.object({ kind: z.literal('withdrawal'), dossier: OutgoingDossier }),
  z.object({ kind: z.literal('report'), report: OutgoingReport }),
  z.object({ kind: z.literal('step'), dossierId: DossierId, code: z.string().min(1), step: OutgoingStep }),
])
export type OutgoingMessage = z.infer<typeof OutgoingMessage>

/** The id of what a message tells of: of its dossier, or of the report itself. */
export function subjectOf(message: OutgoingMessage): DossierId {
  switch (message.kind) {
    case 'step':
      return message.dossierId
    case 'report':
      return message.report.reportId as DossierId // kept in the same column, and never that of a dossier
    default:
      return message.dossier.dossierId
  }
}

/** A row of the outbox as screens and the sender see it. Instants are UTC. */
export type OutboxMessage = {
  readonly id: OutboxMessageId
  readonly dossierId: DossierId
  readonly kind: OutgoingMessage['kind']
  readonly sequence: number
  readonly state: DeliveryState
  readonly attempts: number
  readonly nextAttemptAt: string
  /** An attempt ended without an answer: the portal is asked before anything is sent again. */
  readonly perhapsDelivered: boolean
  readonly lastCode: ErrorCode | null
  readonly lastField: string | null
  readonly lastDetail: string | null
  readonly heldReason: string | null
  /** A later snapshot of the dossier that took the place of this rejected one. */
  readonly supersededBy: OutboxMessageId | null
  readonly createdAt: string
  readonly provenAt: string | null
  readonly proof: DeliveryProof | null
}
