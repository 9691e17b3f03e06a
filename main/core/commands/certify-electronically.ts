import { mostSealed } from '../../../shared/contract/signing.ts'
import type { DossierId, EntryId, OriginalId, PageId } from '../../../shared/domain/ids.ts'
import { AppError } from '../../../shared/errors.ts'
import { type Entry, getEntry, listEntriesOfDossier } from '../certification/book-repository.ts'
import {
  findElectronicCopy,
  insertElectronicCopy,
  listCopiesToSeal,
  setSealed,
  setSigned,
} from '../certification/electronic-copy-repository.ts'
import { getOriginal, isCertifiable, type Original } from '../certification/original-repository.ts'
import type { Actor, Desk } from '../desk.ts'
import { getDossier } from '../dossiers/dossier-repository.ts'
import { addEvent } from '../dossiers/history-repository.ts'
import { getPage, type StoredPage } from '../intake/page-repository.ts'
import type { Officer } from '../officers/officer.ts'
import { getDocument } from '../review/review-repository.ts'
import { officeSetting } from '../settings/office-settings.ts'
import { getSetting } from '../settings/settings.ts'
import { signPdf } from '../signing/sign-pdf.ts'
import { holderOf } from '../signing/signing-certificate.ts'
import type { SigningSecret } from '../signing/signing-desk.ts'
import { slipFields } from '../slips/slip-fields.ts'
import { requireCertification, requireCertifier, requireInWork, writeEntry } from './certify-copies.ts'
import { makeElectronicCopy } from './electronic-copy-file.ts'
import { queueRaising } from './raise-paper.ts'
import { requireClockForward } from './require-clock-forward.ts'
import { type UsableKey, withKey } from './with-key.ts'

export type CopyToSign = {
  readonly originalId: OriginalId
  readonly compared: readonly PageId[]
  readonly secret: SigningSecret
  /** Opens the agency's key, where the seal follows at once. */
  readonly seal: SigningSecret | null
}

/**
 * Numbers an electronic copy in its book, makes it from the scans and signs it (NĐ 45/2020/NĐ-CP Điều 10); cut off and
 * done again, it goes on with the same number. Throws `certifier_must_sign`, `copy_without_scan`, `pages_not_compared`,
 * `copy_signed_already`, `forbidden` where the seal is asked for, and the refusals of signing.
 */
export async function signElectronicCopy(
  desk: Desk,
  actor: Actor,
  { originalId, compared, secret, seal }: CopyToSign,
): Promise<{ entryId: EntryId; number: number; sealed: boolean }> {
  const signer = requireCertifier(desk, actor.officerId)
  if (seal !== null && signer.role !== 'lead') throw new AppError('forbidden')
  const entry = await withKey(desk, { holder: actor.officerId, secret }, async (usable) => {
    const prepared = desk.db.transaction(() => prepare(desk, signer, { originalId, compared })).immediate()
    await sign(desk, actor, { entry: prepared, usable })
    return prepared
  })
  desk.events.tell({ kind: 'dossier_changed', dossierId: entry.dossierId })
  desk.wakeJobs()
  if (seal === null) return { entryId: entry.id, number: entry.number, sealed: false }
  await withKey(desk, { holder: 'agency', secret: seal }, (usable) => sealOne(desk, actor, { id: entry.id, usable }))
  return { entryId: entry.id, number: entry.number, sealed: true }
}

/** Seals the electronic copies that wait, oldest first, each kept at once. Throws the refusals of signing. */
export async function sealElectronicCopies(
  desk: Desk,
  actor: Actor,
  { secret, signal }: { readonly secret: SigningSecret; readonly signal: AbortSignal },
): Promise<{ sealed: number; left: number }> {
  let sealed = 0
  await withKey(desk, { holder: 'agency', secret }, async (usable) => {
    for (const id of listCopiesToSeal(desk.db).slice(0, mostSealed)) {
      if (signal.aborted) break
      await sealOne(desk, actor, { id, usable })
      sealed += 1
    }
  })
  return { sealed, left: listCopiesToSeal(desk.db).length }
}

/** Pages of the original as they were scanned and read, in their order; throws `copy_without_scan`. */
export function scannedPages(desk: Desk, { documentId }: Pick<Original, 'documentId'>): readonly StoredPage[] {
  if (documentId === null) throw new AppError('copy_without_scan')
  const ids = new Set(getDocument(desk.db, documentId).parts.map(({ pageId }) => pageId))
  const pages = [...ids].map((id) => getPage(desk.db, id)).filter(({ binned }) => !binned)
  if (pages.length === 0 || pages.some(({ viewDigest }) => viewDigest === null)) throw new AppError('copy_without_scan')
  return pages
}

