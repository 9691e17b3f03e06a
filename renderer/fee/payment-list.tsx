import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useLocation } from 'wouter'
import type { PaymentView } from '../../shared/contract/fees.ts'
import type { DossierId } from '../../shared/domain/ids.ts'
import { useDesk } from '../api/desk.tsx'
import { useCommand } from '../api/use-command.ts'
import { messages } from '../messages/vi.ts'
import { RefusalNote } from '../ui/refusal-note.tsx'
import classes from './fee.module.css'

type Props = { readonly payments: readonly PaymentView[]; readonly dossierId: DossierId }

/** Everything that was paid, cancelled receipts too: their numbers stay. */
export function PaymentList({ payments, dossierId }: Props) {
  const [, go] = useLocation()
  const [chosen, setChosen] = useState<PaymentView | null>(null)
  return (
    <>
      {payments.map((payment) => (
        <div key={payment.paymentId} className={classes['payment']}>
          <div>
            <Text fw={600} td={payment.cancelled === null ? undefined : 'line-through'}>
              {messages.fee.payment(payment.amount, payment.way)}
            </Text>
            <Text>
              {payment.receipt === null ? messages.fee.noReceipt : messages.fee.receipt(payment.receipt.number)}
            </Text>
            <Text c="dimmed" fz="sm">
              {messages.fee.taken(payment.at, payment.officer)}
            </Text>
            {payment.reference !== null && (
              <Text c="dimmed" fz="sm">
                {messages.fee.transferFacts(payment.reference, payment.paidAt)}
              </Text>
            )}
            {payment.cancelled !== null && (
              <Text>
                {messages.fee.cancelled(payment.cancelled.at, payment.cancelled.officer, payment.cancelled.reason)}
              </Text>
            )}
          </div>
          <PaymentActs
            payment={payment}
            onOpen={(slipId) => go(`/dossiers/${dossierId}/slips/${slipId}`)}
            onCancel={() => setChosen(payment)}
          />
        </div>
      ))}
      {chosen !== null && <CancelDialog payment={chosen} onClose={() => setChosen(null)} />}
    </>
  )
}

type ActsProps = {
  readonly payment: PaymentView
  readonly onOpen: (slipId: string) => void
  readonly onCancel: () => void
}

function PaymentActs({ payment: { receipt, cancelled }, onOpen, onCancel }: ActsProps) {
  if (receipt === null) return null
  return (
    <Group gap="xs" wrap="nowrap">
      <Button
        size="sm"
        variant="default"
        aria-label={messages.fee.openReceipt(receipt.number)}
        onClick={() => onOpen(receipt.slipId)}
      >
        {messages.common.open}
      </Button>
      {cancelled === null && (
        <Button size="sm" variant="default" aria-label={messages.fee.cancelOf(receipt.number)} onClick={onCancel}>
          {messages.fee.cancel}
        </Button>
      )}
    </Group>
  )
}

function CancelDialog({ payment, onClose }: { readonly payment: PaymentView; readonly onClose: () => void }) {
  const { client } = useDesk()
  const [reason, setReason] = useState('')
  const cancel = useCommand(client.fees.cancelPayment, ['fees.get', 'dossiers.history', 'dayClose.now'])

  function onSubmit(event: FormEvent) {
    event.preventDefault()
    if (!cancel.pending) cancel.run({ paymentId: payment.paymentId, reason }, onClose)
  }

  return (
    <Modal opened onClose={onClose} title={messages.fee.cancelTitle}>
      <form onSubmit={onSubmit}>
        <Stack gap="sm">
          <Text fw={600}>
            {payment.receipt === null ? '' : messages.fee.receipt(payment.receipt.number)} ·{' '}
            {messages.fee.payment(payment.amount, payment.way)}
          </Text>
          <Text c="dimmed">{messages.fee.cancelHint}</Text>
          <Textarea
            label={messages.dossier.reason}
            rows={2}
            maxLength={500}
            required
            data-autofocus
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <RefusalNote refusal={cancel.refusal} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {messages.common.cancel}
            </Button>
            <Button type="submit" color="red" loading={cancel.pending}>
              {messages.fee.cancelTitle}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
