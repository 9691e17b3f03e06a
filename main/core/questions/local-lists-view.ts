import type { LocalFixView, LocalListsView } from '../../../shared/contract/local-lists.ts'
import type { FieldView } from '../../../shared/contract/reviews.ts'
import { documentTypeTitle } from '../../../shared/domain/document-type.ts'
import type { Desk } from '../desk.ts'
import {
  countFixes,
  isInForce,
  type LocalFix,
  listFixes,
  listFixesOf,
  listFixKinds,
} from '../review/local-fix-repository.ts'
import { pairsOf } from '../review/local-fixes.ts'
import type { StoredField } from '../review/review-repository.ts'
import { localListsSetting } from '../settings/local-lists.ts'
import { getSetting } from '../settings/settings.ts'

/** What this office has learned from corrections, and what it may learn soon. */
export function viewLocalLists(desk: Desk): LocalListsView {
  const kinds = listFixKinds(desk.db)
  const fixes = listFixes(desk.db).map(
    (fix): LocalFixView => ({
      fixId: fix.id,
      list: fix.list,
      reading: fix.reading,
      value: fix.value,
      state: stateOf(fix),
      right: fix.right,
      wrong: fix.wrong,
      firstAt: fix.firstAt,
      lastAt: fix.lastAt,
      kinds: kinds
        .filter(({ fixId }) => fixId === fix.id)
        .map(({ documentType, papers }) => ({ documentType, papers, title: documentTypeTitle[documentType] })),
    }),
  )
  return { enabled: getSetting(desk.db, localListsSetting), fixes, once: countFixes(desk.db) - fixes.length }
}

/** Which parts of a value were put in by a local list, and how many dossiers speak for each. */
export function mendsOf(desk: Desk, { code, shown, unmended }: StoredField): FieldView['mends'] {
  if (unmended === null) return []
  return pairsOf(code, unmended, shown.value)
    .filter(({ reading, value }) => reading !== value)
    .map(({ list, reading, value }) => {
      const fix = listFixesOf(desk.db, list, reading).find((one) => one.value === value)
      return { reading, value, dossiers: fix?.right ?? 0 }
    })
}

function stateOf(fix: Pick<LocalFix, 'offWhy' | 'right' | 'wrongSince'>): LocalFixView['state'] {
  if (fix.offWhy !== null) return fix.offWhy === 'officer' ? 'switched_off' : 'stopped'
  return isInForce(fix) ? 'in_force' : 'learning'
}
