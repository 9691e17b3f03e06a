import { useQuery } from '@tanstack/react-query'
import { useParams } from 'wouter'
import { DossierId } from '../../../shared/domain/ids.ts'
import { Answer } from '../../api/answer.tsx'
import { useDesk } from '../../api/desk.tsx'
import { CertifyDesk } from './certify-desk.tsx'

/** One request to certify copies, from the person to the numbers of the book, on one screen. */
export function CertifyScreen() {
  const params = useParams<{ dossierId: string }>()
  const dossierId = DossierId.parse(params.dossierId)
  const { ask } = useDesk()
  const view = useQuery(ask.certification(dossierId))
  const dossier = useQuery(ask.dossier(dossierId))
  return (
    <Answer query={view}>
      {(certification) => (
        <Answer query={dossier}>
          {(found) => <CertifyDesk key={dossierId} view={certification} dossier={found} />}
        </Answer>
      )}
    </Answer>
  )
}
