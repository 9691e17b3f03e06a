import { Button, Checkbox, Group, Modal, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Answer } from '../../api/answer.tsx'
import { useDesk } from '../../api/desk.tsx'
import { useCommand } from '../../api/use-command.ts'
import { messages } from '../../messages/vi.ts'
import { RefusalNote } from '../../ui/refusal-note.tsx'

/** Who may certify: the leads by their office, others by written authorisation. */
export function CertifiersDialog({ onClose }: { readonly onClose: () => void }) {
  const { client, ask } = useDesk()
  const certifiers = useQuery(ask.certifiers())
  const set = useCommand(client.certifications.setCertifiers, ['certifications.certifiers', 'certifications.get'])
  const says = messages.certificationBook
  return (
    <Modal opened onClose={onClose} title={says.certifiers} size="lg">
      <Stack gap="sm">
        <Text>{says.certifiersHint}</Text>
        <Answer query={certifiers}>
          {(officers) =>
            officers.map(({ officerId, name, title, lead, authorised }) => (
              <Checkbox
                key={officerId}
                label={`${name}, ${title}`}
                checked={authorised}
                disabled={lead || set.pending}
                onChange={(event) => {
                  const others = officers.filter((one) => !one.lead && one.authorised && one.officerId !== officerId)
                  const ids = others.map((one) => one.officerId)
                  set.run({ officerIds: event.currentTarget.checked ? [...ids, officerId] : ids })
                }}
              />
            ))
          }
        </Answer>
        <RefusalNote refusal={set.refusal} />
        <Group justify="flex-end">
          <Button onClick={onClose} data-autofocus>
            {messages.common.close}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
