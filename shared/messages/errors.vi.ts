import type { ErrorCode, ErrorDetails } from '../errors.ts'

/** What happened and what to do next, in the officer's words. A code without a sentence does not compile. */
export const errorSentences = {
  input_invalid: 'Thông tin gửi vào chưa đúng dạng. Hãy kiểm tra lại ô vừa nhập.',
  internal: 'Phần mềm gặp lỗi ngoài dự kiến. Dữ liệu đã lưu vẫn còn; hãy sao chép báo cáo và gửi bộ phận kỹ thuật.',
  cancelled: 'Đã dừng theo yêu cầu. Các trang đã xong vẫn được giữ.',
  not_found: 'Không tìm thấy nội dung này. Hãy mở lại danh sách.',
  practice_only: 'Việc này chỉ dùng ở văn phòng thực hành, không dùng với hồ sơ thật.',
  period_invalid: 'Khoảng ngày chưa đúng: ngày đầu phải trước ngày cuối, và không quá hai năm. Hãy chọn lại.',
  list_name_taken: 'Đã có danh sách mang tên này. Hãy đặt tên khác.',
  list_key_taken: 'Phím này đang mở danh sách khác. Hãy chọn phím khác.',
  report_too_long: 'Quá nhiều hồ sơ cho một tệp. Hãy chọn khoảng ngày ngắn hơn hoặc lọc bớt.',
  month_not_over: 'Tháng này chưa hết nên chưa gửi báo cáo được. Hãy gửi từ ngày đầu tháng sau.',
  report_sent_before: 'Báo cáo tháng này đã vào hàng chờ gửi hoặc đã gửi. Mỗi tháng chỉ gửi một lần.',
  report_unchanged: 'Số liệu không khác lần bị hệ thống báo cáo từ chối. Hãy xem lý do trong hàng chờ gửi.',
  indicator_map_missing: 'Chưa có bảng chỉ số của tỉnh. Hãy nhờ bộ phận kỹ thuật nạp tệp bảng chỉ số trong Báo cáo.',
  indicator_map_unsigned:
    'Tệp này không phải bảng chỉ số do hệ thống của tỉnh ký, hoặc đã bị sửa. Bảng đang dùng giữ nguyên; hãy lấy lại tệp từ nơi gửi.',
  indicator_map_older: 'Tệp bảng chỉ số này cũ hơn bảng đang dùng nên không nhận. Hãy lấy bản mới hơn.',
  batch_empty: 'Chưa có tệp hoặc trang nào. Hãy đặt giấy vào máy quét hoặc chọn tệp.',
  batch_too_large: 'Lượt này có quá nhiều trang. Hãy chia thành nhiều lượt nhỏ hơn.',
  file_empty: 'Tệp rỗng (0 byte). Hãy quét hoặc tải lại tệp.',
  file_too_large: 'Tệp quá lớn. Hãy quét lại ở 300 dpi hoặc tách thành nhiều tệp.',
  file_type_unsupported: 'Loại tệp này không dùng được. Hãy dùng PDF, JPEG, PNG, TIFF, WebP hoặc HEIC.',
  file_unreadable: 'Không đọc được tệp. Hãy kiểm tra lại tệp hoặc quét lại.',
  file_too_complex: 'Tệp quá nặng hoặc quá phức tạp để mở an toàn. Hãy in ra rồi quét, hoặc xin lại bản gọn hơn.',
  file_scripts_left: 'Tệp có mã tự chạy. Mã không được chạy, chỉ các trang được lấy; hãy xem kỹ các trang.',
  file_attachments_left:
    'Tệp có tệp đính kèm bên trong. Chỉ các trang được lấy; nếu cần phần đính kèm, hãy xin người nộp gửi riêng.',
  archive_refused: 'Đây là tệp nén, không phải giấy tờ. Hãy giải nén rồi chọn từng tệp bên trong.',
  pdf_encrypted: 'Tệp PDF có mật khẩu. Hãy xin người nộp bản không đặt mật khẩu, hoặc in ra rồi quét.',
  pdf_damaged: 'Tệp PDF bị hỏng. Hãy xin lại tệp hoặc quét bản giấy.',
  image_damaged: 'Ảnh bị hỏng hoặc bị cắt giữa chừng. Hãy chụp hoặc quét lại.',
  image_too_large: 'Ảnh quá lớn (quá nhiều điểm ảnh). Hãy quét lại ở 300 dpi.',
  image_too_small: 'Ảnh quá nhỏ để đọc. Hãy quét lại ở 300 dpi.',
  scanner_failed: 'Máy quét báo lỗi. Các trang đã quét vẫn còn; hãy kiểm tra giấy rồi quét tiếp.',
  scanner_jammed: 'Giấy bị kẹt trong máy quét. Các trang đã quét vẫn còn; hãy lấy tờ kẹt ra, đặt lại rồi quét tiếp.',
  scanner_no_paper: 'Khay nạp của máy quét không có giấy. Hãy đặt giấy vào khay rồi quét lại.',
  scanner_cover_open: 'Nắp máy quét đang mở. Hãy đóng nắp rồi quét tiếp.',
  scanner_busy: 'Máy quét đang bận việc khác. Hãy chờ một lát rồi quét lại.',
  scanner_unreachable: 'Không liên lạc được với máy quét. Hãy kiểm tra nguồn điện, dây nối hoặc mạng rồi quét lại.',
  scanner_certificate_changed:
    'Máy quét này đưa ra chứng thư khác lần đầu: có thể một máy khác đứng thay. Hãy báo bộ phận kỹ thuật; nếu đúng là máy của cơ quan, mở Cài đặt › Máy quét và lưu lại cấu hình của máy này.',
  scanner_access_denied: 'Máy tính chưa được phép dùng máy quét này. Hãy liên hệ bộ phận kỹ thuật để cấp quyền.',
  scanner_settings_refused: 'Máy quét không nhận thiết lập quét này. Hãy chọn thiết lập khác trong Cài đặt.',
  scanner_wrong_answer: 'Máy quét trả lời không đúng chuẩn. Hãy tắt, bật lại máy quét rồi thử lại.',
  scanner_driver_lost: 'Trình điều khiển máy quét bị dừng đột ngột. Các trang đã quét vẫn còn; hãy quét tiếp.',
  profile_name_taken: 'Đã có máy quét hoặc thư mục mang tên này. Hãy đặt tên khác.',
  folder_unreachable: 'Không mở được thư mục này. Hãy kiểm tra đường dẫn, ổ đĩa mạng và quyền đọc thư mục.',
  folder_empty: 'Thư mục chưa có giấy nào. Hãy quét bằng phần mềm của máy quét, chờ tệp hiện ra rồi lấy lại.',
  file_still_growing: 'Tệp này còn đang được ghi. Hãy chờ máy quét xong rồi lấy lại; tệp vẫn nằm trong thư mục.',
  file_taken_before: 'Tệp này đã được lấy vào hồ sơ trước đó nên không lấy lần nữa. Nếu cần thêm, hãy quét lại giấy.',
  page_crop_too_small: 'Phần giữ lại quá nhỏ. Hãy kéo khung cắt rộng ra.',
  page_corners_crossed: 'Bốn góc phải đi lần lượt quanh tờ giấy. Hãy đặt lại các góc.',
  paper_moved_on: 'Giấy tờ này đã được chuyển tiếp sang hồ sơ khác. Hãy mở hồ sơ đang giữ nó để chuyển về.',
  nothing_to_undo: 'Không còn việc nào để hoàn tác.',
  nothing_to_redo: 'Không có việc nào để làm lại.',
  reading_failed: 'Chưa đọc được chữ trên trang này. Ảnh vẫn còn; hãy thử đọc lại hoặc nhập tay.',
  copy_not_made: 'Chưa lập được bản điện tử của giấy tờ. Giấy đã quét vẫn còn; hãy làm lại bước vừa rồi.',
  disk_full: 'Ổ đĩa đã đầy. Những gì đã lưu vẫn còn; hãy giải phóng dung lượng rồi làm lại bước vừa rồi.',
  store_in_use: 'Dữ liệu đang được mở ở một cửa sổ khác trên máy này. Hãy dùng cửa sổ đang mở.',
  store_key_missing: 'Không thấy khóa mở kho dữ liệu. Hãy nhập cụm mật khẩu khôi phục hoặc liên hệ bộ phận kỹ thuật.',
  store_key_wrong: 'Khóa hoặc cụm mật khẩu không mở được kho dữ liệu. Hãy nhập lại.',
  store_key_exposed:
    'Tệp khóa kho dữ liệu đang để người khác trên máy đọc được. Hãy đặt lại quyền tệp (chmod 600) rồi mở lại.',
  store_from_future: 'Kho dữ liệu do phiên bản mới hơn tạo ra. Hãy cập nhật phần mềm rồi mở lại; dữ liệu vẫn nguyên.',
  store_damaged: 'Kho dữ liệu có dấu hiệu hỏng. Đừng xóa gì; hãy liên hệ bộ phận kỹ thuật để khôi phục từ bản sao.',
  page_missing: 'Không thấy ảnh của trang này trong kho. Hãy quét lại trang.',
  page_tampered: 'Ảnh trang đã bị thay đổi ngoài phần mềm nên không được dùng. Hãy quét lại trang.',
  not_signed_in: 'Phiên làm việc đã đóng. Hãy đăng nhập để tiếp tục.',
  pin_wrong: 'Mã PIN chưa đúng. Hãy nhập lại.',
  pin_locked: 'Đã nhập sai nhiều lần. Hãy chờ ít phút rồi thử lại, hoặc nhờ quản trị đặt lại mã PIN.',
  forbidden: 'Tài khoản này không có quyền làm việc này. Hãy nhờ người phụ trách.',
  value_invalid: 'Giá trị chưa hợp lệ. Hãy xem lại theo giấy tờ.',
  document_not_found: 'Không tìm thấy giấy tờ này trong hồ sơ.',
  code_mangled:
    'Đầu đọc QR gửi tên và địa chỉ mất dấu. Tắt bộ gõ tiếng Việt (Unikey: E) rồi quét lại; nếu vẫn vậy, đặt đầu đọc ở chế độ Unicode (Alt + số), hoặc quét ảnh thẻ.',
  dossier_not_found: 'Không tìm thấy hồ sơ này trên máy. Hãy nhấn F3 để tìm bằng mã hồ sơ hoặc họ tên.',
  dossier_not_ready: 'Hồ sơ còn giá trị chưa soát. Hãy soát xong rồi tiếp nhận.',
  check_page_unsuitable:
    'Địa chỉ trang kiểm tra phải bắt đầu bằng https:// và ngắn hơn 55 ký tự, không có dấu # hay dấu ?. Hãy nhập lại, hoặc để trống.',
  correction_empty: 'Chưa có gì khác với lần tiếp nhận. Hãy sửa chỗ sai rồi đính chính.',
  correction_too_late:
    'Hồ sơ không đính chính tại quầy được nữa: Cổng đã xử lý, hồ sơ đã kết thúc, hoặc vừa được đính chính. Hãy mở lại hồ sơ để xem, và báo bộ phận đang xử lý.',
  dossier_closed: 'Hồ sơ đã tiếp nhận hoặc đã đóng nên không sửa được ở bước này.',
  sheets_unexplained: 'Số tờ đã quét chưa khớp. Mở bước Quét, xem từng cảnh báo rồi trả lời, sau đó tiếp nhận.',
  components_missing: 'Hồ sơ còn thiếu thành phần bắt buộc. Hãy bổ sung hoặc lập phiếu yêu cầu bổ sung.',
  applicant_missing: 'Chưa có họ tên người nộp hoặc chủ hồ sơ. Hãy nhập hoặc quét thẻ căn cước.',
  action_not_allowed: 'Hồ sơ đang ở trạng thái không cho phép việc này.',
  held_paper_unfit:
    'Giấy này không còn dùng lại được cho hồ sơ: đã hết hạn, đã có giấy khác, hoặc không phải của chủ hồ sơ. Hãy xem lại danh sách giấy đã có.',
  duplicate_dossier:
    'Người này đang có hồ sơ cùng thủ tục chưa xong. Hãy mở hồ sơ đó xem trước; nếu vẫn cần tiếp nhận thêm, hãy ghi lý do.',
  ticket_not_of_today:
    'Phiếu số thứ tự này không phải của hôm nay, hoặc in sau giờ hiện tại. Hãy mời người dân lấy số mới; nếu phiếu vừa in, hãy kiểm tra giờ của máy này và máy lấy số.',
  ticket_form_invalid:
    'Mẫu mã phiếu này không dùng được. Mẫu phải có {so}; ngày đủ {ngay} {thang} {nam}, giờ đủ {gio} {phut} nếu có; mỗi phần một lần; có ít nhất 2 ký tự cố định và dài từ 8 ký tự. Hãy sửa lại rồi lưu.',
  withdrawal_reason_missing: 'Hồ sơ đã tiếp nhận: hãy ghi lý do công dân rút hồ sơ.',
  visit_alone: 'Lượt này chỉ còn một hồ sơ chưa tiếp nhận. Hãy mở hồ sơ đó và tiếp nhận riêng.',
  receiver_unknown: 'Chưa biết ai nhận kết quả. Hãy quét thẻ căn cước, hoặc nhập họ tên và số định danh.',
  receiver_not_entitled:
    'Người này không phải chủ hồ sơ, cũng không phải người nộp. Hãy xem giấy ủy quyền rồi ghi số, ngày của giấy; không có giấy thì chưa trả kết quả, hẹn chủ hồ sơ đến nhận.',
  signature_missing: 'Chưa có chữ ký. Hãy mời người nhận ký trên màn hình, hoặc chọn ký trên giấy.',
  procedure_not_found: 'Không có thủ tục này trong danh mục trên máy.',
  procedure_not_in_force: 'Thủ tục này chưa hoặc không còn hiệu lực vào ngày hôm nay. Hãy chọn thủ tục thay thế.',
  time_limit_unknown: 'Danh mục chưa ghi thời hạn giải quyết của thủ tục này. Hãy nhập ngày hẹn trả.',
  calendar_out_of_range: 'Lịch ngày làm việc trên máy chưa có năm này. Hãy cập nhật lịch trong Cài đặt.',
  number_range_exhausted: 'Dải số hồ sơ của quầy đã hết. Hồ sơ dùng mã tạm cho tới khi được cấp dải mới.',
  amount_invalid: 'Số tiền phải là số đồng chẵn, từ 0 đến dưới 1.000 tỷ, không có phần lẻ. Hãy nhập lại, ví dụ 8.000.',
  units_invalid: 'Số trang và số bản phải là số nguyên từ 1 đến 9.999. Hãy đếm lại rồi nhập.',
  fee_reason_missing:
    'Sửa số tiền khác danh mục thì phải ghi lý do. Hãy ghi căn cứ, ví dụ số nghị quyết của HĐND tỉnh.',
  fee_unknown: 'Chưa biết mức thu của hồ sơ này. Hãy đếm số trang, số bản hoặc nhập số tiền kèm căn cứ.',
  fee_paid_already: 'Hồ sơ đã thu tiền. Muốn đổi số tiền, hãy hủy biên lai (kèm lý do) rồi thu lại.',
  nothing_to_pay: 'Hồ sơ này không còn khoản nào phải nộp.',
  payment_missing: 'Chưa ghi nhận tiền nộp. Hãy thu tiền mặt hoặc xác nhận chuyển khoản ở ô Phí, lệ phí.',
  payment_not_now: 'Chỉ thu tiền cho hồ sơ đã tiếp nhận và chưa bị từ chối hoặc rút.',
  payment_not_ours: 'Khoản này do Cổng dịch vụ công thu, quầy không hủy được. Hãy liên hệ nơi vận hành Cổng.',
  payment_cancelled_before: 'Biên lai này đã bị hủy trước đó.',
  amount_nothing: 'Chưa có số tiền nào để thu. Hãy nhập số tiền người nộp đã nộp.',
  amount_over_due:
    'Số tiền này nhiều hơn số còn phải thu. Hãy nhập đúng số phải thu hoặc một phần của nó; tiền mặt thừa thì thối lại, tiền chuyển thừa thì đề nghị chuyển đúng.',
  resolution_missing: 'Chưa có số nghị quyết của HĐND tỉnh. Hãy nhập, ví dụ 15/2026/NQ-HĐND.',
  fee_not_local:
    'Phí chứng thực bản sao tính theo trang do Bộ Tài chính quy định, HĐND tỉnh không đặt mức. Hãy chọn thủ tục khác.',
  local_fee_twice: 'Đã có mức thu của thủ tục này từ cùng ngày. Hãy bỏ mức cũ hoặc chọn ngày khác.',
  transfer_reference_missing: 'Hãy nhập mã giao dịch của ngân hàng để đối chiếu sao kê.',
  transfer_noted_before: 'Mã giao dịch này đã dùng cho biên lai khác. Hãy xem lại sao kê.',
  transfer_in_future: 'Thời điểm chuyển khoản ở tương lai. Hãy xem lại ngày giờ trên sao kê.',
  cancel_reason_missing: 'Hủy biên lai thì phải ghi lý do. Biên lai hủy vẫn giữ số.',
  cancel_needs_lead: 'Ngày thu của biên lai này đã chốt sổ. Hãy nhờ lãnh đạo đăng nhập để hủy.',
  bank_unknown: 'Ngân hàng này không có trong danh sách NAPAS. Hãy chọn lại ngân hàng.',
  account_number_invalid: 'Số tài khoản phải gồm 6 đến 19 chữ số. Hãy nhập lại.',
  account_holder_missing: 'Hãy nhập tên chủ tài khoản như ngân hàng ghi.',
  day_closed_before: 'Ngày này đã chốt sổ, không chốt lại được. Khoản thu sau đó tính vào ngày sau.',
  day_not_due: 'Chưa đến lượt chốt ngày này. Hãy mở lại màn hình chốt sổ.',
  day_sheet_changed: 'Vừa có thêm khoản thu hoặc hủy. Hãy xem lại số phải có rồi chốt.',
  drawer_count_invalid: 'Số tờ phải là số nguyên từ 0. Hãy đếm lại.',
  kept_too_much: 'Tiền để lại phải là số đồng chẵn và không quá số đếm được. Hãy nhập lại.',
  difference_reason_missing: 'Tiền đếm được khác số phải có. Hãy ghi lý do chênh lệch rồi chốt.',
  clock_set_back:
    'Đồng hồ máy đang chậm hơn hồ sơ nhận gần nhất. Hãy chỉnh lại ngày giờ; nếu giờ hiện tại đúng, người phụ trách xác nhận trong Cài đặt.',
  clock_not_running: 'Hồ sơ này đang tạm dừng tính hạn.',
  clock_not_stopped: 'Hồ sơ này không đang chờ ý kiến cơ quan khác.',
  extension_not_allowed: 'Quy định không cho thêm ngày cho thủ tục này, hoặc đã thêm rồi.',
  postponed_before: 'Hồ sơ đã được hẹn lại một lần. Quy định chỉ cho hẹn lại một lần.',
  new_day_unsuitable: 'Ngày hẹn lại phải là ngày làm việc, sau hôm nay và sau ngày đã hẹn.',
  second_supplement_reason:
    'Đây là lần yêu cầu bổ sung thứ hai nên hồ sơ bị tính trễ hạn. Hãy ghi rõ lý do rồi gửi lại.',
  calendar_file_unreadable:
    'Tệp này không phải tệp lịch của Một Cửa Desk. Lịch đang dùng giữ nguyên; hãy chọn tệp khác.',
  calendar_file_changed: 'Tệp lịch đã bị sửa hoặc chép hỏng. Lịch đang dùng giữ nguyên; hãy lấy lại tệp từ nơi gửi.',
  calendar_file_incomplete: 'Tệp lịch thiếu dữ liệu. Lịch đang dùng giữ nguyên; hãy báo nơi gửi tệp.',
  calendar_file_older: 'Tệp lịch cũ hơn lịch đang dùng nên không nhận. Hãy lấy bản mới hơn.',
  signing_key_missing: 'Chưa có chứng thư số để ký. Hãy chọn tệp chứng thư trong Cài đặt.',
  signing_key_damaged: 'Tệp chứng thư số không đọc được. Hãy chọn lại tệp .p12 hoặc .pfx.',
  signing_password_needed: 'Hãy nhập mật khẩu chứng thư số để ký giấy tiếp nhận.',
  signing_password_wrong: 'Mật khẩu chứng thư số chưa đúng. Hãy nhập lại.',
  token_module_missing:
    'Không thấy phần mềm của thiết bị ký số (tệp PKCS#11) trên máy. Hãy cài phần mềm đi kèm USB ký số, hoặc nhờ bộ phận kỹ thuật chỉ đường dẫn.',
  token_module_unusable:
    'Tệp đã chọn không phải phần mềm ký số dùng được trên máy này. Hãy chọn đúng tệp PKCS#11 bản 64 bit của hãng.',
  token_module_crashed:
    'Phần mềm của thiết bị ký số bị dừng đột ngột. Chưa ký gì thêm; hãy rút thiết bị, cắm lại rồi ký lại.',
  token_module_silent:
    'Thiết bị ký số không trả lời quá lâu nên đã dừng chờ. Chưa ký gì thêm; hãy rút thiết bị, cắm lại rồi ký lại.',
  token_gone: 'Không thấy thiết bị ký số: có thể đã bị rút ra. Những tờ đã ký vẫn giữ; hãy cắm lại rồi ký tiếp.',
  token_pin_needed: 'Hãy nhập mã PIN của thiết bị ký số.',
  token_pin_wrong: 'Mã PIN của thiết bị ký số chưa đúng. Hãy nhập lại cẩn thận; sai nhiều lần thiết bị sẽ tự khóa.',
  token_pin_wrong_few_left:
    'Mã PIN của thiết bị ký số chưa đúng và chỉ còn ít lần thử. Hãy kiểm tra phím Caps Lock, bộ gõ rồi nhập lại thật cẩn thận.',
  token_pin_wrong_one_left:
    'Mã PIN chưa đúng. Chỉ còn MỘT lần thử: sai nữa thiết bị sẽ tự khóa. Nếu không chắc, hãy dừng và hỏi đơn vị cấp chứng thư.',
  token_pin_last_try:
    'Thiết bị chỉ còn MỘT lần thử PIN nên mã chưa được gửi đi. Nếu chắc chắn mã đúng, hãy đánh dấu xác nhận rồi ký; nếu không, hãy hỏi đơn vị cấp chứng thư.',
  token_pin_locked:
    'Thiết bị ký số đã bị khóa vì nhập sai PIN nhiều lần. Hãy liên hệ đơn vị cấp chứng thư để mở khóa; hồ sơ vẫn được giữ.',
  token_pin_expired: 'Mã PIN đã hết hạn. Hãy đổi PIN bằng phần mềm đi kèm thiết bị rồi ký lại.',
  token_cannot_sign: 'Thiết bị này không ký được theo RSA hoặc ECDSA với SHA-256. Hãy dùng thiết bị khác.',
  token_failed: 'Thiết bị ký số báo lỗi. Hãy rút ra, cắm lại rồi thử; nếu vẫn vậy, hãy báo bộ phận kỹ thuật.',
  time_stamp_unreachable:
    'Chưa liên lạc được máy chủ dấu thời gian. Chữ ký vẫn có giá trị; dấu thời gian sẽ tự thêm khi có mạng.',
  time_stamp_refused:
    'Máy chủ dấu thời gian không cấp dấu. Chữ ký vẫn có giá trị; phần mềm sẽ tự hỏi lại. Nếu kéo dài, hãy báo bộ phận kỹ thuật.',
  time_stamp_wrong:
    'Dấu thời gian nhận về không khớp với tệp nên không được dùng. Chữ ký vẫn có giá trị; phần mềm sẽ tự hỏi lại.',
  time_stamp_untrusted:
    'Máy chủ dấu thời gian dùng chứng thư mà máy này không tin hoặc đã hết hạn. Chữ ký vẫn có giá trị; hãy báo bộ phận kỹ thuật.',
  revocation_unreachable:
    'Chưa lấy được danh sách thu hồi chứng thư. Chữ ký vẫn có giá trị; phần mềm sẽ tự lấy khi có mạng.',
  certificate_revoked:
    'Chứng thư đã bị thu hồi. Đừng ký thêm bằng chứng thư này; hãy liên hệ ngay đơn vị cấp và báo người phụ trách.',
  certificate_not_on_token:
    'Thiết bị đang cắm không có chứng thư đã chọn. Hãy cắm đúng thiết bị, hoặc chọn lại chứng thư trong Cài đặt.',
  certificate_expired: 'Chứng thư số đã hết hạn. Hãy liên hệ đơn vị cấp để gia hạn; hồ sơ vẫn được giữ.',
  certificate_not_yet_valid: 'Chứng thư số chưa tới ngày hiệu lực. Hãy kiểm tra ngày giờ của máy.',
  certificate_unsuitable: 'Chứng thư này không dùng để ký tài liệu. Hãy chọn chứng thư khác.',
  pdf_not_signable: 'Không ký được tệp PDF này. Hãy lập lại giấy rồi ký.',
  slip_not_fitting: 'Hồ sơ đang ở trạng thái không lập giấy này. Hãy xem lại bước xử lý của hồ sơ.',
  slip_reason_missing: 'Giấy này phải ghi lý do. Hãy nhập lý do rồi lập lại.',
  leader_must_sign: 'Văn bản này do người phụ trách ký. Hãy chuyển cho người phụ trách đăng nhập và ký.',
  slip_form_unknown:
    'Chưa có mẫu của giấy này cho ngày in. Hãy kiểm tra ngày giờ của máy, hoặc báo bộ phận kỹ thuật cập nhật mẫu.',
  template_publisher_invalid:
    'Dấu khóa gồm 32 chữ số và chữ cái A–F, chia thành 8 nhóm. Hãy chép lại theo văn bản của nơi phát hành mẫu.',
  template_pack_unreadable:
    'Tệp này không phải gói mẫu giấy của Một Cửa Desk. Mẫu đang dùng giữ nguyên; hãy chọn tệp khác.',
  template_pack_other_key:
    'Gói mẫu không do khóa của nơi phát hành đã ghi ở đây ký. Mẫu đang dùng giữ nguyên; hãy đối chiếu dấu khóa với văn bản của nơi phát hành.',
  template_pack_changed:
    'Gói mẫu đã bị sửa hoặc chép hỏng sau khi ký. Mẫu đang dùng giữ nguyên; hãy lấy lại tệp từ nơi phát hành.',
  template_pack_strange:
    'Gói mẫu dùng điều mà phần mềm này chưa biết. Mẫu đang dùng giữ nguyên; hãy cập nhật phần mềm hoặc báo nơi phát hành.',
  template_pack_lacks: 'Mẫu trong gói thiếu mục mà thông tư đòi hỏi. Mẫu đang dùng giữ nguyên; hãy báo nơi phát hành.',
  template_pack_older: 'Gói mẫu không mới hơn gói đang dùng hoặc đã nhận nên không nhận. Hãy lấy bản mới hơn.',
  slip_not_found: 'Không tìm thấy giấy tiếp nhận này.',
  receipt_changed: 'Giấy tiếp nhận vừa được thay đổi trong lúc ký. Hãy đóng dấu lại; các giấy khác vẫn giữ.',
  certification_other_procedure: 'Hồ sơ này không phải hồ sơ chứng thực bản sao. Hãy mở hồ sơ chứng thực mới.',
  certification_nothing: 'Chưa có giấy tờ nào để chứng thực. Hãy thêm bản chính và số bản sao cần chứng thực.',
  certification_entered:
    'Hồ sơ đã có số chứng thực nên không sửa ở đây nữa. Nếu ghi sai, hãy đính chính trong sổ chứng thực.',
  certification_all_refused:
    'Không bản chính nào được dùng để chứng thực. Hãy từ chối yêu cầu và in phiếu từ chối cho người yêu cầu.',
  certification_not_all_refused:
    'Còn bản chính được dùng để chứng thực. Hãy tiếp nhận phần đó, hoặc ghi lý do cho từng bản chính.',
  certification_not_done: 'Còn bản sao chưa vào sổ hoặc chưa ký, đóng dấu. Hãy làm xong các bản đó rồi trả kết quả.',
  certification_book_closed:
    'Sổ chứng thực của năm này đã khóa nên không ghi thêm được. Hãy kiểm tra ngày giờ của máy hoặc hỏi lãnh đạo.',
  certification_year_not_over: 'Năm chưa hết nên chưa khóa sổ được. Hãy khóa sổ từ ngày 31 tháng 12.',
  certification_unchanged: 'Giá trị mới giống giá trị đang có, hoặc không hợp lệ. Hãy nhập giá trị đúng.',
  certification_void: 'Việc chứng thực này đã hủy trong sổ. Hãy chứng thực lại với số mới.',
  certifier_must_sign:
    'Bạn chưa được giao thực hiện chứng thực. Hãy nhờ lãnh đạo hoặc người được ủy quyền đăng nhập và ký.',
  copy_without_scan: 'Bản chính này chưa được quét. Hãy quét bản chính (F4) rồi đối chiếu từng trang.',
  pages_not_compared: 'Còn trang chưa đối chiếu với bản chính. Hãy xem và đánh dấu đủ các trang rồi ký.',
  copy_signed_already: 'Bản sao điện tử này đã ký. Hãy mở bản đã ký trong sổ chứng thực.',
  message_not_found: 'Không tìm thấy mục này trong hàng chờ gửi.',
  message_not_waiting: 'Mục này đã được Cổng nhận, không cần gửi lại.',
  message_being_sent: 'Mục này đang được gửi. Hãy chờ lượt gửi xong rồi làm lại.',
  portal_not_configured: 'Chưa khai báo địa chỉ Cổng dịch vụ công. Hồ sơ được giữ trong hàng chờ.',
  portal_unreachable: 'Chưa kết nối được Cổng. Hồ sơ nằm trong hàng chờ và sẽ tự gửi khi có mạng.',
  portal_slow: 'Cổng trả lời quá chậm. Hồ sơ nằm trong hàng chờ và sẽ tự gửi lại.',
  portal_answered_html:
    'Mạng trả về một trang web thay cho Cổng (có thể cần đăng nhập mạng). Hồ sơ vẫn trong hàng chờ.',
  portal_name_unknown: 'Không tìm thấy địa chỉ Cổng trên mạng. Hãy kiểm tra dây mạng, Wi-Fi; hồ sơ vẫn trong hàng chờ.',
  portal_certificate:
    'Chứng thư của Cổng không hợp lệ tại giờ của máy này. Hãy kiểm tra ngày giờ máy, rồi báo bộ phận kỹ thuật.',
  portal_proxy: 'Máy chủ trung gian (proxy) đòi đăng nhập. Hãy báo bộ phận kỹ thuật; hồ sơ vẫn trong hàng chờ.',
  portal_busy: 'Cổng đang bận và hẹn gửi lại sau. Hồ sơ sẽ tự gửi khi tới giờ.',
  portal_server_error: 'Cổng đang gặp lỗi. Hồ sơ nằm trong hàng chờ và sẽ tự gửi lại.',
  portal_redirected:
    'Cổng chuyển sang địa chỉ khác nên dữ liệu chưa được gửi. Hãy báo bộ phận kỹ thuật kiểm tra địa chỉ.',
  portal_wrong_content: 'Nơi trả lời không giống Cổng dịch vụ công. Hãy báo bộ phận kỹ thuật kiểm tra địa chỉ Cổng.',
  portal_answer_cut: 'Câu trả lời của Cổng bị đứt giữa chừng. Phần mềm sẽ hỏi lại Cổng trước khi gửi lại.',
  portal_file_lost: 'Cổng chưa có đủ tệp của hồ sơ. Phần mềm sẽ gửi lại các tệp.',
  portal_unauthorised: 'Cổng không chấp nhận tài khoản kết nối. Hãy báo bộ phận kỹ thuật; hồ sơ vẫn trong hàng chờ.',
  portal_rejected: 'Cổng không nhận hồ sơ. Hãy mở mục bị lỗi, sửa rồi gửi lại.',
  portal_unknown_answer: 'Cổng trả lời điều phần mềm chưa biết. Hãy xem câu trả lời và quyết định gửi lại hay giữ lại.',
  proof_invalid: 'Biên nhận của Cổng không khớp với gói đã gửi. Hồ sơ được giữ lại để người phụ trách xem.',
} as const satisfies Record<ErrorCode, string>

/** The sentence of a refusal, with the name of the file, page or field it speaks of where there is one. */
export function sentenceOf(code: ErrorCode, details: ErrorDetails = {}): string {
  const subject = details['subject']
  return typeof subject === 'string' ? `${subject}: ${errorSentences[code]}` : errorSentences[code]
}
