import { Button, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useLocation, useParams } from 'wouter'
import type { PageView } from '../../../shared/contract/reviews.ts'
import { DossierId } from '../../../shared/domain/ids.ts'
import { Answer } from '../../api/answer.tsx'
import { useDesk } from '../../api/desk.tsx'
import { messages } from '../../messages/vi.ts'
import { Screen } from '../../ui/screen.tsx'
import { EmptyState } from '../../ui/screen-states.tsx'
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
  return (
    <Screen title={messages.review.title} aside={<Text c="dimmed">{dossier.data?.procedureName}</Text>}>
      <Answer query={review} rows={10}>
        {({ pages }) => (
          <EmptyState
            title={messages.review.emptyTitle}
            hint={pages.some(isBeingRead) ? messages.review.emptyReading : messages.review.emptyHint}
          >
            <Button onClick={() => go(`/dossiers/${dossierId}/scan`)}>{messages.review.toScan}</Button>
          </EmptyState>
        )}
      </Answer>
    </Screen>
  )
}

function isBeingRead(page: PageView): boolean {
  return page.state === 'waiting' || page.state === 'reading'
}
