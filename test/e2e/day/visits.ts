import type { Page } from 'playwright'
import { expect } from 'vitest'
import { identityCardFields } from '../../../main/practice/paper-maker/identity-card-fields.ts'
import { messages } from '../../../renderer/messages/vi.ts'
import { slipNames } from '../../support/slip-names.ts'
import { focused } from '../acts/keyboard.ts'
import { readAs } from '../acts/read-as-hand-reader.ts'
import { openDossier, receiveWithoutPapers } from '../acts/receive-without-papers.ts'
import { signByPen } from '../acts/sign-by-pen.ts'
import { counterPage } from '../pages/counter-page.ts'
import { dossierPage } from '../pages/dossier-page.ts'
import { intakePage } from '../pages/intake-page.ts'
import { receiptPage } from '../pages/receipt-page.ts'
import { reviewPage } from '../pages/review-page.ts'
import { scanPage } from '../pages/scan-page.ts'
import { shell } from '../pages/shell.ts'
import { signInPage } from '../pages/sign-in-page.ts'
import { dayPerson } from './day-people.ts'
import type { Visit, VisitKind } from './plan-day.ts'
import type { Past } from './seed-past.ts'
import { type Step, startWatch } from './stopwatch.ts'

/** What the day has seen so far; the close of day must say the same. */
export type Day = {
  readonly page: Page
  readonly past: Past
  received: number
  returned: number
  /** Results of earlier days that were handed over. */
  results: number
  /** Taken in cash, in đồng. */
  cash: number
}

/** One citizen from arrival to the next one; gives the steps where they are timed. */
export type PlayVisit = (day: Day, visit: Visit) => Promise<readonly Step[]>

