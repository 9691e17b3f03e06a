import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { DeadlineView } from '../../../shared/contract/deadlines.ts'
import type { DossierId } from '../../../shared/domain/ids.ts'
import { useDesk } from '../../api/desk.tsx'
import { useCommand } from '../../api/use-command.ts'
import { messages } from '../../messages/vi.ts'
import { DateField } from '../../ui/date-field.tsx'
import { RefusalNote } from '../../ui/refusal-note.tsx'

export type DeadlineAct = 'stop' | 'resume' | 'lengthen' | 'postpone'

type Props = {
  readonly dossierId: DossierId
  readonly deadline: DeadlineView
  readonly act: DeadlineAct
  readonly onClose: () => void
}

/** One act on the clock, with its reason, and a new day where one is named. */
export function DeadlineDialog({ dossierId, deadline, act, onClose }: Props) {
  const { client } = useDesk()
  const [reason, setReason] = useState('')
  const [newDay, setNewDay] = useState<string | null>(deadline.apology?.proposedDay ?? null)
  const command = useCommand(
    (given: { readonly reason: string; readonly newDay: string }) => {
      switch (act) {
        case 'stop':
          return client.deadlines.stopForOpinion({ dossierId, reason: given.reason })
        case 'resume':
          return client.deadlines.resumeAfterOpinion({ dossierId })
        case 'lengthen':
          return client.deadlines.lengthen({ dossierId, reason: given.reason })
        case 'postpone':
          return client.deadlines.postpone({ dossierId, ...given })
      }
    },
    ['deadlines.get', 'deadlines.risk', 'dossiers.get', 'dossiers.history', 'dossiers.today', 'outbox.list'],
  )

  function onSubmit(event: FormEvent) {
    event.preventDefault()
    command.run({ reason: reason.normalize('NFC').trim(), newDay: newDay ?? '' }, onClose)
  }

  return (
    <Modal opened onClose={onClose} title={messages.deadline.acts[act]}>
      <form onSubmit={onSubmit}>
        <Stack gap="sm">
          {act === 'lengthen' && deadline.canLengthen !== null && (
            <Text>{messages.deadline.lengthenBy(deadline.canLengthen)}</Text>
          )}
          {act === 'postpone' && (
            <DateField label={messages.deadline.newDay} value={newDay} onValue={setNewDay} required />
          )}
          {act !== 'resume' && (
            <Textarea
              label={messages.dossier.reason}
              description={messages.dossier.reasonHint}
              rows={3}
              maxLength={1000}
              required
              data-autofocus
              value={reason}
              onChange={(event) => setReason(event.currentTarget.value)}
            />
          )}
          <RefusalNote refusal={command.refusal} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {messages.common.cancel}
            </Button>
            <Button type="submit" loading={command.pending} data-autofocus={act === 'resume' || undefined}>
              {messages.deadline.acts[act]}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
