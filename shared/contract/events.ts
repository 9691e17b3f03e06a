import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { DossierId, ScanBatchId } from '../domain/ids.ts'
import { openQuestion } from './call.ts'

/** Events tell that something changed, never the new state: the page asks again. */
export const DeskEvent = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('dossier_changed'), dossierId: DossierId }),
  z.object({ kind: z.literal('scan_progress'), dossierId: DossierId, batchId: ScanBatchId }),
  z.object({ kind: z.literal('outbox_changed') }),
  z.object({ kind: z.literal('connection_changed') }),
  z.object({ kind: z.literal('session_changed') }),
])
export type DeskEvent = z.infer<typeof DeskEvent>

export const eventCalls = {
  listen: openQuestion.output(eventIterator(DeskEvent)),
}
