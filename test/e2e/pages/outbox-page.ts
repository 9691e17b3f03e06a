import type { Page } from 'playwright'
import { messages } from '../../../renderer/messages/vi.ts'

const record = String(messages.outbox.kinds['dossier'])

/** What waits for the portal. */
export function outboxPage(page: Page) {
  const screen = page.getByRole('region', { name: messages.outbox.title, exact: true })
  const list = screen.getByRole('table', { name: messages.outbox.title })
  const recordOf = (applicant: string) => list.getByRole('row', { name: applicant }).filter({ hasText: record })
  const holdDialog = page.getByRole('dialog', { name: messages.outbox.holdTitle })
  return {
    screen,
    empty: screen.getByText(messages.outbox.emptyTitle),
    /** The line of a dossier's record and papers. */
    row: recordOf,
    shownChoice: (choice: 'all' | 'unproven') =>
      screen
        .getByRole('radiogroup', { name: messages.outbox.show })
        .getByRole('radio', { name: messages.outbox[choice] }),
    showAll: () =>
      screen.getByRole('radiogroup', { name: messages.outbox.show }).getByText(messages.outbox.all).click(),
    hold: (applicant: string) =>
      recordOf(applicant).getByRole('button', { name: `${messages.outbox.hold}: ${applicant}` }),
    holdDialog,
    holdReason: holdDialog.getByRole('textbox', { name: messages.outbox.holdReason }),
    confirmHold: holdDialog.getByRole('button', { name: messages.outbox.hold }),
    release: (applicant: string) =>
      recordOf(applicant).getByRole('button', { name: `${messages.outbox.release}: ${applicant}` }),
    sendAll: screen.getByRole('button', { name: messages.outbox.sendAll }),
  }
}
