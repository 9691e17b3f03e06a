import type { Page } from 'playwright'
import { messages } from '../../../renderer/messages/vi.ts'

/** The camera's window over the screen where paper comes in. */
export function cameraPage(page: Page) {
  const dialog = page.getByRole('dialog', { name: /^Chụp/ })
  return {
    dialog,
    live: dialog.getByLabel(messages.camera.live),
    sheetFound: dialog.getByText(messages.camera.sheetFound),
    take: dialog.getByRole('button', { name: messages.camera.take, exact: false }).first(),
    automatic: dialog.getByRole('switch', { name: messages.camera.automatic }),
    retake: dialog.getByRole('button', { name: messages.camera.retake }),
    saved: dialog.getByText(messages.camera.saved),
    straightened: dialog.getByRole('img', { name: /đã cắt theo mép giấy/ }),
    alert: dialog.getByRole('alert'),
    saveAgain: dialog.getByRole('button', { name: messages.camera.saveAgain }),
  }
}
