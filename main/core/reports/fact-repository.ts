import type { DossierStatus } from '../../../shared/domain/dossier-status.ts'
import type { DossierId, PageId } from '../../../shared/domain/ids.ts'
import type { Database } from '../database/connect.ts'
import type { People } from '../dossiers/dossier.ts'
import type { DossierFact, DossierSource } from './dossier-fact.ts'

export type DueDossier = Omit<DossierSource, 'deadlines'> & {
  /** Everything it is found by. */
  readonly texts: readonly string[]
}

type DueRow = {
  readonly entry: number
  readonly id: string
  readonly dossier_code: string | null
  readonly provisional_code: string | null
  readonly procedure_code: string
  readonly procedure_name: string
  readonly applicant_name: string
  readonly people: string
  readonly status: string
  readonly created_at: string
  readonly received_at: string | null
  readonly promised_at: string | null
  readonly delivery: string | null
  readonly ended: string | null
  readonly digitised: number
  readonly reused: number
  readonly fee: number | null
  readonly cash: number | null
  readonly satisfaction: string | null
  readonly elsewhere: number
}

/** Values of a dossier's papers that it is found by; more of them help nobody. */
const mostValues = 200

/** Dossiers that changed since their row was drawn up, the newest first. */
export function listDue(db: Database, limit: number): DueDossier[] {
  const rows = db
    .prepare<[number], DueRow>(`
      SELECT entry, dossier.id, dossier_code, provisional_code, procedure_code, procedure_name, applicant_name, people,
        status, created_at, received_at, promised_at, competent_commune IS NOT NULL AS elsewhere,
        (SELECT state FROM outbox_message WHERE dossier_id = dossier.id AND superseded_by IS NULL
         ORDER BY CASE state WHEN 'rejected' THEN 0 WHEN 'needs_person' THEN 1 WHEN 'held' THEN 2 WHEN 'sending' THEN 3
           WHEN 'waiting' THEN 4 ELSE 5 END LIMIT 1) AS delivery,
        (SELECT at || ' ' || event.status FROM dossier_event event
         WHERE event.dossier_id = dossier.id AND event.status IN ('processed', 'returned', 'refused', 'withdrawn', 'stopped')
         ORDER BY CASE event.status WHEN 'processed' THEN 0 WHEN 'returned' THEN 1 ELSE 2 END, at LIMIT 1) AS ended,
        EXISTS (SELECT 1 FROM document WHERE dossier_id = dossier.id AND component_id IS NOT NULL) AS digitised,
        EXISTS (SELECT 1 FROM document WHERE dossier_id = dossier.id AND held_way IS NOT NULL) AS reused,
        (SELECT amount FROM dossier_fee WHERE dossier_id = dossier.id) AS fee,
        (SELECT max(way = 'cash') FROM payment WHERE dossier_id = dossier.id
           AND NOT EXISTS (SELECT 1 FROM payment_cancellation WHERE payment_id = payment.id)
         HAVING sum(amount) >= coalesce((SELECT amount FROM dossier_fee WHERE dossier_id = dossier.id), 1)) AS cash,
        (SELECT satisfaction FROM result_return WHERE dossier_id = dossier.id) AS satisfaction
      FROM (SELECT entry, dossier_id FROM dossier_search_entry WHERE due = 1 ORDER BY entry DESC LIMIT ?) due
        JOIN dossier ON dossier.id = due.dossier_id
    `)
    .all(limit)
  const valuesOf = db.prepare<[string, number], string>(`
    SELECT value FROM document JOIN field ON field.document_id = document.id
    WHERE dossier_id = ? AND value <> '' LIMIT ?
  `)
  const numbersOf = db.prepare<[string], string>('SELECT number FROM slip WHERE dossier_id = ?')
  return rows.map((row) => ({
    entry: row.entry,
    dossierId: row.id,
    dossierCode: row.dossier_code,
    provisionalCode: row.provisional_code,
    procedureCode: row.procedure_code,
    procedureName: row.procedure_name,
    applicantName: row.applicant_name,
    status: row.status as DossierStatus,
    delivery: row.delivery,
    createdAt: row.created_at,
    receivedAt: row.received_at,
    promisedAt: row.promised_at,
    end: toEnd(row.ended),
    digitised: row.digitised === 1,
    reused: row.reused === 1,
    fee: row.fee,
    paid: row.cash === null ? 'no' : row.cash === 1 ? 'with_cash' : 'without_cash',
    satisfaction: row.satisfaction,
    elsewhere: row.elsewhere === 1,
    texts: [...textsOf(row), ...numbersOf.pluck().all(row.id), ...valuesOf.pluck().all(row.id, mostValues)],
  }))
}