export const visits: Readonly<Partial<Record<VisitKind, PlayVisit>>> = {
  known: async ({ page }, visit) => {
    const watch = startWatch(page)
    const qr = identityCardFields(dayPerson(visit.number))['qr'] ?? ''
    await readAs(page, qr, 'Enter')
    await page.getByText(messages.visitor.note(dayPerson(visit.number).fullName)).waitFor()
    watch.lap('thẻ căn cước')
    await scanReviewReceive(page, watch)
    return watch.steps
  },
  new: async ({ page }) => {
    const watch = startWatch(page)
    await scanReviewReceive(page, watch)
    return watch.steps
  },
  certified_copy: async (day, visit) => {
    const { page } = day
    const watch = startWatch(page)
    await watch.press('Alt+n')
    await page.getByRole('button', { name: messages.certify.newRequest }).waitFor()
    await watch.press('Enter')
    await focused(page.getByRole('textbox', { name: messages.certify.requester }))
    await watch.type(dayPerson(visit.number).fullName)
    for (let tab = 0; tab < 4; tab += 1) await watch.press('Tab')
    await watch.type('Giấy khai sinh')
    await watch.press('Escape')
    await watch.press('Tab')
    await watch.type('3')
    await watch.press('Tab')
    await watch.type('2')
    await page.getByText(messages.certify.total('10.000 đồng')).waitFor()
    watch.lap('yêu cầu')
    await watch.press('F9')
    await page.getByText(/^Số \d+, quyển \d+\/\d{4}-SCT\/BS$/).waitFor()
    watch.lap('số chứng thực, giấy hẹn')
    await watch.press('Alt+m')
    await page.getByRole('dialog', { name: messages.fee.takeCash }).waitFor()
    await watch.press('Enter')
    await page.getByRole('img', { name: new RegExp(`^${slipNames.fee_receipt}`) }).waitFor()
    watch.lap('biên lai')
    day.cash += 10_000
    await page.goBack()
    await watch.press('F8')
    await page.getByText(messages.certify.handedBack).waitFor()
    day.returned += 1
    watch.lap('trả bản chứng thực')
    return watch.steps
  },
  refusal: async ({ page }, visit) => {
    await receiveWithoutPapers(page, dayPerson(visit.number).fullName)
    await act(page, 'refuse', 'Bản chính có dấu hiệu bị tẩy xóa')
    await makeSlip(page, 'refusal')
    return []
  },
  wrong_procedure: async ({ page }, visit) => {
    await openDossier(page, 'đăng ký kết hôn')
    await act(page, 'withdraw', 'Mở nhầm thủ tục')
    await backToCounter(page)
    await receiveWithoutPapers(page, dayPerson(visit.number).fullName)
    return []
  },
  correction: async ({ page }, visit) => {
    const { fullName } = dayPerson(visit.number)
    await receiveWithoutPapers(page, `${fullName} Sai`)
    await shell(page).step('Hồ sơ').click()
    await page.getByRole('button', { name: messages.corrections.open }).waitFor()
    await page.keyboard.press('Alt+d')
    await dossierPage(page).field('applicant', 'fullName').fill(fullName)
    await page.keyboard.press('Tab')
    await page.getByLabel(messages.corrections.reason).fill('Ghi thừa chữ trong tên')
    await page.keyboard.press('Control+Enter')
    await page
      .getByText(/\(lần 2\)/)
      .first()
      .waitFor()
    return []
  },
  linked: async ({ page }, visit) => {
    await openDossier(page, 'chứng thực bản sao')
    await shell(page).step('Hồ sơ').click()
    const dossier = dossierPage(page)
    await dossier.field('applicant', 'fullName').fill(dayPerson(visit.number).fullName)
    await dossier.sameAsApplicant.click()
    await dossier.shown('Bản chính giấy tờ').check()
    await page.getByRole('combobox', { name: messages.visit.add }).pressSequentially('thong tin cu tru', { delay: 60 })
    await page.getByRole('option', { name: 'Xác nhận thông tin về cư trú' }).click()
    await page.getByRole('link', { name: 'Xác nhận thông tin về cư trú' }).click()
    const form = page.getByRole('textbox', { name: `${messages.dossier.columns.originals}: Tờ khai` })
    await form.fill('1')
    await form.press('Enter')
    await dossier.missing.waitFor({ state: 'detached' })
    await page.keyboard.press('F9')
    await page.getByRole('button', { name: messages.visit.receiveAll(2) }).click()
    await page.getByRole('img', { name: new RegExp(`^${slipNames.joint_receipt}`) }).waitFor()
    await page.getByText(messages.slips.valid).waitFor()
    return []
  },
  return: async (day) => {
    const { page, past } = day
    const waiting = past.ready[day.results]
    if (waiting === undefined) throw new Error('nobody’s result lies ready any more')
    const watch = startWatch(page)
    await readAs(
      page,
      `BNHS1|${waiting.code}|C|1.004873|H99|Giay tiep nhan|Mot Cua Desk|2026-11-27T08:05:00+07:00||0`,
      'Enter',
    )
    await page.getByRole('region', { name: messages.returns.title }).waitFor()
    watch.lap('mã trên giấy hẹn')
    await readAs(
      page,
      `${waiting.personalId}||${waiting.name}|05031990|Nữ|Bản Mẫu, xã Na Sang, tỉnh Điện Biên|20052021`,
      'Enter',
    )
    await page.getByText(messages.returns.verdicts.applicant).waitFor()
    watch.lap('thẻ căn cước')
    await signByPen(page)
    await page.getByRole('radio', { name: messages.returns.satisfactions.very_satisfied }).check()
    watch.lap('ký nhận, hài lòng')
    await watch.press('F9')
    await page.getByRole('dialog', { name: slipNames.hand_over }).waitFor()
    watch.lap('trả')
    await page.keyboard.press('Escape')
    day.results += 1
    day.returned += 1
    return watch.steps
  },
  late: async ({ page, past }) => {
    await changeOfficer(page, 'Nguyễn Minh Quân', '2222')
    await page.goto(`${new URL(page.url()).origin}/#/dossiers/${past.late.dossierId}`)
    await page.getByRole('region', { name: 'Dự thảo văn bản xin lỗi và đề nghị gia hạn' }).waitFor()
    await page.getByRole('button', { name: 'Đổi hạn' }).click()
    await page.getByRole('menuitem', { name: 'Xin lỗi và hẹn lại ngày' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Lý do').fill('cơ quan phối hợp trả lời chậm')
    await dialog.getByRole('button', { name: 'Xin lỗi và hẹn lại ngày' }).click()
    await page.getByRole('button', { name: messages.dossier.makeSlipOf(slipNames.apology) }).click()
    const slip = page.getByRole('dialog', { name: slipNames.apology })
    await slip.getByRole('button', { name: messages.dossier.issueSlip }).click()
    await page.getByText(messages.slips.valid).waitFor()
    await changeOfficer(page, 'Lường Thị Hoa', '1111')
    return []
  },
  supplement: async ({ page }, visit) => {
    await receiveWithoutPapers(page, dayPerson(visit.number).fullName)
    await act(page, 'request_supplement', 'Bản chính bị mờ dấu, cần bản khác')
    await makeSlip(page, 'supplement')
    return []
  },
}

type Watch = ReturnType<typeof startWatch>

/** From the counter to the signed receipt, by keyboard alone. */
async function scanReviewReceive(page: Page, watch: Watch): Promise<void> {
  await watch.press('F2')
  await focused(intakePage(page).search)
  await watch.type('tinh trang hon nhan')
  await expect.poll(() => intakePage(page).procedures.first().textContent()).toContain('tình trạng hôn nhân')
  await watch.press('Enter')
  await scanPage(page).screen.waitFor()
  watch.lap('thủ tục')
  await watch.press('F4')
  await expect.poll(() => scanPage(page).pages.count()).toBeGreaterThan(0)
  await watch.press('F8')
  const review = reviewPage(page)
  await review.pageImage.waitFor()
  watch.lap('quét và đọc')
  await reviewAll(page, watch)
  await watch.press('F8')
  await dossierPage(page).receive.waitFor()
  watch.lap('soát')
  await watch.press('F9')
  await focused(dossierPage(page).confirmReceive)
  await watch.press('Enter')
  await receiptPage(page).valid.waitFor()
  watch.lap('ký giấy hẹn')
}

/** Ctrl+Enter takes what the machine is sure of, Enter what is doubtful, one by one. */
async function reviewAll(page: Page, watch: Watch): Promise<void> {
  const review = reviewPage(page)
  // Until nothing is left and nothing is being read: pages come while one reviews.
  while (!(await review.allDone.isVisible())) {
    // What was doubtful of half a page may be sure of the whole: the cursor stays, and Enter takes it as well.
    const current = review.screen.getByRole('textbox').and(page.locator(':focus'))
    if ((await current.count()) === 0) {
      await page.waitForTimeout(50)
      continue
    }
    const id = await current.getAttribute('id')
    await watch.press('Enter')
    await expect.poll(() => page.evaluate((was) => document.activeElement?.id === was, id)).toBe(false)
  }
}

/** Only a lead may name a new day. */
async function changeOfficer(page: Page, name: string, pin: string): Promise<void> {
  await page.keyboard.press('Control+l')
  await signInPage(page).signIn(name, pin)
  await shell(page).connection.waitFor()
}

async function act(page: Page, action: keyof typeof messages.dossier.actionTitles, reason: string): Promise<void> {
  await shell(page).step('Hồ sơ').click()
  await page.getByRole('button', { name: messages.dossier.actions, exact: true }).click()
  await page.getByRole('menuitem', { name: messages.dossier.actionTitles[action] }).click()
  await page.getByRole('textbox', { name: messages.dossier.reason }).fill(reason)
  await page.getByRole('button', { name: messages.dossier.actionTitles[action] }).click()
  await page.getByRole('dialog').waitFor({ state: 'detached' })
}

async function makeSlip(page: Page, form: 'supplement' | 'refusal'): Promise<void> {
  await page.getByRole('button', { name: messages.dossier.makeSlipOf(slipNames[form]) }).click()
  const dialog = page.getByRole('dialog', { name: slipNames[form] })
  await expect.poll(() => dialog.getByRole('textbox', { name: messages.dossier.reason }).inputValue()).not.toBe('')
  await dialog.getByRole('button', { name: messages.dossier.issueSlip }).click()
  await page.getByText(messages.slips.valid).waitFor()
}

/** Dossiers that a visit brings in. */
export const receivedBy: Readonly<Partial<Record<VisitKind, number>>> = { linked: 2, return: 0, late: 0 }

/** The next citizen steps up. */
export async function backToCounter(page: Page): Promise<void> {
  await page.keyboard.press('F6')
  await counterPage(page).screen.waitFor()
}
