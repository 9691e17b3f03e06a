import type { Locator, Page } from 'playwright'
import { messages } from '../../../renderer/messages/vi.ts'

type ScreenName = 'counter' | 'intake' | 'search' | 'outbox' | 'settings'

/** What stands around every screen. */
export function shell(page: Page) {
  return {
    /** The screen of that title. */
    screen: (title: string): Locator => page.getByRole('region', { name: title, exact: true }),
    practiceBand: page.getByText(messages.practiceBand),
    connection: page.getByRole('status', { name: messages.connection.label }),
    help: page.getByRole('dialog', { name: messages.help.title }),
    goTo: (name: ScreenName) =>
      page
        .getByRole('navigation', { name: messages.nav.label })
        .getByRole('link', { name: messages.nav[name] })
        .click(),
    step: (name: string) =>
      page.getByRole('navigation', { name: messages.steps.label }).getByRole('link', { name: new RegExp(name) }),
    showHelp: () => page.getByRole('button', { name: messages.nav.help }).click(),
    lock: () => page.getByRole('button', { name: messages.nav.lock }).click(),
  }
}
