import { toVietnamTime } from '../../../shared/domain/vietnamese-date.ts'
import { tidyText } from '../../../shared/domain/vietnamese-text.ts'
import type { ReceiptComponent, ReceiptInput } from './receipt-input.ts'
import { formatReceiptQr, receiptTitle } from './receipt-qr.ts'

/** Fields of Mẫu 01 in the order of the form. */
export const receiptFieldKeys = [
  'agencyParent',
  'agency',
  'motto',
  'dossierCode',
  'qr',
  'placeDate',
  'title',
  'receivingUnit',
  'submitterName',
  'submitterAddress',
  'submitterPhone',
  'submitterEmail',
  'submitterIdNumber',
  'requestContent',
  'applicantName',
  'applicantAddress',
  'components',
  'sets',
  'timeLimit',
  'receivedAt',
  'promisedAt',
  'note',
  'resultPlace',
  'fees',
  'submitterSignature',
  'officerSignature',
] as const
export type ReceiptFieldKey = (typeof receiptFieldKeys)[number]

/** One printed field; `label` is the form's own wording, `text` what stands behind it. */
export type ReceiptField = {
  readonly key: ReceiptFieldKey
  readonly label: string
  readonly text: string
  /** Said in passing behind the text. */
  readonly remark?: string
}

export type ReceiptRow = {
  readonly index: string
  readonly name: string
  readonly originals: string
  readonly certifiedCopies: string
  readonly photocopies: string
}

/** What the receipt says, with nothing of how it looks. */
export type ReceiptContent = {
  readonly fields: readonly ReceiptField[]
  readonly rows: readonly ReceiptRow[]
  /** Lines under the title: reprint, provisional code. */
  readonly marks: readonly string[]
  readonly practiceMark: string | null
  /** Lines of the visible signatures, above the time. */
  readonly officerLook: readonly string[]
  readonly agencyLook: readonly string[]
  readonly officerName: string
  readonly submitterName: string | null
  readonly fileTitle: string
  readonly agency: string
  readonly issuedAt: string
}

export const practiceSlipMark = 'BẢN THỰC HÀNH – KHÔNG CÓ GIÁ TRỊ'
const blank = '……………………'

/** The receipt of a dossier (Mẫu 01), field by field; every text in NFC. */
export function makeReceiptContent(raw: ReceiptInput): ReceiptContent {
  const input = normalise(raw)
  const texts = { ...headTexts(input), ...personTexts(input), ...termTexts(input) }
  return {
    fields: receiptFieldKeys.map((key) => ({ key, ...texts[key] })),
    rows: input.components.map(toRow),
    marks: marksOf(input),
    practiceMark: input.isPractice ? practiceSlipMark : null,
    officerLook: [`Người ký: ${input.officer.name}`, input.officer.title],
    agencyLook: [`Cơ quan ký: ${input.agency}`],
    officerName: input.officer.name,
    submitterName: input.channel === 'online' ? null : input.submitter.name,
    fileTitle: `${receiptTitle} ${input.code.text}`,
    agency: input.agency,
    issuedAt: input.issuedAt,
  }
}

/** The field of that key; every receipt has each of them. */
export function receiptField(content: ReceiptContent, key: ReceiptFieldKey): ReceiptField {
  return content.fields.find((field) => field.key === key) ?? { key, label: '', text: '' }
}

type Texts = Partial<Record<ReceiptFieldKey, Omit<ReceiptField, 'key'>>>

