import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createRouterClient } from '@orpc/server'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect } from 'vitest'
import { createPlainHost } from '../../../main/hosts/plain-host.ts'
import { openPracticeOffice } from '../../../main/practice/open-practice-office.ts'
import { messages } from '../../../renderer/messages/vi.ts'
import type { DeskWindow, OpenDeskWindow } from '../../support/desk-window.ts'
import { aDrawnPage, printLines } from '../../support/drawn-page.ts'
import { story } from '../../support/story.ts'
import { aTempFolderFor } from '../../support/temp-folder-for.ts'
import { focused, tabTo } from '../acts/keyboard.ts'
import { counterPage } from '../pages/counter-page.ts'
import { dossierPage } from '../pages/dossier-page.ts'
import { intakePage } from '../pages/intake-page.ts'
import { receiptPage } from '../pages/receipt-page.ts'
import { scanPage } from '../pages/scan-page.ts'
import { signInPage } from '../pages/sign-in-page.ts'

const component = 'Giấy tờ, văn bản sẽ ký'
const contract = 'HỢP ĐỒNG THUÊ ĐẤT TRỒNG CÂY DƯỢC LIỆU'
const patience = { timeout: 240_000 }
const typing = { delay: 60 }

/** One stack for two citizens, with the desk's own slips between them and a sheet that stuck to another. By keys alone. */
export function describeStackOfDossiers(open: OpenDeskWindow): void {
  describe('a stack of two dossiers', () => {
    const folder = aTempFolderFor('stack')
    const tray = join(folder.path, 'khay')
    const data = join(folder.path, 'data')
    const slips: Buffer[] = []
    let desk: DeskWindow
    let second = ''
    const then = story('stack', () => desk)
    const press = (keys: string) => desk.page.keyboard.press(keys)

    beforeAll(async () => {
      mkdirSync(tray)
      await setUpTray(data, tray)
      desk = await open(data)
    })
    afterAll(async () => {
      await desk.close()
      folder.remove()
    })

    async function openByKeys(): Promise<string> {
      await press('F2')
      await focused(intakePage(desk.page).search)
      await desk.page.keyboard.type('chung thuc chu ky', typing)
      await expect.poll(() => intakePage(desk.page).procedures.first().textContent()).toMatch(/Chứng thực chữ ký/i)
      await press('Enter')
      await scanPage(desk.page).screen.waitFor()
      const [, id = ''] = /dossiers\/([^/]+)\//.exec(desk.page.url()) ?? []
      return id
    }

    async function printed(print: () => Promise<void>): Promise<void> {
      const drawn = desk.page.waitForResponse((response) => response.url().includes('/separator/'))
      await print()
      slips.push(await (await drawn).body())
    }

    async function toDossier(): Promise<void> {
      await press('F8')
      await press('F8')
      await desk.page.getByRole('button', { name: messages.dossier.separator }).waitFor()
    }

    then('is parted by slips: one for a component of the second dossier, one for the whole first', async () => {
      const { page } = desk
      await focused(signInPage(page).pin)
      await page.keyboard.type('1111')
      await press('Enter')
      await counterPage(page).screen.waitFor()
      second = await openByKeys()
      await page.goto(page.url().replace('/scan', ''))
      const slipMenu = page.getByRole('button', { name: messages.dossier.separator })
      await tabTo(page, slipMenu)
      await printed(async () => {
        await press('Enter')
        await page.getByRole('menuitem', { name: component }).waitFor()
        for (let n = 0; n < 20 && !(await isCurrent(component)); n += 1) await press('ArrowDown')
        await desk.look('30-slip-menu')
        await press('Enter')
      })
      await openByKeys()
      await page.goto(page.url().replace('/scan', ''))
      await slipMenu.waitFor()
      await printed(() => press('Alt+p'))
      await press('F4')
      await scanPage(page).screen.waitFor()
    })

    async function isCurrent(name: string): Promise<boolean> {
      return desk.page.getByRole('menuitem', { name }).evaluate((item) => item === document.activeElement)
    }

    then('is fed with one key, after saying how many sheets were put in', async () => {
      const { page } = desk
      const [ofSecond, ofFirst] = slips
      const sheets = [
        await asSheet(ofFirst),
        await aContractPage([contract, 'Bên cho thuê: hộ ông Quàng Văn Đôi, bản Huổi Xuân'], 'Trang 1/3'),
        await aContractPage(['Hai bên cam kết thực hiện đúng các điều khoản nêu trên.'], 'Trang 3/3'),
        await asSheet(ofSecond),
        await aContractPage(['GIẤY XÁC NHẬN HỌC TẬP', 'Trường xác nhận em Lò Thị Ánh đang học lớp 9.'], ''),
      ]
      sheets.forEach((sheet, at) => {
        writeFileSync(join(tray, `to-${at + 1}.jpg`), sheet)
      })
      await press('Alt+g')
      const stated = page.getByRole('textbox', { name: messages.stack.statedSheets })
      await tabTo(page, stated)
      await page.keyboard.type('6', typing)
      await desk.look('31-stack-plan')
      await press('F4')
      await page.getByText(/1 trang sang hồ sơ khác/).waitFor(patience)
      await desk.look('32-stack-alarms')
    })

    then('asks for the sheet that stuck to another, and takes a reason for each question', async () => {
      const { page } = desk
      await page.getByText(messages.stack.alarms.missing_page(3, 2)).waitFor()
      await page.getByText(messages.stack.alarms.stated_count(6, 5)).waitFor()
      await press('Alt+s')
      await press('3')
      await page.keyboard.type('Tờ thứ hai dính, người dân giữ bản sao', typing)
      await press('Enter')
      await page.getByText(messages.stack.alarmsTitle(1)).waitFor()
      await press('1')
      await page.getByText(messages.stack.answered(2)).waitFor()
      await desk.look('33-stack-explained')
    })

    then('is received, the first dossier with its contract', async () => {
      const { page } = desk
      await toDossier()
      const dossier = dossierPage(page)
      await tabTo(page, dossier.field('applicant', 'fullName'))
      await page.keyboard.type('Quàng Văn Đôi', typing)
      await tabTo(page, dossier.sameAsApplicant)
      await press('Enter')
      const originals = `${messages.dossier.columns.originals}: ${component}`
      await tabTo(page, dossier.components.getByRole('textbox', { name: originals }))
      await page.keyboard.type('1')
      await tabTo(page, dossier.shown('Giấy tờ tùy thân'))
      await press('Space')
      await dossier.missing.waitFor({ state: 'detached' })
      await press('F9')
      await focused(dossier.confirmReceive)
      await press('Enter')
      await receiptPage(page).valid.waitFor()
    })

    then('has brought the second dossier its paper, in the component of its slip', async () => {
      const { page } = desk
      await page.goto(page.url().replace(/#.*/, `#/dossiers/${second}`))
      const row = dossierPage(page).componentRows.filter({ hasText: component })
      await expect.poll(() => row.getByRole('listitem').count(), patience).toBe(1)
      await desk.look('34-second-dossier')
      await press('F4')
      await page
        .getByText('1 tờ: 1 trang giấy tờ (1 giấy).')
        .or(page.getByText(/^1 trang: 1 trang giấy tờ/))
        .waitFor()
      await desk.look('35-second-stack')
      expect(desk.complaints).toEqual([])
    })
  })
}

/** A folder that a scanner's own software fills is this office's main source. */
async function setUpTray(dataDir: string, tray: string): Promise<void> {
  mkdirSync(dataDir, { recursive: true })
  const office = await openPracticeOffice(createPlainHost({ dataDir, log: () => undefined }), { sources: [] })
  const client = office.core.newClient()
  const call = createRouterClient(office.core.router, { context: { client } })
  const { officers } = await call.session.current()
  const lead = officers.find(({ role }) => role === 'lead')
  if (lead === undefined) throw new Error('the practice office has a lead')
  await call.session.signIn({ officerId: lead.officerId, pin: '2222' })
  const way = { kind: 'folder', folder: tray, afterTaking: 'move' } as const
  await call.scanners.saveProfile({ profileId: null, name: 'Khay chung', way })
  await office.close()
}

/** An A5 slip as it comes out of a feeder for A4. */
async function asSheet(slip: Buffer | undefined): Promise<Buffer> {
  const printed = await sharp(slip).resize({ width: 1165 }).png().toBuffer()
  const background = '#ffffff'
  return await sharp({ create: { width: 1654, height: 2339, channels: 3, background } })
    .composite([{ input: printed, top: 40, left: 240 }])
    .withMetadata({ density: 200 })
    .jpeg()
    .toBuffer()
}

async function aContractPage(lines: readonly string[], number: string): Promise<Buffer> {
  const png = await aDrawnPage((page) => {
    printLines(page, lines)
    page.fillText(number, 760, 2240)
  })
  return await sharp(png).withMetadata({ density: 200 }).jpeg().toBuffer()
}
