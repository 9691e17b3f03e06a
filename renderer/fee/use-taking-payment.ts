import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocation } from 'wouter'
import type { DossierId } from '../../shared/domain/ids.ts'
import { useDesk } from '../api/desk.tsx'
import { useCommand } from '../api/use-command.ts'
import { asksForSecret, noSecret } from '../ui/secret-field.tsx'

type Received =
  | { readonly way: 'cash' }
  | { readonly way: 'transfer'; readonly reference: string; readonly paidAt: string }

/** Takes a payment, asks for what signs its receipt, and goes to the receipt. */
export function useTakingPayment(dossierId: DossierId) {
  const { ask, client } = useDesk()
  const [, go] = useLocation()
  const own = useQuery(ask.signing()).data?.own ?? null
  const [secret, setSecret] = useState(noSecret)
  const take = useCommand(client.fees.takePayment, [
    'fees.get',
    'dossiers.get',
    'dossiers.history',
    'deadlines.get',
    'outbox.list',
    'dayClose.now',
  ])
  const refusal = take.refusal?.code ?? null
  const asks = asksForSecret(refusal) ?? (own === null || own.asks === 'nothing' ? null : own.asks)

  function onTake(amount: number, received: Received) {
    if (take.pending) return
    const { text, lastTryConfirmed } = secret
    const signing = { signingPassword: text === '' ? null : text, lastTryConfirmed }
    take.run({ dossierId, amount, received, ...signing }, ({ slipId }) => go(`/dossiers/${dossierId}/slips/${slipId}`))
    setSecret(noSecret)
  }

  return { onTake, take, asks, secret, setSecret, refusal }
}
