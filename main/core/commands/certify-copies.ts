import type { OriginalWanted } from '../../../shared/contract/certifications.ts'
import {
  bookVolume,
  certificationRefusalTitle,
  certifyCopies,
  feeOfCopies,
} from '../../../shared/domain/certification.ts'
import { dossierStatusTitle } from '../../../shared/domain/dossier-status.ts'
import type { DossierId, EntryId, OfficerId, OriginalId, SlipId } from '../../../shared/domain/ids.ts'
import { toVietnamTime } from '../../../shared/domain/vietnamese-date.ts'
import { foldDiacritics, tidyText } from '../../../shared/domain/vietnamese-text.ts'
import { AppError } from '../../../shared/errors.ts'
import { findClose, insertEntry, listEntriesOfDossier } from '../certification/book-repository.ts'
import { listElectronicCopies } from '../certification/electronic-copy-repository.ts'
import {
  copiesOf,
  isCertifiable,
  listOriginals,
  type Original,
  replaceOriginals,
} from '../certification/original-repository.ts'
import type { Actor, Desk } from '../desk.ts'
import { type Dossier, requireOpen } from '../dossiers/dossier.ts'
import { getDossier, updateComponent, updatePeople } from '../dossiers/dossier-repository.ts'
import { findFee } from '../dossiers/fee-repository.ts'
import { addEvent } from '../dossiers/history-repository.ts'
import { getOfficer } from '../officers/get-officer.ts'
import type { Officer } from '../officers/officer.ts'
import { getDocument } from '../review/review-repository.ts'
import { certifiersSetting } from '../settings/certifiers.ts'
import { getSetting } from '../settings/settings.ts'
import { actOnDossier, takeStep } from './act-on-dossier.ts'
import { receiveDossier } from './receive-dossier.ts'
import { requireClockForward } from './require-clock-forward.ts'
import { countFee } from './set-fee.ts'

/**
 * Takes the officer’s lines. Throws `certification_other_procedure`, `dossier_closed`,
 * `certification_entered` and `not_found` for a paper of another dossier.
 */
export function setOriginals(
  desk: Desk,
  { dossierId, originals }: { readonly dossierId: DossierId; readonly originals: readonly OriginalWanted[] },
): void {
  const set = desk.db.transaction(() => {
    requireOpen(requireCertification(desk, dossierId))
    if (listEntriesOfDossier(desk.db, dossierId).length > 0) throw new AppError('certification_entered')
    const known = new Set(listOriginals(desk.db, dossierId).map(({ id }) => id))
    const lines = originals.map(({ originalId, ...wanted }): Original => {
      if (originalId !== null && !known.has(originalId)) throw new AppError('not_found')
      if (wanted.documentId !== null && getDocument(desk.db, wanted.documentId).dossierId !== dossierId) {
        throw new AppError('not_found')
      }
      const id = originalId ?? (desk.host.ids.next() as OriginalId)
      return { ...wanted, id, dossierId, title: tidyText(wanted.title) }
    })
    replaceOriginals(desk.db, dossierId, lines)
  })
  set.immediate()
  desk.events.tell({ kind: 'dossier_changed', dossierId })
}

export type Request = {
  readonly dossierId: DossierId
  /** Who signs the copies; null leaves the book for later. */
  readonly signerId: OfficerId | null
  readonly signingPassword: string | null
  readonly lastTryConfirmed: boolean
}

/**
 * Receives a request with its receipt, and with a signer enters its copies in the book. Throws `certification_nothing`,
 * `certification_all_refused`, `certifier_must_sign`, and the refusals of reception and of the book.
 */
