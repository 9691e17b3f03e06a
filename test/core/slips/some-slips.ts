import { makeSlipContent, type SlipContent } from '../../../main/core/slips/slip-content.ts'
import { type SlipInputs, slipFacts } from '../../../main/core/slips/slip-facts.ts'
import type { DossierSlipInput } from '../../../main/core/slips/slip-input.ts'
import type { SlipForm } from '../../../main/core/slips/slip-template.ts'
import { findTemplate } from '../../../main/core/slips/slip-templates.ts'
import type { CheckCode } from '../../../shared/domain/check-code.ts'
import type { EditionDays } from '../../../shared/domain/form-edition.ts'
import { DossierSlipForm } from '../../../shared/domain/slip-form.ts'
import { vietQrText } from '../../../shared/domain/viet-qr.ts'
import { aDaySheet } from '../../support/fake-desk/fake-money.ts'
import { aCodeText } from './a-check-code.ts'
import { aReceipt } from './a-receipt.ts'

const { components, sets, timeLimit, resultPlace, fee, ...common } = aReceipt()

/** What the slips after the receipt share: the same dossier of invented people. */
const dossier: DossierSlipInput = {
  ...common,
  number: '0012/2026/PBS',
  dossierId: '018f3c1e-0000-7000-8000-000000000001',
  applicant: { ...common.applicant, phone: '0912 345 678', email: null },
  issuedAt: '2026-11-24T02:30:00.000Z',
}
const leader = { name: 'Hoàng Văn Khiêm', title: 'Giám đốc' }

