import type { DossierId } from '../../../shared/domain/ids.ts'
import type { Desk } from '../desk.ts'
import { readCards } from '../extraction/read-documents.ts'
import { getPage } from '../intake/page-repository.ts'
import { listDocuments, type StoredDocument } from '../review/review-repository.ts'
import { writeFields } from './keep-paper.ts'

/** Lets front and back of a card tell of each other where they lie on two pages: the back's MRZ, the front's QR. */
export function joinCardSides(desk: Desk, dossierId: DossierId): void {
  const cards = listDocuments(desk.db, dossierId).filter(isReadCard)
  const pageIds = [...new Set(cards.map(({ parts }) => parts[0]?.pageId))].filter((id) => id !== undefined)
  const kinds = new Set(cards.map(({ documentType }) => documentType))
  if (pageIds.length < 2 || kinds.size < 2) return
  const pages = pageIds.flatMap((pageId) => {
    const { reading } = getPage(desk.db, pageId)
    return reading === null ? [] : [{ pageId, reading }]
  })
  const read = readCards(pages.map(({ reading }) => reading))
  for (const card of cards) {
    const [part] = card.parts
    const at = pages.findIndex(({ pageId }) => pageId === part?.pageId)
    const document = read[at]?.[part?.region ?? 0]
    if (part === undefined || document?.documentType !== card.documentType) continue
    const fields = document.fields.map((field) => ({ ...field, pageId: part.pageId }))
    writeFields(desk, card, { ...document, fields })
  }
}

/** A card of one side, of the kind the machine saw: what an officer called it is read by itself. */
function isReadCard({ documentType, typeConfidence, parts }: StoredDocument): boolean {
  const isCard = documentType === 'cccd_mat_truoc' || documentType === 'cccd_mat_sau'
  return isCard && typeConfidence < 1 && parts.length === 1
}
