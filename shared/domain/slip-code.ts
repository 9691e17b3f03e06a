import { parseCheckCode } from './check-code.ts'

/** What slips issued before their codes were signed tell; they are still read. */
export type ReceiptQr = {
  readonly dossierCode: string
  /** The form's name. */
  readonly paper: string
  /** `2026-11-22T08:05:00+07:00`. */
  readonly issuedAt: string
}

/** First word of the code of a separator sheet. */
export const separatorQrKind = 'PCHS1'

/** Reads the unsigned code of an older slip of ours; null for any other code. */
export function parseReceiptQr(text: string): ReceiptQr | null {
  const [head, dossierCode, , procedureCode, agencyCode, paper, system, issuedAt, promisedOn, reprint] = text.split('|')
  if (head !== 'BNHS1' || !dossierCode || !procedureCode || !agencyCode || !paper || !system || !issuedAt) return null
  if (promisedOn === undefined || !reprint || !/^\d{1,4}$/.test(reprint)) return null
  return { dossierCode, paper, issuedAt }
}

/** Where a slip of ours sends the papers that lie under it. */
export type SlipAddress = {
  /** The printed code of a dossier, or its id while it has none. */
  readonly dossier: string
  /** Code of the component whose papers follow; null for whatever belongs to the dossier. */
  readonly component: string | null
}

/** The code of a separator sheet. */
export function formatSlipAddress({ dossier, component }: SlipAddress): string {
  return [separatorQrKind, dossier, component ?? ''].join('|')
}

/** The address on a slip or on a separator sheet; null for a code that is none of ours. */
export function parseSlipAddress(text: string): SlipAddress | null {
  const dossierCode = parseCheckCode(text)?.code.dossierCode ?? parseReceiptQr(text)?.dossierCode
  if (dossierCode !== undefined) return { dossier: dossierCode, component: null }
  const [head, dossier, component] = text.split('|')
  if (head !== separatorQrKind || !dossier) return null
  return { dossier, component: component === undefined || component === '' ? null : component }
}
