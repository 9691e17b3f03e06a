import { Button, NumberInput, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { type SelfCheck, TimeAssumptions } from '../../../shared/contract/reports.ts'
import { useDesk } from '../../api/desk.tsx'
import { useCommand } from '../../api/use-command.ts'
import { messages } from '../../messages/vi.ts'
import { Panel } from '../../ui/panel.tsx'
import { RefusalNote } from '../../ui/refusal-note.tsx'
import classes from './self-check.module.css'

const texts = messages.selfCheck

/** What each figure counts and what is assumed; whoever runs the office may set the assumptions. */
export function Method({ check: { assumptions, fewestValues } }: { readonly check: SelfCheck }) {
  const { ask } = useDesk()
  const session = useQuery(ask.session())
  const role = session.data?.signedIn?.role
  return (
    <Panel title={texts.methodTitle}>
      <ul className={classes['method']}>
        {texts.method(assumptions, fewestValues).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      {role === 'lead' || role === 'it' ? (
        <AssumptionsForm key={JSON.stringify(assumptions)} assumptions={assumptions} />
      ) : (
        <Text c="dimmed">{texts.leadOnly}</Text>
      )}
    </Panel>
  )
}

function AssumptionsForm({ assumptions }: Pick<SelfCheck, 'assumptions'>) {
  const { client } = useDesk()
  const save = useCommand(client.reports.setTimeAssumptions, ['reports.selfCheck'])
  const [wanted, setWanted] = useState<Readonly<Record<keyof TimeAssumptions, number | string>>>(assumptions)
  const checked = TimeAssumptions.safeParse(wanted)

  function onSubmit(event: FormEvent) {
    event.preventDefault()
    if (checked.success) save.run(checked.data, () => notifications.show({ message: messages.common.saved }))
  }

  return (
    <form onSubmit={onSubmit} className={classes['assumptions']}>
      <NumberInput
        label={texts.charactersAMinute}
        min={20}
        max={600}
        allowDecimal={false}
        value={wanted.charactersAMinute}
        onChange={(charactersAMinute) => setWanted({ ...wanted, charactersAMinute })}
      />
      <NumberInput
        label={texts.longestLookSeconds}
        min={5}
        max={300}
        allowDecimal={false}
        value={wanted.longestLookSeconds}
        onChange={(longestLookSeconds) => setWanted({ ...wanted, longestLookSeconds })}
      />
      <Button type="submit" variant="default" loading={save.pending} disabled={!checked.success}>
        {messages.common.save}
      </Button>
      <RefusalNote refusal={save.refusal} />
    </form>
  )
}
