import { isDeepStrictEqual } from 'node:util'
import type { Correction, CorrectionDraft } from '../../../shared/contract/corrections.ts'
import type { ComponentId } from '../../../shared/domain/ids.ts'
import { formatInstant, toVietnamTime } from '../../../shared/domain/vietnamese-date.ts'
import { AppError } from '../../../shared/errors.ts'
import type { Actor, Desk } from '../desk.ts'
import { toComponentView } from '../dossiers/component-view.ts'
import { correctDossier, correctionLines } from '../dossiers/correction.ts'
import { reckoned } from '../dossiers/deadline.ts'
import { listDeadlineEvents } from '../dossiers/deadline-repository.ts'
import type { Dossier, People } from '../dossiers/dossier.ts'
import { getDossier } from '../dossiers/dossier-repository.ts'
import type { DueDate } from '../dossiers/due-date.ts'
import { hasPortalActed } from '../dossiers/history-repository.ts'
import { getOfficer } from '../officers/get-officer.ts'
import { listDocuments, listFields } from '../review/review-repository.ts'
import { tidyPeople } from './change-dossier.ts'
import { asCorrected, type CorrectedValue, correctedValues, valueLines } from './correct-values.ts'
import { filledPeople } from './fill-people.ts'
import { procedureOn } from './local-fees.ts'
import { issuedReceipt } from './receipt-anew.ts'
import { toReceiptInput } from './receipt-input-of.ts'

const underWay: readonly Dossier['status'][] = ['received', 'processing', 'supplement_requested', 'payment_requested']

/** Whether a received dossier may still be corrected here: until the portal has acted on it, or it has come to its end. */
export function canCorrect(desk: Desk, dossier: Dossier): boolean {
  return (
    dossier.received &&
    underWay.includes(dossier.status) &&
    !hasPortalActed(desk.db, dossier.id) &&
    issuedReceipt(desk, dossier.id) !== null
  )
}

/** What a correction would change, and the day that follows from it, before anything is signed. */
export function draftCorrection(desk: Desk, actor: Actor, correction: Correction): CorrectionDraft {
  const { after, due, lines, reprints } = planCorrection(desk, actor, { correction, at: desk.host.clock.now() })
  return {
    promisedAt: due.promisedAt,
    explanation: due.explanation,
    lines: [...lines],
    reprints,
    components: after.procedure.components.map((wanted) => toComponentView(after, wanted)),
  }
}

export type CorrectionPlan = {
  readonly before: Dossier
  readonly after: Dossier
  readonly values: readonly CorrectedValue[]
  readonly due: DueDate
  readonly namedDay: string | null
  /** What is different, each as one line. */
  readonly lines: readonly string[]
  /** Whether the receipt would say something else. */
  readonly reprints: boolean
}

/** What a correction makes of the dossier, at an instant. Throws `correction_too_late`, `value_invalid`, `applicant_missing`. */
export function planCorrection(
  desk: Desk,
  actor: Actor,
  { correction, at }: { readonly correction: Correction; readonly at: string },
): CorrectionPlan {
  const before = getDossier(desk.db, correction.dossierId)
  if (!canCorrect(desk, before)) throw new AppError('correction_too_late', { status: before.status })
  const stored = listDeadlineEvents(desk.db, [before.id]).get(before.id) ?? []
  const receivedAt = receptionAfter(before, correction)
  const next = stored[1]?.event.at
  if (receivedAt > at || (next !== undefined && receivedAt > next)) {
    throw new AppError('value_invalid', { problem: 'date_in_future', field: 'receivedAt' })
  }
  const receivedOn = toVietnamTime(receivedAt).day
  const procedure =
    correction.procedureCode === before.procedure.code
      ? before.procedure
      : procedureOn(desk, correction.procedureCode, receivedOn)
  const values = correctedValues(desk, correction)
  const people = peopleAfter(desk, before, { correction, values })
  const corrected = correctDossier(
    before,
    { procedure, people, receivedAt, counts: correction.components },
    { papers: listDocuments(desk.db, before.id), newId: () => desk.host.ids.next() as ComponentId },
  )
  if (people.applicant.fullName === '' || people.submitter.fullName === '') throw new AppError('applicant_missing')
  const namedDay = procedure.timeLimit.unit === 'unknown' ? correction.promisedOn : null
  const due = reckoned({ dossier: corrected, stored, added: [], calendar: desk.calendar, now: at, namedDay })
  if (due.promisedAt <= at && due.promisedAt !== before.promisedAt) {
    throw new AppError('value_invalid', { problem: 'date_in_past', field: 'promisedOn' })
  }
  const after = { ...corrected, promisedAt: due.promisedAt, promiseExplanation: due.explanation }
  const printed = (dossier: Dossier) => toReceiptInput(desk, dossier, getOfficer(desk.db, actor.officerId))
  return {
    ...{ before, after, values, due, namedDay },
    lines: [...correctionLines(before, after), ...valueLines(values)],
    reprints: !isDeepStrictEqual(printed(before), printed(after)),
  }
}

/** Officers name minutes: where these are the same, the instant stays as it was. */
function receptionAfter({ receivedAt: before }: Dossier, { receivedAt }: Correction): string {
  return before !== null && formatInstant(before) === formatInstant(receivedAt) ? before : receivedAt
}

type PeopleChange = { readonly correction: Correction; readonly values: readonly CorrectedValue[] }

/** People as the officer typed them; what they had from a paper follows the value that is put right there. */
function peopleAfter(desk: Desk, { id, people }: Dossier, { correction, values }: PeopleChange): People {
  const typed = tidyPeople(people, correction)
  if (values.length === 0) return typed
  const fields = listFields(desk.db, id).map((field) => asCorrected(field, values))
  return filledPeople(desk, { dossierId: id, people: typed, fields })
}
