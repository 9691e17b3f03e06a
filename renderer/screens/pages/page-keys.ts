import type { EditedPage } from '../../../shared/contract/pages.ts'
import type { PageId } from '../../../shared/domain/ids.ts'
import { type Act, acts, pressedLetters, shortcuts } from '../../shortcuts.ts'

/** The act of this screen that a key stands for. */
export function pageActOf(event: Parameters<typeof pressedLetters>[0]): Act | undefined {
  const keys = pressedLetters(event)
  return acts.find((act) => shortcuts[act].scope === 'pages' && shortcuts[act].keys === keys)
}

const jumps: Readonly<Record<string, number>> = {
  ArrowUp: -1,
  ArrowLeft: -1,
  ArrowDown: 1,
  ArrowRight: 1,
  PageUp: -10,
  PageDown: 10,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
}

/** The place in the list after a key, or null where it moves nothing. */
export function placeAfter(at: number, key: string, count: number): number | null {
  const jump = jumps[key]
  return jump === undefined ? null : Math.max(0, Math.min(count - 1, at + jump))
}

type Laying = {
  readonly pageId: PageId
  readonly side: 'before' | 'after'
  readonly anchorId: PageId
  readonly as: 'part' | 'paper'
}

/** Where a page goes by one step: into the paper of the page beside, unless it is a paper by itself. */
export function layingBy(pages: readonly EditedPage[], at: number, step: -1 | 1): Laying | null {
  const page = pages[at]
  const anchor = pages[at + step]
  if (page === undefined || anchor === undefined) return null
  const isPaper = page.documentId !== null && pages.filter((one) => one.documentId === page.documentId).length === 1
  return {
    pageId: page.pageId,
    side: step === -1 ? 'before' : 'after',
    anchorId: anchor.pageId,
    as: isPaper ? 'paper' : 'part',
  }
}