export const someInputs: SlipInputs = {
  receipt: aReceipt(),
  certification_receipt: {
    ...aReceipt({
      procedure: { code: '2.000815', name: 'Chứng thực bản sao từ bản chính' },
      components: [],
    }),
    originals: [
      { name: 'Giấy khai sinh', pages: 1, copies: 3, fee: 6_000 },
      { name: 'Giấy chứng nhận quyền sử dụng đất', pages: 4, copies: 2, fee: 12_000 },
    ],
  },
  joint_receipt: {
    ...dossier,
    number: '0007/2026/TNHS',
    dossiers: [
      ['Đăng ký khai sinh', '2026-11-23T10:00:00.000Z'],
      ['Đăng ký thường trú', '2026-12-01T10:00:00.000Z'],
      ['Cấp thẻ bảo hiểm y tế cho trẻ em dưới 6 tuổi', null],
    ].map(([procedure, promisedAt], at) => ({
      code: `H99.14-261122-000${at + 1}`,
      procedure: procedure ?? '',
      applicant: 'Nguyễn Thị Diễm Hữu',
      promisedAt: promisedAt ?? null,
      fee: 'Không thu',
    })),
    resultPlace,
  },
  supplement: {
    ...dossier,
    components: [
      { name: 'Giấy chứng sinh', originals: 1, certifiedCopies: 0, photocopies: 0 },
      { name: 'Văn bản ủy quyền (nếu ủy quyền; phải chứng thực)', originals: 1, certifiedCopies: 0, photocopies: 0 },
    ],
    reason: 'Giấy chứng sinh nộp kèm là bản chụp, chưa có bản chính để đối chiếu.',
  },
  refusal: {
    ...dossier,
    promisedAt: null,
    reason: 'Hồ sơ không thuộc thẩm quyền giải quyết của Uỷ ban nhân dân xã Bình Minh.',
  },
  apology: {
    ...dossier,
    leader,
    reason: 'Phải xác minh lại nơi cư trú của người mẹ tại xã khác.',
    handlingUnit: 'bộ phận Tư pháp – Hộ tịch',
    newPromisedAt: '2026-11-30T10:00:00.000Z',
  },
  stop_notice: { ...dossier, promisedAt: null, leader, reason: 'Công dân có đơn xin rút hồ sơ ngày 24/11/2026.' },
  control_slip: {
    ...dossier,
    handlingAgency: 'Công chức Tư pháp – Hộ tịch',
    cooperatingAgency: '',
    handovers: [
      {
        from: 'Bộ phận Một cửa',
        to: 'Công chức Tư pháp – Hộ tịch',
        at: '2026-11-22T02:00:00.000Z',
        giver: 'Lê Thị Bình Đẳng',
        taker: 'Trần Văn Ứng',
        outcome: 'in_time',
        remark: '',
      },
      { from: '', to: '', at: null, giver: '', taker: '', outcome: null, remark: '' },
    ],
  },
  hand_over: {
    ...dossier,
    receiver: { name: 'Nguyễn Văn Đỗ', idNumber: '038099000123' },
    returnedAt: '2026-11-25T03:15:00.000Z',
    results: [{ name: 'Giấy khai sinh (bản chính)', copies: 1, remark: '' }],
    signatureDigest: null,
  },
  payment_request: {
    ...dossier,
    fees: [{ name: 'Lệ phí bản sao trích lục hộ tịch', count: 3, price: 8_000 }],
    transfer: {
      ...{ bank: 'Agribank', number: '2600205012345', holder: 'UBND xã Bình Minh', memo: 'H99.14-261122-0001' },
      code: vietQrText({
        account: { bin: '970405', number: '2600205012345' },
        amount: 24_000,
        memo: 'H99.14-261122-0001',
      }),
    },
  },
  fee_receipt: {
    ...dossier,
    fees: [
      { name: 'Lệ phí bản sao trích lục hộ tịch', count: 3, price: 8_000 },
      { name: 'Phí chứng thực bản sao', count: 2, price: 2_000 },
    ],
    paymentWay: 'cash',
  },
  day_close: {
    ...{ agencyParent: common.agencyParent, agency: common.agency, place: common.place, officer: common.officer },
    ...{ issuedAt: '2026-11-22T10:00:00.000Z', isPractice: false },
    sheet: {
      ...aDaySheet,
      cancelled: [
        {
          ...{ number: 'Q1-0002/2026/BLTP', way: 'cash', amount: 8_000, takenAt: '2026-11-22T02:00:00.000Z' },
          reason: 'Người nộp xin thêm bản sao',
        },
      ],
      givenBack: { cash: 8_000, transfer: 0, withResults: 0 },
      expectedCash: 32_000,
    },
    drawer: {
      notes: [
        { value: 20_000, count: 1 },
        { value: 10_000, count: 1 },
      ],
      ...{ counted: 30_000, difference: -2_000, reason: 'Thối nhầm cho người nộp', kept: 10_000, handedOver: 20_000 },
    },
  },
  period_report: {
    agencyParent: common.agencyParent,
    agency: common.agency,
    place: common.place,
    issuedAt: '2026-11-24T10:00:00.000Z',
    officer: common.officer,
    isPractice: false,
    from: '2026-11-01',
    until: '2026-11-30',
    asOf: '2026-11-24',
    indicators: [
      {
        key: '2.1',
        name: 'Hồ sơ xử lý trước hạn, đúng hạn',
        definition: 'Hồ sơ đúng hạn hoặc trong hạn / hồ sơ tiếp nhận, xử lý trong kỳ × 100',
        counted: { dossiers: 118, among: 120, percent: 98.3 },
        median: null,
      },
      {
        key: '3.3a',
        name: 'Hồ sơ nộp trực tuyến',
        definition: 'Không tính ở đây: xem số của Cổng.',
        counted: null,
        median: null,
      },
    ],
    procedures: [
      {
        name: 'Đăng ký khai sinh',
        counts: {
          ...{ carried_over: 2, taken_in: 118, ended_early: 90, ended_on_day: 20, ended_late: 2, running_in_time: 5 },
          ...{ running_late: 0, paused: 2, given_up: 1 },
        },
      },
    ],
    weeks: [
      { from: '2026-11-01', until: '2026-11-01', takenIn: 0, digitised: 0, reused: 0, ended: 2, endedLate: 0 },
      { from: '2026-11-02', until: '2026-11-08', takenIn: 40, digitised: 39, reused: 4, ended: 41, endedLate: 1 },
    ],
  },
  register: {
    agencyParent: common.agencyParent,
    agency: common.agency,
    place: common.place,
    issuedAt: '2026-11-24T10:00:00.000Z',
    officer: common.officer,
    isPractice: false,
    from: '2026-11-22',
    until: '2026-11-24',
    rows: Array.from({ length: 30 }, (_, at) => ({
      code: `H99.14-261122-${String(at + 1).padStart(4, '0')}`,
      content: at % 2 === 0 ? 'Đăng ký khai sinh' : 'Chứng thực bản sao từ bản chính',
      sets: 1,
      applicant: 'Nguyễn Thị Diễm Hữu',
      address: 'Thôn Đoài, xã Bình Minh, tỉnh Thanh Hoá',
      phone: '0912345678',
      receivedAt: '2026-11-22T01:05:00.000Z',
      promisedAt: '2026-11-25T10:00:00.000Z',
      returnedAt: at % 3 === 0 ? '2026-11-25T03:15:00.000Z' : null,
      givenBy: '',
      takenBy: '',
      officer: 'Lê Thị Bình Đẳng',
      remark: '',
    })),
  },
  electronic_copy: {
    agencyParent: common.agencyParent,
    agency: common.agency,
    place: common.place,
    issuedAt: '2026-11-24T02:30:00.000Z',
    officer: { name: 'Hoàng Văn Khiêm', title: 'Phó Chủ tịch' },
    isPractice: false,
    number: 7,
    volume: '01/2026-SCTĐT/BS',
    title: 'Giấy chứng nhận quyền sử dụng đất',
    scans: ['ab'.repeat(32), 'cd'.repeat(32)],
  },
  certification_book: {
    agencyParent: common.agencyParent,
    agency: common.agency,
    place: common.place,
    issuedAt: '2026-12-31T10:00:00.000Z',
    officer: common.officer,
    isPractice: false,
    title: 'Sổ chứng thực bản sao từ bản chính',
    volume: '01/2026-SCT/BS',
    period: 'Trang 2, từ số 21 đến số 40',
    closing: 'Khóa sổ ngày 31 tháng 12 năm 2026: 40 việc chứng thực, 92 bản sao.',
    rows: Array.from({ length: 20 }, (_, at) => ({
      number: at + 21,
      certifiedOn: '2026-11-24',
      requester: 'Nguyễn Thị Diễm Hữu',
      title: at % 3 === 0 ? 'Giấy chứng nhận quyền sử dụng đất, quyền sở hữu nhà ở' : 'Giấy khai sinh',
      signer: 'Hoàng Văn Khiêm, Phó Chủ tịch',
      copies: 2,
      fee: 4_000,
      remark: at === 4 ? 'Đính chính ngày 25/11/2026: số bản sao 3 thành 2' : '',
    })),
  },
}

/** What the code of such a slip says besides what all of them say. */
export function codeOfSlip(form: SlipForm): Partial<CheckCode> {
  return { form: DossierSlipForm.safeParse(form).data ?? 'receipt', number: '0012/2026/PBS' }
}

/** A slip of each form, as the templates of a day have it. */
export function aSlip<Form extends SlipForm>(
  form: Form,
  changes: Partial<SlipInputs[Form]> = {},
  editions: EditionDays = {},
): SlipContent {
  const template = findTemplate({ form, day: '2026-11-24', editions })
  return makeSlipContent(template, slipFacts[form]({ ...someInputs[form], ...changes }), aCodeText(codeOfSlip(form)))
}
