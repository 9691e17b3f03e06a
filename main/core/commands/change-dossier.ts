import type { Person } from '../../../shared/contract/dossiers.ts'
import type { FieldSource } from '../../../shared/domain/field.ts'
import type { ComponentId, DocumentId, DossierId } from '../../../shared/domain/ids.ts'
import { tidyText } from '../../../shared/domain/vietnamese-text.ts'
import { AppError } from '../../../shared/errors.ts'
import type { Desk } from '../desk.ts'
import { type People, requireOpen } from '../dossiers/dossier.ts'
import { getDossier, getDossierIdOfComponent, updateComponent, updatePeople } from '../dossiers/dossier-repository.ts'
import { getDocument, setDocumentComponent } from '../review/review-repository.ts'

type PersonParts = readonly (keyof Person)[]
const parts: PersonParts = ['fullName', 'personalId', 'dateOfBirth', 'address', 'phone', 'email']

/** Takes the people of the dossier as the officer typed them; what was changed counts as typed. */
export function setPeople(
  desk: Desk,
  input: { readonly dossierId: DossierId; readonly applicant: Person; readonly submitter: Person },
): void {
  const dossier = getDossier(desk.db, input.dossierId)
  requireOpen(dossier)
  updatePeople(desk.db, input.dossierId, tidyPeople(dossier.people, input))
  desk.events.tell({ kind: 'dossier_changed', dossierId: input.dossierId })
}

/** People as an officer typed them; a changed part of the applicant counts as typed. Throws `value_invalid`. */
export function tidyPeople(before: People, typed: { readonly applicant: Person; readonly submitter: Person }): People {
  const applicant = tidyPerson(typed.applicant)
  if (applicant.personalId !== '' && !/^\d{9}(\d{3})?$/.test(applicant.personalId)) {
    throw new AppError('value_invalid', { problem: 'personal_id_digits', field: 'personalId' })
  }
  const sources: Partial<Record<keyof Person, FieldSource>> = { ...before.sources }
  for (const part of parts) {
    if (applicant[part] !== before.applicant[part]) sources[part] = 'typed'
  }
  return { ...before, applicant, submitter: tidyPerson(typed.submitter), sources }
}

export type ComponentCounts = {
  readonly componentId: ComponentId
  readonly originals: number
  readonly certifiedCopies: number
  readonly photocopies: number
  readonly shown: boolean
}

/** Notes what was handed in or shown for a component. */
export function setComponent(desk: Desk, counts: ComponentCounts): void {
  const dossierId = getDossierIdOfComponent(desk.db, counts.componentId)
  requireOpen(getDossier(desk.db, dossierId))
  updateComponent(desk.db, counts)
  desk.events.tell({ kind: 'dossier_changed', dossierId })
}

/** Puts a paper under a component of its own dossier, or takes it out. */
export function placeDocument(
  desk: Desk,
  input: { readonly documentId: DocumentId; readonly componentId: ComponentId | null },
): void {
  const document = getDocument(desk.db, input.documentId)
  requireOpen(getDossier(desk.db, document.dossierId))
  if (input.componentId !== null && getDossierIdOfComponent(desk.db, input.componentId) !== document.dossierId) {
    throw new AppError('not_found')
  }
  setDocumentComponent(desk.db, input.documentId, input.componentId)
  desk.events.tell({ kind: 'dossier_changed', dossierId: document.dossierId })
}

function tidyPerson(person: Person): Person {
  return {
    fullName: tidyText(person.fullName),
    personalId: tidyText(person.personalId).replaceAll(' ', ''),
    dateOfBirth: tidyText(person.dateOfBirth),
    address: tidyText(person.address),
    phone: tidyText(person.phone),
    email: tidyText(person.email),
  }
}
