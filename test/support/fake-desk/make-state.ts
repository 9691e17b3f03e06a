import type { OutboxItem } from '../../../shared/contract/outbox.ts'
import type { ProcedureDetail } from '../../../shared/contract/procedures.ts'
import type { ScanProfileView } from '../../../shared/contract/scanners.ts'
import { aDeadline, aRiskItem } from './a-deadline.ts'
import { aDossier, aReceivedDossier } from './a-dossier.ts'
import { aReview } from './a-review.ts'
import { aSelfCheck, someLocalFixes } from './a-self-check.ts'
import { aCalendar, aMovedDossier } from './fake-calendar.ts'
import { aDaySheet } from './fake-money.ts'
import { somePages } from './fake-pages.ts'
import { ownKey } from './fake-signing.ts'
import type { FakeState } from './fake-state.ts'
import { dossierId, messageId, officerId, profileId } from './ids.ts'

function aProcedure(code: string, shortName: string, more: Partial<ProcedureDetail> = {}): ProcedureDetail {
  return {
    code,
    name: `Thủ tục ${shortName.toLocaleLowerCase('vi')}`,
    shortName,
    sector: 'Hộ tịch',
    timeLimitText: '03 ngày làm việc',
    feeText: 'Miễn lệ phí',
    unverified: false,
    resultName: 'Giấy xác nhận',
    components: [
      { code: 'TP1', name: 'Tờ khai theo mẫu', action: 'hand_in', originals: 1, copies: 0, condition: null },
      { code: 'TP2', name: 'Văn bản ủy quyền', action: 'hand_in', originals: 1, copies: 0, condition: 'ủy quyền' },
      { code: 'TP3', name: 'Giấy tờ tùy thân', action: 'show', originals: 1, copies: 0, condition: null },
    ],
    ...more,
  }
}

export function anOutboxItem(n: number, more: Partial<OutboxItem> = {}): OutboxItem {
  return {
    messageId: messageId(n),
    dossierId: dossierId(n),
    dossierCode: `H00.01.02-261122-000${n}`,
    applicantName: 'Giàng Thị Sua',
    kind: 'dossier',
    month: null,
    state: 'waiting',
    attempts: 2,
    nextAttemptAt: '2099-01-01T00:00:00.000Z',
    problem: null,
    createdAt: '2026-11-22T01:30:06.000Z',
    provenAt: null,
    proofNumber: null,
    ...more,
  }
}

export function aScanProfile(n: number, more: Partial<ScanProfileView> = {}): ScanProfileView {
  return {
    profileId: profileId(n),
    name: `Máy quét quầy ${n}`,
    isDefault: n === 1,
    way: {
      kind: 'device',
      driver: 'sane',
      deviceId: `test:${n}`,
      deviceName: 'Canon DR-C225',
      settings: { source: 'feeder', colour: 'gray', dpi: 300, paper: 'a4' },
    },
    ...more,
  }
}

