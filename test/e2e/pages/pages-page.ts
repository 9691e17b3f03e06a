import type { Page } from 'playwright'
import { messages } from '../../../renderer/messages/vi.ts'
import type { Act } from '../../../renderer/shortcuts.ts'

/** Pages are put right. */
export function pagesPage(page: Page) {
  const screen = page.getByRole('region', { name: messages.pages.title, exact: true })
  const list = screen.getByRole('listbox')
  return {
    screen,
    list,
    pages: list.getByRole('option'),
    papers: list.getByRole('group'),
    current: list.getByRole('option', { selected: true }),
    picture: screen.getByAltText(/^Ảnh trang/),
    original: screen.getByAltText(/^Bản quét gốc/),
    reading: screen.getByText(messages.pages.rereading),
    noValues: screen.getByText(messages.pages.values(0)),
    values: screen.getByText(/giá trị đọc được$/),
    tool: (act: Act) => screen.getByRole('button', { name: messages.shortcuts[act], exact: true }),
  }
}
