/**
 * Syllables of personal names, Kinh and of the peoples of the north-west and of Nghệ An, as printed with tone marks.
 * They prove a reading; a name that isn't here is still a name.
 */
const surnames = `
Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đinh Đoàn Trịnh Trương Lâm Mai Đào Cao Tô Tạ Hà Chu
Thái Lưu Phùng Vương Từ Quách Kiều Nghiêm Doãn Thạch Sơn Kim Danh Châu Tăng La Mạc Ninh Tống Triệu Viên Âu Ông Khuất Khúc
Lò Lô Lù Lèo Lường Lương Cầm Cà Quàng Quảng Tòng Tao Tông Vì Vi Hoàng Bạc Điêu Đèo Mào Khoàng Ngần Ngân Xa Lự Lữ Kha Lang
Lộc Sầm Hủn Hùn Ốc Cụt Moong Mong Xeo Seo Ven Chích Lay Và Vừ Vừa Vàng Giàng Thào Sùng Hạng Hạ Hờ Hồ Mùa Lầu Lỳ Ly Cứ Chang
Chảo Chẻo Tẩn Tẩn Phàn Phùng Tráng Xồng Xông Nhìa Già Rờ Dừ Dờ Páo Phàng Khang Sần Sìn Sừng Pờ Chang Pòng Lừ Lềm Bàn Đặng
Mã Ma Hầu Thền Lùng Ngải Xìn Cháng Vần Vạn Thèn Tải Lồ Cồ Ma Phà Chìu Chíu Hù Ky Kỳ Giừ Pịt Pít Tàn Tần Teo Then Toán
Dì Dềnh Bùng Thò Lão Pản Chấu Khà Xin Nông Nùng Bế Hứa Long Lục Mông Đàm Hoàng Ban Cút Quang Tếnh Lìm Quàn Lưỡng Mè
`
const middles = `
Văn Thị Đức Hữu Công Quốc Quang Minh Xuân Thanh Ngọc Thu Kim Hồng Bích Thúy Thùy Phương Mỹ Diệu Khánh Gia Bảo Anh Tuấn Mạnh
Đình Trọng Viết Bá Thế Duy Chí Tiến Hoài Trung Nhật Hải Việt Thành Cẩm Tuyết Lan Mai Như Bình An A Y Chính Thái Hoàng Tất
Đăng Sỹ Sĩ Phúc Nguyên Đại Cao Vĩnh Trúc Ánh Diễm Tú Hà Linh Nam Ngân Nhã Yến Tùng Huy Khắc Nho Hùng Mẩy Láo Sài Tả San Chẩn Ỏn
Phù Mùi Cúi Chòi Nải Sử Tờ Ông Lở Thìn Sủ Sinh Khừ Mé Xì Lò Gì Lé Gió Go Chùy Cà
`
const givens = `
Anh Ánh An Ân Bảo Bắc Bằng Bích Bình Biên Biền Bông Bun Bưởi Cảnh Căn Cầm Cẩm Chi Chiến Chính Chung Chữ Chuyên Công Cúc Cường Cương Cương
Danh Dân Diễm Diệp Diệu Dinh Doanh Dung Dũng Duy Duyên Dương Dưỡng Đại Đào Đạo Đạt Đăng Điệp Điền Đình Đông Đồng Đôi Đức Em Gấm Giang Giáp
Hà Hạ Hải Hạnh Hào Hảo Hằng Hân Hậu Hiên Hiền Hiển Hiệp Hiếu Hiệu Hoa Hòa Hoài Hoan Hoàn Hoàng Hoạt Hồng Hợi Hợp Huân Huấn Huệ Hùng
Huy Huyên Huyền Huynh Hưng Hương Hường Hưởng Hữu Kết Khải Khang Khanh Khánh Khiêm Khoa Khôi Khuê Khuyên Kiên Kiều Kim Kỳ Lài Lam Lan Lành Lâm Lân
Lập Lệ Len Liên Liễu Linh Loan Long Lộc Lợi Luân Luận Lụa Luyến Lương Lượng Lưu Ly Mai Mạnh Mão Mận Mẫn Mến Minh Mơ Mùi Muôn Mười My Mỹ Nam
Năm Nga Ngà Ngân Nghi Nghĩa Nghiệp Ngoan Ngọc Ngọ Nguyên Nguyệt Nhã Nhàn Nhân Nhất Nhật Nhi Nhiên Nhinh Nho Nhung Nhuận Như Nương Oanh Phát Phấn Phi
Phin Phong Phóng Phú Phúc Phụng Phước Phương Phượng Quân Quang Quảng Quế Quí Quý Quốc Quy Quyên Quyền Quyết Quỳnh Sang Sáng Sâm San Sen Sinh Son Sơn
Sương Sử Sửu Tài Tâm Tân Tấn Tận Thanh Thành Thao Thảo Thái Thạch Thắm Thắng Thân Thi Thiên Thiện Thiều Thìn Thịnh Thoa Thoan Thơ Thơm Thời Thu Thủ Thuận
Thuật Thục Thuỳ Thùy Thủy Thúy Thư Thương Thường Thưởng Tiên Tiến Tiếp Tiệp Tình Tỉnh Toan Toán Toàn Toản Tố Trà Trang Trâm Trí Triều Trinh Trình Trọng
Trúc Trung Truyền Trường Trưởng Tú Tuân Tuấn Tuất Tuệ Tùng Tuyên Tuyến Tuyền Tuyển Tuyết Tư Tươi Tường Tưởng Ty Tý Uyên Vân Văn Vận Vi Viên Viện Việt
Vinh Vĩnh Vịnh Vui Vũ Vương Vượng Vỹ Xoan Xuân Xuyến Ý Yên Yến
Chá Chua Chua Chư Chứ Chựa Chừ Chở Chớ Chù Chia Chía Chống Chông Chu Chung Của Củ Cu Cở Cớ Cha Cho Chìa Chái Chảo Dếnh Dênh Dở Dợ Dơ Dí Dia Dìn Dình Dính Dia
Dủa Dùa Dế Dua Dống Dông Dụ Dư Già Giang Giống Giông Già Giàng Gia Giơ Hờ Hồ Hồng Hử Hừ Ka Khua Kía Kỷ Kỹ Lầu Lềnh Lênh Lia Lìa Lử Lự Lu Lù Ly Lỳ Lồng Lông Mái May Mẩy Mại Mảo Mị Minh Mo Mua Mỷ
Máy Mỉ Mùa Nếnh Nênh Nhè Nhìa Nhia Nu Nủ Nụ Pà Páo Phà Phia Phừ Phử Pó Po Pùa Pủa Rùa Sai Sái Say Sía Sình Sính Sở So Sò Sùng Sông Sồng Súa Sua Sử Tà Tống Tông Tồng Tủa Tua Tú Thề Thênh Thào Tính Tình Tếnh Trù Trừ Trứ Và Vàng Vảng Vừ Vừa Vứ Vư Xà Xai Xía Xìa Xính Xinh Xồng Xông Xua Xúa Ý Pháng Phong Pháy Phử Phềnh Giá Gống Gâu Câu Cáng Khai Khoa Khứ Lếnh
Bun Bó Bóng Bương Biên Chướng Chựa Chom Chiêng Chủ Doan Đán Đanh Đạu Điện Điểm Đinh Đoàn Ết Én Hặc Hắc Hịa Hiêng Hóm Hươi Ín Kẻo Kẹo Khăm Khiên Khoa Khụt Khặt Khun La Lả Lạ Lánh Lay Lẻ Lé Lót Lún Mằn Mắn Mán Máy Mo Mon Mương Muôn Nang Nàng Ngoan Ngoai Nhót Nhọt Nọi Nỏi Nưa Nhói Nghiên Ó Ọi Ỏm Óm On Ót Pâng Panh Pánh Pành Pản Păn Păng Pin Pình Piềng Piên Phanh Phò Pho Phong Phóm Phương Phượng Phươi Pọm Pỏm Panh Pui Pậu Sánh Sinh Sương Sơn Soạn Sọi Sôm Tại Tẳm Tậm Tấm Tén Tiếng Tiển Tinh Tiện Tỉnh Toản Tom Tủ Tươi Tướng Thăm Thâng Thẳm Thành Thiêm Thoa Thoai Thong Thoong Thuận Ún Un Úi Ưởng Văn Xanh Xiên Xiêng Xiêm Xoán Xóm Xôm Xuôi Xuối Xương Ương Vanh
Pham Phấy Phấu Phẩu Chẩn Sểnh Sềnh Sìn Siệu Sìu Tỉn Tình U Vần Vảng Ỏn Nải Nái Nảy Chòi Lìn Liều Lái Lở Mình
Thọ Lễ Tín Thụ Thuần Thuyên Thuyết Nghị Ngát Kháng Út Ước Tám Bảy Ba Bé Chín Cử Dậu Dần Định Độ Khoát Khuyến Khương Lục Lý Mậu Nghiêm Nhạn
Nhuần Ninh Quyến Tạo Thiết Thiệp Thông Thước Tịnh Toại Triệu Trực Tụ Tùy Xuyên Chương Chức Cẩn Hoạch Hoành Hội Hách Hiến Hóa Huế Hòe Đoan
Bửn Chăn Chánh Ngọt Kheo Khèo Khằm Khẳm Khăm Luông Luồng Mường Thương Ngoàn Ngợi Nhan Ôn Phòng Việng Viềng Yêu
`

/** Lower-case NFC syllables of each part of a name. */
export const nameSyllables: {
  readonly surnames: ReadonlySet<string>
  readonly middles: ReadonlySet<string>
  readonly givens: ReadonlySet<string>
} = {
  surnames: toSet(surnames),
  middles: toSet(middles),
  givens: toSet(`${givens} ${middles}`),
}

function toSet(list: string): ReadonlySet<string> {
  return new Set(
    list
      .normalize('NFC')
      .toLocaleLowerCase('vi')
      .split(/\s+/u)
      .filter((one) => one !== ''),
  )
}
