import type { PageActView, PagesView } from '../../../shared/contract/pages.ts'
import { documentTypeTitle } from '../../../shared/domain/document-type.ts'
import type { DossierId } from '../../../shared/domain/ids.ts'
import { dayOfPurge } from '../commands/empty-bin.ts'
import type { Desk } from '../desk.ts'
import { isOpen } from '../dossiers/dossier.ts'
import { getDossier } from '../dossiers/dossier-repository.ts'
import { isKeptAsEvidence } from '../intake/bin-repository.ts'
import { type DoneAct, findLastAct, findUndoneAct } from '../intake/page-act-repository.ts'
import { listEditedPages } from '../intake/page-look-repository.ts'

/** The pages of a dossier as they are worked on, without what was read on them. */
export function viewPages(desk: Desk, dossierId: DossierId): PagesView {
  const dossier = getDossier(desk.db, dossierId)
  const isEvidence = isKeptAsEvidence(desk.db, dossierId)
  const pages = listEditedPages(desk.db, dossierId).map(({ documentType, binSince, ...page }) => ({
    ...page,
    goesOn: binSince === null || isEvidence ? null : dayOfPurge(binSince),
    documentTitle: documentType === null ? null : documentTypeTitle[documentType],
  }))
  return {
    dossierId,
    editable: isOpen(dossier),
    pages,
    undo: toActView(findLastAct(desk.db, dossierId)),
    redo: toActView(findUndoneAct(desk.db, dossierId)),
  }
}

function toActView(act: DoneAct | null): PageActView | null {
  return act === null ? null : { kind: act.kind, pageId: act.pageId }
}
