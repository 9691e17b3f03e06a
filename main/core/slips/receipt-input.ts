/** One row of the table of papers: how many sheets of each kind were handed in. */
export type ReceiptComponent = {
  readonly name: string
  readonly originals: number
  readonly certifiedCopies: number
  readonly photocopies: number
}

export type ReceiptPerson = {
  readonly name: string
  readonly address: string
}

/** Everything a receipt (Mẫu 01, TT 03/2025/TT-VPCP) is made from; texts as confirmed by the officer. */
export type ReceiptInput = {
  readonly agencyParent: string
  readonly agency: string
  /** Electronic identifier of the agency, `H56.14` (QĐ 20/2020/QĐ-TTg). */
  readonly agencyCode: string
  readonly receivingUnit: string
  /** Locality in front of the date. */
  readonly place: string
  readonly code: { readonly kind: 'official' | 'provisional'; readonly text: string }
  readonly procedure: { readonly code: string; readonly name: string }
  readonly channel: 'in_person' | 'online' | 'postal'
  readonly submitter: ReceiptPerson & {
    readonly phone: string | null
    readonly email: string | null
    readonly idNumber: string | null
  }
  /** `masked` prints only the last three digits of the submitter's number. */
  readonly idNumberShown: 'full' | 'masked'
  readonly applicant: ReceiptPerson
  readonly components: readonly ReceiptComponent[]
  readonly sets: number
  /** As the procedure words it: `03 ngày làm việc`. */
  readonly timeLimit: string
  /** Instants in UTC. */
  readonly receivedAt: string
  readonly promisedAt: string
  /** When this paper is made: the date under the motto and the time in the QR code. */
  readonly issuedAt: string
  readonly resultPlace: string
  /** `Không thu` or the sum in words; empty leaves dots. */
  readonly fee: string
  /** How to look the dossier up, and whom to call. */
  readonly lookUp: { readonly site: string | null; readonly phone: string | null }
  readonly officer: { readonly name: string; readonly title: string }
  readonly isPractice: boolean
  /** 0 for the first print, n for the n-th reprint. */
  readonly reprint: number
}
