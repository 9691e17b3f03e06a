import type { Page } from 'playwright'
import { messages } from '../../../renderer/messages/vi.ts'
import { counterPage } from '../pages/counter-page.ts'
import { dossierPage } from '../pages/dossier-page.ts'
import { intakePage } from '../pages/intake-page.ts'
import { receiptPage } from '../pages/receipt-page.ts'
import { scanPage } from '../pages/scan-page.ts'
import { shell } from '../pages/shell.ts'

/** The shortest reception there is: a certified copy, whose original is only shown; ends at the receipt. */
export async function receiveWithoutPapers(page: Page, applicant: string): Promise<void> {
  await openDossier(page, 'chứng thực bản sao')
  await shell(page).step('Hồ sơ').click()
  await receiveShownOriginal(page, applicant)
}

/** Receives the certified copy that is on the screen of its dossier. */
export async function receiveShownOriginal(page: Page, applicant: string): Promise<void> {
  const dossier = dossierPage(page)
  await dossier.field('applicant', 'fullName').fill(applicant)
  await dossier.sameAsApplicant.click()
  await dossier.shown('Bản chính giấy tờ').check()
  await dossier.missing.waitFor({ state: 'detached' })
  await dossier.receive.click()
  await dossier.confirmReceive.click()
  await receiptPage(page).preview.waitFor()
}

/** Opens a dossier by words of its procedure; ends where paper comes in. */
export async function openDossier(page: Page, procedure: string): Promise<void> {
  await shell(page).goTo('counter')
  await counterPage(page).newDossier.click()
  const intake = intakePage(page)
  await intake.search.fill(procedure)
  await intake.procedures
    .filter({ hasText: new RegExp(procedure, 'i') })
    .first()
    .waitFor()
  await intake.openDossier.click()
  // Certified copies have a desk of their own, from which the same key leads to where paper comes in.
  const toScan = page.getByRole('button', { name: messages.certify.scan })
  await scanPage(page).screen.or(toScan).waitFor()
  if (await toScan.isVisible()) await toScan.click()
  await scanPage(page).screen.waitFor()
}
