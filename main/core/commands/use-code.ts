import type { CodeOutcome } from '../../../shared/contract/dossiers.ts'
import type { ReceiverPerson } from '../../../shared/contract/returns.ts'
import { parseCheckCode } from '../../../shared/domain/check-code.ts'
import type { DocumentType } from '../../../shared/domain/document-type.ts'
import type { DossierId } from '../../../shared/domain/ids.ts'
import { parseSlipAddress } from '../../../shared/domain/slip-code.ts'
import { foldDiacritics } from '../../../shared/domain/vietnamese-text.ts'
import type { Desk } from '../desk.ts'
import { type CardPerson, type Dossier, isOpen, type People } from '../dossiers/dossier.ts'
import { findDossierId, getDossier, updateComponent, updatePeople } from '../dossiers/dossier-repository.ts'
import type { CardQr } from '../extraction/card-qr.ts'
import { readHandCard } from '../extraction/hand-card.ts'
import { fillPeople } from './fill-people.ts'
import { isForged, slipOfCode } from './slip-of-code.ts'
import { readTicket, takeTicket } from './use-ticket.ts'

const identityPapers: ReadonlySet<DocumentType> = new Set(['cccd', 'cccd_mat_truoc', 'cccd_mat_sau', 'ho_chieu'])

/**
 * Does what a code of a hand reader asks for: a slip of ours opens its dossier, an identity card fills the person of
 * the open dossier, is who takes a result, or is looked for, a queue ticket goes to the visit. `texts` are ways to understand the same keys, the likeliest first.
 */
export function useCode(
  desk: Desk,
  { texts, dossierId }: { readonly texts: readonly string[]; readonly dossierId: DossierId | null },
): CodeOutcome {
  const slip = texts.find((text) => parseSlipAddress(text) !== null)
  if (slip !== undefined) return openSlip(desk, slip)
  const card = readHandCard(texts)
  if (card === null) {
    const ticket = readTicket(desk, texts)
    return ticket === null ? { kind: 'unknown', text: texts[0] ?? '' } : takeTicket(desk, { ticket, dossierId })
  }
  const dossier = dossierId === null ? null : getDossier(desk.db, dossierId)
  if (dossier?.status === 'processed')
    return { kind: 'result', dossierId: dossier.id, person: asReceiver(card), slip: null }
  if (dossierId === null || dossier === null || !isOpen(dossier)) {
    return { kind: 'person', personalId: card.personalId, fullName: card.name }
  }
  return { kind: 'person_filled', dossierId, who: fillFromCard(desk, dossierId, card) }
}

function openSlip(desk: Desk, text: string): CodeOutcome {
  const code = parseCheckCode(text)
  if (code !== null && isForged(desk, code)) return { kind: 'slip_forged', number: code.code.number }
  const dossier = parseSlipAddress(text)?.dossier ?? ''
  const dossierId = findDossierId(desk.db, dossier)
  if (dossierId === null) return { kind: 'dossier_elsewhere', code: dossier }
  const slip = slipOfCode(desk, dossierId, text)
  if (getDossier(desk.db, dossierId).status === 'processed') return { kind: 'result', dossierId, person: null, slip }
  return { kind: 'dossier', dossierId, slip }
}

/** The card's owner is whom the dossier concerns, or where that is somebody else, who stands at the counter. */
export function fillFromCard(desk: Desk, dossierId: DossierId, card: CardQr): 'applicant' | 'submitter' {
  const person: CardPerson = {
    fullName: card.name,
    personalId: card.personalId,
    dateOfBirth: card.dateOfBirth ?? '',
    address: card.residence,
  }
  const fill = desk.db.transaction(() => {
    const dossier = getDossier(desk.db, dossierId)
    const { people } = dossier
    noteCardShown(desk, dossier)
    if (!isSamePerson(people, person)) {
      updatePeople(desk.db, dossierId, { ...people, submitter: { ...people.submitter, ...person } })
      return 'submitter'
    }
    // The card in the officer's hand says more than what was typed before it came.
    updatePeople(desk.db, dossierId, { ...people, card: person, sources: withoutTyped(people.sources) })
    fillPeople(desk, dossierId)
    return 'applicant'
  })
  const who = fill.immediate()
  desk.events.tell({ kind: 'dossier_changed', dossierId })
  return who
}

/** A card under the reader was shown at the counter: where only papers of identity are asked for, that is answered. */
function noteCardShown(desk: Desk, { procedure, components }: Dossier): void {
  const asked = procedure.components.filter(
    ({ action, documentTypes }) =>
      action === 'show' && documentTypes.includes('cccd') && documentTypes.every((type) => identityPapers.has(type)),
  )
  for (const component of components) {
    if (!component.shown && asked.some(({ code }) => code === component.code)) {
      updateComponent(desk.db, { ...component, shown: true })
    }
  }
}

function asReceiver({ name, personalId, oldId, dateOfBirth }: CardQr): ReceiverPerson {
  return { fullName: name, personalId, oldId: oldId ?? '', dateOfBirth: dateOfBirth ?? '' }
}

function isSamePerson({ applicant }: People, card: CardPerson): boolean {
  if (applicant.personalId !== '') return applicant.personalId === card.personalId
  return applicant.fullName === '' || foldDiacritics(applicant.fullName) === foldDiacritics(card.fullName)
}

function withoutTyped(sources: People['sources']): People['sources'] {
  const { fullName: _n, personalId: _i, dateOfBirth: _d, address: _a, ...rest } = sources
  return rest
}
