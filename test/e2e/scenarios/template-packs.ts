import { join } from 'node:path'
import { afterAll, beforeAll, describe } from 'vitest'
import { messages } from '../../../renderer/messages/vi.ts'
import { errorSentences } from '../../../shared/messages/errors.vi.ts'
import { aPublisher } from '../../support/a-template-pack.ts'
import { seedDeadlines } from '../../support/deadlines/seed-deadlines.ts'
import type { DeskWindow, OpenDeskWindow } from '../../support/desk-window.ts'
import { story } from '../../support/story.ts'
import { aTempFolderFor } from '../../support/temp-folder-for.ts'
import { counterPage } from '../pages/counter-page.ts'
import { signInPage } from '../pages/sign-in-page.ts'

const texts = messages.templates

/** Who runs the office takes forms from a file, looks at them on a real slip, puts them in use and goes back. */
export function describeTemplatePacks(open: OpenDeskWindow): void {
  describe('forms that came as a file', () => {
    const folder = aTempFolderFor('template-packs')
    const publisher = aPublisher()
    let desk: DeskWindow
    const then = story('template-packs', () => desk)

    async function choose(text: string) {
      const chooser = desk.page.waitForEvent('filechooser')
      await desk.page.getByRole('button', { name: texts.take }).click()
      await (await chooser).setFiles({ name: 'mau.json', mimeType: 'application/json', buffer: Buffer.from(text) })
    }

    beforeAll(async () => {
      const dataDir = join(folder.path, 'data')
      await seedDeadlines(dataDir)
      desk = await open(dataDir)
      await signInPage(desk.page).signIn('Nguyễn Minh Quân', '2222')
      await counterPage(desk.page).screen.waitFor()
    })
    afterAll(async () => {
      await desk.close()
      folder.remove()
    })

    then('are refused from anybody but the publisher that was written down', async () => {
      const { page } = desk
      await page.goto(`${page.url().split('#')[0]}#/settings/templates`)
      await page.getByText(texts.none).waitFor()
      await choose(publisher.pack())
      await page.getByText(errorSentences.template_pack_other_key, { exact: false }).waitFor()
      await desk.look('98-template-refused')
      await page.getByLabel(texts.fingerprint).fill(publisher.fingerprint)
      await page.getByRole('button', { name: texts.keepPublisher }).click()
      await page.getByText(texts.publisherKept).waitFor()
    })

    then('are shown on a real slip beside the ones in use', async () => {
      const { page } = desk
      await choose(publisher.pack())
      for (const caption of [texts.now, texts.packed('01/11/2026')]) {
        const picture = page.getByRole('img', { name: caption })
        await picture.evaluate((image: HTMLImageElement) => image.decode())
      }
      await desk.look('99-template-preview')
    })

    then('are put in use and taken back by one button each', async () => {
      const { page } = desk
      await page.getByRole('button', { name: texts.use }).click()
      await page.getByText(texts.states.in_use, { exact: true }).waitFor()
      await desk.look('99-template-in-use')
      await page.getByRole('button', { name: texts.rollBack }).click()
      await page.getByText(texts.ownForms).waitFor()
    })
  })
}
