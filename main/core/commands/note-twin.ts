import type { PageEvidence } from '../batches/page-evidence.ts'
import { isSamePage } from '../batches/page-likeness.ts'
import type { Desk } from '../desk.ts'
import { listHeldPages, setTwin } from '../intake/batch-repository.ts'
import { getPagePosition, type StoredPage } from '../intake/page-repository.ts'

/**
 * Notes where a page seems to be one that is held already, in its dossier or for its person; the officer decides.
 * Of two pages of one dossier the later one is the repetition, whichever was read first.
 */
export function noteTwin(desk: Desk, page: StoredPage, evidence: PageEvidence): void {
  setTwin(desk.db, page.id, null)
  if (evidence.documentType === 'trang_trang') return
  const twin = listHeldPages(desk.db, page.dossierId).find((held) => {
    if (held.id === page.id) return false
    const { likeness, unfinished } = JSON.parse(held.evidence) as PageEvidence
    // A page that is still being read looks for its twin itself when it is read whole.
    return !unfinished && isSamePage(likeness, evidence.likeness)
  })
  if (twin === undefined) return
  const isLater = twin.dossierId === page.dossierId && twin.position > getPagePosition(desk.db, page.id)
  if (isLater) setTwin(desk.db, twin.id, page.id)
  else setTwin(desk.db, page.id, twin.id)
}
