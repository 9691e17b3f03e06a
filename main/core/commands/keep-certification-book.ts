import { type CorrectablePart, correctablePartTitle } from '../../../shared/domain/certification.ts'
import type { EntryId, OfficerId } from '../../../shared/domain/ids.ts'
import { toVietnamTime } from '../../../shared/domain/vietnamese-date.ts'
import { tidyText } from '../../../shared/domain/vietnamese-text.ts'
import { AppError } from '../../../shared/errors.ts'
import {
  findClose,
  getEntry,
  insertClose,
  insertCorrection,
  listCorrections,
  type OneBook,
} from '../certification/book-repository.ts'
import { totalsOf } from '../certification/book-totals.ts'
import { type CorrectedEntry, correctEntry } from '../certification/corrected-entry.ts'
import type { Actor, Desk } from '../desk.ts'
import { getDossier } from '../dossiers/dossier-repository.ts'
import { addEvent } from '../dossiers/history-repository.ts'
import { getOfficer } from '../officers/get-officer.ts'
import { certifiersSetting } from '../settings/certifiers.ts'
import { setSetting } from '../settings/settings.ts'

export type CorrectionWanted = {
  readonly entryId: EntryId
  readonly part: CorrectablePart
  readonly value: string
  readonly reason: string
}

/**
 * Adds a correction to a line of the book; what was written stays. A line is made void by the leads only. Throws
 * `certification_unchanged`, `certification_void` and `forbidden`.
 */
export function correctBook(desk: Desk, actor: Actor, { entryId, part, value, reason }: CorrectionWanted): void {
  const correct = desk.db.transaction(() => {
    const written = getEntry(desk.db, entryId)
    const entry = correctEntry(written, listCorrections(desk.db, entryId))
    if (entry.void) throw new AppError('certification_void')
    if (part === 'void' && getOfficer(desk.db, actor.officerId).role !== 'lead') throw new AppError('forbidden')
    const after = part === 'void' ? 'hủy' : tidyText(value)
    const before = currentValue(entry, part)
    if (after === before || !isValue(part, after)) throw new AppError('certification_unchanged')
    const at = desk.host.clock.now()
    const { officerId } = actor
    insertCorrection(desk.db, { id: desk.host.ids.next(), entryId, at, officerId, part, before, after, reason })
    const { dossierId, number } = entry
    const change = part === 'void' ? '' : ` «${before}» thành «${after}»`
    addEvent(desk.db, {
      ...{ id: desk.host.ids.next(), dossierId, at, officerId, kind: 'certification_corrected' },
      text: `Đính chính sổ chứng thực số ${number}: ${correctablePartTitle[part]}${change}. Lý do: ${reason}`,
      status: getDossier(desk.db, dossierId).status,
    })
  })
  correct.immediate()
}

/** Closes a year's book with its totals, from its last day on. Throws `certification_year_not_over`, `certification_book_closed`. */
export function closeBook(desk: Desk, actor: Actor, one: OneBook): ReturnType<typeof totalsOf> {
  const close = desk.db.transaction(() => {
    const at = desk.host.clock.now()
    if (toVietnamTime(at).day < `${one.year}-12-31`) throw new AppError('certification_year_not_over')
    if (findClose(desk.db, one) !== null) throw new AppError('certification_book_closed', { year: one.year })
    const totals = totalsOf(desk.db, one)
    insertClose(desk.db, { ...one, ...totals, at, officerId: actor.officerId })
    return totals
  })
  return close.immediate()
}

/** Who may certify besides the leads. */
export function setCertifiers(desk: Desk, officerIds: readonly OfficerId[]): void {
  for (const id of officerIds) getOfficer(desk.db, id)
  setSetting(desk.db, certifiersSetting, [...new Set(officerIds)])
}

function currentValue(entry: CorrectedEntry, part: CorrectablePart): string {
  return part === 'void' ? '' : String(entry[part])
}

function isValue(part: CorrectablePart, value: string): boolean {
  if (part === 'copies') return /^[1-9]\d{0,2}$/.test(value)
  if (part === 'fee') return /^(0|[1-9]\d{0,8})$/.test(value)
  return value !== ''
}
