import type { HeldPaper, HeldView } from '../../../shared/contract/held.ts'
import { documentTypeTitle } from '../../../shared/domain/document-type.ts'
import type { FieldSource } from '../../../shared/domain/field.ts'
import type { ComponentId, DocumentId, DossierId, PageId, ScanBatchId } from '../../../shared/domain/ids.ts'
import { toVietnamTime } from '../../../shared/domain/vietnamese-date.ts'
import { AppError } from '../../../shared/errors.ts'
import { listEntriesOf } from '../audit/audit-repository.ts'
import type { Actor, Desk } from '../desk.ts'
import { type Dossier, isOpen, type Person, requireOpen } from '../dossiers/dossier.ts'
import { getDossier, updateComponent, updatePeople } from '../dossiers/dossier-repository.ts'
import { addEvent } from '../dossiers/history-repository.ts'
import { findEarlierPerson } from '../dossiers/person-repository.ts'
import {
  copyPaper,
  insertHeldBatch,
  listHeldPapers,
  listOrigins,
  type StoredHeldPaper,
} from '../review/held-paper-repository.ts'
import { reusableTypes, standingOf } from '../review/held-papers.ts'
import { fillPeople } from './fill-people.ts'

const lookedAt = 'held.look'

/** What earlier dossiers hold of whom an open dossier concerns and what its procedure asks for; each look is logged once. */
export function viewHeld(desk: Desk, actor: Actor, dossierId: DossierId): HeldView {
  const dossier = getDossier(desk.db, dossierId)
  const held = heldOf(desk, dossier)
  if (held.papers.length + Object.keys(held.values).length > 0) noteLook(desk, actor, dossierId)
  return { papers: held.papers.map(({ view }) => view), values: held.values }
}

/**
 * Puts held papers under the components that ask for them and fills what is known of the applicant. What has expired is
 * refused with `held_paper_unfit`, and so is what is not this person's.
 */
export function takeHeld(
  desk: Desk,
  actor: Actor,
  { dossierId, documentIds }: { readonly dossierId: DossierId; readonly documentIds: readonly DocumentId[] },
): { papers: number; values: number } {
  const take = desk.db.transaction(() => {
    const dossier = getDossier(desk.db, dossierId)
    requireOpen(dossier)
    const held = heldOf(desk, dossier)
    const papers = documentIds.map((id) => {
      const paper = held.papers.find(({ stored, view }) => stored.id === id && !view.expired)
      if (paper === undefined) throw new AppError('held_paper_unfit')
      return { paper: paper.stored, componentId: paper.componentId }
    })
    fillValues(desk, dossier, held.values)
    useHeld(desk, actor, { dossier, papers })
    return { papers: papers.length, values: Object.keys(held.values).length }
  })
  const taken = take.immediate()
  desk.events.tell({ kind: 'dossier_changed', dossierId })
  return taken
}

/** Lays held papers into a dossier, and says that they were used again; in the caller's transaction. */
export function useHeld(
  desk: Desk,
  actor: Actor,
  { dossier, papers }: { readonly dossier: Dossier; readonly papers: readonly PaperToLay[] },
): void {
  layPapers(desk, actor, { dossierId: dossier.id, papers, way: 'store', sourceName: 'Giấy tờ đã có' })
  fillPeople(desk, dossier.id)
  const sources = [...new Set(papers.map(({ paper }) => paper.dossierCode))]
  noteTaken(desk, actor, { dossier, papers: papers.length, sources })
}

type PaperToLay = { readonly paper: StoredHeldPaper; readonly componentId: ComponentId }

export type PapersToLay = {
  readonly dossierId: DossierId
  readonly papers: readonly PaperToLay[]
  readonly way: 'store' | 'visit'
  readonly sourceName: string
}

/** Lays papers of other dossiers into this one, in the caller's transaction. */
export function layPapers(desk: Desk, actor: Actor, { dossierId, papers, way, sourceName }: PapersToLay): void {
  if (papers.length === 0) return
  const { clock, ids } = desk.host
  const at = clock.now()
  const batchId = ids.next() as ScanBatchId
  insertHeldBatch(desk.db, { id: batchId, dossierId, sourceName, at })
  const pages = new Map<PageId, PageId>()
  for (const { paper, componentId } of papers) {
    const id = ids.next() as DocumentId
    const { officerId } = actor
    const copy = { from: paper.id, origin: paper.origin, id, dossierId, componentId, batchId, way, officerId, at }
    copyPaper(desk.db, { ...copy, newId: () => ids.next() }, pages)
    noteShown(desk, dossierId, componentId)
  }
}

