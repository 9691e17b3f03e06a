import { z } from 'zod'
import { DocumentType } from '../domain/document-type.ts'
import { Box, FieldKind, FieldSource, FieldState } from '../domain/field.ts'
import { ComponentId, DocumentId, DossierId, FieldId, PageId } from '../domain/ids.ts'
import { PageMark, PageMarkKind } from '../domain/page-mark.ts'
import { PageProblem } from '../domain/page-problem.ts'
import { command, Done, question } from './call.ts'

export const PageView = z.object({
  pageId: PageId,
  documentId: DocumentId.nullable(),
  position: z.number().int(),
  /** Name of the file or the scanner it came from. */
  sourceName: z.string(),
  state: z.enum(['waiting', 'reading', 'read', 'failed']),
  /** Code of the refusal when the state is `failed`. */
  failure: z.string().nullable(),
  blank: z.boolean(),
  /** Why its picture should be taken once more. */
  problems: z.array(PageProblem),
  binned: z.boolean(),
  rotation: z.number().int(),
  /** Size of the upright view image in pixels; 0 until it is read. The image: address of the client's `pageImage(pageId)`. */
  width: z.number().int(),
  height: z.number().int(),
  /** Seals, signatures and photographs that stand on it. */
  marks: z.array(PageMark),
  /** Changes with the view image. */
  viewKey: z.string(),
})
export type PageView = z.infer<typeof PageView>

export const FieldView = z.object({
  fieldId: FieldId,
  documentId: DocumentId,
  code: z.string(),
  label: z.string(),
  kind: FieldKind,
  value: z.string(),
  /** As it stands on the paper. */
  raw: z.string(),
  confidence: z.number(),
  source: FieldSource,
  state: FieldState,
  pageId: PageId.nullable(),
  /** The very words the value came from, in pixels of the view image. */
  boxes: z.array(Box),
  /** Why it is doubtful: a code of `messages/fields.vi.ts`, or null. */
  problem: z.string().nullable(),
  /** Other confirmed values of the same field, whose papers were joined with this one: an officer must choose. */
  rivals: z.array(z.object({ value: z.string(), source: FieldSource, pageId: PageId.nullable(), boxes: z.array(Box) })),
  /** What a local list put in the place of what was read, and how many dossiers speak for it. */
  mends: z.array(z.object({ reading: z.string(), value: z.string(), dossiers: z.number().int() })),
})
export type FieldView = z.infer<typeof FieldView>

export const DocumentView = z.object({
  documentId: DocumentId,
  documentType: DocumentType,
  title: z.string(),
  typeConfidence: z.number(),
  componentId: ComponentId.nullable(),
  /** In the order of the paper. */
  pageIds: z.array(PageId),
  /** The other side of the same card, on whichever page it lies. */
  otherSideId: DocumentId.nullable(),
  fields: z.array(FieldView),
  /** True where a signature stands over the name of who signs. */
  signedOverName: z.boolean(),
  /** What papers of this kind carry but was not seen on this one. */
  notSeen: z.array(PageMarkKind),
})
export type DocumentView = z.infer<typeof DocumentView>

export const ReviewView = z.object({
  dossierId: DossierId,
  pages: z.array(PageView),
  documents: z.array(DocumentView),
  /** Fields in the order in which they ask for the officer's eye. */
  doubtful: z.array(FieldId),
})
export type ReviewView = z.infer<typeof ReviewView>

export const reviewCalls = {
  get: question.input(z.object({ dossierId: DossierId })).output(ReviewView),
  /** Accepts or corrects a value. A value that can't be right is refused with `value_invalid` and its problem. */
  confirmField: command
    .input(z.object({ fieldId: FieldId, value: z.string().max(2000) }))
    .output(z.object({ field: FieldView, warning: z.string().nullable() })),
  /** Accepts all that is read with confidence in one paper; doubtful values stay. */
  confirmDocument: command.input(z.object({ documentId: DocumentId })).output(Done),
  /** Says what kind of paper it is; its fields are read anew. */
  setDocumentType: command.input(z.object({ documentId: DocumentId, documentType: DocumentType })).output(Done),
}
