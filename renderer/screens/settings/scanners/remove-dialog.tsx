import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import type { ScanProfileView } from '../../../../shared/contract/scanners.ts'
import { useDesk } from '../../../api/desk.tsx'
import { useCommand } from '../../../api/use-command.ts'
import { messages } from '../../../messages/vi.ts'
import { RefusalNote } from '../../../ui/refusal-note.tsx'

type Props = { readonly profile: ScanProfileView; readonly onClose: () => void }

/** Asks once before a source leaves the list; papers and files stay. */
export function RemoveDialog({ profile, onClose }: Props) {
  const { client } = useDesk()
  const remove = useCommand(client.scanners.removeProfile, ['scanners.profiles', 'scans.listSources'])
  return (
    <Modal opened onClose={onClose} title={messages.scanners.removeTitle(profile.name)}>
      <Stack gap="sm">
        <Text>{messages.scanners.removeHint}</Text>
        <RefusalNote refusal={remove.refusal} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {messages.common.cancel}
          </Button>
          <Button
            data-autofocus
            loading={remove.pending}
            onClick={() => remove.run({ profileId: profile.profileId }, onClose)}
          >
            {messages.scanners.remove}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
