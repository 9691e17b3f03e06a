import { execFileSync } from 'node:child_process'

/** What `pdfsig` of poppler says of a file; certificates of the practice office are known to nobody. */
export function signatureReport(file: string): string {
  return execFileSync('pdfsig', ['-nocert', file], { encoding: 'utf8' })
}

/** The text of a PDF as one copies it out, in one line. */
export function textOfPdf(file: string): string {
  return execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' }).normalize('NFC').replace(/\s+/g, ' ')
}
