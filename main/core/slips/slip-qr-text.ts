import { receiptQrKind } from '../../../shared/domain/slip-code.ts'
import { toVietnamTime } from '../../../shared/domain/vietnamese-date.ts'
import type { ReceiptInput } from './slip-input.ts'

/** Name under which this program issues data (TT 01/2023/TT-VPCP asks for it in the code). */
const systemName = 'Một Cửa Desk'
const practiceSystemName = 'Một Cửa Desk THỰC HÀNH'

type Told = Pick<ReceiptInput, 'code' | 'procedure' | 'agencyCode' | 'isPractice' | 'issuedAt' | 'reprint'> & {
  readonly promisedAt: string | null
}

/** The text of a slip's QR code: what TT 01/2023/TT-VPCP asks for, parted by `|`; `paper` is the form's name. */
export function formatSlipQr(input: Told, paper: string): string {
  const parts = [
    receiptQrKind,
    input.code.text,
    input.code.kind === 'provisional' ? 'T' : 'C',
    input.procedure.code,
    input.agencyCode,
    paper,
    input.isPractice ? practiceSystemName : systemName,
    localTime(input.issuedAt),
    input.promisedAt === null ? '' : toVietnamTime(input.promisedAt).day,
    String(input.reprint),
  ]
  return parts.map((part) => part.replaceAll('|', '/')).join('|')
}

function localTime(instant: string): string {
  const { day, hour, minute, second } = toVietnamTime(instant)
  const clock = [hour, minute, second].map((part) => String(part).padStart(2, '0')).join(':')
  return `${day}T${clock}+07:00`
}
