import { Button, Group, Modal, Select, Stack, Text, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import type { ScanProfileView } from '../../../../shared/contract/scanners.ts'
import { useDesk } from '../../../api/desk.tsx'
import { useCommand } from '../../../api/use-command.ts'
import { messages } from '../../../messages/vi.ts'
import { RefusalNote } from '../../../ui/refusal-note.tsx'

type Props = { readonly profile: ScanProfileView | null; readonly onClose: () => void }
type FolderForm = { name: string; folder: string; afterTaking: 'move' | 'remove' }

/** A folder that a scanner's own software fills. */
export function FolderDialog({ profile, onClose }: Props) {
  const { client } = useDesk()
  const save = useCommand(client.scanners.saveProfile, ['scanners.profiles', 'scans.listSources'])
  const form = useForm<FolderForm>({ initialValues: startOf(profile) })

  function onSubmit({ name, ...folder }: FolderForm) {
    save.run({ profileId: profile?.profileId ?? null, name, way: { kind: 'folder', ...folder } }, onClose)
  }

  return (
    <Modal opened onClose={onClose} size="lg" title={profile?.name ?? messages.scanners.folderTitle}>
      <form onSubmit={form.onSubmit(onSubmit)}>
        <Stack gap="sm">
          <Text c="dimmed">{messages.scanners.folderHint}</Text>
          <TextInput
            label={messages.scanners.name}
            required
            maxLength={60}
            autoComplete="off"
            data-autofocus
            {...form.getInputProps('name')}
          />
          <TextInput
            label={messages.scanners.folder}
            description={messages.scanners.folderExample}
            required
            autoComplete="off"
            spellCheck={false}
            {...form.getInputProps('folder')}
          />
          <Select
            label={messages.scanners.afterTaking}
            data={[
              { value: 'move', label: messages.scanners.afterTakings.move },
              { value: 'remove', label: messages.scanners.afterTakings.remove },
            ]}
            allowDeselect={false}
            {...form.getInputProps('afterTaking')}
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

function startOf(profile: ScanProfileView | null): FolderForm {
  const way = profile?.way
  return way?.kind === 'folder'
    ? { name: profile?.name ?? '', folder: way.folder, afterTaking: way.afterTaking }
    : { name: '', folder: '', afterTaking: 'move' }
}
