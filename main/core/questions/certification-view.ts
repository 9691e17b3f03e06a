import type { CertificationView, EntryReference, OriginalView } from '../../../shared/contract/certifications.ts'
import { bookVolume, certifyCopies } from '../../../shared/domain/certification.ts'
import { documentTypeTitle } from '../../../shared/domain/document-type.ts'
import type { DossierId, OriginalId } from '../../../shared/domain/ids.ts'
import { receiptAmong } from '../../../shared/domain/slip-form.ts'
import { toVietnamTime } from '../../../shared/domain/vietnamese-date.ts'
import { type Entry, listEntriesOfDossier } from '../certification/book-repository.ts'
import { type ElectronicCopy, listElectronicCopies } from '../certification/electronic-copy-repository.ts'
import {
  feeOfOriginal,
  getOriginal,
  isCertifiable,
  listOriginals,
  type Original,
} from '../certification/original-repository.ts'
import { isComplete, mayCertify, requireCertification } from '../commands/certify-copies.ts'
import { scannedPages } from '../commands/certify-electronically.ts'
import { promiseFor } from '../commands/receive-dossier.ts'
import type { Actor, Desk } from '../desk.ts'
import type { Dossier } from '../dossiers/dossier.ts'
import { listByIds, listOpenOfProcedure } from '../dossiers/dossier-list-repository.ts'
import { getOfficer } from '../officers/get-officer.ts'
import { listOfficers } from '../officers/officer-repository.ts'
import { listDocuments } from '../review/review-repository.ts'
import { listSlips } from '../slips/slip-repository.ts'

/** All that the screen of certified copies shows of one request. */
export function viewCertification(desk: Desk, actor: Actor, dossierId: DossierId): CertificationView {
  const dossier = requireCertification(desk, dossierId)
  const originals = listOriginals(desk.db, dossierId)
  const entries = listEntriesOfDossier(desk.db, dossierId)
  const copies = listElectronicCopies(desk.db, dossierId)
  const { dong, fromThirdPageDong, maxPerCopyDong, text } = dossier.procedure.fee
  const listed = new Set(originals.map(({ documentId }) => documentId))
  return {
    dossierId,
    status: dossier.status,
    originals: originals.map((original) => toOriginalView(dossier, original, { entries, copies })),
    papers: listDocuments(desk.db, dossierId)
      .filter(({ id, documentType }) => !listed.has(id) && documentType !== 'trang_trang')
      .map(({ id, documentType, parts }) => ({
        documentId: id,
        title: documentType === 'khong_ro' ? '' : documentTypeTitle[documentType],
        pages: new Set(parts.map(({ pageId }) => pageId)).size,
      })),
    price: {
      ...{ dong, text },
      ...(fromThirdPageDong === undefined ? {} : { fromThirdPageDong }),
      ...(maxPerCopyDong === undefined ? {} : { maxPerCopyDong }),
    },
    total: originals.reduce((sum, original) => sum + feeOfOriginal(dossier, original), 0),
    promise: promiseIfNow(desk, dossier),
    promisedAt: dossier.received ? dossier.promisedAt : null,
    slipId: receiptAmong(listSlips(desk.db, dossierId))?.id ?? null,
    signers: listOfficers(desk.db)
      .filter((officer) => mayCertify(desk, officer))
      .map(({ id, name, title }) => ({ officerId: id, name, title })),
    ...rightsOf(desk, actor),
    complete: isComplete(desk, dossierId),
  }
}

/** Requests that wait to be entered or handed back, the earliest promise first. */
export function viewWaitingCertifications(desk: Desk) {
  const ids = listOpenOfProcedure(desk.db, certifyCopies)
  return listByIds(desk.db, ids).map(({ dossierId, code, applicantName, promisedAt }) => ({
    ...{ dossierId, code, applicantName, promisedAt },
    originals: listOriginals(desk.db, dossierId).filter(isCertifiable).length,
    complete: isComplete(desk, dossierId),
  }))
}

/** The pages that an officer compares with the original; throws `copy_without_scan`. */
export function viewComparison(desk: Desk, actor: Actor, originalId: OriginalId) {
  const original = getOriginal(desk.db, originalId)
  const { id, dossierId, title } = original
  const entry = listEntriesOfDossier(desk.db, dossierId).find(
    (one) => one.originalId === id && one.book === 'electronic',
  )
  return {
    ...{ originalId, dossierId, title },
    pages: scannedPages(desk, original).map((page) => ({
      pageId: page.id,
      viewKey: (page.viewDigest ?? page.originalDigest).slice(0, 12),
      width: page.width,
      height: page.height,
    })),
    entry: entry === undefined ? null : toElectronicEntry(entry, listElectronicCopies(desk.db, dossierId)),
    ...rightsOf(desk, actor),
  }
}

/** Every officer, with who may certify by office and who by authorisation. */
export function viewCertifiers(desk: Desk) {
  return listOfficers(desk.db).map((officer) => ({
    ...{ officerId: officer.id, name: officer.name, title: officer.title, lead: officer.role === 'lead' },
    authorised: mayCertify(desk, officer),
  }))
}

export function toReference(entry: Entry): EntryReference {
  const { id, number, certifiedAt } = entry
  return { entryId: id, number, volume: bookVolume(entry), certifiedAt }
}

function rightsOf(desk: Desk, actor: Actor) {
  const officer = getOfficer(desk.db, actor.officerId)
  return { mayCertify: mayCertify(desk, officer), maySeal: officer.role === 'lead' }
}

type Written = { readonly entries: readonly Entry[]; readonly copies: ReturnType<typeof listElectronicCopies> }

function toOriginalView(dossier: Dossier, original: Original, { entries, copies }: Written): OriginalView {
  const { id, dossierId: _, ...line } = original
  const entryIn = (book: Entry['book']) => entries.find((entry) => entry.originalId === id && entry.book === book)
  const [paper, electronic] = [entryIn('paper'), entryIn('electronic')]
  return {
    ...line,
    originalId: id,
    fee: feeOfOriginal(dossier, original),
    paperEntry: paper === undefined ? null : toReference(paper),
    electronicEntry: electronic === undefined ? null : toElectronicEntry(electronic, copies),
  }
}

function toElectronicEntry(entry: Entry, copies: readonly ElectronicCopy[]) {
  const copy = copies.find(({ entryId }) => entryId === entry.id)
  const [signed, sealed] = [typeof copy?.signedAt === 'string', typeof copy?.sealedAt === 'string']
  return { ...toReference(entry), signed, sealed }
}

function promiseIfNow(desk: Desk, dossier: Dossier): CertificationView['promise'] {
  if (dossier.receivedAt !== null) return null
  const receivedAt = desk.host.clock.now()
  const { promisedAt } = promiseFor(desk, dossier, { receivedAt, promisedOn: null })
  return { promisedAt, today: toVietnamTime(promisedAt).day === toVietnamTime(receivedAt).day }
}
