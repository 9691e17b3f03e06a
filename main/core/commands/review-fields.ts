import type { DocumentType } from '../../../shared/domain/document-type.ts'
import type { FieldSource } from '../../../shared/domain/field.ts'
import { fieldKindOf, fieldLabelOf } from '../../../shared/domain/field-labels.ts'
import type { DocumentId, DossierId, FieldId } from '../../../shared/domain/ids.ts'
import { tidyText } from '../../../shared/domain/vietnamese-text.ts'
import { AppError } from '../../../shared/errors.ts'
import type { Actor, Desk } from '../desk.ts'
import { requireOpen } from '../dossiers/dossier.ts'
import { getDossier } from '../dossiers/dossier-repository.ts'
import { addEvent } from '../dossiers/history-repository.ts'
import { checkValue } from '../extraction/check-value.ts'
import { followInCopies } from '../review/held-paper-repository.ts'
import {
  addFieldChange,
  deleteFields,
  getDocument,
  getField,
  listFields,
  type StoredDocument,
  type StoredField,
  confirmField as saveConfirmation,
  setDocumentType as saveDocumentType,
} from '../review/review-repository.ts'
import { listRivals, type RivalField, settleRivals } from '../review/rival-repository.ts'
import { practiceSetting } from '../settings/office-settings.ts'
import { getSetting } from '../settings/settings.ts'
import { readPaper } from './cut-batch.ts'
import { fillPeople } from './fill-people.ts'
import { writeFields } from './keep-paper.ts'
import { learnFromReview } from './learn-fixes.ts'
import { shareInVisit, tellVisit } from './link-dossiers.ts'

type HowConfirmed = 'person' | 'confirm_all'

/** Accepts or corrects one value; throws `value_invalid` with the problem where it can't be right. */
export function confirmField(
  desk: Desk,
  actor: Actor,
  input: { readonly fieldId: FieldId; readonly value: string },
): { readonly warning: string | null } {
  const field = getField(desk.db, input.fieldId)
  const document = getDocument(desk.db, field.documentId)
  requireOpen(getDossier(desk.db, document.dossierId))
  const typed = tidyText(input.value)
  const rivals = listRivals(desk.db, document.id).filter((rival) => rival.open && rival.code === field.code)
  const chosen = rivals.find(({ value }) => value === typed)
  const { value, warning } =
    chosen === undefined ? checkTyped(field, { typed, name: field.code }) : { value: typed, warning: null }
  const confirm = desk.db.transaction(() => {
    // Choosing between two papers says nothing of how well one was read.
    if (chosen === undefined) learnFromReview(desk, actor, { field, document, value })
    keepConfirmation(desk, actor, { field, document, value, how: 'person', source: chosen?.source })
    if (rivals.length > 0) noteChoice(desk, actor, { field, document, value, rivals })
    fillPeople(desk, document.dossierId)
    followInCopies(desk.db, document.id, { code: field.code, value })
    shareInVisit(desk, actor, document.dossierId)
  })
  confirm.immediate()
  tellVisit(desk, document.dossierId)
  return { warning }
}

/**
 * A value as it would be kept. What stands on the paper may be odd and yet right: accepting it unchanged needs no check.
 * Throws `value_invalid` with the problem and the `name` that the window knows the field by.
 */
export function checkTyped(
  { code, value }: StoredField,
  { typed, name }: { readonly typed: string; readonly name: string },
): { readonly value: string; readonly warning: string | null } {
  if (typed === value || typed === '') return { value: typed, warning: null }
  const check = checkValue(fieldKindOf(code), code, typed)
  if (check.kind === 'invalid') throw new AppError('value_invalid', { problem: check.problem, field: name })
  return { value: check.value, warning: check.kind === 'warning' ? check.problem : null }
}

/** Accepts what is read with confidence in one paper; doubtful values stay for the officer's eye. */
export function confirmDocument(desk: Desk, actor: Actor, documentId: DocumentId): void {
  const document = getDocument(desk.db, documentId)
  requireOpen(getDossier(desk.db, document.dossierId))
  const fields = listFields(desk.db, document.dossierId).filter(
    (field) => field.documentId === documentId && field.state === 'proposed',
  )
  const confirm = desk.db.transaction(() => {
    for (const field of fields) keepConfirmation(desk, actor, { field, document, value: field.value, how: 'person' })
    shareInVisit(desk, actor, document.dossierId)
  })
  confirm.immediate()
  tellVisit(desk, document.dossierId)
}