function headTexts(input: ReceiptInput) {
  const codeLabel = input.code.kind === 'provisional' ? 'Mã tạm' : 'Mã hồ sơ'
  return {
    agencyParent: { label: '', text: input.agencyParent },
    agency: { label: '', text: input.agency },
    motto: { label: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', text: 'Độc lập - Tự do - Hạnh phúc' },
    dossierCode: { label: codeLabel, text: input.code.text },
    qr: { label: '', text: formatReceiptQr(input) },
    placeDate: { label: '', text: `${input.place}, ${dayInWords(input.issuedAt)}` },
    title: { label: '', text: receiptTitle.toLocaleUpperCase('vi') },
    receivingUnit: { label: input.receivingUnit, text: '' },
  } satisfies Texts
}

const channelTexts = {
  in_person: 'nộp trực tiếp',
  online: 'nộp trực tuyến',
  postal: 'nộp qua bưu chính công ích',
} as const

function personTexts(input: ReceiptInput) {
  const { submitter, applicant } = input
  const channel = channelTexts[input.channel]
  return {
    submitterName: { label: 'Tiếp nhận hồ sơ của (Ông/Bà)', text: submitter.name, remark: `(${channel})` },
    submitterAddress: { label: 'Địa chỉ', text: submitter.address || blank },
    submitterPhone: { label: 'Số điện thoại', text: submitter.phone || blank },
    submitterEmail: { label: 'Email', text: submitter.email || blank },
    submitterIdNumber: { label: 'Số căn cước/Hộ chiếu', text: shownIdNumber(input) },
    requestContent: { label: 'Nội dung yêu cầu giải quyết', text: input.procedure.name },
    applicantName: { label: 'Chủ hồ sơ', text: applicant.name },
    applicantAddress: { label: 'Địa chỉ chủ hồ sơ', text: applicant.address || blank },
  } satisfies Texts
}

function termTexts(input: ReceiptInput) {
  const isOnline = input.channel === 'online'
  return {
    components: { label: '1. Thành phần hồ sơ, số lượng mỗi loại giấy tờ', text: '' },
    sets: { label: '2. Số lượng hồ sơ', text: `${two(input.sets)} (bộ)` },
    timeLimit: { label: '3. Thời gian giải quyết hồ sơ theo quy định là', text: input.timeLimit },
    receivedAt: { label: '4. Thời gian nhận hồ sơ', text: timeInWords(input.receivedAt) },
    promisedAt: { label: '5. Thời gian trả kết quả giải quyết hồ sơ', text: timeInWords(input.promisedAt) },
    note: { label: '', text: lookUpSentence(input) },
    resultPlace: { label: '6. Đăng ký nhận kết quả tại', text: input.resultPlace },
    fees: { label: '7. Phí, lệ phí (nếu có)', text: input.fee || blank },
    submitterSignature: isOnline ? { label: '', text: '' } : { label: 'NGƯỜI NỘP HỒ SƠ', text: '(Ký, ghi rõ họ tên)' },
    officerSignature: { label: 'NGƯỜI TIẾP NHẬN HỒ SƠ', text: '(Ký, ghi rõ họ tên)' },
  } satisfies Texts
}

function marksOf(input: ReceiptInput): readonly string[] {
  const reprint = input.reprint > 0 ? [`Bản in lại lần ${input.reprint}`] : []
  const provisional =
    input.code.kind === 'provisional'
      ? ['Mã tạm, cấp khi quầy chưa kết nối; mã hồ sơ chính thức sẽ được báo khi Cổng dịch vụ công cấp.']
      : []
  return [...reprint, ...provisional]
}

function lookUpSentence(input: ReceiptInput): string {
  const { site, phone } = input.lookUp
  const where = site === null ? '' : ` tại ${site}`
  const call = phone === null ? '' : ` hoặc gọi số ${phone}`
  const code = input.code.kind === 'provisional' ? 'mã tạm' : 'mã hồ sơ'
  return `Tra cứu tình trạng hồ sơ bằng ${code} nêu trên${where}${call}. Khi nhận kết quả, đề nghị mang theo giấy này.`
}

function shownIdNumber(input: ReceiptInput): string {
  const number = input.submitter.idNumber
  if (!number) return blank
  return input.idNumberShown === 'full' ? number : `${'•'.repeat(Math.max(0, number.length - 3))}${number.slice(-3)}`
}

function toRow(component: ReceiptComponent, index: number): ReceiptRow {
  return {
    index: String(index + 1),
    name: component.name,
    originals: count(component.originals),
    certifiedCopies: count(component.certifiedCopies),
    photocopies: count(component.photocopies),
  }
}

function count(copies: number): string {
  return copies === 0 ? '' : two(copies)
}

/** `08 giờ 05 phút, ngày 22 tháng 11 năm 2026`. */
function timeInWords(instant: string): string {
  const time = toVietnamTime(instant)
  return `${two(time.hour)} giờ ${two(time.minute)} phút, ${dayInWords(instant)}`
}

/** Day and the months January and February with a leading zero, as decree 30/2020 has it. */
function dayInWords(instant: string): string {
  const { dayOfMonth, month, year } = toVietnamTime(instant)
  return `ngày ${two(dayOfMonth)} tháng ${month < 3 ? two(month) : month} năm ${year}`
}

function two(value: number): string {
  return String(value).padStart(2, '0')
}

/** NFC and single spaces for every text, however deep. */
function normalise(input: ReceiptInput): ReceiptInput {
  const tidy = (_key: string, value: unknown) => (typeof value === 'string' ? tidyText(value) : value)
  return JSON.parse(JSON.stringify(input, tidy))
}
