import { z } from 'zod'
import { DocumentType } from '../domain/document-type.ts'
import { DocumentId, DossierId } from '../domain/ids.ts'
import { Day } from '../domain/vietnamese-date.ts'
import { command, question } from './call.ts'

/** A paper of this person that an earlier dossier holds and that this procedure asks for. */
export const HeldPaper = z.object({
  documentId: DocumentId,
  documentType: DocumentType,
  title: z.string(),
  /** As read and confirmed; empty where the paper has none. */
  number: z.string(),
  issuedOn: Day.nullable(),
  /** Last day of its validity; null where nothing ends it. */
  validUntil: Day.nullable(),
  expired: z.boolean(),
  dossierId: DossierId,
  dossierCode: z.string(),
  /** The component that it would stand for. */
  component: z.string(),
})
export type HeldPaper = z.infer<typeof HeldPaper>

export const HeldView = z.object({
  papers: z.array(HeldPaper),
  /** What an earlier dossier says of the applicant and this one does not yet, by the field's code. */
  values: z.record(z.string(), z.string()),
})
export type HeldView = z.infer<typeof HeldView>

export const heldCalls = {
  /** What is held already of whom an open dossier concerns; the look is logged. */
  list: question.input(z.object({ dossierId: DossierId })).output(HeldView),
  /** Puts held papers where they belong and fills what is known of the applicant: nothing is scanned or typed again. */
  take: command
    .input(z.object({ dossierId: DossierId, documentIds: z.array(DocumentId).max(50) }))
    .output(z.object({ papers: z.number().int(), values: z.number().int() })),
}