export async function receiveCertification(
  desk: Desk,
  actor: Actor,
  { dossierId, signerId, ...secret }: Request,
): Promise<{ code: string; slipId: SlipId; numbers: number[] }> {
  const { components, people } = requireCertification(desk, dossierId)
  const originals = listOriginals(desk.db, dossierId)
  if (!originals.some(isCertifiable)) {
    const refused = originals.length > 0 && originals.every(({ refusal }) => refusal !== null)
    throw new AppError(refused ? 'certification_all_refused' : 'certification_nothing')
  }
  if (signerId !== null) requireCertifier(desk, signerId)
  // Whoever's card was read stands at the counter.
  if (people.submitter.fullName === '') updatePeople(desk.db, dossierId, { ...people, submitter: people.applicant })
  for (const { code, documentIds: _, ...counts } of components) {
    if (code === `${certifyCopies}-01`) updateComponent(desk.db, { ...counts, shown: true })
  }
  const units = originals.filter(isCertifiable).map((one) => ({ pages: one.pages, copies: copiesOf(one) }))
  countFee(desk, actor, { dossierId, units })
  const { code, slipId } = await receiveDossier(desk, actor, {
    dossierId,
    promisedOn: null,
    duplicateReason: '',
    ...secret,
  })
  noteRefused(desk, actor, dossierId)
  const numbers = signerId === null ? [] : enterCopies(desk, actor, { dossierId, signerId }).numbers
  return { code, slipId, numbers }
}

/**
 * Numbers the copies on paper: one number for the copies of one original (NĐ 23/2015/NĐ-CP Điều 20). Done again it
 * enters only what is missing. Throws `certifier_must_sign`, `action_not_allowed` and `certification_book_closed`.
 */
export function enterCopies(
  desk: Desk,
  actor: Actor,
  { dossierId, signerId }: { readonly dossierId: DossierId; readonly signerId: OfficerId },
): { numbers: number[] } {
  const signer = requireCertifier(desk, signerId)
  const enter = desk.db.transaction(() => {
    const dossier = requireCertification(desk, dossierId)
    requireInWork(dossier)
    const at = requireClockForward(desk)
    const entered = listEntriesOfDossier(desk.db, dossierId).filter(({ book }) => book === 'paper')
    const waiting = listOriginals(desk.db, dossierId).filter(
      (original) =>
        isCertifiable(original) && original.copies > 0 && !entered.some(({ originalId }) => originalId === original.id),
    )
    const numbers = waiting.map((original) =>
      writeEntry(desk, actor, { dossier, original, signer, at, book: 'paper', copies: original.copies, scans: [] }),
    )
    if (numbers.length === 0) return numbers
    const volume = bookVolume({ book: 'paper', year: toVietnamTime(at).year })
    addEvent(desk.db, {
      ...{ id: desk.host.ids.next(), dossierId, at, officerId: actor.officerId, kind: 'certify' },
      text: `Vào sổ chứng thực số ${numbers.map(({ number }) => number).join(', ')}, quyển số ${volume}`,
      status: dossier.status,
    })
    return numbers
  })
  const numbers = enter.immediate().map(({ number }) => number)
  desk.events.tell({ kind: 'dossier_changed', dossierId })
  return { numbers }
}

export type NewEntry = {
  readonly dossier: Dossier
  readonly original: Original
  readonly signer: Officer
  readonly at: string
  readonly book: 'paper' | 'electronic'
  readonly copies: number
  readonly scans: readonly string[]
}

/** The next line of a book for an original; in the caller's immediate transaction. */
export function writeEntry(desk: Desk, actor: Actor, entry: NewEntry): { id: EntryId; number: number } {
  const { dossier, original, signer, at, book, copies, scans } = entry
  const { year } = toVietnamTime(at)
  if (findClose(desk.db, { book, year }) !== null) throw new AppError('certification_book_closed', { year })
  const id = desk.host.ids.next() as EntryId
  const requester = dossier.people.submitter.fullName
  const isWaived = findFee(desk.db, dossier.id)?.amount === 0
  const number = insertEntry(desk.db, {
    ...{ id, book, year, certifiedAt: at, requester, copies, scans },
    ...{ originalId: original.id, dossierId: dossier.id, title: original.title, pages: original.pages },
    fee: isWaived ? 0 : (feeOfCopies(dossier.procedure.fee, { pages: original.pages, copies }) ?? 0),
    ...{ signer: signer.name, signerTitle: signer.title, officerId: actor.officerId },
    searchText: foldDiacritics(`${requester} ${original.title} ${signer.name}`),
  })
  return { id, number }
}

