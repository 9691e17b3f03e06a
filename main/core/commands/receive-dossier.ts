import { certifyCopies } from '../../../shared/domain/certification.ts'
import type { DossierId, SlipId } from '../../../shared/domain/ids.ts'
import { fromVietnamTime, toVietnamTime } from '../../../shared/domain/vietnamese-date.ts'
import { tidyText } from '../../../shared/domain/vietnamese-text.ts'
import { AppError } from '../../../shared/errors.ts'
import type { Actor, Desk } from '../desk.ts'
import { missingComponents } from '../dossiers/completeness.ts'
import { type Dossier, printedCode, requireStep } from '../dossiers/dossier.ts'
import { nextDossierCode } from '../dossiers/dossier-code.ts'
import { getDossier, listCodesSince, reserveReception, updateStatus } from '../dossiers/dossier-repository.ts'
import { dueDate } from '../dossiers/due-date.ts'
import { addEvent } from '../dossiers/history-repository.ts'
import { listSimilarOpen, type SimilarDossier } from '../dossiers/person-repository.ts'
import { setTicketServed } from '../dossiers/queue-ticket-repository.ts'
import { countUnread } from '../intake/page-repository.ts'
import { getOfficer } from '../officers/get-officer.ts'
import type { OutgoingFile } from '../outbox/outgoing-dossier.ts'
import { queueDossier } from '../outbox/queue-message.ts'
import { timeLimitFor } from '../procedures/find-procedure.ts'
import { openCountAlarms } from '../questions/stack-view.ts'
import { countDoubtful } from '../review/review-repository.ts'
import { codeIssuerSetting } from '../settings/office-settings.ts'
import { getSetting } from '../settings/settings.ts'
import { findPreparedSlip, insertSlip, type StoredSlip, updatePreparedContent } from '../slips/slip-repository.ts'
import { makeComponentFiles } from './component-files.ts'
import { startClock } from './move-deadline.ts'
import { takeReceiptNumber, toReceiptInput } from './receipt-input-of.ts'
import { requireClockForward } from './require-clock-forward.ts'
import { issueSigned, signSlip } from './sign-slip.ts'
import { toOutgoing, toOutgoingStep } from './tell-portal.ts'
import { type UsableKey, withKey } from './with-key.ts'

export type Reception = {
  readonly dossierId: DossierId
  /** Day of return set by the officer; only where the catalogue knows no time limit. */
  readonly promisedOn: string | null
  /** Why it is received although one of the same person and procedure goes on; empty where none does. */
  readonly duplicateReason: string
  /** Password of a key file or PIN of a token; null where none is needed. */
  readonly signingPassword: string | null
  readonly lastTryConfirmed: boolean
}

export type Received = {
  readonly dossierId: DossierId
  readonly code: string
  readonly provisional: boolean
  readonly slipId: SlipId
}

/**
 * Receives a dossier in three steps that may each be cut off: number, day and content are kept; the receipt is made,
 * signed and laid down; status, receipt and the message to the portal change in one transaction. Done again, it goes
 * on with the same number. Throws `dossier_not_ready`, `sheets_unexplained`, `components_missing`, `applicant_missing`, `duplicate_dossier`,
 * `time_limit_unknown`
 * and the refusals of signing.
 */
export async function receiveDossier(desk: Desk, actor: Actor, reception: Reception): Promise<Received> {
  const secret = { text: reception.signingPassword, lastTryConfirmed: reception.lastTryConfirmed }
  return withKey(desk, { holder: actor.officerId, secret }, (usable) => receiveWith(desk, actor, { reception, usable }))
}

type Receiving = { readonly reception: Reception; readonly usable: UsableKey }

