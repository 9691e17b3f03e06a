import { useQuery } from '@tanstack/react-query'
import { useParams } from 'wouter'
import { DossierId } from '../../../shared/domain/ids.ts'
import { Answer } from '../../api/answer.tsx'
import { useDesk } from '../../api/desk.tsx'
import { messages } from '../../messages/vi.ts'
import { Screen } from '../../ui/screen.tsx'
import { DossierDesk } from './dossier-desk.tsx'

/** Confirmed papers to a dossier: people, components, the promise, and the step that receives it. */
export function DossierScreen() {
  const params = useParams<{ dossierId: string }>()
  const dossierId = DossierId.parse(params.dossierId)
  const { ask } = useDesk()
  const dossier = useQuery(ask.dossier(dossierId))
  const review = useQuery(ask.review(dossierId))

  if (dossier.data !== undefined) {
    return <DossierDesk key={dossierId} dossier={dossier.data} documents={review.data?.documents ?? []} />
  }
  return (
    <Screen title={messages.steps.dossier}>
      <Answer query={dossier} rows={10}>
        {() => null}
      </Answer>
    </Screen>
  )
}