/** Takes every value as it was read. Only a practice office may; the record says that nobody looked. */
export function confirmAll(desk: Desk, actor: Actor, dossierId: DossierId): number {
  if (!getSetting(desk.db, practiceSetting)) throw new AppError('practice_only')
  requireOpen(getDossier(desk.db, dossierId))
  const fields = listFields(desk.db, dossierId).filter((field) => field.state !== 'confirmed')
  const confirm = desk.db.transaction(() => {
    for (const field of fields) {
      const document = getDocument(desk.db, field.documentId)
      keepConfirmation(desk, actor, { field, document, value: field.value, how: 'confirm_all' })
    }
  })
  confirm.immediate()
  return fields.length
}

/** Says what kind of paper it is; its fields are read anew from the words that its pages have. */
export function setDocumentType(
  desk: Desk,
  input: { readonly documentId: DocumentId; readonly documentType: DocumentType },
): void {
  const document = getDocument(desk.db, input.documentId)
  requireOpen(getDossier(desk.db, document.dossierId))
  const paper = readPaper(desk, { ...document, documentType: input.documentType, typeConfidence: 1 })
  if (paper === null) throw new AppError('page_missing')
  const change = desk.db.transaction(() => {
    saveDocumentType(desk.db, document.id, { documentType: input.documentType, confidence: 1 })
    deleteFields(desk.db, document.id)
    writeFields(desk, document, paper)
    fillPeople(desk, document.dossierId)
  })
  change.immediate()
  desk.events.tell({ kind: 'dossier_changed', dossierId: document.dossierId })
}

type Choice = {
  readonly field: StoredField
  readonly document: StoredDocument
  readonly value: string
  readonly rivals: readonly RivalField[]
}

/** Both values stay in the history, whichever was chosen. */
function noteChoice(desk: Desk, { officerId }: Actor, { field, document, value, rivals }: Choice): void {
  const at = desk.host.clock.now()
  const { dossierId } = document
  settleRivals(desk.db, { documentId: document.id, code: field.code, at })
  const others = new Set([field.value, ...rivals.map((rival) => rival.value)])
  others.delete(value)
  const quoted = [...others].map((other) => `«${other}»`).join(', ')
  const label = fieldLabelOf(document.documentType, field.code)
  addEvent(desk.db, {
    id: desk.host.ids.next(),
    dossierId,
    at,
    officerId,
    kind: 'value_chosen',
    text: `${label}: hai giấy đã nối có giá trị đã xác nhận khác nhau, chọn «${value}», không lấy ${quoted}`,
    status: getDossier(desk.db, dossierId).status,
  })
}

type NewConfirmation = {
  readonly field: StoredField
  readonly document: StoredDocument
  readonly value: string
  readonly how: HowConfirmed
  /** Where the value came from, if not from this field's own paper or from the officer's hand. */
  readonly source?: FieldSource | undefined
}

function keepConfirmation(desk: Desk, actor: Actor, { field, document, value, how, source }: NewConfirmation): void {
  const at = desk.host.clock.now()
  saveConfirmation(desk.db, {
    id: field.id,
    value,
    source: source ?? sourceOf(field, value),
    officerId: actor.officerId,
    at,
    how,
  })
  if (value !== field.value) noteChange(desk, actor, { field, document, value, at })
}

/** Where a value comes from that an officer gave: from the paper, where it is the one that was shown. */
export function sourceOf({ shown }: StoredField, value: string): FieldSource {
  return value === shown.value ? shown.source : 'typed'
}

type Change = Pick<NewConfirmation, 'field' | 'document' | 'value'> & { readonly at: string }

/** Writes down what a value was and is. */
export function noteChange(desk: Desk, { officerId }: Actor, { field, document, value, at }: Change): void {
  addFieldChange(desk.db, {
    id: desk.host.ids.next(),
    dossierId: document.dossierId,
    documentType: document.documentType,
    code: field.code,
    at,
    officerId,
    before: field.value,
    after: value,
    sourceBefore: field.source,
  })
}
