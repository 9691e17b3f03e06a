import { paymentWayTitle, sumOfLines } from '../../../shared/domain/fee.ts'
import { formatDong, formatMoney } from '../../../shared/domain/money.ts'
import { formatDay } from '../../../shared/domain/vietnamese-date.ts'
import { bookWords, electronicCopyWords } from './certification-facts.ts'
import { dayCloseFacts } from './day-close-facts.ts'
import { dongInWords } from './dong-in-words.ts'
import { periodFacts, periodTexts } from './period-tables.ts'
import type {
  ApologyInput,
  CertificationBookInput,
  CertificationReceiptInput,
  ControlSlipInput,
  DayCloseInput,
  DossierSlipInput,
  ElectronicCopyInput,
  FeeReceiptInput,
  HandOverInput,
  Handover,
  JointReceiptInput,
  PaymentRequestInput,
  PeriodReportInput,
  ReceiptComponent,
  ReceiptInput,
  RefusalInput,
  RegisterInput,
  RegisterRow,
  StopNoticeInput,
  SupplementInput,
} from './slip-input.ts'
import type { SlipForm } from './slip-template.ts'
import { agencyTexts, shortInstant, timeInWords, two } from './slip-wording.ts'

/** What a form may ask for, as words; tables are lists of rows by cell. */
export type SlipFacts = {
  readonly texts: Readonly<Record<string, string>>
  readonly tables: Readonly<Record<string, readonly Readonly<Record<string, string>>[]>>
  readonly marks: readonly string[]
  readonly isPractice: boolean
  readonly issuedAt: string
}

/** What each form is made from. */
export type SlipInputs = {
  readonly receipt: ReceiptInput
  readonly certification_receipt: CertificationReceiptInput
  readonly joint_receipt: JointReceiptInput
  readonly supplement: SupplementInput
  readonly refusal: RefusalInput
  readonly apology: ApologyInput
  readonly stop_notice: StopNoticeInput
  readonly control_slip: ControlSlipInput
  readonly register: RegisterInput
  readonly period_report: PeriodReportInput
  readonly certification_book: CertificationBookInput
  readonly electronic_copy: ElectronicCopyInput
  readonly hand_over: HandOverInput
  readonly payment_request: PaymentRequestInput
  readonly fee_receipt: FeeReceiptInput
  readonly day_close: DayCloseInput
}

const dots = '……………………'

/** The words of a slip. */
export const slipFacts: { readonly [Form in SlipForm]: (input: SlipInputs[Form]) => SlipFacts } = {
  receipt: (input) => ({
    ...common(input),
    texts: { ...dossierTexts(input), ...receiptTexts(input) },
    tables: { components: input.components.map(componentCells) },
  }),
  certification_receipt: (input) => ({ ...common(input), ...certificationWords(input) }),
  joint_receipt: (input) => ({ ...common(input), ...jointWords(input) }),
  supplement: (input) => ({
    ...common(input),
    texts: {
      ...furtherTexts(input),
      reason: input.reason,
      /** Empty where nothing is missing, but something has to be put right. */
      wantsPapers: input.components.length > 0 ? 'x' : '',
    },
    tables: { components: input.components.map(componentCells) },
  }),
  refusal: (input) => ({ ...common(input), texts: { ...furtherTexts(input), reason: input.reason } }),
  apology: (input) => ({
    ...common(input),
    texts: {
      ...furtherTexts(input),
      ...ledTexts(input),
      handlingUnit: input.handlingUnit,
      newPromisedAt: timeInWords(input.newPromisedAt),
    },
  }),
  stop_notice: (input) => ({ ...common(input), texts: { ...furtherTexts(input), ...ledTexts(input) } }),
  control_slip: (input) => ({
    ...common(input),
    texts: {
      ...furtherTexts(input),
      handlingAgency: input.handlingAgency,
      cooperatingAgency: input.cooperatingAgency,
    },
    tables: { handovers: input.handovers.map(handoverCells) },
  }),
  hand_over: (input) => ({
    ...common(input),
    texts: {
      ...furtherTexts(input),
      receiverName: input.receiver.name,
      receiverIdNumber: shownNumber(input.receiver.idNumber, input.idNumberShown),
      returnedAt: timeInWords(input.returnedAt),
    },
    tables: {
      results: input.results.map(({ name, copies, remark }, at) => ({
        index: String(at + 1),
        name,
        copies: two(copies),
        remark,
      })),
    },
  }),
  certification_book: bookWords,
  electronic_copy: electronicCopyWords,
  payment_request: (input) => ({ ...common(input), ...paymentRequestWords(input) }),
  fee_receipt: (input) => ({ ...common(input), ...feeReceiptWords(input) }),
  day_close: dayCloseFacts,
  period_report: (input) => ({
    ...periodFacts(input),
    texts: { ...agencyTexts(input), ...periodTexts(input) },
    isPractice: input.isPractice,
    issuedAt: input.issuedAt,
  }),
  register: (input) => ({
    texts: {
      ...agencyTexts(input),
      period: `Từ ngày ${formatDay(input.from)} đến ngày ${formatDay(input.until)}`,
      foot: 'Sổ theo dõi hồ sơ',
      fileCode: `${formatDay(input.from)} - ${formatDay(input.until)}`,
    },
    tables: { register: input.rows.map(registerCells) },
    marks: [],
    isPractice: input.isPractice,
    issuedAt: input.issuedAt,
  }),
}

