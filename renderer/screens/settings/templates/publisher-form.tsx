import { Button, Group, Text, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { type FormEvent, useState } from 'react'
import { useDesk } from '../../../api/desk.tsx'
import { useCommand } from '../../../api/use-command.ts'
import { messages } from '../../../messages/vi.ts'
import { Panel } from '../../../ui/panel.tsx'
import { RefusalNote } from '../../../ui/refusal-note.tsx'

const texts = messages.templates

type Props = { readonly publisherKey: string; readonly leads: boolean }

/** Whose packs this office takes, by the fingerprint that its letter names. */
export function PublisherForm({ publisherKey, leads }: Props) {
  const { client } = useDesk()
  const [fingerprint, setFingerprint] = useState(publisherKey)
  const set = useCommand(client.templates.setPublisher, ['templates.view'])

  function onSubmit(event: FormEvent) {
    event.preventDefault()
    set.run({ fingerprint }, () => notifications.show({ message: texts.publisherKept }))
  }

  return (
    <Panel title={texts.publisher}>
      {leads ? (
        <form onSubmit={onSubmit}>
          <TextInput
            label={texts.fingerprint}
            description={texts.fingerprintHint}
            autoComplete="off"
            spellCheck={false}
            value={fingerprint}
            onChange={(event) => setFingerprint(event.currentTarget.value)}
          />
          <RefusalNote refusal={set.refusal} />
          <Group justify="flex-end" mt="xs">
            <Button type="submit" size="sm" loading={set.pending} disabled={fingerprint === publisherKey}>
              {texts.keepPublisher}
            </Button>
          </Group>
        </form>
      ) : (
        <Text>{publisherKey === '' ? texts.noPublisher : publisherKey}</Text>
      )}
    </Panel>
  )
}
