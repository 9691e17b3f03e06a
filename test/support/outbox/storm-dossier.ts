import type { OutgoingDossier } from '../../../main/core/outbox/outgoing-dossier.ts'
import { aComponent, aDossier, dossierIdOf, someBytes } from './a-dossier.ts'
import type { fileShelf } from './outbox-desk.ts'

/** The n-th of many dossiers, each with two files of its own, laid on the shelf. */
export function stormDossier(n: number, shelf: ReturnType<typeof fileShelf>): OutgoingDossier {
  const components = [0, 1].map((at) => {
    const bytes = someBytes(n * 2 + at, 3_000 + n)
    const file = { digest: shelf.put(bytes), size: bytes.length, name: `giấy ${at}.pdf`, mediaType: 'application/pdf' }
    return aComponent({ componentId: dossierIdOf(1000 + n * 2 + at), file })
  })
  const dossierId = dossierIdOf(n) as OutgoingDossier['dossierId']
  return aDossier({ dossierId, code: { text: `TAM-${n}`, provisional: true }, components })
}
