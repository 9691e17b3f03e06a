import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { KeyView, Signatory } from '../../../../shared/contract/signing.ts'
import { useDesk } from '../../../api/desk.tsx'
import { useCommand } from '../../../api/use-command.ts'
import { messages } from '../../../messages/vi.ts'
import { RefusalNote } from '../../../ui/refusal-note.tsx'
import { noSecret, SecretField } from '../../../ui/secret-field.tsx'

type Props = { readonly signatory: Signatory; readonly used: KeyView; readonly onClose: () => void }

/** A signature of no meaning: shows that PIN, token and certificate work before a citizen waits for them. */
export function TryKeyDialog({ signatory, used, onClose }: Props) {
  const { client } = useDesk()
  const [secret, setSecret] = useState(noSecret)
  const [signer, setSigner] = useState<string | null>(null)
  const attempt = useCommand(client.signing.tryKey, ['signing.view'])

  function onSubmit(event: FormEvent) {
    event.preventDefault()
    const text = secret.text === '' ? null : secret.text
    setSigner(null)
    attempt.run({ signatory, secret: { ...secret, text } }, (answer) => setSigner(answer.signer))
    setSecret(noSecret)
  }

  return (
    <Modal opened onClose={onClose} title={messages.signing.tryTitle}>
      <form onSubmit={onSubmit}>
        <Stack gap="sm">
          <Text c="dimmed">{messages.signing.tryText}</Text>
          {used.asks !== 'nothing' && (
            <SecretField asks={used.asks} value={secret} onValue={setSecret} refusal={attempt.refusal?.code ?? null} />
          )}
          <RefusalNote refusal={attempt.refusal} />
          {signer !== null && (
            <Text role="status" c="var(--desk-good)">
              {messages.signing.tryDone(signer)}
            </Text>
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {messages.common.close}
            </Button>
            <Button type="submit" loading={attempt.pending}>
              {messages.signing.try}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
