import type { PageRegion } from '../../main/core/ocr/words.ts'
import { buildRegion, endOf, type Piece, rowTop } from './build-region.ts'

type Rows = readonly (string | readonly Piece[])[]

const nation: Rows = [[[500, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM']], [[620, 'Độc lập - Tự do - Hạnh phúc']]]

/** Tờ khai đăng ký khai sinh: requester, child, mother before father, boxes ticked `Có ☐, Không ☒`. */
export function aBirthDeclaration(): PageRegion {
  const rows: Rows = [
    ...nation,
    [[560, 'TỜ KHAI ĐĂNG KÝ KHAI SINH']],
    [[420, 'Kính gửi: (1) Ủy ban nhân dân xã Nậm Nèn, tỉnh Điện Biên']],
    'Họ, chữ đệm, tên người yêu cầu: SÙNG A DÌNH',
    'Nơi cư trú: (2) Bản Huổi Múa A, xã Nậm Nèn, tỉnh Điện Biên',
    'Giấy tờ tùy thân: (3) CCCD số 011097840315, cấp ngày 12/04/2024 tại Cục CS QLHC về TTXH',
    'Quan hệ với người được khai sinh: Cha đẻ',
    'Đề nghị cơ quan đăng ký khai sinh cho người dưới đây:',
    'Họ, chữ đệm, tên: SÙNG THỊ DÍ',
    'Ngày, tháng, năm sinh: 04/06/2025',
    'ghi bằng chữ: Ngày bốn, tháng sáu, năm hai nghìn không trăm hai mươi lăm',
    [
      [200, 'Giới tính: Nữ'],
      [600, "Dân tộc: H'Mông"],
      [1050, 'Quốc tịch: Việt Nam'],
    ],
    'Nơi sinh: (4) Bệnh viện Đa khoa tỉnh Điện Biên',
    'Quê quán: xã Nậm Nèn, tỉnh Điện Biên',
    'Họ, chữ đệm, tên người mẹ: PHẠM THỊ QUỲNH',
    [
      [200, 'Năm sinh: (5) 1991'],
      [700, 'Dân tộc: Kinh'],
      [1050, 'Quốc tịch: Việt Nam'],
    ],
    'Nơi cư trú: (2) Bản Huổi Múa A, xã Nậm Nèn, tỉnh Điện Biên',
    'Họ, chữ đệm, tên người cha: SÙNG A DÌNH',
    [
      [200, 'Năm sinh: (5) 1997'],
      [700, "Dân tộc: H'Mông"],
      [1050, 'Quốc tịch: Việt Nam'],
    ],
    'Nơi cư trú: (2) Bản Huổi Múa A, xã Nậm Nèn, tỉnh Điện Biên',
    'Tôi cam đoan nội dung đề nghị đăng ký khai sinh trên đây là đúng sự thật.',
    [[700, 'Làm tại: xã Nậm Nèn, ngày 16 tháng 07 năm 2025']],
    [
      [200, 'Đề nghị cấp bản sao(6): Có'],
      [620, ', Không'],
      [1100, 'Người yêu cầu'],
    ],
    [
      [200, 'Số lượng: 0 bản'],
      [1000, '(Ký, ghi rõ họ, chữ đệm, tên)'],
    ],
    [[1110, 'Sùng A Dình']],
  ]
  const y = rowTop(rows.length - 3)
  return buildRegion(rows, {
    boxes: [
      [endOf('Đề nghị cấp bản sao(6): Có') + 8, y, false],
      [endOf(', Không', 620) + 8, y, true],
    ],
  })
}

/** Tờ khai đăng ký khai tử; the death notice's sentence wraps over two rows. */
export function aDeathDeclaration(): PageRegion {
  return buildRegion([
    ...nation,
    [[560, 'TỜ KHAI ĐĂNG KÝ KHAI TỬ']],
    [[420, 'Kính gửi: (1) UBND xã Mường Phăng, tỉnh Điện Biên']],
    'Họ, chữ đệm, tên người yêu cầu: Thào A Pó',
    'Nơi cư trú: (2) Bản Pá Trả, xã Mường Phăng, tỉnh Điện Biên',
    'Giấy tờ tùy thân: (3) Căn cước công dân số 011099394366, cấp ngày 14/01/2021 tại Công an',
    'Quan hệ với người đã chết: Cháu nội',
    'Đề nghị cơ quan đăng ký khai tử cho người có tên dưới đây:',
    'Họ, chữ đệm, tên: VỪ Y CHÁ',
    [
      [200, 'Ngày, tháng, năm sinh: 26/11/1942'],
      [1000, 'Giới tính: Nữ'],
    ],
    [
      [200, "Dân tộc: H'Mông"],
      [900, 'Quốc tịch: Việt Nam'],
    ],
    'Nơi cư trú cuối cùng: (2) Bản Pá Trả, xã Mường Phăng, tỉnh Điện Biên',
    'Giấy tờ tùy thân: (3) Số định danh cá nhân 011142395087',
    'Đã chết vào lúc: 15 giờ 29 phút, ngày 15 tháng 12 năm 2025',
    'Nơi chết: Bản Pá Trả, xã Mường Phăng, tỉnh Điện Biên',
    'Nguyên nhân chết: Bệnh tim mạch',
    'Số Giấy báo tử/Giấy tờ thay thế Giấy báo tử: 26/2025/GBT do Trạm Y tế xã Mường Phăng, tỉnh Điện',
    'Biên cấp ngày 15 tháng 12 năm 2025',
    'Tôi cam đoan những nội dung khai trên đây là đúng sự thật.',
    [[650, 'Làm tại: xã Mường Phăng, ngày 16 tháng 02 năm 2026']],
    [[1100, 'Người yêu cầu']],
    [[1000, '(Ký, ghi rõ họ, chữ đệm, tên)']],
    [[1110, 'Thào A Pó']],
  ])
}

/** Tờ khai cấp Giấy xác nhận tình trạng hôn nhân; the title takes two rows. */
export function aMaritalStatusDeclaration(): PageRegion {
  return buildRegion([
    ...nation,
    [[540, 'TỜ KHAI CẤP GIẤY XÁC NHẬN']],
    [[600, 'TÌNH TRẠNG HÔN NHÂN']],
    [[420, 'Kính gửi: Ủy ban nhân dân xã Nậm Nèn, tỉnh Điện Biên']],
    'Họ, chữ đệm, tên người yêu cầu: Vừ Bá Sùng',
    'Nơi cư trú: Bản Ten Luống, xã Nậm Nèn, tỉnh Điện Biên',
    'Giấy tờ tùy thân: Căn cước số 011087518676, cấp ngày 05/09/2022 tại Bộ Công an',
    'Quan hệ với người được cấp Giấy xác nhận tình trạng hôn nhân: Bản thân',
    'Đề nghị cấp Giấy xác nhận tình trạng hôn nhân cho người có tên dưới đây:',
    'Họ, chữ đệm, tên: VỪ BÁ SÙNG',
    'Ngày, tháng, năm sinh: 21/09/1987',
    [
      [200, 'Giới tính: Nam'],
      [600, "Dân tộc: H'Mông"],
      [1050, 'Quốc tịch: Việt Nam'],
    ],
    'Nơi cư trú: Bản Ten Luống, xã Nậm Nèn, tỉnh Điện Biên',
    'Số định danh cá nhân: 011087518676',
    'Tình trạng hôn nhân: Đã ly hôn, hiện chưa đăng ký kết hôn với ai',
    'Mục đích sử dụng Giấy xác nhận tình trạng hôn nhân: Làm thủ tục vay vốn ngân hàng',
    'Tôi cam đoan những nội dung khai trên đây là đúng sự thật.',
    [[650, 'Làm tại: xã Nậm Nèn, ngày 03 tháng 05 năm 2026']],
    [[1100, 'Người yêu cầu']],
    [[1110, 'Vừ Bá Sùng']],
  ])
}

/** Tờ khai đăng ký kết hôn: labels left, bên nữ and bên nam side by side, cells of two rows. */
export function aMarriageDeclaration(): PageRegion {
  return buildRegion([
    ...nation,
    [[560, 'TỜ KHAI ĐĂNG KÝ KẾT HÔN']],
    [[420, 'Kính gửi: Ủy ban nhân dân xã Tả Lèng, tỉnh Lai Châu']],
    [
      [300, 'Thông tin'],
      [760, 'Bên nữ'],
      [1220, 'Bên nam'],
    ],
    [
      [210, 'Họ, chữ đệm, tên'],
      [620, 'CÀ THỊ XIÊN'],
      [1080, 'CỤT VĂN PIỀNG'],
    ],
    [
      [210, 'Ngày, tháng, năm sinh'],
      [620, '17/07/2005'],
      [1080, '17/05/1997'],
    ],
    [
      [210, 'Dân tộc'],
      [620, 'Thái'],
      [1080, 'Khơ Mú'],
    ],
    [
      [210, 'Quốc tịch'],
      [620, 'Việt Nam'],
      [1080, 'Việt Nam'],
    ],
    [
      [210, 'Nơi cư trú (2)'],
      [620, 'Bản Xà Dề Phìn, xã Tả'],
      [1080, 'Bản Na Ngân, xã Con'],
    ],
    [
      [620, 'Lèng, tỉnh Lai Châu'],
      [1080, 'Cuông, tỉnh Nghệ An'],
    ],
    [
      [210, 'Giấy tờ tùy thân (3)'],
      [620, 'CCCD số 012305821892,'],
      [1080, 'CCCD số 040097603204,'],
    ],
    [
      [620, 'cấp ngày 13/06/2024'],
      [1080, 'cấp ngày 06/12/2021'],
    ],
    [
      [210, 'Kết hôn lần thứ mấy'],
      [620, '01'],
      [1080, '02'],
    ],
    'Chúng tôi cam đoan những lời khai trên đây là đúng sự thật.',
    [[840, 'xã Tả Lèng, ngày 01 tháng 09 năm 2025']],
    [
      [400, 'Bên nữ'],
      [1150, 'Bên nam'],
    ],
    [
      [380, 'Cà Thị Xiên'],
      [1100, 'Cụt Văn Piềng'],
    ],
    'Đề nghị cấp bản sao(4): Có , Không Số lượng: 02 bản',
  ])
}

/** Đơn xin xác nhận with three signers. */
export function aConfirmationRequest(): PageRegion {
  return buildRegion([
    ...nation,
    [[640, 'ĐƠN XIN XÁC NHẬN']],
    [[640, '(V/v: Thông tin về cư trú)']],
    [[400, 'Kính gửi: Ủy ban nhân dân xã Quế Phong, tỉnh Nghệ An']],
    'Tôi tên là: Lò Thị Thoa',
    [
      [200, 'Sinh ngày: 11/07/1956'],
      [740, 'Giới tính: Nữ'],
      [1130, 'Dân tộc: Thái'],
    ],
    'Số CCCD: 040156829188 cấp ngày 19/11/2023',
    'Chỗ ở hiện nay: Bản Na Ngân, xã Quế Phong, tỉnh Nghệ An',
    'Số điện thoại: 0912053963',
    'Nay tôi làm đơn này kính đề nghị Ủy ban nhân dân xã xác nhận cho tôi nội dung sau: tôi đang cư trú ổn định.',
    'Lý do xin xác nhận: để hoàn thiện hồ sơ đề nghị hỗ trợ xóa nhà tạm, nhà dột nát',
    'Tôi xin cam đoan những lời khai trên là đúng sự thật.',
    'Tôi xin trân trọng cảm ơn!',
    [[880, 'Xã Quế Phong, ngày 03 tháng 10 năm 2025']],
    [
      [260, 'XÁC NHẬN CỦA TRƯỞNG BẢN'],
      [1060, 'NGƯỜI LÀM ĐƠN'],
    ],
    [
      [380, '(Ký, ghi rõ họ tên)'],
      [1070, '(Ký, ghi rõ họ tên)'],
    ],
    [
      [400, 'Mào Văn Pánh'],
      [1110, 'Lò Thị Thoa'],
    ],
    [[520, 'XÁC NHẬN CỦA ỦY BAN NHÂN DÂN XÃ']],
    [[780, 'CHỦ TỊCH']],
    [[760, 'Thào A Lềnh']],
  ])
}

/** Phiếu đề nghị chứng thực with two papers; the box stands before its words. */
export function aCertificationRequest(): PageRegion {
  const rows: Rows = [
    [
      [270, 'UBND XÃ HÙNG CHÂN'],
      [800, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
    ],
    [
      [290, 'BỘ PHẬN MỘT CỬA'],
      [940, 'Độc lập - Tự do - Hạnh phúc'],
    ],
    [[560, 'PHIẾU ĐỀ NGHỊ CHỨNG THỰC']],
    'Họ và tên người yêu cầu chứng thực: Ly Thị Nhìa',
    'Giấy tờ tùy thân: Căn cước công dân số 040197893646, cấp ngày 23/01/2024 tại Công an',
    'Địa chỉ liên hệ: Bản Lưu Thắng, xã Hùng Chân, tỉnh Nghệ An',
    'Số điện thoại: 0985922371',
    [
      [200, 'Yêu cầu:'],
      [380, 'Chứng thực bản sao từ bản chính'],
      [880, 'Chứng thực chữ ký'],
    ],
    [
      [230, 'STT'],
      [620, 'Tên giấy tờ, văn bản'],
      [1270, 'Số bản yêu cầu'],
    ],
    [
      [250, '1'],
      [340, 'Căn cước công dân'],
      [1370, '05'],
    ],
    [
      [250, '2'],
      [340, 'Bằng tốt nghiệp trung học phổ thông'],
      [1370, '02'],
    ],
    [
      [700, 'Tổng cộng'],
      [1370, '07'],
    ],
    'Lệ phí phải nộp: 14.000 đồng (Bằng chữ: mười bốn nghìn đồng)',
    'Tôi xin chịu trách nhiệm trước pháp luật về tính chính xác của bản chính.',
    [[900, 'Xã Hùng Chân, ngày 10 tháng 12 năm 2025']],
    [
      [390, 'Người tiếp nhận'],
      [1100, 'Người yêu cầu'],
    ],
    [[1110, 'Ly Thị Nhìa']],
  ]
  return buildRegion(rows, { boxes: [[345, rowTop(7), true]] })
}
