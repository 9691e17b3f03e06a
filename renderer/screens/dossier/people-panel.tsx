import { Button, Text } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { IdCard, UserRoundCheck } from 'lucide-react'
import { useState } from 'react'
import type { DossierView, Person } from '../../../shared/contract/dossiers.ts'
import type { DocumentView } from '../../../shared/contract/reviews.ts'
import { useDesk } from '../../api/desk.tsx'
import { useCommand } from '../../api/use-command.ts'
import { messages } from '../../messages/vi.ts'
import { Panel } from '../../ui/panel.tsx'
import { RefusalNote } from '../../ui/refusal-note.tsx'
import classes from './people-panel.module.css'
import { PersonForm } from './person-form.tsx'
import { personOnCard } from './person-on-card.ts'

type Props = { readonly dossier: DossierView; readonly documents: readonly DocumentView[] }

type People = { readonly applicant: Person; readonly submitter: Person }

/** Whom it concerns and who stands here; saved whenever a field is left. */
export function PeoplePanel({ dossier, documents }: Props) {
  const { client } = useDesk()
  const queries = useQueryClient()
  const [draft, setDraft] = useState<People | null>(null)
  const save = useCommand(client.dossiers.setPeople, ['dossiers.today'])
  const people = draft ?? { applicant: dossier.applicant, submitter: dossier.submitter }
  const cards = documents.flatMap((document) => personOnCard(document) ?? [])

  async function onSave(next: People | null) {
    if (next === null) return
    try {
      await save.runToEnd({ dossierId: dossier.dossierId, ...next })
    } catch {
      return // what was typed stays in the fields, and the refusal is shown below them
    }
    await queries.invalidateQueries({ queryKey: ['dossiers.get'] })
    setDraft((typed) => (typed === next ? null : typed))
  }

  function onFill(next: People) {
    setDraft(next)
    void onSave(next)
  }

  return (
    <Panel
      title={messages.dossier.people}
      aside={
        <Text role="status" c="dimmed" fz="sm">
          {save.pending ? messages.common.saving : ''}
        </Text>
      }
    >
      <PersonForm
        title={messages.dossier.applicant}
        person={people.applicant}
        sources={dossier.applicantSources}
        refusal={save.refusal}
        refusalPrefix="applicant"
        onPerson={(applicant) => setDraft({ ...people, applicant })}
        onLeave={() => void onSave(draft)}
      />
      <div className={classes['fills']}>
        <Button
          size="sm"
          variant="default"
          leftSection={<UserRoundCheck size={18} aria-hidden="true" />}
          onClick={() => onFill({ ...people, submitter: people.applicant })}
        >
          {messages.dossier.sameAsApplicant}
        </Button>
        {cards.map((card) => (
          <Button
            key={`${card.fullName} ${card.personalId}`}
            size="sm"
            variant="default"
            leftSection={<IdCard size={18} aria-hidden="true" />}
            onClick={() => onFill({ ...people, submitter: { ...people.submitter, ...card } })}
          >
            {messages.dossier.fromCard(card.fullName)}
          </Button>
        ))}
      </div>
      <PersonForm
        title={messages.dossier.submitter}
        person={people.submitter}
        sources={{}}
        refusal={save.refusal}
        refusalPrefix="submitter"
        onPerson={(submitter) => setDraft({ ...people, submitter })}
        onLeave={() => void onSave(draft)}
      />
      <RefusalNote refusal={save.refusal} />
    </Panel>
  )
}
