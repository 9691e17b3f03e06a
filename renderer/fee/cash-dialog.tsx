import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { DossierId } from '../../shared/domain/ids.ts'
import { parseDong } from '../../shared/domain/money.ts'
import { messages } from '../messages/vi.ts'
import { RefusalNote } from '../ui/refusal-note.tsx'
import { SecretField } from '../ui/secret-field.tsx'
import classes from './fee.module.css'
import { useTakingPayment } from './use-taking-payment.ts'

type Props = { readonly dossierId: DossierId; readonly due: number; readonly onClose: () => void }

/** The money lies on the counter: Enter makes the receipt. What was given tells the change, or how much of the fee it pays. */
export function CashDialog({ dossierId, due, onClose }: Props) {
  const { onTake, take, asks, secret, setSecret, refusal } = useTakingPayment(dossierId)
  const [given, setGiven] = useState('')
  const handed = parseDong(given)
  const isWrong = given.trim() !== '' && handed === null
  const taken = handed !== null && handed < due ? handed : due

  function onSubmit(event: FormEvent) {
    event.preventDefault()
    if (!isWrong) onTake(taken, { way: 'cash' })
  }

  return (
    <Modal opened onClose={onClose} size="lg" title={messages.fee.takeCash} closeOnClickOutside={!take.pending}>
      <form onSubmit={onSubmit}>
        <Stack gap="sm">
          <Text className={classes['sum'] ?? ''}>{messages.fee.due(due)}</Text>
          <TextInput
            label={messages.fee.given}
            description={messages.fee.givenHint}
            error={isWrong && messages.fee.amountWrong}
            inputMode="numeric"
            autoComplete="off"
            data-autofocus={asks === null || undefined}
            value={given}
            onChange={(event) => setGiven(event.currentTarget.value)}
          />
          <Text role="status" className={classes['sum'] ?? ''}>
            {handed === null ? '' : handed < due ? messages.fee.rest(due - handed) : messages.fee.change(handed - due)}
          </Text>
          {asks !== null && <SecretField asks={asks} value={secret} onValue={setSecret} refusal={refusal} />}
          <RefusalNote refusal={take.refusal} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose} disabled={take.pending}>
              {messages.common.cancel}
            </Button>
            <Button type="submit" loading={take.pending}>
              {taken < due ? messages.fee.confirmPart(taken) : messages.fee.confirmCash(due)}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
