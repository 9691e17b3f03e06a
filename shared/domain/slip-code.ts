/** What the QR code of a receipt, and of every further slip of a dossier, tells; no personal number is ever in it. */
export type ReceiptQr = {
  readonly dossierCode: string
  readonly isProvisional: boolean
  readonly procedureCode: string
  readonly agencyCode: string
  readonly paper: string
  readonly system: string
  /** `2026-11-22T08:05:00+07:00`. */
  readonly issuedAt: string
  /** A day; empty where nothing is promised. */
  readonly promisedOn: string
  readonly reprint: number
}

/** First word of every receipt's code. */
export const receiptQrKind = 'BNHS1'
/** First word of the code of a separator sheet. */
export const separatorQrKind = 'PCHS1'

/** Reads the QR code of a receipt of ours back; null for any other code. */
export function parseReceiptQr(text: string): ReceiptQr | null {
  const [head, dossierCode, codeKind, procedureCode, agencyCode, paper, system, issuedAt, promisedOn, reprint] =
    text.split('|')
  if (head !== receiptQrKind || !dossierCode || !procedureCode || !agencyCode || !paper || !system || !issuedAt) {
    return null
  }
  if (promisedOn === undefined || !reprint || !/^\d{1,4}$/.test(reprint)) return null
  return {
    dossierCode,
    isProvisional: codeKind === 'T',
    procedureCode,
    agencyCode,
    paper,
    system,
    issuedAt,
    promisedOn,
    reprint: Number(reprint),
  }
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

/** The address on a receipt or on a separator sheet; null for a code that is none of ours. */
export function parseSlipAddress(text: string): SlipAddress | null {
  const receipt = parseReceiptQr(text)
  if (receipt !== null) return { dossier: receipt.dossierCode, component: null }
  const [head, dossier, component] = text.split('|')
  if (head !== separatorQrKind || !dossier) return null
  return { dossier, component: component === undefined || component === '' ? null : component }
}
