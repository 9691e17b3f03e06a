import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect } from 'vitest'
import type { DeskWindow, OpenDeskWindow } from '../../support/desk-window.ts'
import { story } from '../../support/story.ts'
import { aTempFolderFor } from '../../support/temp-folder-for.ts'
import { receiveWithoutPapers } from '../acts/receive-without-papers.ts'
import { counterPage } from '../pages/counter-page.ts'
import { outboxPage } from '../pages/outbox-page.ts'
import { receiptPage } from '../pages/receipt-page.ts'
import { shell } from '../pages/shell.ts'
import { signInPage } from '../pages/sign-in-page.ts'

const first = 'Lò Văn Ngoại Tuyến'
const second = 'Quàng Thị Chờ'

/** The portal goes away and comes back; the counter goes on. */
export function describeLostNetwork(open: OpenDeskWindow): void {
  describe('a day without the portal', () => {
    const folder = aTempFolderFor('offline')
    let desk: DeskWindow
    const then = story('offline', () => desk)

    beforeAll(async () => {
      desk = await open(join(folder.path, 'data'))
      await signInPage(desk.page).signIn('Lường Thị Hoa', '1111')
      await counterPage(desk.page).screen.waitFor()
      await desk.portal.setFaults({ drop: 1 })
    })
    afterAll(async () => {
      await desk.close()
      folder.remove()
    })

    then('receives and signs as ever, and says that the network is away', async () => {
      const { page } = desk
      await receiveWithoutPapers(page, first)
      await receiptPage(page).valid.waitFor()
      await expect.poll(() => shell(page).connection.textContent()).toContain('Mất mạng')
      await expect.poll(() => shell(page).connection.textContent()).toContain('chờ gửi')
    })

    then('keeps the dossier in the outbox with the reason and the time of the next try', async () => {
      const { page } = desk
      await shell(page).goTo('outbox')
      const row = outboxPage(page).row(first)
      await expect.poll(() => row.textContent()).toContain('Chưa kết nối được Cổng')
      await expect.poll(() => row.textContent()).toMatch(/Tự gửi lại sau \d+ (giây|phút)/)
      await desk.look('21-outbox-offline')
    })

    then('keeps a dossier back with the reason that the officer gives, and lets it go again', async () => {
      const { page } = desk
      const outbox = outboxPage(page)
      await outbox.hold(first).click()
      await outbox.holdReason.fill('Chờ công dân xác nhận địa chỉ')
      await desk.look('22-hold')
      await outbox.confirmHold.click()
      await outbox.holdDialog.waitFor({ state: 'detached' })
      await expect.poll(() => outbox.row(first).textContent()).toContain('Chờ công dân xác nhận địa chỉ')
      await desk.look('23-outbox-held')
      await outbox.release(first).click()
      await outbox.hold(first).waitFor()
    })

    then('sends by itself once the portal is back', async () => {
      const { page } = desk
      await desk.portal.setFaults({})
      await expect.poll(() => desk.portal.dossiers(), { timeout: 120_000, interval: 500 }).toHaveLength(1)
      await outboxPage(page).empty.waitFor()
      await expect.poll(() => shell(page).connection.textContent()).toContain('Có mạng')
      await outboxPage(page).showAll()
      await expect.poll(() => outboxPage(page).row(first).textContent()).toContain('Biên nhận ')
    })

    then('sends at once where the officer says so', async () => {
      const { page } = desk
      await desk.portal.setFaults({ drop: 1 })
      await receiveWithoutPapers(page, second)
      await expect.poll(() => shell(page).connection.textContent()).toContain('Mất mạng')
      await desk.portal.setFaults({})
      await shell(page).goTo('outbox')
      await outboxPage(page).sendAll.click()
      await outboxPage(page).empty.waitFor()
      const codes = (await desk.portal.dossiers()).map(({ dossierCode }) => dossierCode)
      expect(codes).toHaveLength(2)
      expect(new Set(codes).size).toBe(2)
      expect(desk.complaints).toEqual([])
    })
  })
}
