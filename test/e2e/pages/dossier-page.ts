import type { Page } from 'playwright'
import { messages } from '../../../renderer/messages/vi.ts'
import { slipNames } from '../../support/slip-names.ts'

type Person = 'applicant' | 'submitter'

/** A dossier in full. */
export function dossierPage(page: Page) {
  const components = page.getByRole('table', { name: messages.dossier.components })
  const dialog = page.getByRole('dialog', { name: messages.dossier.receiveTitle })
  return {
    components,
    componentRows: components.getByRole('row'),
    shown: (component: string) =>
      components.getByRole('checkbox', { name: `${messages.dossier.columns.shown}: ${component}` }),
    unplaced: (title: string) => page.getByRole('combobox', { name: messages.dossier.placeUnder(title) }),
    placePaper: async (title: string, component: string) => {
      await page.getByRole('combobox', { name: messages.dossier.placeUnder(title) }).click()
      await page.getByRole('option', { name: component }).click()
    },
    missing: components.getByText(messages.dossier.missing, { exact: true }),
    field: (person: Person, field: keyof typeof messages.dossier.fields) =>
      page.getByRole('textbox', { name: `${messages.dossier[person]}: ${messages.dossier.fields[field]}` }),
    sameAsApplicant: page.getByRole('button', { name: messages.dossier.sameAsApplicant }),
    promiseIfNow: page.getByText(messages.dossier.promiseIfNow),
    receive: page.getByRole('button', { name: messages.dossier.receive, exact: false }),
    dialog,
    confirmReceive: dialog.getByRole('button', { name: messages.dossier.receiveConfirm }),
    cancelReceive: dialog.getByRole('button', { name: messages.common.cancel }),
    refusal: dialog.getByRole('alert'),
    history: page.getByRole('region', { name: messages.dossier.history }),
    openReceipt: page.getByRole('button', { name: messages.dossier.openSlip(slipNames.receipt) }),
  }
}
