import type { DossierView, Person } from '../../../shared/contract/dossiers.ts'
import { dayAsTyped } from '../../../shared/domain/vietnamese-date.ts'
import { messages } from '../../messages/vi.ts'
import { Panel } from '../../ui/panel.tsx'
import classes from './people-panel.module.css'

const parts: readonly (keyof Person)[] = ['fullName', 'personalId', 'dateOfBirth', 'address', 'phone', 'email']

/** The people of a received dossier, to be read only. */
export function PeopleFacts({ dossier }: { readonly dossier: DossierView }) {
  const { applicant, submitter } = dossier
  const same = submitter.fullName === '' || parts.every((part) => submitter[part] === applicant[part])
  return (
    <>
      <Panel title={messages.dossier.applicant}>
        <Facts person={applicant} />
      </Panel>
      <Panel title={messages.dossier.submitter}>
        {same ? messages.dossier.submitterIsApplicant : <Facts person={submitter} />}
      </Panel>
    </>
  )
}

function Facts({ person }: { readonly person: Person }) {
  return (
    <dl className={classes['facts']}>
      {parts
        .filter((part) => person[part] !== '')
        .map((part) => (
          <div key={part} style={{ display: 'contents' }}>
            <dt>{messages.dossier.fields[part]}</dt>
            <dd>{part === 'dateOfBirth' ? dayAsTyped(person[part]) : person[part]}</dd>
          </div>
        ))}
    </dl>
  )
}
