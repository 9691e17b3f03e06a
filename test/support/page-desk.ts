import type { PageEvidence } from '../../main/core/batches/page-evidence.ts'
import { recutBatches } from '../../main/core/commands/cut-batch.ts'
import type { Database } from '../../main/core/database/connect.ts'
import type { Actor, Desk } from '../../main/core/desk.ts'
import { nobody } from '../../main/core/dossiers/dossier.ts'
import { insertDossier } from '../../main/core/dossiers/dossier-repository.ts'
import { insertBatch } from '../../main/core/intake/batch-repository.ts'
import { shippedCatalogue } from '../../main/core/procedures/load-catalogue.ts'
import type { DossierId, OfficerId, PageId, ScanBatchId } from '../../shared/domain/ids.ts'
import { asScanned } from '../../shared/domain/page-look.ts'
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
  const people = { applicant: nobody, submitter: nobody, sources: {}, card: null }
  const draft = {
    id: dossierId,
    dossierCode: null,
    provisionalCode: null,
    procedure,
    status: 'in_review',
    people,
  } as const
  const components = procedure.components.map(() => next() as never)
  insertDossier(db, { ...draft, createdAt: at, createdBy: actor.officerId }, components)
  const pageIds = batches.flatMap((pages) => layIn({ db, dossierId, next }, pages))
  recutBatches(desk, db.prepare('SELECT id FROM scan_batch ORDER BY id').pluck().all() as ScanBatchId[], null)
  return { desk, db, actor, dossierId, pageIds }
}

type Place = { readonly db: Database; readonly dossierId: DossierId; readonly next: () => string }

function layIn({ db, dossierId, next }: Place, pages: readonly PageEvidence[]): PageId[] {
  const batchId = next() as ScanBatchId
  insertBatch(db, { id: batchId, dossierId, sourceName: 'Máy quét', createdAt: at, sides: 'one', frontsId: null })
  const insert = db.prepare(`
    INSERT INTO page (id, dossier_id, batch_id, number_in_source, position, source_name, original_digest, state, reading,
      evidence, created_at)
    VALUES (:id, :dossierId, :batchId, 1, (SELECT count(*) FROM page), 'Máy quét', :digest, 'read', :reading, :evidence, :at)
  `)
  return pages.map((evidence) => {
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
      reading: JSON.stringify(reading),
      evidence: JSON.stringify(evidence),
      at,
    })
    return id
  })
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
