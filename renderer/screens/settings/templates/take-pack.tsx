import { Button, FileButton, Group } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { formatDay } from '../../../../shared/domain/vietnamese-date.ts'
import { useDesk } from '../../../api/desk.tsx'
import { useCommand } from '../../../api/use-command.ts'
import { messages } from '../../../messages/vi.ts'
import { RefusalNote } from '../../../ui/refusal-note.tsx'

/** As many characters as the core takes. */
const mostBytes = 1_000_000

/** Takes a pack from a file; it is only looked at until somebody puts it in use. */
export function TakePack({ onTaken }: { readonly onTaken: (edition: string) => void }) {
  const { client } = useDesk()
  const take = useCommand(client.templates.take, ['templates.view'])

  async function onFile(file: File | null) {
    if (file === null) return
    take.run({ text: await file.slice(0, mostBytes).text() }, ({ edition }) => {
      notifications.show({ message: messages.templates.taken(formatDay(edition)) })
      onTaken(edition)
    })
  }

  return (
    <Group gap="sm">
      <RefusalNote refusal={take.refusal} />
      <FileButton accept="application/json,.json" onChange={(file) => void onFile(file)}>
        {(props) => (
          <Button {...props} variant="default" loading={take.pending}>
            {messages.templates.take}
          </Button>
        )}
      </FileButton>
    </Group>
  )
}
