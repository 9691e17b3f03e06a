import type { WebContents } from 'electron'
import { type PrintOutcome, printOptions, readPrintAnswer } from './print-options.ts'

/** Prints what the page shows, by the system's own dialog. */
export function printPage(contents: WebContents): Promise<PrintOutcome> {
  return new Promise((resolve) => {
    contents.print(printOptions(), (success, reason) => resolve(readPrintAnswer(success, reason)))
  })
}
