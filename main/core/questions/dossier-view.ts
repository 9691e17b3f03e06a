import type { DossierView } from '../../../shared/contract/dossiers.ts'
import { allowedActions } from '../../../shared/domain/dossier-status.ts'
import type { DossierId } from '../../../shared/domain/ids.ts'
import { AppError } from '../../../shared/errors.ts'
import { slipsToIssue } from '../commands/issue-slip.ts'
import { canCorrect } from '../commands/plan-correction.ts'
import { duplicatesOf, promiseFor } from '../commands/receive-dossier.ts'
import { formAt, slipName } from '../commands/slip-as-printed.ts'
import type { Desk } from '../desk.ts'
import { toComponentView } from '../dossiers/component-view.ts'
import { type Dossier, isOpen } from '../dossiers/dossier.ts'
import { dossierFee } from '../dossiers/dossier-fee.ts'
import { findSummary } from '../dossiers/dossier-list-repository.ts'
import { getDossier } from '../dossiers/dossier-repository.ts'
import { findTicket } from '../dossiers/queue-ticket-repository.ts'
import { countUnread } from '../intake/page-repository.ts'
import { countDoubtful } from '../review/review-repository.ts'
import { listSlips } from '../slips/slip-repository.ts'

/** All that the dossier screen shows. */
export function viewDossier(desk: Desk, id: DossierId): DossierView {
  const dossier = getDossier(desk.db, id)
  const summary = findSummary(desk.db, id)
  if (summary === null) throw new AppError('dossier_not_found')
  return {
    ...summary,
    applicant: dossier.people.applicant,
    submitter: dossier.people.submitter,
    applicantSources: { ...dossier.people.sources },
    components: dossier.procedure.components.map((wanted) => toComponentView(dossier, wanted)),
    slips: listSlips(desk.db, id).map((slip) => ({
      slipId: slip.id,
      form: slip.form,
      name: slipName(desk, slip),
      number: slip.number,
      revision: slip.revision,
      replaced: slip.state === 'replaced',
      issuedAt: slip.issuedAt ?? slip.preparedAt,
      signedBy: slip.signedBy,
      printCount: slip.printCount,
      templatePack: slip.templatePack,
    })),
    slipsToIssue: slipsToIssue(desk, dossier).map((form) => ({
      form,
      name: formAt(desk, form, desk.host.clock.now()).name,
    })),
    correctable: canCorrect(desk, dossier),
    actions: allowedActions(dossier),
    promiseExplanation: dossier.promiseExplanation,
    resultName: dossier.procedure.result.name,
    timeLimitText: dossier.procedure.timeLimit.text,
    feeText: dossierFee(desk.db, dossier).text,
    promisedIfNow: promisedIfNow(desk, dossier),
    duplicates: isOpen(dossier) ? duplicatesOf(desk, dossier) : [],
    doubtfulFields: countDoubtful(desk.db, id),
    unreadPages: countUnread(desk.db, id),
    ticket: ticketOf(desk, id),
  }
}

function ticketOf(desk: Desk, id: DossierId): DossierView['ticket'] {
  const ticket = findTicket(desk.db, id)
  if (ticket === null) return null
  const { number, drawnAt, calledAt, servedAt } = ticket
  return {
    number,
    waitedMinutes: drawnAt === null ? null : minutesBetween(drawnAt, calledAt),
    servedMinutes: servedAt === null ? null : minutesBetween(calledAt, servedAt),
  }
}

/** Whole minutes; none where the queue machine's clock is ahead of ours. */
function minutesBetween(from: string, until: string): number {
  return Math.max(0, Math.round((Date.parse(until) - Date.parse(from)) / 60_000))
}

function promisedIfNow(desk: Desk, dossier: Dossier): DossierView['promisedIfNow'] {
  if (dossier.receivedAt !== null || dossier.procedure.timeLimit.unit === 'unknown') return null
  return promiseFor(desk, dossier, { receivedAt: desk.host.clock.now(), promisedOn: null })
}
