import type { WebContentsPrintOptions } from 'electron'

export type PrintOutcome =
  | { readonly kind: 'printed' }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly sentence: string }

/** The page's own style sheet says paper and margins; the officer picks the printer in the system's dialog. */
export function printOptions(): WebContentsPrintOptions {
  return { silent: false, printBackground: true, margins: { marginType: 'none' } }
}

/** What Chromium says after printing, as an outcome; a closed dialog is no failure. */
export function readPrintAnswer(success: boolean, reason: string): PrintOutcome {
  if (success) return { kind: 'printed' }
  if (/cancel/i.test(reason)) return { kind: 'cancelled' }
  if (/no valid printers/i.test(reason))
    return { kind: 'failed', sentence: 'Máy này chưa có máy in. Hãy cài máy in rồi in lại.' }
  return { kind: 'failed', sentence: 'Không in được. Hãy kiểm tra máy in rồi in lại; giấy tiếp nhận vẫn được lưu.' }
}
