import type { ReceiptComponent, ReceiptInput } from '../../../main/core/slips/slip-input.ts'

const usual: ReceiptInput = {
  agencyParent: 'UBND xã Bình Minh',
  agency: 'Trung tâm Phục vụ hành chính công xã Bình Minh',
  agencyCode: 'H99.14',
  receivingUnit: 'Bộ phận Tiếp nhận và Trả kết quả xã Bình Minh',
  place: 'Bình Minh',
  code: { kind: 'official', text: 'H99.14-261122-0001' },
  procedure: { code: '1.001193', name: 'Đăng ký khai sinh' },
  channel: 'in_person',
  submitter: {
    name: 'Nguyễn Văn Đỗ',
    address: 'Thôn Đoài, xã Bình Minh, tỉnh Thanh Hoá',
    phone: '0912 345 678',
    email: 'nguyen.do@vidu.example',
    idNumber: '038099000123',
  },
  idNumberShown: 'full',
  applicant: { name: 'Nguyễn Thị Diễm Hữu', address: 'Thôn Đoài, xã Bình Minh, tỉnh Thanh Hoá' },
  components: [
    { name: 'Tờ khai đăng ký khai sinh', originals: 1, certifiedCopies: 0, photocopies: 0 },
    { name: 'Giấy chứng sinh', originals: 1, certifiedCopies: 0, photocopies: 0 },
    { name: 'Giấy chứng nhận kết hôn của cha, mẹ', originals: 0, certifiedCopies: 1, photocopies: 2 },
  ],
  sets: 1,
  timeLimit: '03 ngày làm việc',
  receivedAt: '2026-11-22T01:05:00.000Z',
  promisedAt: '2026-11-25T10:00:00.000Z',
  issuedAt: '2026-11-22T01:06:30.000Z',
  resultPlace: 'Quầy số 2, Trung tâm Phục vụ hành chính công xã Bình Minh',
  fee: 'Không thu',
  lookUp: { site: 'dichvucong.example', phone: '0237 000 111' },
  officer: { name: 'Lê Thị Bình Đẳng', title: 'Công chức Tư pháp – Hộ tịch' },
  isPractice: false,
}

/** A receipt of invented people; changes are laid over it. */
export function aReceipt(changes: Partial<ReceiptInput> = {}): ReceiptInput {
  return { ...usual, ...changes }
}

export function manyComponents(count: number): readonly ReceiptComponent[] {
  return Array.from({ length: count }, (_, index) => ({
    name: `Giấy tờ số ${index + 1} do cơ quan có thẩm quyền cấp, kèm bản dịch có chứng thực chữ ký người dịch`,
    originals: index % 3,
    certifiedCopies: index % 2,
    photocopies: 1,
  }))
}