type Compared = Pick<CopyToSign, 'originalId' | 'compared'>

function prepare(desk: Desk, signer: Officer, { originalId, compared }: Compared): Entry {
  const original = getOriginal(desk.db, originalId)
  const dossier = requireCertification(desk, original.dossierId)
  requireInWork(dossier)
  if (!isCertifiable(original) || !original.electronic) throw new AppError('certification_nothing')
  const pages = scannedPages(desk, original)
  if (pages.some(({ id }) => !compared.includes(id))) throw new AppError('pages_not_compared')
  const begun = listEntriesOfDossier(desk.db, dossier.id).find(
    (entry) => entry.originalId === originalId && entry.book === 'electronic',
  )
  if (begun !== undefined) {
    if (findElectronicCopy(desk.db, begun.id)?.digest !== null) throw new AppError('copy_signed_already')
    return begun
  }
  const at = requireClockForward(desk)
  const scans = pages.map(({ originalDigest }) => originalDigest)
  const { id } = writeEntry(
    desk,
    { officerId: signer.id },
    { ...{ dossier, original, signer, at, scans }, book: 'electronic', copies: 1 },
  )
  insertElectronicCopy(
    desk.db,
    id,
    scans.map((scan) => ({ scan, officerId: signer.id, at })),
  )
  return getEntry(desk.db, id)
}

async function sign(
  desk: Desk,
  actor: Actor,
  { entry, usable }: { readonly entry: Entry; readonly usable: UsableKey },
) {
  const pages = scannedPages(desk, getOriginal(desk.db, entry.originalId))
  const scans = pages.map(({ originalDigest }) => originalDigest)
  // What is bound to the number are the scans that were compared.
  if (scans.join() !== entry.scans.join()) throw new AppError('pages_not_compared')
  const pdf = await makeElectronicCopy(desk, { entry, pages })
  const { place } = getSetting(desk.db, officeSetting)
  const signed = await signPdf({
    ...{ pdf, fieldName: slipFields.officer, key: usable.key, location: place, at: entry.certifiedAt },
    reason: 'Chứng thực bản sao điện tử từ bản chính',
  })
  const { digest } = await desk.pages.put(signed)
  const keep = desk.db.transaction(() => {
    const by = holderOf(usable.certificate)
    if (!setSigned(desk.db, entry.id, { digest, at: entry.certifiedAt, by })) throw new AppError('copy_signed_already')
    note(desk, actor, { dossierId: entry.dossierId, text: `Ký bản sao điện tử, số chứng thực ${entry.number}` })
    queueRaising(desk, { paper: 'electronic_copy', id: entry.id })
  })
  keep.immediate()
}

async function sealOne(
  desk: Desk,
  actor: Actor,
  { id, usable }: { readonly id: EntryId; readonly usable: UsableKey },
): Promise<void> {
  const entry = getEntry(desk.db, id)
  const before = findElectronicCopy(desk.db, id)?.digest ?? null
  if (before === null) throw new AppError('not_found')
  const at = desk.host.clock.now()
  const { place } = getSetting(desk.db, officeSetting)
  const sealed = await signPdf({
    ...{ pdf: await desk.pages.get(before), fieldName: slipFields.agency, key: usable.key, location: place, at },
    reason: 'Chữ ký số của cơ quan thực hiện chứng thực',
  })
  const { digest } = await desk.pages.put(sealed)
  const keep = desk.db.transaction(() => {
    const by = holderOf(usable.certificate)
    if (!setSealed(desk.db, id, { before, digest, at, by })) throw new AppError('receipt_changed')
    const text = `Đóng dấu số của cơ quan lên bản sao điện tử, số chứng thực ${entry.number}`
    note(desk, actor, { dossierId: entry.dossierId, text })
    queueRaising(desk, { paper: 'electronic_copy', id })
  })
  keep.immediate()
  desk.wakeJobs()
  desk.events.tell({ kind: 'dossier_changed', dossierId: entry.dossierId })
}

function note(
  desk: Desk,
  actor: Actor,
  { dossierId, text }: { readonly dossierId: DossierId; readonly text: string },
): void {
  addEvent(desk.db, {
    ...{ id: desk.host.ids.next(), dossierId, at: desk.host.clock.now(), officerId: actor.officerId },
    ...{ kind: 'certify', text, status: getDossier(desk.db, dossierId).status },
  })
}
