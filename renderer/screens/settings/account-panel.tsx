import { Button, Group, Select, Text, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { type BankAccount, banks } from '../../../shared/domain/bank-account.ts'
import { useDesk } from '../../api/desk.tsx'
import { useCommand } from '../../api/use-command.ts'
import { messages } from '../../messages/vi.ts'
import { Panel } from '../../ui/panel.tsx'
import { RefusalNote } from '../../ui/refusal-note.tsx'

/** The account that fees are transferred to. */
export function AccountPanel({ leads }: { readonly leads: boolean }) {
  const { ask } = useDesk()
  const answer = useQuery(ask.bankAccount()).data
  if (answer === undefined) return null
  return <AccountForm account={answer.account} leads={leads} />
}

const nothing: BankAccount = { bin: '', number: '', holder: '' }

function AccountForm({ account, leads }: { readonly account: BankAccount | null; readonly leads: boolean }) {
  const { client } = useDesk()
  const [value, setValue] = useState(account ?? nothing)
  const set = useCommand(client.fees.setAccount, ['fees.account', 'fees.get'])

  function onSubmit(event: FormEvent) {
    event.preventDefault()
    set.run({ account: value.bin === '' ? null : value }, () =>
      notifications.show({ message: messages.fee.accountSaved }),
    )
  }

  return (
    <form onSubmit={onSubmit}>
      <Panel title={messages.fee.accountTitle}>
        <Text c="dimmed">{leads ? messages.fee.accountHint : messages.settings.leadOnly}</Text>
        <Select
          label={messages.fee.bank}
          data={banks.map(({ bin, shortName, name }) => ({ value: bin, label: `${shortName} – ${name}` }))}
          searchable
          clearable
          readOnly={!leads}
          value={value.bin === '' ? null : value.bin}
          onChange={(bin) => setValue({ ...value, bin: bin ?? '' })}
        />
        <TextInput
          label={messages.fee.account}
          inputMode="numeric"
          autoComplete="off"
          readOnly={!leads}
          value={value.number}
          onChange={(event) => setValue({ ...value, number: event.currentTarget.value })}
        />
        <TextInput
          label={messages.fee.holder}
          autoComplete="off"
          readOnly={!leads}
          value={value.holder}
          onChange={(event) => setValue({ ...value, holder: event.currentTarget.value })}
        />
        <RefusalNote refusal={set.refusal} />
        {leads && (
          <Group justify="flex-end">
            <Button type="submit" loading={set.pending} aria-label={messages.common.saveOf(messages.fee.accountTitle)}>
              {messages.common.save}
            </Button>
          </Group>
        )}
      </Panel>
    </form>
  )
}