/** A counter in the middle of its day, in the practice office; nobody signed in. */
export function makeState(): FakeState {
  const officers = [
    { officerId: officerId(1), name: 'Lê Thị Thu Hà', title: 'Công chức Một cửa', role: 'lead' as const },
    { officerId: officerId(2), name: 'Vàng A Páo', title: 'Công chức Một cửa', role: 'reception' as const },
  ]
  return {
    session: {
      officeName: 'UBND xã Thực Hành',
      unitCode: 'H00.01.02',
      counter: '2',
      practice: true,
      officers,
      signedIn: null,
      version: '0.1.0',
    },
    pin: '2468',
    connection: {
      state: 'offline',
      problem: 'portal_unreachable',
      lastContactAt: '2026-11-22T00:50:00.000Z',
      waiting: 3,
      needsPerson: 1,
    },
    procedures: [
      aProcedure('1.001193', 'Đăng ký khai sinh', {
        timeLimitText: 'Ngay trong ngày',
        resultName: 'Giấy khai sinh',
        unverified: true,
      }),
      aProcedure('1.000894', 'Đăng ký kết hôn', { resultName: 'Giấy chứng nhận kết hôn' }),
      aProcedure('1.000656', 'Đăng ký khai tử'),
      aProcedure('1.004873', 'Cấp giấy xác nhận tình trạng hôn nhân'),
      aProcedure('2.000815', 'Chứng thực bản sao từ bản chính', { sector: 'Chứng thực' }),
    ],
    calendar: { view: aCalendar(), moved: [aMovedDossier()] },
    deadlines: new Map([[dossierId(2), aDeadline()]]),
    fees: new Map(),
    account: null,
    day: { open: aDaySheet, last: null },
    risks: [
      aRiskItem(5, {
        promisedAt: '2026-11-20T10:00:00.000Z',
        slack: { level: 'overdue', minutesLeft: -200, shareLeft: 0 },
        apologyDrafted: true,
      }),
      aRiskItem(6),
    ],
    dossiers: [
      aDossier(1),
      aReceivedDossier(2, { applicantName: 'Giàng Thị Sua' }),
      aReceivedDossier(3, {
        applicantName: 'Nguyễn Văn Đỗ',
        delivery: 'proven',
        status: 'processing',
        procedureName: 'Cấp giấy xác nhận tình trạng hôn nhân',
      }),
      aReceivedDossier(4, {
        applicantName: 'Lò Thị Ánh',
        delivery: 'rejected',
        promisedAt: '2026-11-20T10:00:00.000Z',
      }),
      aDossier(5, { status: 'draft', applicantName: '', doubtfulFields: 0, promisedIfNow: null }),
    ],
    reviews: new Map([[dossierId(1), aReview(dossierId(1))]]),
    batches: new Map(),
    marks: new Map(),
    pages: new Map([[dossierId(1), somePages(5)]]),
    acts: { done: [], undone: [] },
    held: { papers: [], values: {} },
    visit: { dossiers: [], usual: [] },
    cutWay: { kind: 'recognised' },
    statedSheets: null,
    alarms: [],
    answered: new Map(),
    sides: 'one',
    sent: [],
    sources: [
      {
        sourceId: 'practice',
        name: 'Máy quét thực hành',
        kind: 'simulated',
        settings: null,
        waiting: null,
        habit: null,
      },
    ],
    profiles: [aScanProfile(1)],
    found: [{ deviceId: 'test:0', name: 'Canon DR-C225' }],
    abilities: {
      sources: [
        { source: 'flatbed', colours: ['colour', 'gray'], resolutions: [150, 300, 600], widest: 216, longest: 297 },
        { source: 'feeder', colours: ['gray', 'bilevel'], resolutions: [200, 300], widest: 216, longest: 356 },
      ],
    },
    outbox: [
      anOutboxItem(2),
      anOutboxItem(3, {
        applicantName: 'Nguyễn Văn Đỗ',
        state: 'proven',
        provenAt: '2026-11-22T01:40:00.000Z',
        proofNumber: 'BN-2026-00017',
        nextAttemptAt: null,
      }),
      anOutboxItem(4, {
        applicantName: 'Lò Thị Ánh',
        state: 'rejected',
        nextAttemptAt: null,
        problem: { code: 'portal_rejected', text: 'Thiếu số điện thoại', field: 'SoDienThoai' },
      }),
      anOutboxItem(1, { applicantName: 'Trần Thị Mai Hương', state: 'held', nextAttemptAt: null }),
    ],
    selfCheck: aSelfCheck(),
    workLists: [],
    sealsBeforeWaiting: null,
    signing: { own: ownKey, agency: null, practice: true, stamps: { url: '', waiting: 0, problem: null }, toSeal: 0 },
    tokens: [],
    localLists: { enabled: true, fixes: someLocalFixes(), once: 12 },
    office: {
      officeName: 'UBND xã Thực Hành',
      parentAgency: 'UBND tỉnh Thực Hành',
      unitCode: 'H00.01.02',
      place: 'Thực Hành',
      counter: '2',
      phone: '',
      receiptPaper: 'a5',
      portalUrl: 'http://127.0.0.1:4010/',
      sendAutomatically: true,
    },
    checks: [
      { name: 'Kho dữ liệu', state: 'ok', text: 'Mở được, mã hoá, 12 hồ sơ.' },
      { name: 'Ổ đĩa', state: 'warning', text: 'Còn 4,1 GB, đủ cho khoảng 20 ngày làm việc.' },
      { name: 'Cổng dịch vụ công', state: 'failed', text: 'Chưa kết nối được từ 07:50.' },
    ],
    refusing: new Map(),
    calls: [],
    tell: () => undefined,
  }
}
