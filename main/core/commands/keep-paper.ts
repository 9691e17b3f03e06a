import { fieldKindOf } from '../../../shared/domain/field-labels.ts'
import type { ComponentId, DocumentId, FieldId, PageId } from '../../../shared/domain/ids.ts'
import type { SlipAddress } from '../../../shared/domain/slip-code.ts'
import type { Desk } from '../desk.ts'
import { suggestComponent } from '../dossiers/completeness.ts'
import type { Dossier } from '../dossiers/dossier.ts'
import { getDossier, updateComponent } from '../dossiers/dossier-repository.ts'
import { checkValue } from '../extraction/check-value.ts'
import type { ExtractedField, ReadDocument } from '../extraction/extracted-field.ts'
import { personFields } from '../review/people-from-papers.ts'
import { deleteDocument, keepFields, type ReadField, type StoredDocument } from '../review/review-repository.ts'
import { mendByLocalLists } from './use-local-lists.ts'

/** Below this the officer's eye is asked for; calibrated on papers that the definitions were not written from. */
export const trusted = 0.95

/** A paper as read, each value with the page it stands on. */
export type PaperRead = Omit<ReadDocument, 'fields'> & {
  /** Given while one of its pages is still being read. */
  readonly unfinished?: true
  readonly fields: readonly (ExtractedField & { readonly pageId: PageId })[]
}

/**
 * Writes the values of a paper, and an empty doubtful one for each fact of the person that was not found on the whole of it.
 * Values that a person confirmed stay as they are.
 */
export function writeFields(desk: Desk, document: Pick<StoredDocument, 'id' | 'parts'>, paper: PaperRead): void {
  const found = paper.fields.map((field) => toStored(desk, document.id, field))
  const needed = paper.unfinished ? undefined : personFields[paper.documentType]
  const missing = [needed?.fullName, needed?.personalId].filter(
    (code) => code !== undefined && !found.some((field) => field.code === code),
  )
  const empty = missing.flatMap((code): ReadField[] =>
    code === undefined ? [] : [notFound(desk, document.id, { code, pageId: document.parts[0]?.pageId ?? null })],
  )
  keepFields(desk.db, document.id, [...found, ...empty])
}

function notFound(
  desk: Desk,
  documentId: DocumentId,
  { code, pageId }: { readonly code: string; readonly pageId: PageId | null },
): ReadField {
  return {
    id: desk.host.ids.next() as FieldId,
    documentId,
    pageId,
    code,
    value: '',
    raw: '',
    confidence: 0,
    source: 'ocr',
    state: 'doubtful',
    boxes: [],
    problem: 'not_found',
    unmended: null,
  }
}

function toStored(desk: Desk, documentId: DocumentId, read: PaperRead['fields'][number]): ReadField {
  const field = mendByLocalLists(desk, read)
  const check = checkValue(fieldKindOf(field.code), field.code, field.value)
  const problem = field.hand ? 'handwritten' : check.kind === 'ok' ? null : check.problem
  return {
    id: desk.host.ids.next() as FieldId,
    documentId,
    pageId: field.pageId,
    code: field.code,
    value: field.value,
    raw: field.raw,
    confidence: field.confidence,
    source: field.source,
    state: field.confidence >= trusted && problem === null ? 'proposed' : 'doubtful',
    boxes: field.boxes,
    problem,
    unmended: field.unmended,
  }
}

/** A recognised paper goes to its component, and counts as handed in or shown there; a slip over it says where. */
export function findComponent(
  desk: Desk,
  { id, procedure }: Dossier,
  paper: Pick<PaperRead, 'documentType' | 'typeConfidence'> & { readonly address: SlipAddress | null },
): ComponentId | null {
  const { components } = getDossier(desk.db, id)
  const addressed = procedure.components.find(({ code }) => code === paper.address?.component)
  const suggestion = suggestComponent(procedure, paper.documentType, components)
  const suggested = paper.typeConfidence >= trusted && suggestion.kind === 'fits' ? suggestion.component : undefined
  const wanted = addressed ?? suggested
  const component = components.find((candidate) => candidate.code === wanted?.code)
  if (component === undefined || wanted === undefined) return null
  const isFirst = component.originals + component.certifiedCopies + component.photocopies === 0
  if (isFirst && wanted.action === 'hand_in') updateComponent(desk.db, { ...component, originals: 1 })
  if (wanted.action === 'show') updateComponent(desk.db, { ...component, shown: true })
  return component.componentId
}

/** Takes a paper away that was none, and what it alone counted for in its component. */
export function dropPaper(desk: Desk, document: StoredDocument): void {
  deleteDocument(desk.db, document.id)
  leaveComponent(desk, document)
}

/** Takes back what a paper that is gone counted for in its component. */
export function leaveComponent(desk: Desk, document: StoredDocument): void {
  const { components, procedure } = getDossier(desk.db, document.dossierId)
  const component = components.find(({ componentId }) => componentId === document.componentId)
  const wanted = procedure.components.find(({ code }) => code === component?.code)
  if (component === undefined || wanted === undefined || component.documentIds.length > 0) return
  const { originals, certifiedCopies, photocopies } = component
  if (wanted.action === 'show') updateComponent(desk.db, { ...component, shown: false })
  else if (originals === 1 && certifiedCopies + photocopies === 0) {
    updateComponent(desk.db, { ...component, originals: 0 })
  }
}