/** What is only shown needs no showing where it is held. */
function noteShown(desk: Desk, dossierId: DossierId, componentId: ComponentId): void {
  const { components, procedure } = getDossier(desk.db, dossierId)
  const component = components.find((one) => one.componentId === componentId)
  const wanted = procedure.components.find(({ code }) => code === component?.code)
  if (component !== undefined && wanted?.action === 'show') updateComponent(desk.db, { ...component, shown: true })
}

type Held = {
  readonly papers: readonly {
    readonly stored: StoredHeldPaper
    readonly view: HeldPaper
    readonly componentId: ComponentId
  }[]
  readonly values: Record<string, string>
}

function heldOf(desk: Desk, dossier: Dossier): Held {
  const { personalId } = dossier.people.applicant
  if (personalId === '' || !isOpen(dossier)) return { papers: [], values: {} }
  const today = toVietnamTime(desk.host.clock.now()).day
  const present = listOrigins(desk.db, dossier.id)
  const seen = new Set<string>()
  const papers = listHeldPapers(desk.db, { personalId, notIn: dossier.id, types: reusableTypes }).flatMap((stored) => {
    const standing = standingOf(stored.documentType, stored.values, { personalId, today })
    const place = placeFor(dossier, stored)
    if (standing === null || place === null || present.has(stored.origin)) return []
    // The same paper may have been scanned for each of several dossiers: the newest scan is enough.
    const same = `${stored.documentType} ${standing.number || stored.origin}`
    if (seen.has(same)) return []
    seen.add(same)
    const { documentType, dossierId, dossierCode } = stored
    const source = { documentId: stored.id, documentType, dossierId, dossierCode }
    const view = { ...source, title: documentTypeTitle[documentType], ...standing, component: place.name }
    return [{ stored, view, componentId: place.componentId }]
  })
  return { papers, values: valuesFor(desk, dossier) }
}

/** The component that asks for such a paper and has none yet. */
export function placeFor({ procedure, components }: Dossier, { documentType }: Pick<StoredHeldPaper, 'documentType'>) {
  for (const { code, name, documentTypes } of procedure.components) {
    const component = components.find((one) => one.code === code)
    if (component === undefined || !documentTypes.includes(documentType)) continue
    if (component.documentIds.length === 0) return { name, componentId: component.componentId }
  }
  return null
}

const parts = ['fullName', 'dateOfBirth', 'address', 'phone', 'email'] as const satisfies readonly (keyof Person)[]

/** What the newest received dossier of the same person says and this one does not. */
function valuesFor(desk: Desk, { id, people }: Dossier): Record<string, string> {
  const { applicant } = people
  const earlier = findEarlierPerson(desk.db, { personalId: applicant.personalId, notIn: id })
  if (earlier === null) return {}
  const missing = parts.filter((part) => applicant[part] === '' && earlier[part] !== '')
  return Object.fromEntries(missing.map((part) => [part, earlier[part]]))
}

function fillValues(desk: Desk, { id, people }: Dossier, values: Record<string, string>): void {
  const filled = { ...people.applicant, ...values }
  const isFollowing = people.submitter.fullName === '' || people.submitter.personalId === people.applicant.personalId
  const from = Object.fromEntries(Object.keys(values).map((part) => [part, 'earlier_paper' satisfies FieldSource]))
  updatePeople(desk.db, id, {
    ...people,
    applicant: filled,
    submitter: isFollowing ? { ...people.submitter, ...filled } : people.submitter,
    sources: { ...people.sources, ...from },
  })
}

/** Whoever looks at what other dossiers hold leaves a trace: once for each dossier and officer. */
function noteLook(desk: Desk, { officerId }: Actor, dossierId: DossierId): void {
  const before = listEntriesOf(desk.db, dossierId)
  if (before.some((entry) => entry.action === lookedAt && entry.officerId === officerId)) return
  const detail = { purpose: 'reuse_in_dossier' }
  desk.audit.append({ officerId, action: lookedAt, subjectKind: 'dossier', subjectId: dossierId, detail })
}

type Taken = { readonly dossier: Dossier; readonly papers: number; readonly sources: readonly string[] }

function noteTaken(desk: Desk, { officerId }: Actor, { dossier, papers, sources }: Taken): void {
  const detail = { purpose: 'reuse_in_dossier', papers, from: sources.join(' ') }
  desk.audit.append({ officerId, action: 'held.take', subjectKind: 'dossier', subjectId: dossier.id, detail })
  const from = sources.length === 0 ? '' : `, từ hồ sơ ${sources.join(', ')}`
  addEvent(desk.db, {
    id: desk.host.ids.next(),
    dossierId: dossier.id,
    at: desk.host.clock.now(),
    officerId,
    kind: 'reuse',
    text: `Dùng lại ${papers} giấy tờ đã có${from}`,
    status: dossier.status,
  })
}