async function receiveWith(desk: Desk, actor: Actor, { reception, usable }: Receiving): Promise<Received> {
  desk.db.transaction(() => prepare(desk, actor, reception)).immediate()

  const dossier = getDossier(desk.db, reception.dossierId)
  const receipt = findPreparedSlip(desk.db, { dossierId: dossier.id, form: 'receipt' })
  if (receipt === null) throw new AppError('action_not_allowed', { status: dossier.status, action: 'receive' })
  const signed = await signSlip(desk, { slip: receipt, ...usable })
  const files = await makeComponentFiles(desk, dossier)

  desk.db
    .transaction(() => {
      if (findPreparedSlip(desk.db, { dossierId: dossier.id, form: 'receipt' })?.id !== receipt.id)
        throw new AppError('action_not_allowed')
      issueSigned(desk, receipt, signed)
      const { duplicateReason } = reception
      finishReception(desk, actor, { dossier, receipt, files, slipFile: signed.a4, duplicateReason })
    })
    .immediate()
  desk.events.tell({ kind: 'dossier_changed', dossierId: dossier.id })
  desk.events.tell({ kind: 'outbox_changed' })
  desk.wakeJobs()
  return {
    dossierId: dossier.id,
    code: printedCode(dossier),
    provisional: dossier.dossierCode === null,
    slipId: receipt.id,
  }
}

function prepare(desk: Desk, actor: Actor, reception: Reception): void {
  const { dossierId } = reception
  const begun = findPreparedSlip(desk.db, { dossierId, form: 'receipt' })
  const receivedAt = beginReception(desk, actor, reception)
  const officer = getOfficer(desk.db, actor.officerId)
  const content = toReceiptInput(desk, getDossier(desk.db, dossierId), officer)
  if (begun !== null) {
    // Cut off before: the number and the day stand, what was changed since then is said anew.
    updatePreparedContent(desk.db, begun.id, content)
    return
  }
  insertSlip(desk.db, {
    id: desk.host.ids.next() as SlipId,
    dossierId,
    number: takeReceiptNumber(desk, receivedAt),
    form: 'receipt',
    content,
    preparedAt: receivedAt,
  })
}

/**
 * Keeps code and day for a dossier that is ready, in the caller's transaction; gives the instant of its reception. Cut
 * off before, both stand.
 */
export function beginReception(
  desk: Desk,
  actor: Actor,
  reception: Pick<Reception, 'dossierId' | 'promisedOn' | 'duplicateReason'>,
): string {
  const dossier = getDossier(desk.db, reception.dossierId)
  if (dossier.status === 'draft') updateStatus(desk.db, dossier.id, requireStep(dossier, 'start_review'))
  else requireStep(dossier, 'receive')
  requireReady(desk, dossier)
  requireNoSilentDuplicate(desk, dossier, reception.duplicateReason)
  if (dossier.receivedAt !== null) return dossier.receivedAt
  const receivedAt = requireClockForward(desk)
  const promise = promiseFor(desk, dossier, { receivedAt, promisedOn: reception.promisedOn })
  const issuer = getSetting(desk.db, codeIssuerSetting)
  const { day } = toVietnamTime(receivedAt)
  const countedFrom = issuer.range?.scope === 'block' ? issuer.range.validFrom : day
  const used = listCodesSince(desk.db, fromVietnamTime(countedFrom, '00:00'))
  const issued = nextDossierCode(issuer, used, day)
  reserveReception(desk.db, dossier.id, {
    dossierCode: issued.kind === 'official' ? issued.code : null,
    provisionalCode: issued.kind === 'provisional' ? issued.code : null,
    receivedAt,
    receivedBy: actor.officerId,
    promisedAt: promise.promisedAt,
    promiseExplanation: promise.explanation,
  })
  return receivedAt
}

function requireReady(desk: Desk, dossier: Dossier): void {
  if (dossier.people.applicant.fullName === '' || dossier.people.submitter.fullName === '') {
    throw new AppError('applicant_missing')
  }
  const unread = countUnread(desk.db, dossier.id)
  // Nothing that is read on an original is used when its copies are certified.
  const doubtful = dossier.procedure.code === certifyCopies ? 0 : countDoubtful(desk.db, dossier.id)
  if (unread + doubtful > 0) throw new AppError('dossier_not_ready', { unread, doubtful })
  const alarms = openCountAlarms(desk, dossier.id)
  if (alarms.length > 0) throw new AppError('sheets_unexplained', { alarms: alarms.length })
  const missing = missingComponents(dossier.procedure, dossier.components).required
  if (missing.length > 0) {
    throw new AppError('components_missing', { components: missing.map((component) => component.name) })
  }
}