type Common = Pick<ReceiptInput, 'code' | 'isPractice' | 'issuedAt' | 'replaces'>

function common({ code, isPractice, issuedAt, replaces }: Common) {
  const former =
    replaces === undefined ? [] : [`Thay thế giấy số ${replaces.number} ngày ${formatDay(replaces.issuedAt)}`]
  const provisional =
    code.kind === 'provisional'
      ? ['Mã tạm, cấp khi quầy chưa kết nối; mã hồ sơ chính thức sẽ được báo khi Cổng dịch vụ công cấp.']
      : []
  return { tables: {}, marks: [...former, ...provisional], isPractice, issuedAt }
}

const channelTexts = {
  in_person: 'nộp trực tiếp',
  online: 'nộp trực tuyến',
  postal: 'nộp qua bưu chính công ích',
} as const

type AnyDossier = Omit<DossierSlipInput, 'number' | 'dossierId' | 'applicant'> & {
  readonly applicant: ReceiptInput['applicant']
}

function dossierTexts(input: AnyDossier) {
  const { submitter, applicant, code } = input
  const codeLabel = code.kind === 'provisional' ? 'Mã tạm' : 'Mã hồ sơ'
  return {
    ...agencyTexts(input),
    codeLabel,
    dossierCode: code.text,
    foot: `${codeLabel} ${code.text}`,
    fileCode: code.text,
    receivingUnit: input.receivingUnit,
    channel: channelTexts[input.channel],
    /** Empty where nobody stands at the counter who could sign. */
    inPerson: input.channel === 'online' ? '' : 'x',
    submitterName: submitter.name,
    submitterAddress: submitter.address,
    submitterPhone: submitter.phone ?? '',
    submitterEmail: submitter.email ?? '',
    submitterIdNumber: shownNumber(submitter.idNumber, input.idNumberShown),
    requestContent: input.procedure.name,
    applicantName: applicant.name,
    applicantAddress: applicant.address,
    receivedAt: timeInWords(input.receivedAt),
    promisedAt: input.promisedAt === null ? '' : timeInWords(input.promisedAt),
    contact: contactSentence(input),
  }
}

function receiptTexts(input: ReceiptInput) {
  return {
    sets: two(input.sets),
    timeLimit: input.timeLimit,
    note: lookUpSentence(input),
    resultPlace: input.resultPlace,
    competentAgency: input.competentAgency ?? '',
    fees: input.fee,
  }
}

function furtherTexts(input: DossierSlipInput) {
  return {
    ...dossierTexts(input),
    number: input.number,
    foot: [`Số ${input.number}`, input.code.text].filter((text) => text !== '').join(' · '),
    fileCode: input.number,
    applicantPhone: input.applicant.phone ?? '',
    applicantEmail: input.applicant.email ?? '',
    addressee: input.submitter.name,
    addresseeAddress: input.submitter.address,
    addresseePhone: input.submitter.phone ?? '',
  }
}

/** Letters are signed by a leader, not by who drafted them. */
function ledTexts({ leader, reason }: ApologyInput | StopNoticeInput) {
  return { leaderName: leader.name, leaderTitle: leader.title, signerTitle: leader.title, reason }
}

function lookUpSentence({ lookUp, code }: Pick<ReceiptInput, 'lookUp' | 'code'>): string {
  const where = lookUp.site === null ? '' : ` tại ${lookUp.site}`
  const call = lookUp.phone === null ? '' : ` hoặc gọi số ${lookUp.phone}`
  const named = code.kind === 'provisional' ? 'mã tạm' : 'mã hồ sơ'
  return `Tra cứu tình trạng hồ sơ bằng ${named} nêu trên${where}${call}. Khi nhận kết quả, đề nghị mang theo giấy này.`
}

