import type { ApologyDraft } from '../../../shared/contract/deadlines.ts'
import type { DossierView } from '../../../shared/contract/dossiers.ts'
import { formatDay, formatInstant } from '../../../shared/domain/vietnamese-date.ts'
import { messages } from '../../messages/vi.ts'
import { weekdayAndDay } from '../../ui/vietnamese-day.ts'
import classes from './deadline-panel.module.css'

type Props = { readonly dossier: DossierView; readonly draft: ApologyDraft }

/** What the apology will say; the reason is a person's. */
export function ApologyFacts({ dossier, draft }: Props) {
  const { apology } = messages.deadline
  const { applicant, receivedAt, promisedAt } = dossier
  return (
    <section className={classes['draft']} aria-label={apology.title}>
      <strong>{apology.title}</strong>
      <dl>
        <dt>{apology.to}</dt>
        <dd>{[applicant.fullName, applicant.address, applicant.phone].filter((part) => part !== '').join(' · ')}</dd>
        <dt>{apology.dossier}</dt>
        <dd>
          {dossier.code} · {dossier.procedureName}
        </dd>
        <dt>{apology.received}</dt>
        <dd>{receivedAt !== null && formatInstant(receivedAt)}</dd>
        <dt>{apology.promised}</dt>
        <dd>
          {promisedAt !== null && formatInstant(promisedAt)}
          {draft.workingDaysLate > 0 && ` (${apology.late(draft.workingDaysLate)})`}
        </dd>
        {draft.facts.length > 0 && (
          <>
            <dt>{apology.facts}</dt>
            <dd>{draft.facts.join('; ')}</dd>
          </>
        )}
        <dt>{apology.proposed}</dt>
        <dd title={formatDay(draft.proposedDay)}>{weekdayAndDay(draft.proposedDay)}</dd>
      </dl>
    </section>
  )
}
