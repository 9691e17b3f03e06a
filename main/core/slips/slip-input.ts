import type { DaySheet, Drawer } from '../../../shared/contract/day-close.ts'
import type { FeeLine } from '../../../shared/domain/fee.ts'

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
  /** The other commune's body that decides it (NĐ 118/2025/NĐ-CP). */
  readonly competentAgency?: string
  /** `Không thu` or the sum in words; empty leaves dots. */
  readonly fee: string
  /** How to look the dossier up, and whom to call. */
  readonly lookUp: { readonly site: string | null; readonly phone: string | null }
  readonly officer: { readonly name: string; readonly title: string }
  readonly isPractice: boolean
  /** The receipt that a correction has put this one in the place of. */
  readonly replaces?: { readonly number: string; readonly issuedAt: string }
}

/** One original on a receipt of chứng thực: pages of the original, copies to certify, fee in đồng. */
export type OriginalToCertify = {
  readonly name: string
  readonly pages: number
  readonly copies: number
  readonly fee: number
}

/** The receipt of a request to certify copies (NĐ 23/2015/NĐ-CP): its papers are the originals, with the fee of each. */
export type CertificationReceiptInput = ReceiptInput & {
  readonly originals: readonly OriginalToCertify[]
  /** What is paid in place of their sum, and who or what says so. */
  readonly decided?: { readonly amount: number; readonly text: string }
}

/** Everything a further slip of a dossier has in common with its receipt. */
export type DossierSlipInput = Pick<
  ReceiptInput,
  | 'agencyParent'
  | 'agency'
  | 'agencyCode'
  | 'receivingUnit'
  | 'place'
  | 'code'
  | 'procedure'
  | 'channel'
  | 'submitter'
  | 'idNumberShown'
  | 'receivedAt'
  | 'issuedAt'
  | 'lookUp'
  | 'officer'
  | 'isPractice'
  | 'replaces'
> & {
  /** Of the slip, by the office's own count. */
  readonly number: string
  /** The dossier's own id, for the QR code of one that never got a code. */
  readonly dossierId: string
  readonly applicant: ReceiptPerson & { readonly phone: string | null; readonly email: string | null }
  readonly promisedAt: string | null
}

/**
 * One receipt for several dossiers of one person at the counter; what all share is that of the first dossier, whose
 * code stands in the QR code. `promisedAt` is an instant in UTC, null where none is known; `fee` as on a receipt.
 */
export type JointReceiptInput = DossierSlipInput & {
  readonly dossiers: readonly {
    readonly code: string
    readonly procedure: string
    readonly applicant: string
    readonly promisedAt: string | null
    readonly fee: string
  }[]
  readonly resultPlace: string
}

/** Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ (Mẫu 02): the papers that are wanted, as many as are missing. */
export type SupplementInput = DossierSlipInput & {
  readonly components: readonly ReceiptComponent[]
  readonly reason: string
}

/** Phiếu từ chối tiếp nhận giải quyết hồ sơ (Mẫu 03). */
export type RefusalInput = DossierSlipInput & { readonly reason: string }

type Led = { readonly leader: { readonly name: string; readonly title: string }; readonly reason: string }

/** Văn bản xin lỗi (Mẫu 04): signed by a leader, with a new day; `handlingUnit` is who has no result yet. */
export type ApologyInput = DossierSlipInput & Led & { readonly handlingUnit: string; readonly newPromisedAt: string }

/** Thông báo dừng giải quyết hồ sơ (Mẫu 05). */
export type StopNoticeInput = DossierSlipInput & Led

/** One way of a dossier from hand to hand; instants in UTC, empty names leave dots to write on. */
export type Handover = {
  readonly from: string
  readonly to: string
  readonly at: string | null
  readonly giver: string
  readonly taker: string
  readonly outcome: 'early' | 'in_time' | 'late' | null
  readonly remark: string
}

/** Phiếu kiểm soát quá trình giải quyết hồ sơ (Mẫu 06). */
export type ControlSlipInput = DossierSlipInput & {
  readonly handlingAgency: string
  readonly cooperatingAgency: string
  readonly handovers: readonly Handover[]
}

