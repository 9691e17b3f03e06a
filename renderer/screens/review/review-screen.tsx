import { Button, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useLocation, useParams } from 'wouter'
import { DossierId } from '../../../shared/domain/ids.ts'
import { useDesk } from '../../api/desk.tsx'
import { toRefusal } from '../../api/refusal.ts'
import { messages } from '../../messages/vi.ts'
import { Screen } from '../../ui/screen.tsx'
import { EmptyState, ErrorState, LoadingState } from '../../ui/screen-states.tsx'
import { ReviewDesk } from './review-desk.tsx'

/** Fields to confirmed values: the page on the left, what was read on the right, the cursor at what is doubtful. */
export function ReviewScreen() {
  const params = useParams<{ dossierId: string }>()
  const dossierId = DossierId.parse(params.dossierId)
  const { ask } = useDesk()
  const [, go] = useLocation()
  const review = useQuery(ask.review(dossierId))
  const dossier = useQuery(ask.dossier(dossierId))

  if (review.data !== undefined && review.data.documents.length > 0) {
    return <ReviewDesk review={review.data} dossier={dossier.data} />
  }
  const reading = review.data?.pages.some((page) => page.state === 'waiting' || page.state === 'reading') ?? false
  return (
    <Screen title={messages.review.title} aside={<Text c="dimmed">{dossier.data?.procedureName}</Text>}>
      {review.isPending && <LoadingState rows={10} />}
      {review.isError && <ErrorState refusal={toRefusal(review.error)} onRetry={() => void review.refetch()} />}
      {review.isSuccess && (
        <EmptyState
          title={messages.review.emptyTitle}
          hint={reading ? messages.review.emptyReading : messages.review.emptyHint}
        >
          <Button onClick={() => go(`/dossiers/${dossierId}/scan`)}>{messages.review.toScan}</Button>
        </EmptyState>
      )}
    </Screen>
  )
}
