import type { DocumentType } from '../../../shared/domain/document-type.ts'
import { readMrz } from '../extraction/mrz.ts'

/** One side of an identity card among the papers of a dossier. */
export type CardSide<Id> = {
  readonly id: Id
  readonly documentType: DocumentType
  /** Twelve digits as read on the front; empty where there are none. */
  readonly personalId: string
  /** The three lines of the back's machine readable zone as read. */
  readonly mrz: readonly string[]
}

/**
 * Which sides are of one card, wherever they lie: those whose numbers agree; then, in the order of the papers, a front
 * and the back next to it where one of them does not tell its number. Each side has at most one other.
 */
export function pairSides<Id>(papers: readonly CardSide<Id>[]): ReadonlyMap<Id, Id> {
  const pairs = new Map<Id, Id>()
  const pair = (a: CardSide<Id>, b: CardSide<Id>) => {
    pairs.set(a.id, b.id)
    pairs.set(b.id, a.id)
  }
  const isFree = ({ id }: CardSide<Id>) => !pairs.has(id)
  for (const front of papers.filter(isFront)) {
    const back = papers.find((other) => isBack(other) && isFree(other) && front.personalId === numberOf(other))
    if (front.personalId !== '' && back !== undefined) pair(front, back)
  }
  const cards = papers.filter((paper) => isFront(paper) || isBack(paper))
  for (const [at, card] of cards.entries()) {
    const next = cards[at + 1]
    if (next === undefined || !isFree(card) || !isFree(next) || card.documentType === next.documentType) continue
    if (numberOf(card) === '' || numberOf(next) === '') pair(card, next)
  }
  return pairs
}

function isFront({ documentType }: { readonly documentType: DocumentType }): boolean {
  return documentType === 'cccd_mat_truoc'
}

function isBack({ documentType }: { readonly documentType: DocumentType }): boolean {
  return documentType === 'cccd_mat_sau'
}

function numberOf<Id>(side: CardSide<Id>): string {
  return isFront(side) ? side.personalId : (readMrz(side.mrz)?.personalId ?? '')
}
