import type { WorkList } from '../../../shared/contract/lists.ts'
import { DossierFilter, DossierOrder } from '../../../shared/domain/dossier-filter.ts'
import type { OfficerId, WorkListId } from '../../../shared/domain/ids.ts'
import type { Database } from '../database/connect.ts'

type Row = { readonly id: WorkListId; readonly name: string; readonly key: number | null; readonly filter: string }

/** Lists that an officer made, by key, then by age. */
export function listWorkLists(db: Database, officerId: OfficerId): WorkList[] {
  return db
    .prepare<[string], Row>(`
      SELECT id, name, key, filter FROM work_list WHERE officer_id = ? ORDER BY key IS NULL, key, created_at
    `)
    .all(officerId)
    .map((row) => {
      const { filter, order } = JSON.parse(row.filter) as { filter: unknown; order: unknown }
      return {
        workListId: row.id,
        name: row.name,
        key: row.key,
        filter: DossierFilter.parse(filter),
        order: DossierOrder.parse(order),
      }
    })
}

/** Whether another list of the officer has the name, or the key. */
export function findRival(
  db: Database,
  {
    officerId,
    workListId,
    name,
    key,
  }: Pick<WorkList, 'workListId' | 'name' | 'key'> & { readonly officerId: OfficerId },
): 'name' | 'key' | null {
  const rival = db
    .prepare<unknown[], 'name' | 'key'>(`
      SELECT iif(name = :name, 'name', 'key') FROM work_list
      WHERE officer_id = :officerId AND id <> :workListId AND (name = :name OR key = :key) LIMIT 1
    `)
    .pluck()
    .get({ officerId, workListId, name, key })
  return rival ?? null
}

export function saveWorkListRow(
  db: Database,
  list: WorkList & { readonly officerId: OfficerId; readonly now: string },
): void {
  db.prepare(`
    INSERT INTO work_list (id, officer_id, name, key, filter, created_at)
    VALUES (:id, :officerId, :name, :key, :filter, :now)
    ON CONFLICT (id) DO UPDATE SET name = excluded.name, key = excluded.key, filter = excluded.filter
      WHERE officer_id = excluded.officer_id
  `).run({
    id: list.workListId,
    officerId: list.officerId,
    name: list.name,
    key: list.key,
    filter: JSON.stringify({ filter: list.filter, order: list.order }),
    now: list.now,
  })
}

export function removeWorkListRow(
  db: Database,
  { officerId, workListId }: { readonly officerId: OfficerId; readonly workListId: WorkListId },
): void {
  db.prepare('DELETE FROM work_list WHERE id = ? AND officer_id = ?').run(workListId, officerId)
}
