import type { PageEvidence } from '../../main/core/batches/page-evidence.ts'
import { recutBatches } from '../../main/core/commands/cut-batch.ts'
import type { Database } from '../../main/core/database/connect.ts'
import type { Actor, Desk } from '../../main/core/desk.ts'
import { nobody } from '../../main/core/dossiers/dossier.ts'
import { insertDossier } from '../../main/core/dossiers/dossier-repository.ts'
import { insertBatch, type NewBatch, setBatchState } from '../../main/core/intake/batch-repository.ts'
import { shippedCatalogue } from '../../main/core/procedures/load-catalogue.ts'
import type { DossierId, OfficerId, PageId, ScanBatchId } from '../../shared/domain/ids.ts'
import { asScanned } from '../../shared/domain/page-look.ts'
import type { Procedure } from '../../shared/domain/procedure.ts'
import { openMemoryStore } from './memory-store.ts'

export type PageDesk = {
  readonly desk: Desk
  readonly db: Database
  readonly actor: Actor
  readonly dossierId: DossierId
  readonly pageIds: readonly PageId[]
}

const at = '2026-11-27T01:00:00.000Z'

/** Pages that were read in batches, in a real store; the acts of a desk that has no more than that. */
export function aPageDesk(batches: readonly (readonly PageEvidence[])[]): PageDesk {
  const db = openMemoryStore()
  let made = 0
  const next = () => {
    made += 1
    return `00000000-0000-7000-8000-${String(made).padStart(12, '0')}`
  }
  const desk = {
    db,
    host: { ids: { next }, clock: { now: () => at } },
    events: { tell: () => undefined },
    wakeJobs: () => undefined,
  } as unknown as Desk // the acts on pages touch nothing else
  const dossierId = next() as DossierId
  const actor = { officerId: next() as OfficerId }
  db.prepare(`
    INSERT INTO officer (id, name, title, role, pin_salt, pin_hash)
    VALUES (?, 'Lê Thị Thử', 'Công chức', 'reception', randomblob(16), randomblob(32))
  `).run(actor.officerId)
  const [procedure] = shippedCatalogue().procedures
  if (procedure === undefined) throw new Error('the catalogue has procedures')
  const draft = { db, procedure, next, createdBy: actor.officerId }
  insertOpenDossier(draft, dossierId)
  const pageIds = batches.flatMap((pages) => layIn({ db, dossierId, next }, pages).pageIds)
  recutBatches(desk, db.prepare('SELECT id FROM scan_batch ORDER BY id').pluck().all() as ScanBatchId[], null)
  return { desk, db, actor, dossierId, pageIds }
}

/** One more open dossier on the same counter. */
export function anotherDossier({ desk, db, actor }: PageDesk): DossierId {
  const [procedure] = shippedCatalogue().procedures
  if (procedure === undefined) throw new Error('the catalogue has procedures')
  const id = desk.host.ids.next() as DossierId
  insertOpenDossier({ db, procedure, next: desk.host.ids.next, createdBy: actor.officerId }, id)
  return id
}

/** A stack as a feeder brings it into a dossier; `null` is a page that is not read yet. */
export function feed(
  { desk, db, dossierId }: Pick<PageDesk, 'desk' | 'db' | 'dossierId'>,
  pages: readonly (PageEvidence | null)[],
  how: Partial<Pick<NewBatch, 'sides' | 'frontsId' | 'statedSheets'>> = {},
): { readonly batchId: ScanBatchId; readonly pageIds: PageId[] } {
  return layIn({ db, dossierId, next: desk.host.ids.next }, pages, how)
}

type Draft = {
  readonly db: Database
  readonly procedure: Procedure
  readonly next: () => string
  readonly createdBy: OfficerId
}

function insertOpenDossier({ db, procedure, next, createdBy }: Draft, id: DossierId): void {
  const people = { applicant: nobody, submitter: nobody, sources: {}, card: null }
  const draft = { id, dossierCode: null, provisionalCode: null, procedure, status: 'in_review', people } as const
  insertDossier(
    db,
    { ...draft, createdAt: at, createdBy },
    procedure.components.map(() => next() as never),
  )
}

type Place = { readonly db: Database; readonly dossierId: DossierId; readonly next: () => string }

function layIn(
  { db, dossierId, next }: Place,
  pages: readonly (PageEvidence | null)[],
  how: Partial<Pick<NewBatch, 'sides' | 'frontsId' | 'statedSheets'>> = {},
) {
  const batchId = next() as ScanBatchId
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
    ...how,
  })
  setBatchState(db, batchId, 'taken')
  const insert = db.prepare(`
    INSERT INTO page (id, dossier_id, batch_id, number_in_source, position, source_name, original_digest, state, reading,
      evidence, created_at)
    VALUES (:id, :dossierId, :batchId, 1, (SELECT count(*) FROM page), 'Máy quét', :digest, :state, :reading, :evidence, :at)
  `)
  const pageIds = pages.map((evidence) => {
    const id = next() as PageId
    const reading = {
      blank: false,
      source: 'ocr',
      look: asScanned,
      original: { width: 1654, height: 2339 },
      regions: [
        { kind: 'sheet', box: { x0: 0, y0: 0, x1: 1654, y1: 2339 }, lines: [], codes: [], mrz: [], tickBoxes: [] },
      ],
    }
    insert.run({
      id,
      dossierId,
      batchId,
      digest: `digest of ${id}`,
      state: evidence === null ? 'waiting' : 'read',
      reading: evidence === null ? null : JSON.stringify(reading),
      evidence: evidence === null ? null : JSON.stringify(evidence),
      at,
    })
    return id
  })
  return { batchId, pageIds }
}

/** What a reading brings, without the reading. */
export function readNow({ db }: PageDesk, pageId: PageId, evidence: PageEvidence): void {
  const read = db.prepare('SELECT reading FROM page WHERE reading IS NOT NULL').pluck().get()
  db.prepare("UPDATE page SET state = 'read', reading = ?, evidence = ? WHERE id = ?").run(
    read,
    JSON.stringify(evidence),
    pageId,
  )
}

/** A value of its own on each page that is on a paper, confirmed by a person. */
export function confirmOneOnEach({ db, pageIds }: PageDesk): number {
  const insert = db.prepare(`
    INSERT INTO field (id, document_id, page_id, code, value, raw, confidence, source, state, boxes, confirmed_how,
      shown_value, shown_source, shown_state)
    SELECT 'value of ' || page_id, document_id, page_id, 'code of ' || page_id, 'giá trị', '', 1, 'typed', 'confirmed',
      '[]', 'person', '', 'ocr', 'doubtful'
    FROM document_page WHERE page_id = ? AND region = 0
  `)
  return pageIds.reduce((sum, id) => sum + insert.run(id).changes, 0)
}
