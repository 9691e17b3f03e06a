import type { Page } from 'playwright'
import { expect } from 'vitest'
import { reviewPage } from '../pages/review-page.ts'

/** Enter at each value that is still doubtful, starting at the first, until the desk says that all are done. */
export async function acceptAllDoubtful(page: Page): Promise<void> {
  const review = reviewPage(page)
  await review.doubtful.first().focus()
  for (let left = await review.doubtful.count(); left > 0; left = await review.doubtful.count()) {
    await page.keyboard.press('Enter')
    await expect.poll(() => review.doubtful.count()).toBeLessThan(left)
  }
  await review.allDone.waitFor()
}
