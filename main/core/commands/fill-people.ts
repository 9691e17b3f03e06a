import type { FieldSource } from '../../../shared/domain/field.ts'
import type { DocumentId, DossierId } from '../../../shared/domain/ids.ts'
import type { Desk } from '../desk.ts'
import type { CardPerson, People, Person } from '../dossiers/dossier.ts'
import { getDossier, updatePeople } from '../dossiers/dossier-repository.ts'
import { type PaperFacts, personFromPapers } from '../review/people-from-papers.ts'
import { listDocuments, listFields, type StoredField } from '../review/review-repository.ts'

const parts = ['fullName', 'personalId', 'dateOfBirth', 'address', 'phone'] as const

/** Fills the dossier's people from its papers; what an officer typed is never overwritten, what a paper said goes with it. */
export function fillPeople(desk: Desk, dossierId: DossierId): void {
  const { people } = getDossier(desk.db, dossierId)
  updatePeople(desk.db, dossierId, filledPeople(desk, { dossierId, people, fields: listFields(desk.db, dossierId) }))
}

type Filling = { readonly dossierId: DossierId; readonly people: People; readonly fields: readonly StoredField[] }

/** People with what these values of the dossier's papers say of them. */
export function filledPeople(desk: Desk, { dossierId, people, fields }: Filling): People {
  const facts = personFromPapers([
    ...(people.card === null ? [] : [asPaper(people.card)]),
    ...listDocuments(desk.db, dossierId).map((document) => ({
      id: document.id,
      documentType: document.documentType,
      fields: fields.filter((field) => field.documentId === document.id),
    })),
  ])
  const applicant: { -readonly [part in keyof Person]: string } = { ...people.applicant }
  const sources: Partial<Record<keyof Person, FieldSource>> = { ...people.sources }
  const papers: Partial<Record<keyof Person, DocumentId>> = { ...people.papers }
  for (const part of parts) {
    const fact = facts[part]
    const isGone = fact === undefined && papers[part] !== undefined
    if (sources[part] === 'typed' || (fact === undefined && !isGone)) continue
    applicant[part] = fact?.value ?? ''
    delete sources[part]
    delete papers[part]
    if (fact !== undefined) sources[part] = fact.source
    if (fact?.paper) papers[part] = fact.paper
  }
  return { ...people, applicant, submitter: submitterAfter(people, applicant), sources, papers }
}

/** A card read by a hand reader says what the code of a scanned card says. */
function asPaper(card: CardPerson): PaperFacts {
  const values = {
    ho_ten: card.fullName,
    so_dinh_danh: card.personalId,
    ngay_sinh: card.dateOfBirth,
    noi_thuong_tru: card.address,
  }
  const fields = Object.entries(values).map(([code, value]) => ({ code, value, source: 'qr' as const }))
  return { id: null, documentType: 'cccd_mat_truoc', fields }
}

/** Until an officer says otherwise, who stands at the counter is whom the dossier concerns; what was typed of her stays. */
function submitterAfter({ applicant: before, submitter }: People, after: Person): Person {
  if (submitter.fullName !== '' && submitter.fullName !== before.fullName) return submitter
  const follow = (part: keyof Person) =>
    submitter[part] === '' || submitter[part] === before[part] ? after[part] : submitter[part]
  return {
    fullName: follow('fullName'),
    personalId: follow('personalId'),
    dateOfBirth: follow('dateOfBirth'),
    address: follow('address'),
    phone: follow('phone'),
    email: follow('email'),
  }
}
