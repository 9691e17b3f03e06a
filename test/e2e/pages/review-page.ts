import type { Locator, Page } from 'playwright'
import { messages } from '../../../renderer/messages/vi.ts'

/** Read values to confirmed values. */
export function reviewPage(page: Page) {
  const screen = page.getByRole('region', { name: messages.review.title, exact: true })
  return {
    screen,
    remaining: screen.getByRole('status').filter({ hasText: /cần xem|soát hết/ }),
    allDone: screen.getByText(messages.review.remaining(0)),
    /** Values that still ask for the officer's eye. */
    doubtful: screen.getByRole('textbox', { description: new RegExp(`^${messages.review.states.doubtful}`) }),
    paper: (title: string): Locator => screen.getByRole('region', { name: title, exact: true }),
    pageImage: screen.getByRole('img', { name: /^Ảnh trang / }),
    next: screen.getByRole('button', { name: messages.review.next }),
  }
}
