import { writeFields } from '../../main/core/commands/keep-paper.ts'
import { confirmDocument, confirmField } from '../../main/core/commands/review-fields.ts'
import type { Database } from '../../main/core/database/connect.ts'
import type { Desk } from '../../main/core/desk.ts'
import { nobody } from '../../main/core/dossiers/dossier.ts'
import { insertDossier } from '../../main/core/dossiers/dossier-repository.ts'
import { insertBatch } from '../../main/core/intake/batch-repository.ts'
import { shippedCatalogue } from '../../main/core/procedures/load-catalogue.ts'
import { insertDocument, listDocumentFields, type StoredField } from '../../main/core/review/review-repository.ts'
import type { DocumentType } from '../../shared/domain/document-type.ts'
import type { FieldSource } from '../../shared/domain/field.ts'
import type { ComponentId, DocumentId, DossierId, OfficerId, PageId, ScanBatchId } from '../../shared/domain/ids.ts'
import type { PageProblem } from '../../shared/domain/page-problem.ts'
import { openMemoryStore } from './memory-store.ts'

type Value = {
  readonly value: string
  readonly confidence?: number
  readonly source?: FieldSource
  readonly hand?: true
}

export type PaperToLay = {
  readonly dossierId: DossierId
  readonly documentType?: DocumentType
  /** What was read, by code. */
  readonly read: Readonly<Record<string, Value>>
  readonly problems?: readonly PageProblem[]
}

export type ReviewDesk = ReturnType<typeof aReviewDesk>

/** The acts of review over a real store, on papers that were read as a test says; its clock goes as the test sets it. */
export function aReviewDesk(start = '2026-11-20T02:00:00.000Z') {
  const db = openMemoryStore()
  const clock = { at: Date.parse(start) }
  let made = 0
  const next = () => {
    made += 1
    return `00000000-0000-7000-8000-${String(made).padStart(12, '0')}`
  }
  const audited: { action: string; subjectId: string; detail: object }[] = []
  const desk = {
    db,
    host: { ids: { next }, clock: { now: () => new Date(clock.at).toISOString() } },
    events: { tell: () => undefined },
    wakeJobs: () => undefined,
    audit: { append: (act: (typeof audited)[number]) => audited.push(act) },
  } as unknown as Desk // review touches nothing else
  const actor = { officerId: next() as OfficerId }
  db.prepare(`
    INSERT INTO officer (id, name, title, role, pin_salt, pin_hash)
    VALUES (?, 'Lê Thị Thử', 'Công chức', 'reception', randomblob(16), randomblob(32))
  `).run(actor.officerId)
  const wait = (seconds: number) => {
    clock.at += seconds * 1000
  }
  return {
    desk,
    db,
    actor,
    audited,
    wait,
    openDossier: (procedureCode = '1.001193') => openDossier(desk, actor.officerId, procedureCode),
    layPaper: (paper: PaperToLay) => layPaper(desk, paper),
    /** Confirms one value after some seconds of looking; as it is shown where no other is given. */
    confirm: (field: StoredField, value = field.value, seconds = 5) => {
      wait(seconds)
      return confirmField(desk, actor, { fieldId: field.id, value })
    },
    confirmSure: (documentId: DocumentId) => confirmDocument(desk, actor, documentId),
  }
}

function openDossier(desk: Desk, officerId: OfficerId, procedureCode: string): DossierId {
  const procedure = shippedCatalogue().procedures.find(({ code }) => code === procedureCode)
  if (procedure === undefined) throw new Error('the catalogue has such a procedure')
  const dossier = {
    id: desk.host.ids.next() as DossierId,
    dossierCode: null,
    provisionalCode: null,
    procedure,
    status: 'in_review',
    people: { applicant: nobody, submitter: nobody, sources: {}, card: null },
    createdAt: desk.host.clock.now(),
    createdBy: officerId,
  } as const
  const components = procedure.components.map(() => desk.host.ids.next() as ComponentId)
  insertDossier(desk.db, dossier, components)
  return dossier.id
}

/** Lays a paper in as if its page was just read; gives its values. */
function layPaper(desk: Desk, paper: PaperToLay): { documentId: DocumentId; fields: StoredField[] } {
  const { dossierId, documentType = 'giay_khai_sinh_ban_sao', read, problems = [] } = paper
  const pageId = insertReadPage(desk.db, { desk, dossierId, problems })
  const documentId = desk.host.ids.next() as DocumentId
  const parts = [{ pageId, region: 0 }]
  insertDocument(desk.db, {
    id: documentId,
    dossierId,
    parts,
    documentType,
    typeConfidence: 0.99,
    componentId: null,
    cutReason: 'stack_start',
  })
  const fields = Object.entries(read).map(([code, { value, confidence = 0.97, source = 'ocr', ...hand }]) => {
    return { code, value, raw: value, confidence, source, boxes: [], pageId, ...hand }
  })
  writeFields(desk, { id: documentId, parts }, { documentType, typeConfidence: 0.99, fields })
  return { documentId, fields: listDocumentFields(desk.db, documentId) }
}

type NewPage = { readonly desk: Desk; readonly dossierId: DossierId; readonly problems: readonly PageProblem[] }

function insertReadPage(db: Database, { desk, dossierId, problems }: NewPage): PageId {
  const at = desk.host.clock.now()
  const batchId = desk.host.ids.next() as ScanBatchId
  insertBatch(db, {
    id: batchId,
    dossierId,
    sourceName: 'Máy quét',
    sourceId: null,
    createdAt: at,
    sides: 'one',
    frontsId: null,
    cutWay: '{"kind":"recognised"}',
    statedSheets: null,
  })
  const id = desk.host.ids.next() as PageId
  db.prepare(`
    INSERT INTO page (id, dossier_id, batch_id, number_in_source, position, source_name, original_digest, state, problems,
      created_at)
    VALUES (:id, :dossierId, :batchId, 1, (SELECT count(*) FROM page), 'Máy quét', :id, 'read', :problems, :at)
  `).run({ id, dossierId, batchId, problems: JSON.stringify(problems), at })
  return id
}
