import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useLocation, useParams } from 'wouter'
import { useHistoryState } from 'wouter/use-browser-location'
import { z } from 'zod'
import { ReceiverPerson } from '../../../shared/contract/returns.ts'
import { DossierId } from '../../../shared/domain/ids.ts'
import { Answer } from '../../api/answer.tsx'
import { useDesk } from '../../api/desk.tsx'
import { messages } from '../../messages/vi.ts'
import { Screen } from '../../ui/screen.tsx'
import { EmptyState } from '../../ui/screen-states.tsx'
import { ReturnDesk } from './return-desk.tsx'

/** Somebody's card that was read on the way here; numbers of persons stay out of addresses. */
const Scanned = z.object({ person: ReceiverPerson.nullable() })

/** A result over the counter: who takes it, the signature, the answer. */
export function ReturnScreen() {
  const params = useParams<{ dossierId: string }>()
  const dossierId = DossierId.parse(params.dossierId)
  const { ask } = useDesk()
  const [, go] = useLocation()
  const dossier = useQuery(ask.dossier(dossierId))
  const scanned = Scanned.safeParse(useHistoryState())

  if (dossier.data?.actions.includes('return_result') === true) {
    return <ReturnDesk key={dossierId} dossier={dossier.data} scanned={scanned.success ? scanned.data.person : null} />
  }
  return (
    <Screen title={messages.returns.title}>
      <Answer query={dossier} rows={8}>
        {(found) => (
          <>
            <EmptyState
              title={found.status === 'returned' ? messages.returns.done : messages.returns.notReady}
              hint={found.status === 'returned' ? '' : messages.returns.notReadyHint}
            />
            <Button variant="default" onClick={() => go(`/dossiers/${dossierId}`)}>
              {messages.returns.toDossier}
            </Button>
          </>
        )}
      </Answer>
    </Screen>
  )
}
