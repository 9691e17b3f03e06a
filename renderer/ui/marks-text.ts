import type { PageMarkKind } from '../../shared/domain/page-mark.ts'
import { messages } from '../messages/vi.ts'

/** Seals, signatures and photographs that such papers carry and this one does not show, in words; null where none is missed. */
export function marksNotSeenText({ notSeen }: { readonly notSeen: readonly PageMarkKind[] }): string | null {
  const { names, notSeen: sentence } = messages.review.marks
  return notSeen.length === 0 ? null : sentence(notSeen.map((kind) => names[kind]('').trim()).join(', '))
}
