import { Button, Group, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Banknote, PencilLine, QrCode } from 'lucide-react'
import { useState } from 'react'
import type { FeeView } from '../../shared/contract/fees.ts'
import type { DossierId } from '../../shared/domain/ids.ts'
import { useDesk } from '../api/desk.tsx'
import { messages } from '../messages/vi.ts'
import { keyCap, shortcuts } from '../shortcuts.ts'
import { KeyCap } from '../ui/key-cap.tsx'
import { Panel } from '../ui/panel.tsx'
import { useShortcut } from '../use-shortcut.tsx'
import { CashDialog } from './cash-dialog.tsx'
import { CorrectDialog } from './correct-dialog.tsx'
import classes from './fee.module.css'
import { FeeCounts } from './fee-counts.tsx'
import { PaymentList } from './payment-list.tsx'
import { TransferDialog } from './transfer-dialog.tsx'

/** What a dossier costs, how that came about, and the money that is taken for it. */
export function FeePanel({ dossierId }: { readonly dossierId: DossierId }) {
  const { ask } = useDesk()
  const fee = useQuery(ask.fee(dossierId)).data
  // Where nothing is to be paid, the line at the foot of the screen says so.
  if (fee === undefined || (fee.rule.dong === 0 && fee.amount === 0 && fee.payments.length === 0)) return null
  return <FeeFacts dossierId={dossierId} fee={fee} />
}

type Props = { readonly dossierId: DossierId; readonly fee: FeeView }

function FeeFacts({ dossierId, fee }: Props) {
  const [chosen, setChosen] = useState<'correct' | 'cash' | 'transfer' | null>(null)
  const close = () => setChosen(null)
  useShortcut('take_cash', () => setChosen('cash'), fee.payable)
  return (
    <Panel
      title={messages.fee.title}
      aside={
        fee.changeable && (
          <Button
            size="sm"
            variant="default"
            leftSection={<PencilLine size={16} aria-hidden="true" />}
            onClick={() => setChosen('correct')}
          >
            {messages.fee.correct}
          </Button>
        )
      }
    >
      <Text className={classes['sum'] ?? ''}>{sumText(fee)}</Text>
      {fee.payable && (
        <Group gap="xs">
          <Button
            leftSection={<Banknote size={20} aria-hidden="true" />}
            rightSection={<KeyCap>{keyCap('take_cash')}</KeyCap>}
            aria-keyshortcuts={shortcuts.take_cash.keys}
            onClick={() => setChosen('cash')}
          >
            {messages.fee.takeCash}
          </Button>
          <Button
            variant="default"
            leftSection={<QrCode size={20} aria-hidden="true" />}
            onClick={() => setChosen('transfer')}
          >
            {messages.fee.takeTransfer}
          </Button>
        </Group>
      )}
      {fee.amount !== null && <Text c="dimmed">{fee.text}</Text>}
      {fee.reason === '' && <Text c="dimmed">{messages.fee.rule(fee.rule.text)}</Text>}
      {fee.changeable && <FeeCounts key={fee.text} dossierId={dossierId} fee={fee} />}
      <PaymentList payments={fee.payments} dossierId={dossierId} />
      {chosen === 'correct' && <CorrectDialog dossierId={dossierId} fee={fee} onClose={close} />}
      {chosen === 'cash' && fee.due !== null && <CashDialog dossierId={dossierId} due={fee.due} onClose={close} />}
      {chosen === 'transfer' && fee.due !== null && (
        <TransferDialog dossierId={dossierId} fee={fee} due={fee.due} onClose={close} />
      )}
    </Panel>
  )
}

function sumText({ amount, due, paid }: FeeView): string {
  if (amount === null || due === null) return messages.fee.unknown
  if (due > 0) return paid > 0 ? messages.fee.restOf(due, paid) : messages.fee.due(due)
  return paid > 0 ? messages.fee.paid(paid) : messages.fee.free
}
