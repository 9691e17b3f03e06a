import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { KeyView } from '../../../../shared/contract/signing.ts'
import { useDesk } from '../../../api/desk.tsx'
import { useCommand } from '../../../api/use-command.ts'
import { messages } from '../../../messages/vi.ts'
import { RefusalNote } from '../../../ui/refusal-note.tsx'
import { noSecret, SecretField } from '../../../ui/secret-field.tsx'

type Props = { readonly used: KeyView; readonly toSeal: number; readonly onClose: () => void }

/** One consent and one PIN for all receipts that wait for the agency's seal. */
export function SealDialog({ used, toSeal, onClose }: Props) {
  const { client } = useDesk()
  const [secret, setSecret] = useState(noSecret)
  const [told, setTold] = useState<string | null>(null)
  const seal = useCommand(client.signing.sealReceipts, ['signing.view', 'dossiers.get', 'slips.verify'])

  function onSubmit(event: FormEvent) {
    event.preventDefault()
    const text = secret.text === '' ? null : secret.text
    setTold(null)
    seal.run({ secret: { ...secret, text } }, ({ sealed, left }) => setTold(messages.signing.sealed(sealed, left)))
    setSecret(noSecret)
  }

  return (
    <Modal opened onClose={onClose} title={messages.signing.sealTitle} closeOnClickOutside={!seal.pending}>
      <form onSubmit={onSubmit}>
        <Stack gap="sm">
          <Text>{messages.signing.sealText(Math.min(toSeal, mostSealed), toSeal)}</Text>
          {used.asks !== 'nothing' && (
            <SecretField asks={used.asks} value={secret} onValue={setSecret} refusal={seal.refusal?.code ?? null} />
          )}
          <RefusalNote refusal={seal.refusal} />
          {told !== null && (
            <Text role="status" c="var(--desk-good)">
              {told}
            </Text>
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {messages.common.close}
            </Button>
            <Button
              type="submit"
              loading={seal.pending}
              disabled={toSeal === 0}
              data-autofocus={used.asks === 'nothing'}
            >
              {messages.signing.sealConfirm}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}

/** What one consent covers at most. */
const mostSealed = 100
