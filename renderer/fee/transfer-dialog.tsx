import { Button, Group, Modal, Stack, Text, TextInput, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { FeeView } from '../../shared/contract/fees.ts'
import type { DossierId } from '../../shared/domain/ids.ts'
import { formatDong, parseDong } from '../../shared/domain/money.ts'
import { fromVietnamTime } from '../../shared/domain/vietnamese-date.ts'
import { useDesk } from '../api/desk.tsx'
import { messages } from '../messages/vi.ts'
import { DateField } from '../ui/date-field.tsx'
import { RefusalNote } from '../ui/refusal-note.tsx'
import { SecretField } from '../ui/secret-field.tsx'
import classes from './fee.module.css'
import { useTakingPayment } from './use-taking-payment.ts'

type Props = {
  readonly dossierId: DossierId
  readonly fee: FeeView
  readonly due: number
  readonly onClose: () => void
}

const clockTime = /^([01]?\d|2[0-3]):?([0-5]\d)$/

/** The code for the citizen's telephone, as large as the screen allows, and the confirmation of what came in. */
export function TransferDialog({ dossierId, fee: { transfer }, due, onClose }: Props) {
  const { ask } = useDesk()
  const today = useQuery(ask.today()).data?.day ?? null
  const { onTake, take, asks, secret, setSecret, refusal } = useTakingPayment(dossierId)
  const [typed, setTyped] = useState(formatDong(due))
  const [reference, setReference] = useState('')
  const [day, setDay] = useState<string | null>(null)
  const [time, setTime] = useState('')
  const [tried, setTried] = useState(false)
  const amount = parseDong(typed)
  const [, hour, minute] = clockTime.exec(time.trim()) ?? []
  const paidOn = day ?? today

  function onSubmit(event: FormEvent) {
    event.preventDefault()
    setTried(true)
    if (amount === null || hour === undefined || minute === undefined || paidOn === null) return
    const paidAt = fromVietnamTime(paidOn, `${hour.padStart(2, '0')}:${minute}`)
    onTake(amount, { way: 'transfer', reference, paidAt })
  }

  return (
    <Modal opened onClose={onClose} title={`${messages.fee.scanTitle} · ${messages.fee.due(due)}`} size="72rem">
      <div className={classes['pay']}>
        {transfer === null ? (
          <Text>{messages.fee.noAccount}</Text>
        ) : (
          <div>
            <Squares rows={transfer.squares} name={messages.fee.scanCode(due, transfer.memo)} />
            <dl className={classes['facts']}>
              <dt>{messages.fee.bank}</dt>
              <dd>{transfer.bank}</dd>
              <dt>{messages.fee.account}</dt>
              <dd>{transfer.number}</dd>
              <dt>{messages.fee.holder}</dt>
              <dd>{transfer.holder}</dd>
              <dt>{messages.fee.memo}</dt>
              <dd>{transfer.memo}</dd>
            </dl>
          </div>
        )}
        <form onSubmit={onSubmit}>
          <Stack gap="sm">
            <Title order={3}>{messages.fee.confirmTitle}</Title>
            <TextInput
              label={messages.fee.reference}
              autoComplete="off"
              data-autofocus
              required
              maxLength={100}
              value={reference}
              onChange={(event) => setReference(event.currentTarget.value)}
            />
            <TextInput
              label={messages.fee.received}
              error={tried && amount === null && messages.fee.amountWrong}
              inputMode="numeric"
              autoComplete="off"
              required
              value={typed}
              onChange={(event) => setTyped(event.currentTarget.value)}
            />
            {amount !== null && amount < due && <Text role="status">{messages.fee.rest(due - amount)}</Text>}
            <DateField label={messages.fee.paidOn} value={paidOn} onValue={setDay} required />
            <TextInput
              label={messages.fee.paidTime}
              description={messages.fee.paidTimeHint}
              error={tried && hour === undefined && messages.fee.paidTimeWrong}
              autoComplete="off"
              required
              value={time}
              onChange={(event) => setTime(event.currentTarget.value)}
            />
            {asks !== null && <SecretField asks={asks} value={secret} onValue={setSecret} refusal={refusal} />}
            <RefusalNote refusal={take.refusal} />
            <Group justify="flex-end">
              <Button variant="default" onClick={onClose} disabled={take.pending}>
                {messages.common.close}
              </Button>
              <Button type="submit" loading={take.pending}>
                {messages.fee.confirmTransfer}
              </Button>
            </Group>
          </Stack>
        </form>
      </div>
    </Modal>
  )
}

/** Modules of quiet zone that the standard asks for on each side (ISO/IEC 18004). */
const quietZone = 4

function Squares({ rows, name }: { readonly rows: readonly string[]; readonly name: string }) {
  const size = rows.length + 2 * quietZone
  const path = rows
    .flatMap((row, y) =>
      [...row.matchAll(/1+/g)].map(({ index, 0: run }) => {
        return `M${index + quietZone} ${y + quietZone}h${run.length}v1h-${run.length}z`
      }),
    )
    .join('')
  return (
    <svg
      className={classes['code'] ?? ''}
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={name}
      shapeRendering="crispEdges"
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  )
}
