import type { Page } from 'playwright'
import { messages } from '../../../renderer/messages/vi.ts'

/** Which procedure. */
export function intakePage(page: Page) {
  return {
    screen: page.getByRole('region', { name: messages.intake.title }),
    search: page.getByRole('combobox', { name: messages.intake.searchLabel }),
    procedures: page.getByRole('listbox', { name: messages.intake.results }).getByRole('option'),
    openDossier: page.getByRole('button', { name: messages.intake.choose }),
  }
}
