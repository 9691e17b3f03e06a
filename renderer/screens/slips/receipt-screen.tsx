import { useQuery } from '@tanstack/react-query'
import { useParams } from 'wouter'
import { DossierId } from '../../../shared/domain/ids.ts'
import { useDesk } from '../../api/desk.tsx'
import { toRefusal } from '../../api/refusal.ts'
import { messages } from '../../messages/vi.ts'
import { Screen } from '../../ui/screen.tsx'
import { EmptyState, ErrorState, LoadingState } from '../../ui/screen-states.tsx'
import { ReceiptDesk } from './receipt-desk.tsx'

/** The signed receipt: look, print, save, next citizen. */
export function ReceiptScreen() {
  const params = useParams<{ dossierId: string; receiptId: string }>()
  const dossierId = DossierId.parse(params.dossierId)
  const { ask } = useDesk()
  const dossier = useQuery(ask.dossier(dossierId))
  const session = useQuery(ask.session())
  const settings = useQuery(ask.settings())
  const receipt = dossier.data?.receipts.find((other) => other.receiptId === params.receiptId)

  if (dossier.data !== undefined && receipt !== undefined && !settings.isPending) {
    return (
      <ReceiptDesk
        dossier={dossier.data}
        receipt={receipt}
        practice={session.data?.practice ?? false}
        usualPaper={settings.data?.office.receiptPaper ?? 'a5'}
      />
    )
  }
  return (
    <Screen title={messages.slips.title}>
      {dossier.isPending && <LoadingState rows={8} />}
      {dossier.isError && <ErrorState refusal={toRefusal(dossier.error)} onRetry={() => void dossier.refetch()} />}
      {dossier.isSuccess && receipt === undefined && (
        <EmptyState title={messages.slips.notFound} hint={messages.outbox.emptyAllHint} />
      )}
    </Screen>
  )
}
