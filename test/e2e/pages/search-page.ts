import type { Page } from 'playwright'
import { messages } from '../../../renderer/messages/vi.ts'

/** One box for every dossier. */
export function searchPage(page: Page) {
  return {
    screen: page.getByRole('region', { name: messages.search.title, exact: true }),
    box: page.getByRole('combobox', { name: messages.search.label }),
    results: page.getByRole('listbox', { name: messages.search.results }).getByRole('option'),
    nothing: page.getByText(/^Không có hồ sơ nào khớp/),
  }
}
