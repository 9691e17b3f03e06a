import { useQuery } from '@tanstack/react-query'
import { useParams } from 'wouter'
import { DossierId } from '../../../shared/domain/ids.ts'
import { Answer } from '../../api/answer.tsx'
import { useDesk } from '../../api/desk.tsx'
import { messages } from '../../messages/vi.ts'
import { Screen } from '../../ui/screen.tsx'
import { EmptyState } from '../../ui/screen-states.tsx'
import { SlipDesk } from './slip-desk.tsx'

/** A signed paper: look, print, save, next citizen. */
export function SlipScreen() {
  const params = useParams<{ dossierId: string; slipId: string }>()
  const dossierId = DossierId.parse(params.dossierId)
  const { ask } = useDesk()
  const dossier = useQuery(ask.dossier(dossierId))
  const session = useQuery(ask.session())
  const settings = useQuery(ask.settings())
  const slip = dossier.data?.slips.find((other) => other.slipId === params.slipId)

  if (dossier.data !== undefined && slip !== undefined && (settings.data !== undefined || settings.error !== null)) {
    return (
      <SlipDesk
        dossier={dossier.data}
        slip={slip}
        practice={session.data?.practice ?? false}
        usualPaper={settings.data?.office.receiptPaper ?? 'a5'}
      />
    )
  }
  return (
    <Screen title={messages.dossier.slips}>
      <Answer query={dossier} rows={8}>
        {() => slip === undefined && <EmptyState title={messages.slips.notFound} hint={messages.slips.notFoundHint} />}
      </Answer>
    </Screen>
  )
}
