import type { PageView } from '../../../shared/contract/reviews.ts'

/** Whether a page should be taken once more: its picture has a fault and nobody has put it away yet. */
export function needsRetake(page: PageView): boolean {
  return page.problems.length > 0 && !page.binned
}
