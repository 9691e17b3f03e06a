import type { Page } from 'playwright'
import { messages } from '../../../renderer/messages/vi.ts'

const texts = messages.scanners

/** The list of scanners in Settings, and the windows in which one is added. */
export function scannersPage(page: Page) {
  const panel = page.getByRole('region', { name: texts.title, exact: true })
  const scannerDialog = page.getByRole('dialog', { name: texts.dialogTitle })
  const folderDialog = page.getByRole('dialog', { name: texts.folderTitle })
  return {
    panel,
    scannerDialog,
    folderDialog,
    add: panel.getByRole('button', { name: texts.add }),
    addFolder: panel.getByRole('button', { name: texts.addFolder }),
    found: (id: string) => scannerDialog.getByRole('button', { name: new RegExp(`\\(${id}\\)$`) }),
    name: scannerDialog.getByLabel(texts.name),
    preview: scannerDialog.getByRole('img', { name: texts.previewAlt }),
    tryScan: scannerDialog.getByRole('button', { name: texts.tryScan }),
    save: page.getByRole('dialog').getByRole('button', { name: messages.common.save }),
    choose: async (label: string, option: string) => {
      await scannerDialog.getByRole('combobox', { name: label }).click()
      await page.getByRole('option', { name: option, exact: true }).click()
    },
    fillFolder: async (name: string, folder: string) => {
      await folderDialog.getByLabel(texts.name).fill(name)
      await folderDialog.getByLabel(texts.folder).fill(folder)
    },
  }
}
