import type { ApologyDraft } from '../../../shared/contract/deadlines.ts'
import { formatDay, formatInstant } from '../../../shared/domain/vietnamese-date.ts'
import { messages } from '../../messages/vi.ts'
import { weekdayAndDay } from '../../ui/vietnamese-day.ts'
import classes from './deadline-panel.module.css'

/** What the apology will say; the reason is a person's. */
export function ApologyFacts({ draft }: { readonly draft: ApologyDraft }) {
  const { apology } = messages.deadline
  return (
    <section className={classes['draft']} aria-label={apology.title}>
      <strong>{apology.title}</strong>
      <dl>
        <dt>{apology.to}</dt>
        <dd>
          {[draft.applicantName, draft.applicantAddress, draft.applicantPhone]
            .filter((part) => part !== '')
            .join(' · ')}
        </dd>
        <dt>{apology.dossier}</dt>
        <dd>
          {draft.code} · {draft.procedureName}
        </dd>
        <dt>{apology.received}</dt>
        <dd>{formatInstant(draft.receivedAt)}</dd>
        <dt>{apology.promised}</dt>
        <dd>
          {formatInstant(draft.promisedAt)}
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
