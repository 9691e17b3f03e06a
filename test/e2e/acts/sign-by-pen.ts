import type { Page } from 'playwright'
import { messages } from '../../../renderer/messages/vi.ts'

/** The receiver's mark on the screen, by pointer. */
export async function signByPen(page: Page): Promise<void> {
  const pad = await page.getByRole('img', { name: messages.returns.signature }).boundingBox()
  if (pad === null) throw new Error('there is nowhere to sign')
  await page.mouse.move(pad.x + pad.width * 0.2, pad.y + pad.height * 0.6)
  await page.mouse.down()
  await page.mouse.move(pad.x + pad.width * 0.4, pad.y + pad.height * 0.2, { steps: 6 })
  await page.mouse.move(pad.x + pad.width * 0.7, pad.y + pad.height * 0.7, { steps: 6 })
  await page.mouse.up()
}
