import type { Page } from 'playwright'
import { messages } from '../../../renderer/messages/vi.ts'
import { slipFormTitle } from '../../../shared/domain/slip-form.ts'

/** The signed receipt. */
export function receiptPage(page: Page) {
  const screen = page.getByRole('region', { name: slipFormTitle.receipt, exact: true })
  return {
    screen,
    preview: screen.getByRole('img', { name: /^Giấy tiếp nhận / }),
    valid: screen.getByText(messages.slips.valid),
    save: screen.getByRole('link', { name: messages.slips.save }),
  }
}
