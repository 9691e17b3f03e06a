import { TextInput } from '@mantine/core'
import { useState } from 'react'
import type { DossierView, Person } from '../../../shared/contract/dossiers.ts'
import { useDesk } from '../../api/desk.tsx'
import { useCommand } from '../../api/use-command.ts'
import { messages } from '../../messages/vi.ts'
import { RefusalNote } from '../../ui/refusal-note.tsx'
import classes from './certify.module.css'

type Props = { readonly dossier: DossierView; readonly isOpen: boolean }

const parts = ['fullName', 'personalId', 'address', 'phone'] as const

/** Who asks: typed, or filled by the card's code; saved when a field is left. */
export function RequesterForm({ dossier, isOpen }: Props) {
  const { client } = useDesk()
  const [typed, setTyped] = useState<Partial<Person>>({})
  const save = useCommand(client.dossiers.setPeople, ['dossiers.get'])
  const person = { ...dossier.applicant, ...typed }

  function onLeave() {
    if (Object.keys(typed).length === 0) return
    const { dossierId } = dossier
    save.run({ dossierId, applicant: person, submitter: person }, () => setTyped({}))
  }

  return (
    <fieldset className={classes['requester']}>
      <legend>{isOpen ? messages.certify.requesterHint : messages.certify.requester}</legend>
      {parts.map((part) => (
        <TextInput
          key={part}
          label={part === 'fullName' ? messages.certify.requester : messages.dossier.fields[part]}
          value={person[part]}
          readOnly={!isOpen}
          autoFocus={part === 'fullName' && isOpen && dossier.applicant.fullName === ''}
          autoComplete="off"
          spellCheck={false}
          inputMode={part === 'personalId' || part === 'phone' ? 'numeric' : 'text'}
          onChange={(event) => setTyped({ ...typed, [part]: event.currentTarget.value.normalize('NFC') })}
          onBlur={onLeave}
        />
      ))}
      <RefusalNote refusal={save.refusal} />
    </fieldset>
  )
}
