import type { PageRegion } from '../../main/core/ocr/words.ts'
import { buildRegion, type Piece } from './build-region.ts'

type Rows = readonly (string | readonly Piece[])[]

const nation: Rows = [[[500, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM']], [[620, 'Độc lập - Tự do - Hạnh phúc']]]

function officeHead(left: string, right: string): Rows {
  return [
    [
      [280, 'ỦY BAN NHÂN DÂN'],
      [800, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
    ],
    [
      [300, 'XÃ NẬM NÈN'],
      [920, 'Độc lập - Tự do - Hạnh phúc'],
    ],
    right === ''
      ? [[300, left]]
      : [
          [300, left],
          [880, right],
        ],
  ]
}

/** Giấy khai sinh (bản sao); the day's row wraps before the year. */
export function aBirthCertificate(): PageRegion {
  return buildRegion([
    ...officeHead('Số: 134/2005', ''),
    [[640, 'GIẤY KHAI SINH']],
    [[700, '(BẢN SAO)']],
    'Họ, chữ đệm, tên: SEO THỊ THẮM',
    'Ngày, tháng, năm sinh: 01/04/2005',
    'Ghi bằng chữ: Ngày một, tháng bốn, năm hai nghìn không trăm linh năm',
    [
      [200, 'Giới tính: Nữ'],
      [600, 'Dân tộc: Khơ Mú'],
      [1050, 'Quốc tịch: Việt Nam'],
    ],
    'Nơi sinh: Bản Tin Tốc, xã Pú Nhung, tỉnh Điện Biên',
    'Quê quán: xã Chiềng Sinh, tỉnh Điện Biên',
    'Số định danh cá nhân: 011305082038',
    'Họ, chữ đệm, tên người mẹ: QUÀNG THỊ THOA',
    'Năm sinh: 1983',
    'Dân tộc: Thái',
    'Quốc tịch: Việt Nam',
    'Nơi cư trú: Bản Tin Tốc, xã Pú Nhung, tỉnh Điện Biên',
    'Họ, chữ đệm, tên người cha: SEO VĂN PIỀNG',
    'Năm sinh: 1999',
    'Dân tộc: Khơ Mú',
    'Quốc tịch: Việt Nam',
    'Nơi cư trú: Bản Tin Tốc, xã Pú Nhung, tỉnh Điện Biên',
    'Nơi đăng ký khai sinh: Ủy ban nhân dân xã Pú Nhung, tỉnh Điện Biên',
    'Ngày, tháng, năm đăng ký: 06/05/2005',
    'Ghi chú: Không',
    [[1020, 'NGƯỜI KÝ BẢN SAO']],
    [[900, 'Xã Pú Nhung, ngày 04 tháng 03 năm']],
    [[1170, '2026']],
    [[1120, 'CHỦ TỊCH']],
    [[1100, 'Lô Văn Biên']],
  ])
}

/** Giấy chứng nhận kết hôn; OCR lines run across both columns. */
export function aMarriageCertificate(): PageRegion {
  return buildRegion([
    ...nation,
    [[430, 'GIẤY CHỨNG NHẬN KẾT HÔN']],
    [[760, 'Số: 139/2024']],
    [
      [200, 'Họ, chữ đệm, tên vợ:'],
      [900, 'Họ, chữ đệm, tên chồng:'],
    ],
    [
      [200, 'THÀO THỊ CHỞ'],
      [900, 'VÌ VĂN BIÊN'],
    ],
    [
      [200, 'Ngày, tháng, năm sinh: 08/05/1977'],
      [900, 'Ngày, tháng, năm sinh: 31/12/1986'],
    ],
    [
      [200, "Dân tộc: H'Mông"],
      [900, 'Dân tộc: Thái'],
    ],
    [
      [200, 'Quốc tịch: Việt Nam'],
      [900, 'Quốc tịch: Việt Nam'],
    ],
    [
      [200, 'Nơi cư trú: Bản Phà Lếch Phay, xã Quỳ'],
      [900, 'Nơi cư trú: Bản Buộc Mú, xã Mường Xén,'],
    ],
    [
      [200, 'Châu, tỉnh Nghệ An'],
      [900, 'tỉnh Nghệ An'],
    ],
    [
      [200, 'Giấy tờ tùy thân: CCCD số'],
      [900, 'Giấy tờ tùy thân: CCCD số'],
    ],
    [
      [200, '040177363209 cấp ngày 15/10/2023'],
      [900, '040086613231 cấp ngày 13/06/2022'],
    ],
    'Nơi đăng ký kết hôn: Ủy ban nhân dân xã Quỳ Châu, tỉnh Nghệ An',
    'Ngày, tháng, năm đăng ký: 31/01/2024',
    'Giấy chứng nhận kết hôn này có giá trị kể từ ngày đăng ký.',
    [
      [490, 'Vợ'],
      [1200, 'Chồng'],
    ],
    [
      [420, 'Thào Thị Chở'],
      [1110, 'Vì Văn Biên'],
    ],
    [[900, 'NGƯỜI KÝ GIẤY CHỨNG NHẬN KẾT HÔN']],
    [[1120, 'CHỦ TỊCH']],
    [[1100, 'Ốc Văn Thoong']],
  ])
}

/** Giấy xác nhận hộ nghèo, hộ cận nghèo; one member's name takes two rows of its cell. */
export function aPoorHouseholdConfirmation(): PageRegion {
  return buildRegion([
    ...officeHead('Số: 28/GXN-UBND', 'Xã Nậm Nèn, ngày 13 tháng 11 năm 2026'),
    [[690, 'GIẤY XÁC NHẬN']],
    [[570, 'HỘ NGHÈO, HỘ CẬN NGHÈO']],
    'Ủy ban nhân dân xã Nậm Nèn, tỉnh Điện Biên xác nhận hộ gia đình:',
    'Họ và tên chủ hộ: XỒNG BÁ NẾNH',
    [
      [200, "Dân tộc: H'Mông"],
      [560, 'Sinh ngày: 07/07/1979'],
      [1000, 'Giới tính: Nam'],
    ],
    'Số định danh cá nhân/CCCD: 011079512372, ngày cấp: 15/05/2021',
    'Địa chỉ: Bản Che Căn, xã Nậm Nèn, tỉnh Điện Biên',
    'Gồm các thành viên sau đây:',
    [
      [215, 'STT'],
      [340, 'Họ và tên'],
      [600, 'Năm sinh'],
      [770, 'Giới tính'],
      [920, 'Quan hệ'],
      [1240, 'Số định danh cá nhân'],
    ],
    [
      [230, '1'],
      [300, 'Xồng Bá Nếnh'],
      [600, '1979'],
      [770, 'Nam'],
      [920, 'Chủ hộ'],
      [1260, '011079512372'],
    ],
    [
      [230, '2'],
      [300, 'Cầm Thị'],
      [600, '1981'],
      [770, 'Nữ'],
      [920, 'Vợ'],
      [1260, '011181976054'],
    ],
    [[300, 'Phương']],
    [
      [230, '3'],
      [300, 'Xồng Bá Sùng'],
      [600, '2020'],
      [770, 'Nam'],
      [920, 'Con'],
      [1260, '011220888092'],
    ],
    'Là hộ cận nghèo theo chuẩn nghèo đa chiều giai đoạn 2022 - 2025 thuộc địa bàn xã quản lý.',
    'Giấy này được sử dụng để thực hiện chính sách hỗ trợ của Nhà nước.',
    [[1000, 'TM. ỦY BAN NHÂN DÂN']],
    [[1090, 'KT. CHỦ TỊCH']],
    [[1080, 'PHÓ CHỦ TỊCH']],
    [[1090, 'Lèo Văn Khụt']],
  ])
}

/** Inner page of the land book of 2009–2024. */
export function aLandUseCertificate(): PageRegion {
  return buildRegion([
    'I. Người sử dụng đất, chủ sở hữu nhà ở và tài sản khác gắn liền với đất',
    'Ông: LẦU BÁ DƠ, sinh năm: 1958, CCCD số: 040058789874',
    'Và vợ là bà: XEO THỊ LẺ, sinh năm: 1982, CCCD số: 040182922248',
    'Địa chỉ thường trú: Bản Na Ngân, xã Bình Chuẩn, tỉnh Nghệ An',
    'II. Thửa đất, nhà ở và tài sản khác gắn liền với đất',
    '1. Thửa đất:',
    'a) Thửa đất số: 434, tờ bản đồ số: 13',
    'b) Địa chỉ: Bản Na Ngân, xã Bình Chuẩn, tỉnh Nghệ An',
    'c) Diện tích: 256,9 m², (bằng chữ: Hai trăm năm mươi sáu phẩy chín mét vuông)',
    'd) Hình thức sử dụng: Sử dụng riêng',
    'đ) Mục đích sử dụng: Đất trồng cây hằng năm khác (HNK)',
    'e) Thời hạn sử dụng: Đến ngày 15/10/2063',
    'g) Nguồn gốc sử dụng: Nhận thừa kế đất được Nhà nước giao đất',
    '2. Nhà ở: -/-',
    '6. Ghi chú: Không',
    [[900, 'Tỉnh Nghệ An, ngày 26 tháng 12 năm 2022']],
    [[910, 'SỞ TÀI NGUYÊN VÀ MÔI TRƯỜNG']],
    [[1100, 'KT. GIÁM ĐỐC']],
    [[1090, 'PHÓ GIÁM ĐỐC']],
    [[1080, 'Ngô Quốc Lượng']],
    'Số vào sổ cấp GCN: CS 65006',
    [[680, 'Số phát hành: BT 008902']],
  ])
}

/** Công văn: letterheads side by side, the matter in two centred rows under the number. */
export function anOfficialLetter(): PageRegion {
  return buildRegion([
    [
      [280, 'ỦY BAN NHÂN DÂN'],
      [800, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
    ],
    [
      [330, 'XÃ XA DUNG'],
      [930, 'Độc lập - Tự do - Hạnh phúc'],
    ],
    [
      [310, 'Số: 113/UBND-TP'],
      [880, 'Xa Dung, ngày 30 tháng 07 năm 2025'],
    ],
    [[210, 'V/v rà soát, cập nhật dữ liệu hộ tịch']],
    [[330, 'trên địa bàn xã']],
    [[490, 'Kính gửi: Trưởng các bản, tổ dân phố trên địa bàn']],
    'Thực hiện Kế hoạch số 28/KH-UBND ngày 27/02/2025 của Ủy ban nhân dân tỉnh Điện Biên, đề nghị các',
    'ông, bà Trưởng bản thông báo cho nhân dân mang theo bản chính Giấy khai sinh, Giấy chứng nhận kết hôn.',
    [
      [200, 'Nơi nhận:'],
      [1000, 'TM. ỦY BAN NHÂN DÂN'],
    ],
    [
      [200, '- Như trên;'],
      [1120, 'CHỦ TỊCH'],
    ],
    '- Lưu: VT.',
    [[1090, 'Xeo Văn Hiêng']],
  ])
}
