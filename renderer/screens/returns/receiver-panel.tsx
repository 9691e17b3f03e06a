import { Text, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { CircleCheck, IdCard, OctagonX, TriangleAlert } from 'lucide-react'
import type { ReceiverPerson, ReceiverVerdict } from '../../../shared/contract/returns.ts'
import type { DossierId } from '../../../shared/domain/ids.ts'
import { useDesk } from '../../api/desk.tsx'
import { messages } from '../../messages/vi.ts'
import { Panel } from '../../ui/panel.tsx'
import { StateBadge } from '../../ui/state-badge.tsx'
import classes from './return-desk.module.css'

export type Receiver = ReceiverPerson & { readonly knownBy: 'card' | 'typed' }

type Props = {
  readonly dossierId: DossierId
  readonly receiver: Receiver
  readonly onPerson: (person: ReceiverPerson) => void
  readonly authorisation: string
  readonly onAuthorisation: (authorisation: string) => void
}

const typingPauseMs = 200

/** Who takes the result: the card's code is compared at once, and a stranger is told apart before anything is handed over. */
export function ReceiverPanel({ dossierId, receiver, onPerson, authorisation, onAuthorisation }: Props) {
  const { ask } = useDesk()
  const { knownBy, ...person } = receiver
  const [asked] = useDebouncedValue({ ...person, fullName: person.fullName.normalize('NFC') }, typingPauseMs)
  const isKnown = asked.fullName !== '' && /^\d{9}(\d{3})?$/.test(asked.personalId)
  const verdict = useQuery({ ...ask.receiver({ dossierId, person: asked }), enabled: isKnown })
  return (
    <Panel
      title={messages.returns.receiver}
      aside={knownBy === 'card' && <StateBadge tone="read" icon={IdCard} text={messages.returns.cardRead} />}
    >
      <Text c="dimmed">{messages.returns.scanCard}</Text>
      <div className={classes['fields']}>
        <TextInput
          size="sm"
          label={messages.dossier.fields.fullName}
          autoComplete="off"
          spellCheck={false}
          maxLength={200}
          value={receiver.fullName}
          onChange={(event) => onPerson({ ...person, fullName: event.currentTarget.value })}
        />
        <TextInput
          size="sm"
          label={messages.dossier.fields.personalId}
          autoComplete="off"
          inputMode="numeric"
          maxLength={20}
          value={receiver.personalId}
          onChange={(event) => onPerson({ ...person, personalId: event.currentTarget.value.trim(), oldId: '' })}
        />
      </div>
      <div role="status" className={classes['verdict']}>
        {isKnown && verdict.data !== undefined && <Verdict verdict={verdict.data} />}
      </div>
      {isKnown && verdict.data?.role === 'stranger' && (
        <TextInput
          size="sm"
          label={messages.returns.authorisation}
          maxLength={300}
          value={authorisation}
          onChange={(event) => onAuthorisation(event.currentTarget.value)}
        />
      )}
    </Panel>
  )
}

function Verdict({ verdict }: { readonly verdict: ReceiverVerdict }) {
  const text = messages.returns.verdicts[verdict.role]
  if (verdict.role === 'stranger') {
    return (
      <>
        <StateBadge tone="bad" icon={OctagonX} text={text} />
        <Text>{messages.returns.strangerNext}</Text>
      </>
    )
  }
  return (
    <>
      <StateBadge
        tone={verdict.byNameOnly ? 'look' : 'good'}
        icon={verdict.byNameOnly ? TriangleAlert : CircleCheck}
        text={text}
      />
      {verdict.byNameOnly && <Text>{messages.returns.byNameOnly}</Text>}
      {verdict.authorisation !== '' && <Text>{verdict.authorisation}</Text>}
    </>
  )
}
