import { Button, Group, Modal, Radio, Stack, Text, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { Signatory, TokenView } from '../../../../shared/contract/signing.ts'
import { useDesk } from '../../../api/desk.tsx'
import { refusalFrom, toRefusal } from '../../../api/refusal.ts'
import { useCommand } from '../../../api/use-command.ts'
import { messages } from '../../../messages/vi.ts'
import { RefusalNote } from '../../../ui/refusal-note.tsx'
import { CertificateFacts } from './certificate-facts.tsx'

type Props = { readonly leads: boolean; readonly onClose: () => void }

type Picked = { readonly module: string; readonly serial: string; readonly certificateId: string }

/** Tokens that are plugged in: one of their certificates is chosen for the officer or for the agency's seal. */
export function TokenDialog({ leads, onClose }: Props) {
  const { ask, client } = useDesk()
  const [module, setModule] = useState<string | null>(null)
  const [picked, setPicked] = useState<Picked | null>(null)
  const [signatory, setSignatory] = useState<Signatory>('own')
  const found = useQuery(ask.tokens(module))
  const choose = useCommand(client.signing.chooseToken, ['signing.view', 'settings.doctor'])
  const { tokens, refused } = found.data ?? { tokens: [], refused: [] }

  function onSubmit(event: FormEvent) {
    event.preventDefault()
    if (picked !== null) choose.run({ ...picked, signatory }, onClose)
  }

  return (
    <Modal opened onClose={onClose} size="xl" title={messages.signing.findTitle}>
      <form onSubmit={onSubmit}>
        <Stack gap="sm">
          <Group justify="space-between">
            <Text role="status" c="dimmed">
              {found.isFetching ? messages.signing.looking : messages.signing.found(tokens.length)}
            </Text>
            <Button
              size="sm"
              variant="default"
              loading={found.isFetching}
              onClick={() => void found.refetch()}
              data-autofocus
            >
              {messages.signing.lookAgain}
            </Button>
          </Group>
          <RefusalNote refusal={found.error === null ? null : toRefusal(found.error)} />
          {refused.map((one) => (
            <Text key={one.module} size="sm">
              {fileName(one.module)}: {refusalFrom(one.code, {}, null).sentence}
            </Text>
          ))}
          {tokens.map((token) => (
            <TokenCertificates
              key={`${token.module} ${token.serial}`}
              token={token}
              picked={picked}
              onPick={setPicked}
            />
          ))}
          {leads && <ModuleForm onAsk={setModule} pending={module !== null && found.isFetching} />}
          {leads && (
            <Radio.Group
              label={messages.signing.useAs}
              value={signatory}
              onChange={(value) => setSignatory(value === 'agency' ? 'agency' : 'own')}
            >
              <Group gap="md">
                <Radio value="own" label={messages.signing.signatories.own} />
                <Radio value="agency" label={messages.signing.signatories.agency} />
              </Group>
            </Radio.Group>
          )}
          <Text size="sm" c="dimmed">
            {messages.signing.chooseHint}
          </Text>
          <RefusalNote refusal={choose.refusal} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {messages.common.cancel}
            </Button>
            <Button type="submit" loading={choose.pending} disabled={picked === null}>
              {messages.signing.choose}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}

type TokenProps = {
  readonly token: TokenView
  readonly picked: Picked | null
  readonly onPick: (picked: Picked) => void
}

function TokenCertificates({ token, picked, onPick }: TokenProps) {
  const { module, serial } = token
  const usable = token.certificates.filter(({ signs }) => signs)
  const isPickedHere = picked?.module === module && picked.serial === serial
  return (
    <Radio.Group
      label={messages.signing.tokenName(token.label, token.maker)}
      description={token.pin === 'ok' ? undefined : messages.signing.pinStates[token.pin]}
      value={isPickedHere ? picked.certificateId : null}
      onChange={(certificateId) => onPick({ module, serial, certificateId })}
    >
      <Stack gap="xs" mt="xs">
        {usable.length === 0 && <Text>{messages.signing.noCertificates}</Text>}
        {usable.map((certificate) => (
          <div key={certificate.certificateId}>
            <Radio value={certificate.certificateId} label={commonName(certificate.subject)} />
            <CertificateFacts certificate={certificate} />
          </div>
        ))}
      </Stack>
    </Radio.Group>
  )
}

function ModuleForm({ onAsk, pending }: { readonly onAsk: (module: string) => void; readonly pending: boolean }) {
  const [path, setPath] = useState('')
  return (
    <Group align="flex-end">
      <TextInput
        label={messages.signing.module}
        description={messages.signing.moduleHint}
        value={path}
        onChange={(event) => setPath(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || path.trim() === '') return
          event.preventDefault()
          onAsk(path.trim())
        }}
        autoComplete="off"
        spellCheck={false}
        flex={1}
      />
      <Button variant="default" loading={pending} disabled={path.trim() === ''} onClick={() => onAsk(path.trim())}>
        {messages.signing.askModule}
      </Button>
    </Group>
  )
}

function commonName(subject: string): string {
  return /CN=([^,]+)/.exec(subject)?.[1] ?? subject
}

function fileName(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path
}
