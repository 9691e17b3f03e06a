import type { DocumentType } from '../../../shared/domain/document-type.ts'
import type { Box } from '../../../shared/domain/field.ts'
import { marksOfType, type PageMark, type PageMarkKind } from '../../../shared/domain/page-mark.ts'

/** How far above the printed name a signature begins and how far below it may end, in heights of the name. */
const reach = { above: 6, below: 1.5 }

/** True where a signature stands over or just above one of the signers' names; boxes of one page. */
export function isSignedOver(names: readonly Box[], marks: readonly PageMark[]): boolean {
  return marks.some(({ kind, box }) => kind === 'signature' && names.some((name) => standsOver(box, name)))
}

function standsOver(mark: Box, name: Box): boolean {
  const height = name.y1 - name.y0
  const shared = Math.min(mark.x1, name.x1) - Math.max(mark.x0, name.x0)
  const middle = (mark.y0 + mark.y1) / 2
  return shared > 0 && middle > name.y0 - height * reach.above && middle < name.y1 + height * reach.below
}

/** What papers of this kind carry but was not seen on this one. A photocopy shows no colour: not seen is not absent. */
export function marksNotSeen(documentType: DocumentType, marks: readonly PageMark[]): PageMarkKind[] {
  return (marksOfType[documentType] ?? []).filter((kind) => !marks.some((mark) => mark.kind === kind))
}