/** None of the originals may be certified: the request is refused with the reasons of the decree. */
export function refuseCertification(desk: Desk, actor: Actor, dossierId: DossierId): void {
  const { status } = requireCertification(desk, dossierId)
  const originals = listOriginals(desk.db, dossierId)
  if (originals.length === 0) throw new AppError('certification_nothing')
  if (originals.some(({ refusal }) => refusal === null)) throw new AppError('certification_not_all_refused')
  const reason = originals.map(refusalText).join('; ')
  if (status === 'draft') actOnDossier(desk, actor, { dossierId, action: 'start_review', reason: '' })
  actOnDossier(desk, actor, { dossierId, action: 'refuse', reason })
}

/** Gives the copies to who asked for them, at the counter: result and its return in one act. Throws `certification_not_done`. */
export function handBackCopies(desk: Desk, actor: Actor, dossierId: DossierId): void {
  const { status } = requireCertification(desk, dossierId)
  if (!isComplete(desk, dossierId)) throw new AppError('certification_not_done')
  const handOver = desk.db.transaction(() => {
    if (status !== 'processed') {
      takeStep(desk, actor, { dossierId, action: 'finish', text: dossierStatusTitle.processed })
    }
    const wanted = listOriginals(desk.db, dossierId).filter(isCertifiable)
    const copies = wanted.reduce((sum, original) => sum + copiesOf(original), 0)
    const text = `${dossierStatusTitle.returned}: ${copies} bản sao chứng thực, trao cho người yêu cầu tại quầy`
    takeStep(desk, actor, { dossierId, action: 'return_result', text })
  })
  handOver.immediate()
  desk.events.tell({ kind: 'dossier_changed', dossierId })
  desk.events.tell({ kind: 'outbox_changed' })
}

/** Everything asked for is in a book, and every electronic copy bears both signatures. */
export function isComplete(desk: Desk, dossierId: DossierId): boolean {
  const entries = listEntriesOfDossier(desk.db, dossierId)
  const sealed = listElectronicCopies(desk.db, dossierId).filter(({ sealedAt }) => sealedAt !== null)
  const wanted = listOriginals(desk.db, dossierId).filter(isCertifiable)
  return (
    wanted.length > 0 &&
    wanted.every(
      ({ id, copies, electronic }) =>
        (copies === 0 || entries.some(({ originalId, book }) => originalId === id && book === 'paper')) &&
        (!electronic || sealed.some(({ originalId }) => originalId === id)),
    )
  )
}

/** Officers who may certify: the leads, and whom they authorised. */
export function mayCertify(desk: Desk, officer: Officer): boolean {
  return officer.role === 'lead' || getSetting(desk.db, certifiersSetting).includes(officer.id)
}

/** The officer, who may certify; throws `certifier_must_sign`. */
export function requireCertifier(desk: Desk, officerId: OfficerId): Officer {
  const officer = getOfficer(desk.db, officerId)
  if (!officer.active || !mayCertify(desk, officer)) throw new AppError('certifier_must_sign')
  return officer
}

/** A received request whose result is not out yet; throws `action_not_allowed`. */
export function requireInWork({ status, received }: Dossier): void {
  const isInWork = received && (status === 'received' || status === 'processing')
  if (!isInWork) throw new AppError('action_not_allowed', { status, action: 'finish' })
}

/** The dossier of a request to certify copies; throws `certification_other_procedure`. */
export function requireCertification(desk: Desk, dossierId: DossierId): Dossier {
  const dossier = getDossier(desk.db, dossierId)
  if (dossier.procedure.code !== certifyCopies) throw new AppError('certification_other_procedure')
  return dossier
}

function noteRefused(desk: Desk, actor: Actor, dossierId: DossierId): void {
  const refused = listOriginals(desk.db, dossierId).filter(({ refusal }) => refusal !== null)
  if (refused.length === 0) return
  addEvent(desk.db, {
    ...{ id: desk.host.ids.next(), dossierId, at: desk.host.clock.now(), officerId: actor.officerId },
    kind: 'certify_refused',
    text: `Không chứng thực: ${refused.map(refusalText).join('; ')}`,
    status: getDossier(desk.db, dossierId).status,
  })
}

function refusalText({ title, refusal }: Original): string {
  return refusal === null ? title : `${title}: ${certificationRefusalTitle[refusal]}`
}
