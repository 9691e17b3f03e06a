import type { Page } from 'playwright'
import { messages } from '../../../renderer/messages/vi.ts'

export type ChosenFile = { readonly name: string; readonly mimeType: string; readonly buffer: Buffer }

/** Paper comes in. */
export function scanPage(page: Page) {
  const screen = page.getByRole('region', { name: messages.scan.title, exact: true })
  const pages = screen.getByRole('region', { name: /^\d+ trang$/ }).getByRole('listitem')
  return {
    screen,
    pages,
    readPages: pages.filter({ hasText: messages.scan.state.read }),
    progress: screen.getByRole('progressbar'),
    scan: screen.getByRole('button', { name: messages.scan.scanFrom('Máy quét mô phỏng') }),
    refused: screen.getByRole('alert', { name: /tệp không nhận được$/ }),
    next: screen.getByRole('button', { name: messages.scan.next }),
    chooseFiles: async (files: readonly ChosenFile[]) => {
      const chooser = page.waitForEvent('filechooser')
      await screen.getByRole('button', { name: messages.scan.chooseFiles }).first().click()
      await (await chooser).setFiles([...files])
    },
    /** As from a folder window: the files are let go over the drop place. */
    dropFiles: async (files: readonly ChosenFile[]) => {
      const dropped = await page.evaluateHandle(
        (given) => {
          const transfer = new DataTransfer()
          for (const { name, mimeType, base64 } of given) {
            const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
            transfer.items.add(new File([bytes], name, { type: mimeType }))
          }
          return transfer
        },
        files.map(({ name, mimeType, buffer }) => ({ name, mimeType, base64: buffer.toString('base64') })),
      )
      const place = screen.getByText(messages.scan.drop)
      for (const event of ['dragenter', 'dragover', 'drop']) await place.dispatchEvent(event, { dataTransfer: dropped })
    },
  }
}
