import { Button, Group, Modal, Stack, Textarea, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { FeeView } from '../../shared/contract/fees.ts'
import type { DossierId } from '../../shared/domain/ids.ts'
import { formatDong, parseDong } from '../../shared/domain/money.ts'
import { useDesk } from '../api/desk.tsx'
import { useCommand } from '../api/use-command.ts'
import { messages } from '../messages/vi.ts'
import { RefusalNote } from '../ui/refusal-note.tsx'

type Props = { readonly dossierId: DossierId; readonly fee: FeeView; readonly onClose: () => void }

/** Another amount than the catalogue's, with what it rests on. */
export function CorrectDialog({ dossierId, fee, onClose }: Props) {
  const { client } = useDesk()
  const [typed, setTyped] = useState(fee.amount === null ? '' : formatDong(fee.amount))
  const [reason, setReason] = useState(fee.reason)
  const [tried, setTried] = useState(false)
  const set = useCommand(client.fees.set, ['fees.get', 'dossiers.get', 'dossiers.history'])
  const amount = parseDong(typed)

  function onSubmit(event: FormEvent) {
    event.preventDefault()
    setTried(true)
    if (amount === null || set.pending) return
    set.run({ dossierId, units: [], exemption: null, corrected: { amount, reason } }, onClose)
  }

  return (
    <Modal opened onClose={onClose} title={messages.fee.correctTitle}>
      <form onSubmit={onSubmit}>
        <Stack gap="sm">
          <TextInput
            label={messages.fee.amount}
            description={messages.fee.amountHint}
            error={tried && amount === null && messages.fee.amountWrong}
            inputMode="numeric"
            autoComplete="off"
            data-autofocus
            required
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
          <Textarea
            label={messages.fee.reason}
            rows={2}
            maxLength={500}
            required
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <RefusalNote refusal={set.refusal} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {messages.common.cancel}
            </Button>
            <Button type="submit" loading={set.pending}>
              {messages.common.save}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
