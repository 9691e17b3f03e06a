import {
  type OutgoingComponent,
  OutgoingDossier,
  type OutgoingFile,
  type OutgoingStep,
} from '../../../main/core/outbox/outgoing-dossier.ts'

const emptyFile: OutgoingFile = { digest: '0'.repeat(64), size: 0, name: 'giấy.pdf', mediaType: 'application/pdf' }

/** An invented dossier; everything can be said otherwise. */
export function aDossier(said: Partial<OutgoingDossier> = {}): OutgoingDossier {
  return OutgoingDossier.parse({
    dossierId: '0198f3a0-0000-7000-8000-0000000000d1',
    code: { text: 'H99.21.07-261122-0001', provisional: false },
    receiptNumber: null,
    procedure: { code: '1.001193', name: 'Thủ tục đăng ký khai sinh', sector: 'Hộ tịch', sectorCode: null },
    channel: 'counter',
    applicant: {
      name: 'Lò Thị Mẫu Đơn',
      kind: 'citizen',
      personalId: '099195000017',
      phone: '0900000001',
      email: null,
      address: null,
      verifiedByVneid: false,
    },
    submitter: null,
    abstract: 'Đăng ký khai sinh cho cháu Cầm Gia Thử',
    note: null,
    receivedAt: '2026-11-22T01:35:12.000Z',
    promisedAt: '2026-11-22T10:00:00.000Z',
    finishedAt: null,
    returnedAt: null,
    refusedAt: null,
    status: 'received',
    returnWay: 'counter',
    unitName: 'UBND xã Bản Thử',
    fees: [],
    components: [],
    receipt: null,
    results: [],
    consultedDatabases: [],
    ...said,
  })
}

export function aComponent(said: Partial<Record<keyof OutgoingComponent, unknown>> = {}): OutgoingComponent {
  return {
    componentId: '0198f3a0-0000-7000-8000-0000000000c1',
    code: null,
    name: 'Tờ khai đăng ký khai sinh',
    originals: 1,
    copies: 0,
    digitised: true,
    reused: 'none',
    replacedByResult: null,
    file: emptyFile,
    ...said,
  } as OutgoingComponent
}

export function aStep(said: Partial<OutgoingStep> = {}): OutgoingStep {
  return {
    officer: 'Quàng Văn Ví Dụ',
    title: 'Công chức một cửa',
    unit: 'Trung tâm Phục vụ hành chính công xã Bản Thử',
    at: '2026-11-22T01:40:00.000Z',
    text: 'Tiếp nhận hồ sơ',
    status: 'received',
    startedAt: '2026-11-22T01:35:12.000Z',
    dueAt: null,
    ...said,
  }
}

/** UUID of the n-th dossier of a test. */
export function dossierIdOf(n: number): string {
  return `0198f3a0-0000-7000-9000-${n.toString(16).padStart(12, '0')}`
}

/** Bytes that differ from file to file. */
export function someBytes(n: number, size: number): Uint8Array {
  return Uint8Array.from({ length: size }, (_value, at) => (at * 31 + n * 17 + (at >> 8)) & 0xff)
}
