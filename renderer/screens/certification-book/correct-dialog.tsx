import { Button, Group, Modal, NativeSelect, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { BookRow } from '../../../shared/contract/certifications.ts'
import { CorrectablePart, correctablePartTitle } from '../../../shared/domain/certification.ts'
import { useDesk } from '../../api/desk.tsx'
import { useCommand } from '../../api/use-command.ts'
import { messages } from '../../messages/vi.ts'
import { RefusalNote } from '../../ui/refusal-note.tsx'

type Props = { readonly row: BookRow; readonly onClose: () => void }

/** A correction beside what was written: what, to which value, why. */
export function CorrectDialog({ row, onClose }: Props) {
  const { client } = useDesk()
  const [part, setPart] = useState<CorrectablePart>('requester')
  const [value, setValue] = useState(row.requester)
  const [reason, setReason] = useState('')
  const correct = useCommand(client.certifications.correct, ['certifications.book', 'certifications.get'])
  const says = messages.certificationBook

  function onPart(next: CorrectablePart) {
    setPart(next)
    setValue(next === 'void' ? '' : String(row[next]))
  }

  function onSubmit(event: FormEvent) {
    event.preventDefault()
    const { entryId } = row
    correct.run({ entryId, part, value: value.normalize('NFC'), reason: reason.normalize('NFC').trim() }, onClose)
  }

  return (
    <Modal opened onClose={onClose} title={says.correctTitle(row.number)} size="lg">
      <form onSubmit={onSubmit}>
        <Stack gap="sm">
          <Text>{says.correctHint}</Text>
          <NativeSelect
            label={says.part}
            data-autofocus
            value={part}
            onChange={(event) => onPart(CorrectablePart.parse(event.currentTarget.value))}
            data={CorrectablePart.options.map((one) => ({ value: one, label: correctablePartTitle[one] }))}
          />
          {part !== 'void' && (
            <TextInput
              label={says.value}
              required
              value={value}
              inputMode={part === 'copies' || part === 'fee' ? 'numeric' : 'text'}
              onChange={(event) => setValue(event.currentTarget.value)}
            />
          )}
          <Textarea
            label={says.reason}
            required
            maxLength={500}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <RefusalNote refusal={correct.refusal} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {messages.common.cancel}
            </Button>
            <Button type="submit" loading={correct.pending}>
              {says.correct}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
