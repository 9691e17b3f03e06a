import { Button, PasswordInput, Text, Title } from '@mantine/core'
import { UserRound } from 'lucide-react'
import { type FormEvent, type RefObject, useRef, useState } from 'react'
import type { OfficerView, SessionView } from '../../../shared/contract/session.ts'
import type { OfficerId } from '../../../shared/domain/ids.ts'
import { useDesk } from '../../api/desk.tsx'
import { useCommand } from '../../api/use-command.ts'
import { messages } from '../../messages/vi.ts'
import { RefusalNote } from '../../ui/refusal-note.tsx'
import { EmptyState } from '../../ui/screen-states.tsx'
import classes from './sign-in-screen.module.css'

/** Who sits at the counter: choose the name, type the PIN, Enter. Also what a locked counter shows. */
export function SignInScreen({ session }: { readonly session: SessionView }) {
  const { client } = useDesk()
  const [officerId, setOfficerId] = useState<OfficerId | null>(session.officers[0]?.officerId ?? null)
  const [pin, setPin] = useState('')
  const pinBox = useRef<HTMLInputElement>(null)
  const signIn = useCommand(client.session.signIn, ['session.current'])

  function onSubmit(event: FormEvent) {
    event.preventDefault()
    if (officerId === null || pin === '' || signIn.pending) return
    signIn.runToEnd({ officerId, pin }).catch(() => {
      setPin('')
      pinBox.current?.focus()
    })
  }

  function onOfficer(chosen: OfficerId) {
    setOfficerId(chosen)
    signIn.forget()
  }

  return (
    <main className={classes['page']}>
      {session.practice && <div className={classes['practice']}>{messages.practiceBand}</div>}
      <form className={classes['card']} onSubmit={onSubmit}>
        <Title order={1}>{messages.signIn.title}</Title>
        <Text>
          {session.officeName} · {messages.nav.counterName(session.counter)}
        </Text>
        {session.practice && <Text c="dimmed">{messages.signIn.practiceHint}</Text>}
        {session.officers.length === 0 ? (
          <EmptyState title={messages.signIn.noOfficers} hint={messages.signIn.noOfficersHint} />
        ) : (
          <>
            <OfficerChoice officers={session.officers} chosen={officerId} onChoose={onOfficer} pinBox={pinBox} />
            <PasswordInput
              ref={pinBox}
              label={messages.signIn.pin}
              size="lg"
              autoFocus
              inputMode="numeric"
              autoComplete="off"
              maxLength={64}
              value={pin}
              error={signIn.refusal !== null}
              onChange={(event) => setPin(event.currentTarget.value)}
            />
            <RefusalNote refusal={signIn.refusal} />
            <Button type="submit" size="lg" loading={signIn.pending} disabled={officerId === null}>
              {messages.signIn.submit}
            </Button>
          </>
        )}
        <Text c="dimmed" fz="xs">
          {messages.productName} · {messages.signIn.version(session.version)}
        </Text>
      </form>
    </main>
  )
}

type ChoiceProps = {
  readonly officers: readonly OfficerView[]
  readonly chosen: OfficerId | null
  readonly onChoose: (officerId: OfficerId) => void
  readonly pinBox: RefObject<HTMLInputElement | null>
}

function OfficerChoice({ officers, chosen, onChoose, pinBox }: ChoiceProps) {
  return (
    <fieldset className={classes['officers']}>
      <legend>{messages.signIn.officer}</legend>
      {officers.map((officer) => (
        <label key={officer.officerId} className={classes['officer']}>
          <input
            type="radio"
            name="officer"
            checked={officer.officerId === chosen}
            onChange={() => onChoose(officer.officerId)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter') return
              event.preventDefault()
              pinBox.current?.focus()
            }}
          />
          <UserRound size={22} aria-hidden="true" />
          <span className={classes['who']}>
            <span className={classes['name']}>{officer.name}</span>
            <span className={classes['title']}>{officer.title}</span>
          </span>
        </label>
      ))}
    </fieldset>
  )
}
