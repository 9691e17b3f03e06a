import type { Page } from 'playwright'
import { messages } from '../../../renderer/messages/vi.ts'

/** Who sits at the counter. */
export function signInPage(page: Page) {
  const pin = page.getByLabel(messages.signIn.pin, { exact: true })
  return {
    title: page.getByRole('heading', { name: messages.signIn.title }),
    officer: (name: string) => page.getByRole('radio', { name }),
    pin,
    refusal: page.getByRole('alert'),
    signIn: async (officer: string, digits: string) => {
      await page.getByRole('radio', { name: officer }).check()
      await pin.fill(digits)
      await page.getByRole('button', { name: messages.signIn.submit }).click()
    },
  }
}
