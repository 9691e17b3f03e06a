import { Button, Group, Modal, Progress, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useRef, useState } from 'react'
import { type KeyView, mostSealed } from '../../../../shared/contract/signing.ts'
import { useDesk } from '../../../api/desk.tsx'
import { useCommand } from '../../../api/use-command.ts'
import { messages } from '../../../messages/vi.ts'
import { RefusalNote } from '../../../ui/refusal-note.tsx'
import { noSecret, SecretField } from '../../../ui/secret-field.tsx'

type Props = { readonly used: KeyView; readonly toSeal: number; readonly onClose: () => void }

/** One consent and one PIN for all receipts that wait for the agency's seal; told how far it is, stopped after any of them. */
export function SealDialog({ used, toSeal, onClose }: Props) {
  const { ask, client } = useDesk()
  const [secret, setSecret] = useState(noSecret)
  const [told, setTold] = useState<string | null>(null)
  const [waiting, setWaiting] = useState(toSeal)
  const stop = useRef(new AbortController())
  const seal = useCommand(
    (order: Parameters<typeof client.signing.sealReceipts>[0]) =>
      client.signing.sealReceipts(order, { signal: stop.current.signal }),
    ['signing.view', 'dossiers.get', 'slips.verify'],
  )
  useQuery({ ...ask.signing(), refetchInterval: seal.pending ? askMs : false })

  function onSubmit(event: FormEvent) {
    event.preventDefault()
    const text = secret.text === '' ? null : secret.text
    setTold(null)
    setWaiting(toSeal)
    stop.current = new AbortController()
    seal.run({ secret: { ...secret, text } }, ({ sealed, left }) => setTold(messages.signing.sealed(sealed, left)))
    setSecret(noSecret)
  }

  function onStop() {
    stop.current.abort()
    seal.forget()
  }

  const all = Math.min(waiting, mostSealed)
  return (
    <Modal opened onClose={onClose} title={messages.signing.sealTitle} closeOnClickOutside={!seal.pending}>
      <form onSubmit={onSubmit}>
        <Stack gap="sm">
          {seal.pending ? (
            <>
              <Text>{messages.signing.sealing(waiting - toSeal, all)}</Text>
              <Progress value={((waiting - toSeal) / all) * 100} aria-label={messages.signing.sealTitle} />
            </>
          ) : (
            toSeal > 0 && <Text>{messages.signing.sealText(Math.min(toSeal, mostSealed), toSeal)}</Text>
          )}
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
            <Button variant="default" onClick={seal.pending ? onStop : onClose}>
              {seal.pending ? messages.signing.stopSealing : messages.common.close}
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

/** How often it is asked how many still wait. */
const askMs = 1_000
