import type { Page } from 'playwright'
import { messages } from '../../../renderer/messages/vi.ts'
import { slipNames } from '../../support/slip-names.ts'

/** The signed receipt. */
export function receiptPage(page: Page) {
  const screen = page.getByRole('region', { name: slipNames.receipt, exact: true })
  return {
    screen,
    preview: screen.getByRole('img', { name: /^Giấy tiếp nhận / }),
    valid: screen.getByText(messages.slips.valid),
    save: screen.getByRole('link', { name: messages.slips.save }),
  }
}
