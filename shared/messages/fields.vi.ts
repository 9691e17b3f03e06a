import type { FieldProblem } from '../domain/field-value.ts'

/** What is odd about a value and what to do, in the officer's words. */
export const fieldProblemSentences = {
  not_found: 'Không tìm thấy trên giấy. Hãy xem giấy và nhập.',
  handwritten: 'Chữ viết tay. Hãy nhìn phần ảnh bên cạnh và gõ lại.',
  empty: 'Ô còn trống.',
  id_not_12_digits: 'Số định danh cá nhân phải đủ 12 chữ số.',
  id_province_unknown: 'Ba số đầu không phải mã tỉnh. Hãy so lại với thẻ căn cước.',
  id_contradicts_birth: 'Số định danh không khớp năm sinh. Hãy so lại cả hai.',
  id_contradicts_gender: 'Số định danh không khớp giới tính. Hãy so lại cả hai.',
  day_unreadable: 'Hãy nhập ngày dạng 31/12/2026.',
  day_not_in_calendar: 'Ngày này không có trong lịch.',
  birth_in_future: 'Ngày sinh ở sau hôm nay.',
  year_out_of_range: 'Năm phải có 4 chữ số, từ 1850 đến 2150.',
  number_unreadable: 'Ô này chỉ nhận số.',
  money_unreadable: 'Hãy nhập số tiền bằng chữ số, đơn vị đồng.',
  phone_unreadable: 'Số điện thoại phải có 10 chữ số và bắt đầu bằng 0.',
  name_not_letters: 'Họ tên chỉ gồm chữ cái, dấu nháy và gạch nối.',
  name_one_word: 'Họ tên thường có từ hai chữ trở lên. Hãy xem lại.',
  gender_unknown: 'Giới tính là Nam hoặc Nữ.',
  ethnic_group_unknown: 'Không có trong danh mục dân tộc. Hãy xem lại.',
  nationality_unknown: 'Quốc tịch không có trong danh sách thường gặp. Hãy xem lại.',
  province_unknown: 'Không có tỉnh, thành phố nào tên như vậy (cả tên cũ và mới).',
  commune_unknown: 'Không thấy xã, phường này trong tỉnh đã ghi (cả tên cũ và mới đang có). Hãy xem lại.',
  answer_not_yes_or_no: 'Hãy chọn có hoặc không.',
  qr_unreadable: 'Nội dung không phải mã QR của thẻ căn cước.',
  mrz_unreadable: 'Dòng mã máy đọc phải đủ 30 ký tự và đúng số kiểm tra.',
} as const satisfies Record<FieldProblem, string>
