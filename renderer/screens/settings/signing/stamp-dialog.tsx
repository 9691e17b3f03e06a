import { Button, Group, Modal, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useDesk } from '../../../api/desk.tsx'
import { useCommand } from '../../../api/use-command.ts'
import { messages } from '../../../messages/vi.ts'
import { RefusalNote } from '../../../ui/refusal-note.tsx'

type Props = { readonly url: string; readonly onClose: () => void }

/** Where time stamps are asked for; emptied, signatures stay at their baseline. */
export function StampDialog({ url, onClose }: Props) {
  const { client } = useDesk()
  const [address, setAddress] = useState(url)
  const [rootPem, setRootPem] = useState('')
  const save = useCommand(client.signing.setStampAuthority, ['signing.view'])

  function onSubmit(event: FormEvent) {
    event.preventDefault()
    save.run({ url: address.trim(), rootPem }, onClose)
  }

  return (
    <Modal opened onClose={onClose} size="lg" title={messages.signing.stampTitle}>
      <form onSubmit={onSubmit}>
        <Stack gap="sm">
          <Text c="dimmed">{messages.signing.stampText}</Text>
          <TextInput
            label={messages.signing.stampUrl}
            value={address}
            onChange={(event) => setAddress(event.currentTarget.value)}
            data-autofocus
            autoComplete="off"
            spellCheck={false}
            inputMode="url"
          />
          <Textarea
            label={messages.signing.stampRoot}
            description={messages.signing.stampRootHint}
            value={rootPem}
            onChange={(event) => setRootPem(event.currentTarget.value)}
            rows={4}
            spellCheck={false}
          />
          <RefusalNote refusal={save.refusal} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {messages.common.cancel}
            </Button>
            <Button type="submit" loading={save.pending}>
              {messages.common.save}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
