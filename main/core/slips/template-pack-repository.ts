import { AppError } from '../../../shared/errors.ts'
import type { Database } from '../database/connect.ts'
import type { SlipTemplate } from './slip-template.ts'
import type { ReadPack } from './template-pack.ts'

export type StoredPack = ReadPack & {
  readonly takenAt: string
  /** `former`: was in use until a newer one was; `rolled_back`: was put out of use by a person. */
  readonly state: 'taken' | 'in_use' | 'former' | 'rolled_back'
}

const columns = 'edition, name, publisher, signature, templates, taken_at AS takenAt, state'

type PackRow = Omit<StoredPack, 'templates'> & { readonly templates: string }

/** Keeps a pack, not in use yet. */
export function insertPack(db: Database, pack: Omit<StoredPack, 'state'>): void {
  db.prepare(`
    INSERT INTO template_pack (edition, name, publisher, signature, templates, taken_at, state)
    VALUES (:edition, :name, :publisher, :signature, :templates, :takenAt, 'taken')
  `).run({ ...pack, templates: JSON.stringify(pack.templates) })
}

/** Every pack that was taken in, the newest first. */
export function listPacks(db: Database): readonly StoredPack[] {
  return db.prepare<[], PackRow>(`SELECT ${columns} FROM template_pack ORDER BY edition DESC`).all().map(toPack)
}

/** The pack; throws `not_found`. */
export function getPack(db: Database, edition: string): StoredPack {
  const row = db.prepare<[string], PackRow>(`SELECT ${columns} FROM template_pack WHERE edition = ?`).get(edition)
  if (row === undefined) throw new AppError('not_found')
  return toPack(row)
}

/** The pack that slips are printed from; null where it is the program's own forms. */
export function findPackInUse(db: Database): StoredPack | null {
  const row = db.prepare<[], PackRow>(`SELECT ${columns} FROM template_pack WHERE state = 'in_use'`).get()
  return row === undefined ? null : toPack(row)
}

/** From now on slips are printed from this pack. */
export function putInUse(db: Database, edition: string): void {
  db.prepare("UPDATE template_pack SET state = 'former' WHERE state = 'in_use'").run()
  db.prepare("UPDATE template_pack SET state = 'in_use' WHERE edition = ?").run(edition)
}

/** Puts the pack in use out of use and the one before it, or the program's own forms, in its place. */
export function rollBackPack(db: Database): void {
  db.prepare("UPDATE template_pack SET state = 'rolled_back' WHERE state = 'in_use'").run()
  db.prepare(`
    UPDATE template_pack SET state = 'in_use'
    WHERE edition = (SELECT max(edition) FROM template_pack WHERE state = 'former')
  `).run()
}

function toPack(row: PackRow): StoredPack {
  return { ...row, templates: JSON.parse(row.templates) as (SlipTemplate & ReadPack['templates'][number])[] }
}
