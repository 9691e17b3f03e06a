import { Button, Group, NativeSelect, Text } from '@mantine/core'
import { useState } from 'react'
import type { CertificationView } from '../../../shared/contract/certifications.ts'
import { OfficerId } from '../../../shared/domain/ids.ts'
import { formatMoney } from '../../../shared/domain/money.ts'
import { useDesk } from '../../api/desk.tsx'
import { useCommand } from '../../api/use-command.ts'
import { messages } from '../../messages/vi.ts'
import { keyCap, shortcuts } from '../../shortcuts.ts'
import { KeyCap } from '../../ui/key-cap.tsx'
import { RefusalNote } from '../../ui/refusal-note.tsx'
import { asksForSecret, noSecret, SecretField } from '../../ui/secret-field.tsx'
import { hourWeekdayAndDay } from '../../ui/vietnamese-day.ts'
import { useShortcut } from '../../use-shortcut.tsx'
import classes from './certify.module.css'
import { feeOf, type Line, wantedOf } from './lines.ts'

type Props = {
  readonly view: CertificationView
  readonly lines: readonly Line[]
  readonly onSave: () => Promise<unknown>
}

const touched = ['certifications.get', 'certifications.waiting', 'dossiers.get', 'dossiers.today', 'outbox.list']

/** Sum, hour and day, who signs; F9 receives and takes the numbers, Ctrl+F9 only receives. */
export function ReceiveBar({ view, lines, onSave }: Props) {
  const { client } = useDesk()
  const { dossierId, promise, signers, price } = view
  const [signerId, setSignerId] = useState(signers[0]?.officerId ?? null)
  const [secret, setSecret] = useState(noSecret)
  const receive = useCommand(client.certifications.receive, touched)
  const refuse = useCommand(client.certifications.refuse, touched)
  const wanted = wantedOf(lines)
  const total = wanted.reduce((sum, line) => sum + feeOf(line, price), 0)
  const allRefused = wanted.length > 0 && wanted.every(({ refusal }) => refusal !== null)
  const isToday = promise?.today ?? false
  const asks = asksForSecret(receive.refusal?.code ?? null)
  const text = messages.certify

  async function onReceive(signer: OfficerId | null) {
    if (receive.pending) return
    await onSave()
    const signingPassword = secret.text === '' ? null : secret.text
    receive.run({ dossierId, signerId: signer, signingPassword, lastTryConfirmed: secret.lastTryConfirmed })
    setSecret(noSecret)
  }

  const onEnterNow = () => void onReceive(signerId)
  const onLater = () => void onReceive(null)
  useShortcut('certify_now', onEnterNow, !allRefused)
  useShortcut('certify_later', onLater, !allRefused)

  return (
    <div className={classes['bar']}>
      <div>
        <Text className={classes['sum'] ?? ''} role="status">
          {text.total(formatMoney(total))}
        </Text>
        <Text size="sm" c="dimmed">
          {price.text}
        </Text>
        {promise !== null && (
          <Text>
            {text.promised}: <strong>{hourWeekdayAndDay(promise.promisedAt)}</strong>
          </Text>
        )}
      </div>
      <NativeSelect
        label={text.signer}
        value={signerId ?? ''}
        onChange={(event) => setSignerId(OfficerId.safeParse(event.currentTarget.value).data ?? null)}
        data={signers.map(({ officerId, name, title }) => ({ value: officerId, label: `${name}, ${title}` }))}
      />
      {asks !== null && (
        <SecretField asks={asks} value={secret} onValue={setSecret} refusal={receive.refusal?.code ?? null} />
      )}
      <RefusalNote refusal={receive.refusal ?? refuse.refusal} />
      <Group gap="sm">
        {allRefused ? (
          <Button
            color="red"
            loading={refuse.pending}
            onClick={() => void onSave().then(() => refuse.run({ dossierId }))}
          >
            {text.refuseAll}
          </Button>
        ) : (
          <>
            <Button
              size="lg"
              variant={isToday ? 'filled' : 'default'}
              loading={receive.pending}
              onClick={onEnterNow}
              rightSection={<KeyCap>{keyCap('certify_now')}</KeyCap>}
              aria-keyshortcuts={shortcuts.certify_now.keys}
            >
              {text.receiveAndEnter}
            </Button>
            <Button
              size="lg"
              variant={isToday ? 'default' : 'filled'}
              disabled={receive.pending}
              onClick={onLater}
              rightSection={<KeyCap>{keyCap('certify_later')}</KeyCap>}
              aria-keyshortcuts={shortcuts.certify_later.keys}
            >
              {text.receiveOnly}
            </Button>
          </>
        )}
      </Group>
    </div>
  )
}
