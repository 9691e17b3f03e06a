import { z } from 'zod'
import { DossierStatus } from '../domain/dossier-status.ts'
import { DossierId, SlipId } from '../domain/ids.ts'
import { Instant } from '../domain/vietnamese-date.ts'
import { command, question } from './call.ts'
import { ReceptionOrder } from './dossiers.ts'
import { ProcedureSummary } from './procedures.ts'

/** A dossier of the visit and what it still waits for. */
export const VisitDossier = z.object({
  dossierId: DossierId,
  code: z.string(),
  procedureName: z.string(),
  status: DossierStatus,
  missing: z.number().int(),
  doubtful: z.number().int(),
  /** Papers that were scanned for another dossier of the visit. */
  shared: z.number().int(),
  /** What would be promised if it were received now, or what was. */
  promisedAt: Instant.nullable(),
})
export type VisitDossier = z.infer<typeof VisitDossier>

export const VisitView = z.object({
  /** All dossiers of the visit, this one too, in the order in which they were opened; none where it stands alone. */
  dossiers: z.array(VisitDossier),
  /** Procedures that usually go with this one. */
  usual: z.array(ProcedureSummary.pick({ code: true, shortName: true })),
})
export type VisitView = z.infer<typeof VisitView>

export const visitCalls = {
  get: question.input(z.object({ dossierId: DossierId })).output(VisitView),
  /** Opens another dossier for the same people: what is scanned once serves both. */
  add: command
    .input(z.object({ dossierId: DossierId, procedureCode: z.string() }))
    .output(z.object({ dossierId: DossierId })),
  /** Receives all open dossiers of the visit in one act: a code and a day for each, one receipt for all. */
  receive: command.input(ReceptionOrder).output(z.object({ slipId: SlipId, codes: z.array(z.string()) })),
}
