import type { FieldSource } from '../../../shared/domain/field.ts'
import type { DossierId } from '../../../shared/domain/ids.ts'
import type { Desk } from '../desk.ts'
import type { CardPerson, People, Person } from '../dossiers/dossier.ts'
import { getDossier, updatePeople } from '../dossiers/dossier-repository.ts'
import { type PaperFacts, personFromPapers } from '../review/people-from-papers.ts'
import { listDocuments, listFields } from '../review/review-repository.ts'

const parts = ['fullName', 'personalId', 'dateOfBirth', 'address', 'phone'] as const

/** Fills the dossier's people from its papers; what an officer typed is never overwritten. */
export function fillPeople(desk: Desk, dossierId: DossierId): void {
  const fields = listFields(desk.db, dossierId)
  const { people } = getDossier(desk.db, dossierId)
  const facts = personFromPapers([
    ...(people.card === null ? [] : [asPaper(people.card)]),
    ...listDocuments(desk.db, dossierId).map((document) => ({
      documentType: document.documentType,
      fields: fields.filter((field) => field.documentId === document.id),
    })),
  ])
  const applicant: { -readonly [part in keyof Person]: string } = { ...people.applicant }
  const sources: Partial<Record<keyof Person, FieldSource>> = { ...people.sources }
  for (const part of parts) {
    const fact = facts[part]
    if (fact === undefined || sources[part] === 'typed') continue
    applicant[part] = fact.value
    sources[part] = fact.source
  }
  const submitter = isFollowing(people) ? applicant : people.submitter
  updatePeople(desk.db, dossierId, { ...people, applicant, submitter, sources })
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
  return { documentType: 'cccd_mat_truoc', fields }
}

/** Until an officer says otherwise, who stands at the counter is whom the dossier concerns. */
function isFollowing(people: People): boolean {
  return people.submitter.fullName === '' || people.submitter.fullName === people.applicant.fullName
}
