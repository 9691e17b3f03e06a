import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import type { LocalFixView } from '../../../shared/contract/local-lists.ts'
import { useDesk } from '../../api/desk.tsx'
import { useCommand } from '../../api/use-command.ts'
import { messages } from '../../messages/vi.ts'
import { RefusalNote } from '../../ui/refusal-note.tsx'

type Props = { readonly fix: LocalFixView; readonly onClose: () => void }

/** Asks once before a fix is forgotten with its evidence. */
export function RemoveFixDialog({ fix, onClose }: Props) {
  const { client } = useDesk()
  const remove = useCommand(client.localLists.removeFix, ['localLists.get'])
  return (
    <Modal opened onClose={onClose} title={messages.localLists.removeTitle(fix.value)}>
      <Stack gap="sm">
        <Text>{messages.localLists.removeHint}</Text>
        <RefusalNote refusal={remove.refusal} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {messages.common.cancel}
          </Button>
          <Button data-autofocus loading={remove.pending} onClick={() => remove.run({ fixId: fix.fixId }, onClose)}>
            {messages.localLists.remove}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
