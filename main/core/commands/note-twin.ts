import type { PageEvidence } from '../batches/page-evidence.ts'
import { isSamePage } from '../batches/page-likeness.ts'
import type { Desk } from '../desk.ts'
import { listHeldPages, setTwin, settleHalfSheet } from '../intake/batch-repository.ts'
import { getPagePosition, putInBin, type StoredPage } from '../intake/page-repository.ts'
import { binnedSince } from './empty-bin.ts'

/**
 * Notes where a page seems to be one that is held already, in its dossier or for its person; the officer decides.
 * Of two pages of one dossier the later one is the repetition, whichever was read first; only the half of a sheet that
 * jammed gives way by itself to the whole sheet.
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
  const isHere = twin.dossierId === page.dossierId
  const isLater = isHere && twin.position > getPagePosition(desk.db, page.id)
  const [earlier, later] = isLater ? [page.id, twin.id] : [twin.id, page.id]
  if (isHere && settleHalfSheet(desk.db, earlier, later)) putInBin(desk.db, earlier, binnedSince(desk))
  else setTwin(desk.db, later, earlier)
}