function toEnd(ended: string | null): DossierSource['end'] {
  const [at, as] = ended?.split(' ') ?? []
  return at === undefined || as === undefined ? null : { at, as: as as DossierStatus }
}

function textsOf(row: DueRow): readonly string[] {
  const { applicant, submitter } = JSON.parse(row.people) as Partial<People>
  return [
    row.dossier_code ?? '',
    row.provisional_code ?? '',
    row.procedure_code,
    row.procedure_name,
    ...[applicant, submitter].flatMap((person) =>
      person === undefined ? [] : [person.fullName, person.personalId, person.phone, person.address],
    ),
  ]
}

/** Keeps the rows of dossiers in place of those before them. */
export function saveFacts(db: Database, facts: readonly DossierFact[]): void {
  const [first] = facts
  if (first === undefined) return
  const columns = Object.keys(first)
  const save = db.prepare(`
    INSERT OR REPLACE INTO dossier_fact (${columns.join(', ')}) VALUES (${columns.map((name) => `:${name}`).join(', ')})
  `)
  const settle = db.prepare('UPDATE dossier_search_entry SET due = 0 WHERE entry = ?')
  for (const fact of facts) {
    save.run(fact)
    settle.run(fact.entry)
  }
}

export type DuePage = { readonly entry: number; readonly texts: readonly string[] }

/** Pages that were read, or taken out, since they were made findable; those in the bin are found by nothing. */
export function listDuePages(db: Database, limit: number): DuePage[] {
  return db
    .prepare<[number], { entry: number; reading: string | null }>(`
      SELECT entry, iif(binned = 0 AND replaced_by IS NULL, reading, NULL) AS reading
      FROM (SELECT entry, page_id FROM page_search_entry WHERE due = 1 ORDER BY entry DESC LIMIT ?) due
        JOIN page ON page.id = due.page_id
    `)
    .all(limit)
    .map(({ entry, reading }) => ({ entry, texts: reading === null ? [] : printedWords(reading) }))
}

type PrintedReading = {
  readonly regions?: readonly { readonly lines: readonly { readonly words: readonly { readonly text: string }[] }[] }[]
}

function printedWords(reading: string): readonly string[] {
  const { regions = [] } = JSON.parse(reading) as PrintedReading
  return regions.flatMap(({ lines }) => lines.flatMap(({ words }) => words.map(({ text }) => text)))
}

export function setPagesIndexed(db: Database, entries: readonly number[]): void {
  const settle = db.prepare('UPDATE page_search_entry SET due = 0 WHERE entry = ?')
  for (const entry of entries) settle.run(entry)
}

/** How many dossiers and pages changed since their rows were drawn up; at most `limit` of each are counted. */
export function countDue(db: Database, limit: number): number {
  return db
    .prepare<{ limit: number }, number>(`
      SELECT (SELECT count(*) FROM (SELECT 1 FROM dossier_search_entry WHERE due = 1 LIMIT :limit))
        + (SELECT count(*) FROM (SELECT 1 FROM page_search_entry WHERE due = 1 LIMIT :limit))
    `)
    .pluck()
    .get({ limit }) as number // an aggregate always has its row
}

/** Where pages lie, in the order given: the dossier, and their number as officers count. */
export function placesOfPages(
  db: Database,
  pageIds: readonly string[],
): { readonly pageId: PageId; readonly dossierId: DossierId; readonly number: number }[] {
  return db
    .prepare<[string], { pageId: PageId; dossierId: DossierId; number: number }>(`
      SELECT page.id AS pageId, page.dossier_id AS dossierId,
        (SELECT count(*) FROM page before
         WHERE before.dossier_id = page.dossier_id AND before.position <= page.position AND before.binned = 0) AS number
      FROM json_each(?) asked JOIN page ON page.id = asked.value ORDER BY asked.key
    `)
    .all(JSON.stringify(pageIds))
}
