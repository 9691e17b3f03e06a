import type { WorkList } from '../../../shared/contract/lists.ts'
import type { WorkListId } from '../../../shared/domain/ids.ts'
import { AppError } from '../../../shared/errors.ts'
import type { Actor, Desk } from '../desk.ts'
import { findRival, removeWorkListRow, saveWorkListRow } from '../reports/work-list-repository.ts'

/** Keeps a list under its name; throws `list_name_taken` or `list_key_taken` where another list of the officer has it. */
export function saveWorkList(
  desk: Desk,
  { officerId }: Actor,
  list: Omit<WorkList, 'workListId'> & { readonly workListId: WorkListId | null },
): { workListId: WorkListId } {
  const workListId = list.workListId ?? (desk.host.ids.next() as WorkListId)
  const save = desk.db.transaction(() => {
    const rival = findRival(desk.db, { ...list, officerId, workListId })
    if (rival !== null) throw new AppError(rival === 'name' ? 'list_name_taken' : 'list_key_taken')
    saveWorkListRow(desk.db, { ...list, workListId, officerId, now: desk.host.clock.now() })
  })
  save.immediate()
  return { workListId }
}

export function removeWorkList(desk: Desk, { officerId }: Actor, workListId: WorkListId): void {
  removeWorkListRow(desk.db, { officerId, workListId })
}
