import type { MovedDossier } from '../../../../shared/contract/calendar.ts'
import { formatDay } from '../../../../shared/domain/vietnamese-date.ts'
import { messages } from '../../../messages/vi.ts'
import classes from './calendar-screen.module.css'

const texts = messages.calendar

/** What the change would do to dossiers that are open. */
export function MovedDossiers({ moved }: { readonly moved: readonly MovedDossier[] }) {
  return (
    <section className={classes['moved']} aria-label={texts.preview} aria-live="polite">
      <strong>{texts.movesOpen(moved.filter(({ kept }) => !kept).length)}</strong>
      <ul>
        {moved.map((dossier) => (
          <li key={dossier.dossierId}>
            {dossier.applicantName} · {dossier.code} · {dossier.procedureName}:{' '}
            {dossier.kept
              ? texts.kept(formatDay(dossier.promisedAt))
              : texts.moves(formatDay(dossier.promisedAt), formatDay(dossier.computedAt))}
          </li>
        ))}
      </ul>
    </section>
  )
}
