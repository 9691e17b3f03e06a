import type { Desk } from '../desk.ts'
import { officeSetting, practiceSetting } from '../settings/office-settings.ts'
import { getSetting } from '../settings/settings.ts'
import { makeEntryFormPdf } from '../slips/entry-form-pdf.ts'

/** The empty form that waiting citizens fill in by hand, with the office's name. */
export async function blankEntryFormPdf(desk: Desk): Promise<Uint8Array> {
  return makeEntryFormPdf({
    agency: getSetting(desk.db, officeSetting).officeName,
    isPractice: getSetting(desk.db, practiceSetting),
    printedAt: desk.host.clock.now(),
  })
}
