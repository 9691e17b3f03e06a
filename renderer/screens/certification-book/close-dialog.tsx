import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import type { BookView } from '../../../shared/contract/certifications.ts'
import { formatMoney } from '../../../shared/domain/money.ts'
import { useDesk } from '../../api/desk.tsx'
import { useCommand } from '../../api/use-command.ts'
import { messages } from '../../messages/vi.ts'
import { RefusalNote } from '../../ui/refusal-note.tsx'

/** The totals once more before the year is closed for good. */
export function CloseDialog({ view, onClose }: { readonly view: BookView; readonly onClose: () => void }) {
  const { client } = useDesk()
  const close = useCommand(client.certifications.close, ['certifications.book'])
  const { book, year, volume, totals } = view
  const says = messages.certificationBook
  return (
    <Modal opened onClose={onClose} title={`${says.close(year)} · ${volume}`}>
      <Stack gap="sm">
        <Text>{says.totals(totals.entries, totals.copies, formatMoney(totals.fee))}</Text>
        <Text>{says.closeHint}</Text>
        <RefusalNote refusal={close.refusal} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose} data-autofocus>
            {messages.common.cancel}
          </Button>
          <Button loading={close.pending} onClick={() => close.run({ book, year }, onClose)}>
            {says.close(year)}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