function contactSentence({ lookUp, receivingUnit, officer }: Pick<AnyDossier, 'lookUp' | 'receivingUnit' | 'officer'>) {
  const call = lookUp.phone === null ? '' : `, số điện thoại ${lookUp.phone}`
  const where = lookUp.site === null ? '' : `; tra cứu tại ${lookUp.site}`
  return `Nếu có vướng mắc, đề nghị Ông/Bà liên hệ ${receivingUnit}, gặp ${officer.name}${call}${where}.`
}

function shownNumber(number: string | null, shown: ReceiptInput['idNumberShown']): string {
  if (number === null || number === '') return ''
  return shown === 'full' ? number : `${'•'.repeat(Math.max(0, number.length - 3))}${number.slice(-3)}`
}

function componentCells(component: ReceiptComponent, at: number) {
  const count = (copies: number) => (copies === 0 ? '' : two(copies))
  return {
    index: String(at + 1),
    name: component.name,
    originals: count(component.originals),
    certifiedCopies: count(component.certifiedCopies),
    photocopies: count(component.photocopies),
  }
}

const outcomeTexts = { early: 'Trước hạn', in_time: 'Đúng hạn', late: 'Quá hạn' } as const

function handoverCells({ from, to, at, giver, taker, outcome, remark }: Handover) {
  const time = at === null ? '…… giờ …… phút, ngày …/…/……' : timeInWords(at)
  return {
    agencies: `1. Giao: ${from || dots}\n2. Nhận: ${to || dots}`,
    times: `${time}\nNgười giao: ${giver || dots}\nNgười nhận: ${taker || dots}`,
    outcome: outcome === null ? '' : outcomeTexts[outcome],
    remark,
  }
}

function feeReceiptWords(input: FeeReceiptInput): Pick<SlipFacts, 'texts' | 'tables'> {
  const { texts, tables } = feeWords(input)
  return { texts: { ...texts, paymentWay: paymentWayTitle[input.paymentWay] }, tables }
}

function paymentRequestWords(input: PaymentRequestInput): Pick<SlipFacts, 'texts' | 'tables'> {
  const { texts, tables } = feeWords(input)
  const { code = '', bank = '', number = '', holder = '', memo = '' } = input.transfer ?? {}
  const pay = { payCode: code, payBank: bank, payAccount: number, payHolder: holder, payMemo: memo }
  return { texts: { ...texts, ...pay }, tables }
}

function feeWords(input: FeeReceiptInput | PaymentRequestInput): Pick<SlipFacts, 'texts' | 'tables'> {
  const total = sumOfLines(input.fees)
  return {
    texts: { ...furtherTexts(input), total: formatMoney(total), totalInWords: dongInWords(total) },
    tables: {
      fees: input.fees.map(({ name, count, price }, at) => ({
        index: String(at + 1),
        name,
        count: two(count),
        price: formatDong(price),
        sum: formatDong(count * price),
      })),
    },
  }
}

function certificationWords(input: CertificationReceiptInput): Pick<SlipFacts, 'texts' | 'tables'> {
  const sum = input.originals.reduce((total, { fee }) => total + fee, 0)
  const { amount, text } = input.decided ?? { amount: sum, text: formatMoney(sum) }
  const basis = { ...dossierTexts(input), ...receiptTexts(input) }
  return {
    texts: { ...basis, fees: text, totalInWords: dongInWords(amount) },
    tables: {
      originals: input.originals.map(({ name, pages, copies, fee }, at) => ({
        index: String(at + 1),
        name,
        pages: two(pages),
        copies: two(copies),
        fee: formatDong(fee),
      })),
    },
  }
}

function jointWords(input: JointReceiptInput): Pick<SlipFacts, 'texts' | 'tables'> {
  return {
    texts: {
      ...furtherTexts(input),
      count: two(input.dossiers.length),
      note: lookUpSentence(input),
      resultPlace: input.resultPlace,
    },
    tables: {
      dossiers: input.dossiers.map(({ code, procedure, applicant, promisedAt, fee }, at) => ({
        ...{ index: String(at + 1), code, procedure, applicant, fee },
        promisedAt: promisedAt === null ? '' : shortInstant(promisedAt),
      })),
    },
  }
}

function registerCells(row: RegisterRow, at: number) {
  return {
    ...{ index: String(at + 1), code: row.code, content: row.content, sets: String(row.sets) },
    ...{ applicant: row.applicant, address: row.address, phone: row.phone },
    receivedOn: shortInstant(row.receivedAt),
    promisedOn: row.promisedAt === null ? '' : shortInstant(row.promisedAt),
    returnedOn: row.returnedAt === null ? '' : shortInstant(row.returnedAt),
    ...{ givenBy: row.givenBy, takenBy: row.takenBy, officer: row.officer, remark: row.remark },
  }
}
