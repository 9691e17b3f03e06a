import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { OutboxItem } from '../../../shared/contract/outbox.ts'
import { useDesk } from '../../api/desk.tsx'
import { useCommand } from '../../api/use-command.ts'
import { messages } from '../../messages/vi.ts'
import { RefusalNote } from '../../ui/refusal-note.tsx'
import { messageName } from './message-name.ts'

/** Keeps a message back; never without a reason. */
export function HoldDialog({ item, onClose }: { readonly item: OutboxItem; readonly onClose: () => void }) {
  const { client } = useDesk()
  const [reason, setReason] = useState('')
  const [asked, setAsked] = useState(false)
  const hold = useCommand(client.outbox.hold, ['outbox.list', 'outbox.connection'])
  const given = reason.normalize('NFC').trim()

  function onSubmit(event: FormEvent) {
    event.preventDefault()
    setAsked(true)
    if (given !== '') hold.run({ messageId: item.messageId, reason: given }, onClose)
  }

  return (
    <Modal opened onClose={onClose} title={messages.outbox.holdTitle}>
      <form onSubmit={onSubmit}>
        <Stack gap="sm">
          <Text>{messageName(item)}</Text>
          <Text c="dimmed">{messages.outbox.holdText}</Text>
          <Textarea
            label={messages.outbox.holdReason}
            rows={3}
            maxLength={500}
            data-autofocus
            value={reason}
            error={asked && given === '' ? messages.outbox.holdReasonMissing : null}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <RefusalNote refusal={hold.refusal} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {messages.common.cancel}
            </Button>
            <Button type="submit" loading={hold.pending}>
              {messages.outbox.hold}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
