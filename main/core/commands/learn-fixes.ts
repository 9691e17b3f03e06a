import type { LocalFixId } from '../../../shared/domain/ids.ts'
import { contrariesToStop, dossiersToLearn } from '../../../shared/domain/local-list.ts'
import { foldDiacritics } from '../../../shared/domain/vietnamese-text.ts'
import type { Actor, Desk } from '../desk.ts'
import {
  getFix,
  insertFix,
  isInForce,
  type LocalFix,
  listFixesOf,
  listValuesBehind,
  saveFixCase,
  setFixOff,
} from '../review/local-fix-repository.ts'
import { isLearnable, pairsOf, type TextPair } from '../review/local-fixes.ts'
import type { StoredDocument, StoredField } from '../review/review-repository.ts'
import { localListsSetting } from '../settings/local-lists.ts'
import { getSetting } from '../settings/settings.ts'

type Confirmed = {
  /** As it was before. */
  readonly field: StoredField
  readonly document: StoredDocument
  /** What the officer confirmed, looking at this value alone. */
  readonly value: string
}

/**
 * Takes in what an officer made of a value that was read: for the fixes of its reading that say the same, against the
 * others. What was confirmed as a whole or read from codes teaches nothing.
 */
export function learnFromReview(desk: Desk, actor: Actor, { field, document, value }: Confirmed): void {
  const wasRead = field.shown.source === 'ocr' || field.shown.source === 'local_list'
  if (!wasRead || field.problem === 'handwritten' || !getSetting(desk.db, localListsSetting)) return
  const reading = field.unmended ?? field.shown.value
  for (const pair of pairsOf(field.code, reading, value)) {
    const known = listFixesOf(desk.db, pair.list, pair.reading)
    const made = known.find((fix) => fix.value === pair.value) ?? newFix(desk, field.code, pair)
    for (const fix of known) if (fix !== made) note(desk, actor, { fix, field, document, value, verdict: 'against' })
    if (made !== null) note(desk, actor, { fix: made, field, document, value, verdict: 'for' })
  }
}

function newFix(desk: Desk, code: string, pair: TextPair): LocalFix | null {
  if (!isLearnable(code, pair)) return null
  const id = desk.host.ids.next() as LocalFixId
  insertFix(desk.db, { ...pair, id, at: desk.host.clock.now() })
  return getFix(desk.db, id)
}

type Noted = Confirmed & { readonly fix: LocalFix; readonly verdict: 'for' | 'against' }

function note(desk: Desk, actor: Actor, { fix, field, document, value, verdict }: Noted): void {
  const { dossierId, documentType } = document
  if (verdict === 'for' && fix.list === 'given_name') {
    // Three dossiers of one citizen would teach that citizen's own name.
    const persons = listValuesBehind(desk.db, fix.id, dossierId).map(foldDiacritics)
    if (persons.includes(foldDiacritics(value))) return
  }
  const at = desk.host.clock.now()
  saveFixCase(desk.db, { fixId: fix.id, dossierId, fieldId: field.id, documentType, verdict, at })
  const now = getFix(desk.db, fix.id)
  if (!isInForce(fix) && isInForce(now)) tell(desk, actor, now, 'local_fix.learned')
  if (now.offWhy === null && now.right >= dossiersToLearn && now.wrongSince >= contrariesToStop) {
    setFixOff(desk.db, { id: fix.id, why: 'contrary', at })
    tell(desk, actor, now, 'local_fix.stopped')
  }
}

function tell(desk: Desk, actor: Actor, { id, list, right, wrong }: LocalFix, action: string): void {
  desk.audit.append({
    officerId: actor.officerId,
    action,
    subjectKind: 'local_fix',
    subjectId: id,
    detail: { list, right, wrong },
  })
}
