import type { Page } from 'playwright'
import { expect } from 'vitest'
import { identityCardFields } from '../../../main/practice/paper-maker/identity-card-fields.ts'
import { messages } from '../../../renderer/messages/vi.ts'
import { slipNames } from '../../support/slip-names.ts'
import { focused } from '../acts/keyboard.ts'
import { readAs } from '../acts/read-as-hand-reader.ts'
import { receiveWithoutPapers } from '../acts/receive-without-papers.ts'
import { counterPage } from '../pages/counter-page.ts'
import { dossierPage } from '../pages/dossier-page.ts'
import { intakePage } from '../pages/intake-page.ts'
import { receiptPage } from '../pages/receipt-page.ts'
import { reviewPage } from '../pages/review-page.ts'
import { scanPage } from '../pages/scan-page.ts'
import { shell } from '../pages/shell.ts'
import { dayPerson } from './day-people.ts'
import type { Visit, VisitKind } from './plan-day.ts'
import type { Past } from './seed-past.ts'
import { type Step, startWatch } from './stopwatch.ts'

export type Day = { readonly page: Page; readonly past: Past; readonly returned: string[] }

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
  certified_copy: async ({ page }, visit) => {
    await receiveWithoutPapers(page, dayPerson(visit.number).fullName)
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
    const [first] = await review.doubtful.all()
    if (first === undefined) {
      await page.waitForTimeout(50)
      continue
    }
    const left = await review.doubtful.count()
    await watch.press('Enter')
    await expect.poll(() => review.doubtful.count()).not.toBe(left)
  }
}

async function act(page: Page, action: keyof typeof messages.dossier.actionTitles, reason: string): Promise<void> {
  await shell(page).step('Hồ sơ').click()
  await page.getByRole('button', { name: messages.dossier.actions }).click()
  await page.getByRole('menuitem', { name: messages.dossier.actionTitles[action] }).click()
  await page.getByRole('textbox', { name: messages.dossier.reason }).fill(reason)
  await page.getByRole('button', { name: messages.dossier.actionTitles[action] }).click()
}

async function makeSlip(page: Page, form: 'supplement' | 'refusal'): Promise<void> {
  await page.getByRole('button', { name: messages.dossier.makeSlipOf(slipNames[form]) }).click()
  const dialog = page.getByRole('dialog', { name: slipNames[form] })
  await expect.poll(() => dialog.getByRole('textbox', { name: messages.dossier.reason }).inputValue()).not.toBe('')
  await dialog.getByRole('button', { name: messages.dossier.issueSlip }).click()
  await page.getByText(messages.slips.valid).waitFor()
}

/** The next citizen steps up. */
export async function backToCounter(page: Page): Promise<void> {
  await page.keyboard.press('F6')
  await counterPage(page).screen.waitFor()
}
