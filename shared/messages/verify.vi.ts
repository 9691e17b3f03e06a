import type { VerifyProblem } from '../domain/verify-problem.ts'

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
  time_missing: 'Chữ ký không ghi thời điểm ký nên không xét được hiệu lực chứng thư.',
  time_in_future: 'Thời điểm ký nằm trong tương lai. Hãy kiểm tra ngày giờ của máy, rồi hỏi nơi ký.',
} as const satisfies Record<VerifyProblem, string>
