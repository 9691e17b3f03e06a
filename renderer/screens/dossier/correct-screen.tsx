import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useLocation, useParams } from 'wouter'
import { DossierId } from '../../../shared/domain/ids.ts'
import { Answer } from '../../api/answer.tsx'
import { useDesk } from '../../api/desk.tsx'
import { messages } from '../../messages/vi.ts'
import { Screen } from '../../ui/screen.tsx'
import { EmptyState } from '../../ui/screen-states.tsx'
import { CorrectDesk } from './correct-desk.tsx'

/** What was taken down wrongly at reception is put right, and the receipt is made anew. */
export function CorrectScreen() {
  const params = useParams<{ dossierId: string }>()
  const dossierId = DossierId.parse(params.dossierId)
  const { ask } = useDesk()
  const [, go] = useLocation()
  const dossier = useQuery(ask.dossier(dossierId))
  const review = useQuery(ask.review(dossierId))

  if (dossier.data?.correctable === true && dossier.data.receivedAt !== null) {
    if (review.data === undefined) {
      return (
        <Screen title={messages.corrections.title}>
          <Answer query={review} rows={8}>
            {() => null}
          </Answer>
        </Screen>
      )
    }
    return (
      <CorrectDesk key={dossierId} dossier={dossier.data} receivedAt={dossier.data.receivedAt} review={review.data} />
    )
  }
  return (
    <Screen title={messages.corrections.title}>
      <Answer query={dossier} rows={8}>
        {() => (
          <>
            <EmptyState title={messages.corrections.tooLate} hint={messages.corrections.tooLateHint} />
            <Button variant="default" onClick={() => go(`/dossiers/${dossierId}`)}>
              {messages.corrections.toDossier}
            </Button>
          </>
        )}
      </Answer>
    </Screen>
  )
}
