import { Button, Group, Text, Textarea } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { type FormEvent, useState } from 'react'
import { useDesk } from '../../api/desk.tsx'
import { useCommand } from '../../api/use-command.ts'
import { messages } from '../../messages/vi.ts'
import { Panel } from '../../ui/panel.tsx'
import { RefusalNote } from '../../ui/refusal-note.tsx'

const texts = messages.tickets

type Props = { readonly forms: readonly string[]; readonly leads: boolean }

/** How the codes of queue tickets are written, one form a line. */
export function TicketsPanel({ forms, leads }: Props) {
  const { client } = useDesk()
  const [text, setText] = useState(forms.join('\n'))
  const set = useCommand(client.settings.setTicketForms, ['settings.get'])

  function onSubmit(event: FormEvent) {
    event.preventDefault()
    const lines = text.split('\n').map((line) => line.normalize('NFC').trim())
    set.run({ forms: lines.filter((line) => line !== '') }, () => notifications.show({ message: texts.saved }))
  }

  return (
    <form onSubmit={onSubmit}>
      <Panel title={texts.title}>
        <Text c="dimmed">{leads ? texts.hint : messages.settings.leadOnly}</Text>
        <Textarea
          label={texts.forms}
          description={texts.parts}
          rows={3}
          spellCheck={false}
          readOnly={!leads}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <RefusalNote refusal={set.refusal} />
        {leads && (
          <Group justify="flex-end">
            <Button type="submit" loading={set.pending} aria-label={messages.common.saveOf(texts.title)}>
              {messages.common.save}
            </Button>
          </Group>
        )}
      </Panel>
    </form>
  )
}
