import type { VerifyProblem } from '../domain/verify-problem.ts'
import { formatInstant } from '../domain/vietnamese-date.ts'

/** What is wrong with a signed paper and what to do, in the officer's words. */
export const verifySentences = {
  not_a_pdf: 'Tệp này không phải PDF. Hãy chọn đúng tệp giấy tiếp nhận.',
  structure_not_followed:
    'Tệp PDF bị hỏng hoặc được ghi theo cách phần mềm không kiểm được. Đừng dùng; hãy xin bản gốc.',
  not_signed: 'Tệp này chưa có chữ ký số nào.',
  bytes_after_end: 'Có dữ liệu bị thêm vào sau khi ký. Đừng dùng tệp này; hãy xin bản gốc.',
  changed_after_signing: 'Nội dung tệp bị thêm hoặc sửa sau khi ký. Đừng dùng tệp này; hãy xin bản gốc.',
  byte_range_wrong: 'Chữ ký không bao trùm đúng nội dung tệp. Đừng dùng tệp này; hãy xin bản gốc.',
  content_changed: 'Nội dung tệp đã bị sửa so với lúc ký. Đừng dùng tệp này; hãy xin bản gốc.',
  signature_unreadable: 'Chữ ký số bị hỏng, không đọc được. Hãy xin lại bản gốc.',
  signature_wrong: 'Chữ ký số không khớp với chứng thư. Đừng dùng tệp này; hãy xin bản gốc.',
  signature_kind_unknown: 'Chữ ký không theo chuẩn PAdES nên phần mềm không kiểm được. Hãy kiểm bằng công cụ khác.',
  algorithm_weak: 'Chữ ký dùng thuật toán đã lỗi thời, không còn an toàn. Hãy xin bản ký lại.',
  signing_certificate_missing: 'Chữ ký không kèm chứng thư của người ký. Hãy xin bản ký lại.',
  signing_certificate_mismatch: 'Chứng thư kèm theo không phải chứng thư đã dùng để ký. Đừng dùng tệp này.',
  certificate_untrusted:
    'Chứng thư người ký không do đơn vị cấp mà máy này tin cậy. Hãy hỏi người phụ trách chữ ký số.',
  certificate_expired: 'Chứng thư người ký đã hết hạn vào thời điểm kiểm tra.',
  certificate_not_yet_valid:
    'Chứng thư người ký chưa có hiệu lực vào thời điểm kiểm tra. Hãy kiểm tra ngày giờ của máy.',
  certificate_unsuitable: 'Chứng thư người ký không dùng để ký tài liệu.',
  certificate_revoked: 'Chứng thư người ký đã bị thu hồi trước thời điểm ký. Đừng dùng tệp này; hãy hỏi nơi ký.',
  time_stamp_unreadable: 'Dấu thời gian bị hỏng, không đọc được. Hãy xin lại bản gốc.',
  time_stamp_wrong: 'Dấu thời gian không khớp với nội dung tệp. Đừng dùng tệp này; hãy xin bản gốc.',
  time_stamp_untrusted: 'Dấu thời gian không do đơn vị mà máy này tin cậy cấp. Hãy hỏi người phụ trách chữ ký số.',
  time_missing: 'Chữ ký không ghi thời điểm ký nên không xét được hiệu lực chứng thư.',
  time_in_future: 'Thời điểm ký nằm trong tương lai. Hãy kiểm tra ngày giờ của máy, rồi hỏi nơi ký.',
} as const satisfies Record<VerifyProblem, string>

/** Up to when it is known that the certificates of a signature were not revoked. */
export function revocationText(signature: {
  readonly revocation: 'good' | 'revoked' | 'unknown'
  readonly asOf: string | null
  readonly provenAt: string | null
}): string {
  const proven = signature.provenAt === null ? '' : ` Dấu thời gian: ${formatInstant(signature.provenAt)}.`
  if (signature.revocation === 'revoked') return `Chứng thư đã bị thu hồi.${proven}`
  if (signature.asOf === null) return `Chưa kiểm tra được thu hồi; chứng thư chỉ xét theo thời điểm ký.${proven}`
  return `Chứng thư chưa bị thu hồi, tính đến ${formatInstant(signature.asOf)}.${proven}`
}