/** Phiếu bàn giao kết quả: who took which papers away. */
export type HandOverInput = DossierSlipInput & {
  readonly receiver: { readonly name: string; readonly idNumber: string | null }
  readonly returnedAt: string
  readonly results: readonly { readonly name: string; readonly copies: number; readonly remark: string }[]
  /** Picture in the page store of what the receiver wrote on the screen; null where it is signed on the paper. */
  readonly signatureDigest: string | null
}

/** A transfer that pays for a dossier; `code` is the text of its VietQR code. */
export type TransferInput = {
  readonly bank: string
  readonly number: string
  readonly holder: string
  readonly memo: string
  readonly code: string
}

/** Thông báo nộp phí, lệ phí; sums in đồng, no transfer where the office has no account. */
export type PaymentRequestInput = DossierSlipInput & {
  readonly fees: readonly FeeLine[]
  readonly transfer: TransferInput | null
}

/** Biên lai thu phí, lệ phí; sums in đồng. */
export type FeeReceiptInput = DossierSlipInput & {
  readonly fees: readonly FeeLine[]
  readonly paymentWay: 'cash' | 'transfer'
}

/** A line of the register; instants in UTC. */
export type RegisterRow = {
  readonly code: string
  readonly content: string
  readonly sets: number
  readonly applicant: string
  readonly address: string
  readonly phone: string
  readonly receivedAt: string
  readonly promisedAt: string | null
  readonly returnedAt: string | null
  readonly givenBy: string
  readonly takenBy: string
  readonly officer: string
  readonly remark: string
}

/** Whose paper it is, when and by whom it was made, where it concerns no single dossier. */
type OfficePaper = Pick<ReceiptInput, 'agencyParent' | 'agency' | 'place' | 'issuedAt' | 'officer' | 'isPractice'>

/** Sổ theo dõi hồ sơ (Mẫu 07) from one day to another, both included. */
export type RegisterInput = OfficePaper & {
  readonly from: string
  readonly until: string
  readonly rows: readonly RegisterRow[]
}

/** A line of the book of certified copies; `certifiedOn` is a day, `copies` and `fee` (đồng) as they hold now. */
export type CertificationBookRow = {
  readonly number: number
  readonly certifiedOn: string
  readonly requester: string
  readonly title: string
  readonly signer: string
  readonly copies: number
  readonly fee: number
  readonly remark: string
}

/** Pages of the book of certified copies (NĐ 23/2015/NĐ-CP Điều 13); `closing` is empty until the year is closed. */
export type CertificationBookInput = OfficePaper & {
  readonly title: string
  /** `01/2026-SCT/BS`. */
  readonly volume: string
  readonly period: string
  readonly closing: string
  readonly rows: readonly CertificationBookRow[]
}

/** The certification text of an electronic copy (NĐ 45/2020/NĐ-CP Điều 10); `issuedAt` is when it was certified. */
export type ElectronicCopyInput = OfficePaper & {
  readonly number: number
  readonly volume: string
  readonly title: string
  /** SHA-256 of each scan, in the order of the pages. */
  readonly scans: readonly string[]
}

/** Biên bản chốt sổ cuối ngày: what a day came to, and what the drawer held. */
export type DayCloseInput = OfficePaper & { readonly sheet: DaySheet; readonly drawer: Drawer }
/** Báo cáo of a period: indicators, progress by procedure, weeks; days of Việt Nam. */
export type PeriodReportInput = OfficePaper & {
  readonly from: string
  readonly until: string
  readonly asOf: string
  readonly indicators: readonly {
    readonly key: string
    readonly name: string
    readonly definition: string
    readonly counted: { readonly dossiers: number; readonly among: number; readonly percent: number | null } | null
    /** In minutes, of so many visits. */
    readonly median: { readonly minutes: number; readonly visits: number } | null
  }[]
  readonly procedures: readonly { readonly name: string; readonly counts: Readonly<Record<string, number>> }[]
  readonly weeks: readonly {
    readonly from: string
    readonly until: string
    readonly takenIn: number
    readonly digitised: number
    readonly reused: number
    readonly ended: number
    readonly endedLate: number
  }[]
}
