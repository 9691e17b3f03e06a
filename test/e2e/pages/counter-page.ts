import type { Page } from 'playwright'
import { messages } from '../../../renderer/messages/vi.ts'

/** The counter's day. */
export function counterPage(page: Page) {
  const list = page.getByRole('table', { name: messages.counter.list })
  return {
    screen: page.getByRole('region', { name: messages.counter.title }),
    newDossier: page.getByRole('link', { name: messages.counter.newDossier }),
    row: (applicant: string) => list.getByRole('row', { name: applicant }),
    open: (applicant: string) => list.getByRole('button', { name: applicant }).click(),
  }
}
