import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import type { FieldView } from '../../shared/contract/reviews.ts'
import type { DossierId } from '../../shared/domain/ids.ts'
import type { DeskWindow } from '../support/desk-window.ts'
import { feeReceipt } from '../support/papers/fee-receipt.ts'
import { drawSample } from '../support/papers/sample.ts'
import { aSignedInDesk, type PracticeDesk } from '../support/practice-desk.ts'
import { story } from '../support/story.ts'
import { takeInto } from '../support/take-papers.ts'
import { aTempFolderFor } from '../support/temp-folder-for.ts'
import { openInChromium } from '../support/workstation.ts'
import { counterPage } from './pages/counter-page.ts'
import { reviewPage } from './pages/review-page.ts'
import { signInPage } from './pages/sign-in-page.ts'

/** As it stands on four receipts of four people; the engine reads its third word from the end wrongly. */
const office = 'Ban Quản lý chợ Ẳng Cang'
const people = [
  { ho_ten: 'Quàng Văn Biên', so: '0000418', ngay_thu: '2026-11-16' },
  { ho_ten: 'Lò Thị Hoa', so: '0000533', ngay_thu: '2026-11-17' },
  { ho_ten: 'Vừ A Páo', so: '0000612', ngay_thu: '2026-11-18' },
  { ho_ten: 'Cà Thị Dung', so: '0000777', ngay_thu: '2026-11-19' },
]

/** A receipt drawn, scanned askew and read by the real engine; gives the office's name as it was read. */
async function takeReceipt(desk: PracticeDesk, at: number): Promise<{ dossierId: DossierId; field: FieldView }> {
  const fields = { ...feeReceipt.fields, ...people[at], don_vi_thu: office }
  const bytes = await drawSample({ ...feeReceipt, fields }, 1, 'skewed_grey')
  const { dossierId } = await takeInto(desk, [{ name: `bien-lai-${at}.png`, bytes }])
  await desk.office.core.readAll()
  const { documents } = await desk.call.reviews.get({ dossierId })
  const field = documents.flatMap((document) => document.fields).find(({ code }) => code === 'don_vi_thu')
  if (field === undefined) throw new Error('the receipt says who took the money')
  return { dossierId, field }
}

describe('an office whose name is misread on every paper', () => {
  const folder = aTempFolderFor('learned')
  const dataDir = join(folder.path, 'data')
  const misread: string[] = []
  let window: DeskWindow | undefined
  let fourth: { dossierId: DossierId; field: FieldView }
  const opened = (): DeskWindow => {
    if (window === undefined) throw new Error('no window is open')
    return window
  }
  const then = story('learned', opened)

  afterAll(async () => {
    await window?.close()
    folder.remove()
  })

  it('is corrected by the officer three times, and comes right the fourth time', async () => {
    const desk = await aSignedInDesk({ dataDir })
    for (const at of [0, 1, 2]) {
      const { field } = await takeReceipt(desk, at)
      misread.push(field.value)
      await desk.call.reviews.confirmField({ fieldId: field.fieldId, value: office })
    }
    fourth = await takeReceipt(desk, 3)
    await desk.close()
    const [reading] = misread
    expect(reading).not.toBe(office)
    expect(misread).toEqual([reading, reading, reading])
    expect(fourth.field).toMatchObject({ value: office, source: 'local_list', state: 'doubtful', confidence: 0.8 })
    expect(fourth.field.raw).toContain('Cang')
    expect(fourth.field.raw).not.toContain('Ẳng')
    expect(fourth.field.mends).toEqual([{ reading, value: office, dossiers: 3 }])
  }, 240_000)

  then('is shown with what was read and why it was changed', async () => {
    window = await openInChromium(dataDir)
    const { page } = window
    await signInPage(page).signIn('Lường Thị Hoa', '1111')
    await counterPage(page).screen.waitFor()
    await page.evaluate((id) => location.assign(`#/dossiers/${id}/review`), fourth.dossierId)
    await reviewPage(page).screen.waitFor()
    const value = page.getByRole('textbox', { name: fourth.field.label })
    await expect.poll(() => value.inputValue()).toBe(office)
    const row = page.getByRole('listitem').filter({ has: value })
    await row.getByText('Đã học').waitFor()
    await row.getByText(`Máy đọc “${misread[0]}”`).waitFor()
    await row.getByText('trong 3 hồ sơ').waitFor()
    await value.focus()
    await window.look('60-learned-value')
    await value.press('Enter')
    await row.getByText('Đã soát').waitFor()
  })

  then('is counted in the self-check, whose table can be saved and holds no value of anybody', async () => {
    const { page } = opened()
    await page.keyboard.press('Alt+t')
    await page.getByRole('heading', { name: 'Tự kiểm tra' }).waitFor()
    await page.getByText('1 trong 4 giá trị đã soát').waitFor()
    await opened().look('61-self-check')
    const saved = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Lưu bảng (CSV)' }).click()
    const download = await saved
    expect(download.suggestedFilename()).toMatch(/^tu-kiem-tra-\d{4}-\d{2}\.csv$/)
    const text = readFileSync(await download.path(), 'utf8')
    expect(text).toMatch(/^\uFEFFTháng,Nhóm,.*\r\n\d{4}-\d{2},Tất cả,,,4,1,0,0,0,1,0\r\n/)
    expect(text).not.toContain('Cang')
  })

  then('is among what the desk has learned, and can be switched off there', async () => {
    const { page } = opened()
    await page.getByText('Điều đã học').click()
    const row = page.getByRole('row').filter({ hasText: office })
    await row.getByText('Đang dùng').waitFor()
    await row.getByText('4 hồ sơ đúng, 0 hồ sơ ngược').waitFor()
    await opened().look('62-learned')
    await row.getByRole('button', { name: `Tắt: ${office}` }).click()
    await row.getByText('Đã tắt').waitFor()
    expect(opened().complaints).toEqual([])
  })
})
