import { toVietnamTime } from '../../../shared/domain/vietnamese-date.ts'
import type { ReceiptInput } from './receipt-input.ts'

export const receiptTitle = 'Giấy tiếp nhận hồ sơ và hẹn trả kết quả'

/** Name under which this program issues data (TT 01/2023/TT-VPCP asks for it in the code). */
const systemName = 'Một Cửa Desk'
const practiceSystemName = 'Một Cửa Desk THỰC HÀNH'
const kind = 'BNHS1'

/** What the QR code of a receipt tells; no personal number is ever in it. */
export type ReceiptQr = {
  readonly dossierCode: string
  readonly isProvisional: boolean
  readonly procedureCode: string
  readonly agencyCode: string
  readonly paper: string
  readonly system: string
  /** `2026-11-22T08:05:00+07:00`. */
  readonly issuedAt: string
  /** A day. */
  readonly promisedOn: string
  readonly reprint: number
}

/** The text of the receipt's QR code: what TT 01/2023/TT-VPCP asks for, parted by `|`. */
export function formatReceiptQr(input: ReceiptInput): string {
  const parts = [
    kind,
    input.code.text,
    input.code.kind === 'provisional' ? 'T' : 'C',
    input.procedure.code,
    input.agencyCode,
    receiptTitle,
    input.isPractice ? practiceSystemName : systemName,
    localTime(input.issuedAt),
    toVietnamTime(input.promisedAt).day,
    String(input.reprint),
  ]
  return parts.map((part) => part.replaceAll('|', '/')).join('|')
}

/** Reads the QR code of a receipt of ours back; null for any other code. */
export function parseReceiptQr(text: string): ReceiptQr | null {
  const [head, dossierCode, codeKind, procedureCode, agencyCode, paper, system, issuedAt, promisedOn, reprint] =
    text.split('|')
  if (head !== kind || !dossierCode || !procedureCode || !agencyCode || !paper || !system || !issuedAt) return null
  if (!promisedOn || !reprint || !/^\d{1,4}$/.test(reprint)) return null
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

function localTime(instant: string): string {
  const { day, hour, minute, second } = toVietnamTime(instant)
  const clock = [hour, minute, second].map((part) => String(part).padStart(2, '0')).join(':')
  return `${day}T${clock}+07:00`
}