/** Dossiers of the same person and procedure that were received and go on. */
export function duplicatesOf(desk: Desk, { id, people, procedure }: Dossier): SimilarDossier[] {
  // People come back with other originals while earlier copies are still being made.
  if (procedure.code === certifyCopies) return []
  const { personalId } = people.applicant
  return listSimilarOpen(desk.db, { personalId, procedureCode: procedure.code, notIn: id })
}

function requireNoSilentDuplicate(desk: Desk, dossier: Dossier, reason: string): void {
  const codes = duplicatesOf(desk, dossier).map(({ code }) => code)
  if (codes.length > 0 && reason === '') throw new AppError('duplicate_dossier', { codes })
}

/** What is said of a dossier beside another one of the same person and procedure; empty where there is none. */
function duplicateNote(desk: Desk, dossier: Dossier, reason: string): string {
  const codes = duplicatesOf(desk, dossier).map(({ code }) => code)
  return codes.length === 0 ? '' : `Cùng người, cùng thủ tục với hồ sơ ${codes.join(', ')}: ${tidyText(reason)}`
}

/** What is promised for a reception at an instant, by the catalogue or, where it knows no limit, by the officer. */
export function promiseFor(
  desk: Desk,
  dossier: Pick<Dossier, 'procedure'>,
  { receivedAt, promisedOn }: { readonly receivedAt: string; readonly promisedOn: string | null },
): { readonly promisedAt: string; readonly explanation: string } {
  const timeLimit = timeLimitFor(dossier.procedure, 'direct')
  const namedDay = timeLimit.unit === 'unknown' ? promisedOn : null
  const promise = dueDate({ receivedAt, timeLimit, namedDay, calendar: desk.calendar })
  if (promise.promisedAt <= receivedAt) {
    throw new AppError('value_invalid', { problem: 'date_in_past', field: 'promisedOn' })
  }
  return promise
}

type Finished = {
  readonly dossier: Dossier
  readonly receipt: Pick<StoredSlip, 'number' | 'preparedAt'>
  readonly files: Awaited<ReturnType<typeof makeComponentFiles>>
  readonly slipFile: { readonly digest: string; readonly size: number }
  readonly duplicateReason: string
}

/** Makes the dossier received and tells the portal, in the caller's transaction. */
export function finishReception(desk: Desk, actor: Actor, finished: Finished): void {
  const { dossier, receipt, files, slipFile, duplicateReason } = finished
  const note = duplicateNote(desk, dossier, duplicateReason)
  const officer = getOfficer(desk.db, actor.officerId)
  updateStatus(desk.db, dossier.id, requireStep(dossier, 'receive'))
  startClock(desk, dossier, actor.officerId)
  setTicketServed(desk.db, { dossierId: dossier.id, at: desk.host.clock.now() })
  addEvent(desk.db, {
    id: desk.host.ids.next(),
    dossierId: dossier.id,
    at: receipt.preparedAt,
    officerId: actor.officerId,
    kind: 'receive',
    text: [`Tiếp nhận hồ sơ ${printedCode(dossier)}, giấy tiếp nhận số ${receipt.number}`, note]
      .filter((said) => said !== '')
      .join('. '),
    status: 'received',
  })
  const file: OutgoingFile = { ...slipFile, name: 'giay-tiep-nhan.pdf', mediaType: 'application/pdf' }
  const told = { dossier, note, status: 'received' as const, receiptNumber: receipt.number, receipt: file, files }
  const step = toOutgoingStep(desk, {
    officer: officer.name,
    title: officer.title,
    at: receipt.preparedAt,
    text: 'Tiếp nhận hồ sơ và hẹn trả kết quả',
    status: 'received',
    dueAt: dossier.promisedAt,
  })
  queueDossier(desk.db, { dossier: toOutgoing(desk, told), steps: [step] }, desk.host)
}
