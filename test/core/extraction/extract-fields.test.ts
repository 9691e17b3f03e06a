import { describe, expect, it } from 'vitest'
import { extractFields } from '../../../main/core/extraction/extract-fields.ts'
import type { PageRegion } from '../../../main/core/ocr/words.ts'
import type { DocumentType } from '../../../shared/domain/document-type.ts'
import { buildRegion, rowTop } from '../../support/build-region.ts'
import {
  aBirthDeclaration,
  aCertificationRequest,
  aConfirmationRequest,
  aDeathDeclaration,
  aMaritalStatusDeclaration,
  aMarriageDeclaration,
} from '../../support/declarations.ts'
import {
  aBirthCertificate,
  aLandUseCertificate,
  aMarriageCertificate,
  anOfficialLetter,
  aPoorHouseholdConfirmation,
} from '../../support/issued-papers.ts'

function valuesOf(documentType: DocumentType, region: PageRegion): Record<string, string> {
  return Object.fromEntries(extractFields(documentType, region).map((field) => [field.code, field.value]))
}

describe('fields of each kind of paper', () => {
  it('binds a birth declaration by person: mother before father, requester apart', () => {
    expect(valuesOf('to_khai_dang_ky_khai_sinh', aBirthDeclaration())).toEqual({
      kinh_gui: 'Ủy ban nhân dân xã Nậm Nèn, tỉnh Điện Biên',
      nguoi_yeu_cau_ho_ten: 'SÙNG A DÌNH',
      nguoi_yeu_cau_noi_cu_tru: 'Bản Huổi Múa A, xã Nậm Nèn, tỉnh Điện Biên',
      nguoi_yeu_cau_so_dinh_danh: '011097840315',
      nguoi_yeu_cau_ngay_cap: '2024-04-12',
      quan_he: 'Cha đẻ',
      con_ho_ten: 'SÙNG THỊ DÍ',
      con_ngay_sinh: '2025-06-04',
      con_ngay_sinh_chu: 'Ngày bốn, tháng sáu, năm hai nghìn không trăm hai mươi lăm',
      con_gioi_tinh: 'Nữ',
      con_dan_toc: "H'Mông",
      con_quoc_tich: 'Việt Nam',
      con_noi_sinh: 'Bệnh viện Đa khoa tỉnh Điện Biên',
      con_que_quan: 'xã Nậm Nèn, tỉnh Điện Biên',
      me_ho_ten: 'PHẠM THỊ QUỲNH',
      me_nam_sinh: '1991',
      me_dan_toc: 'Kinh',
      me_quoc_tich: 'Việt Nam',
      me_noi_cu_tru: 'Bản Huổi Múa A, xã Nậm Nèn, tỉnh Điện Biên',
      cha_ho_ten: 'SÙNG A DÌNH',
      cha_nam_sinh: '1997',
      cha_dan_toc: "H'Mông",
      cha_quoc_tich: 'Việt Nam',
      cha_noi_cu_tru: 'Bản Huổi Múa A, xã Nậm Nèn, tỉnh Điện Biên',
      lam_tai: 'xã Nậm Nèn',
      ngay_lam_don: '2025-07-16',
      so_ban_sao: '0',
      de_nghi_ban_sao: 'không',
      nguoi_ky: 'Sùng A Dình',
    })
  })

  it('takes a sentence apart that wraps over two rows: the death notice', () => {
    expect(valuesOf('to_khai_dang_ky_khai_tu', aDeathDeclaration())).toMatchObject({
      nguoi_yeu_cau_ho_ten: 'Thào A Pó',
      nguoi_yeu_cau_so_dinh_danh: '011099394366',
      nguoi_yeu_cau_ngay_cap: '2021-01-14',
      nguoi_chet_ho_ten: 'VỪ Y CHÁ',
      nguoi_chet_so_dinh_danh: '011142395087',
      nguoi_chet_noi_cu_tru: 'Bản Pá Trả, xã Mường Phăng, tỉnh Điện Biên',
      gio_chet: '15 giờ 29 phút',
      ngay_chet: '2025-12-15',
      so_giay_bao_tu: '26/2025/GBT',
      noi_cap_giay_bao_tu: 'Trạm Y tế xã Mường Phăng, tỉnh Điện Biên',
      ngay_cap_giay_bao_tu: '2025-12-15',
      lam_tai: 'xã Mường Phăng',
      ngay_lam_don: '2026-02-16',
      nguoi_ky: 'Thào A Pó',
    })
  })

  it('reads a marital status declaration', () => {
    expect(valuesOf('to_khai_xac_nhan_tinh_trang_hon_nhan', aMaritalStatusDeclaration())).toMatchObject({
      quan_he: 'Bản thân',
      ho_ten: 'VỪ BÁ SÙNG',
      ngay_sinh: '1987-09-21',
      so_dinh_danh: '011087518676',
      tinh_trang_hon_nhan: 'Đã ly hôn, hiện chưa đăng ký kết hôn với ai',
      muc_dich: 'Làm thủ tục vay vốn ngân hàng',
      nguoi_ky: 'Vừ Bá Sùng',
    })
  })

  it('keeps bên nữ and bên nam apart, cells of two rows included', () => {
    expect(valuesOf('to_khai_dang_ky_ket_hon', aMarriageDeclaration())).toMatchObject({
      nu_ho_ten: 'CÀ THỊ XIÊN',
      nam_ho_ten: 'CỤT VĂN PIỀNG',
      nu_ngay_sinh: '2005-07-17',
      nam_ngay_sinh: '1997-05-17',
      nu_noi_cu_tru: 'Bản Xà Dề Phìn, xã Tả Lèng, tỉnh Lai Châu',
      nam_noi_cu_tru: 'Bản Na Ngân, xã Con Cuông, tỉnh Nghệ An',
      nu_so_dinh_danh: '012305821892',
      nam_so_dinh_danh: '040097603204',
      nu_ngay_cap: '2024-06-13',
      nam_ngay_cap: '2021-12-06',
      nu_lan_ket_hon: '1',
      nam_lan_ket_hon: '2',
      lam_tai: 'xã Tả Lèng',
      ngay_lam_don: '2025-09-01',
      so_ban_sao: '2',
    })
  })

  it('reads a copy of a birth certificate', () => {
    expect(valuesOf('giay_khai_sinh_ban_sao', aBirthCertificate())).toMatchObject({
      so: '134/2005',
      ho_ten: 'SEO THỊ THẮM',
      ngay_sinh: '2005-04-01',
      so_dinh_danh: '011305082038',
      me_ho_ten: 'QUÀNG THỊ THOA',
      me_dan_toc: 'Thái',
      cha_ho_ten: 'SEO VĂN PIỀNG',
      cha_dan_toc: 'Khơ Mú',
      noi_dang_ky: 'Ủy ban nhân dân xã Pú Nhung, tỉnh Điện Biên',
      ngay_dang_ky: '2005-05-06',
      ngay_cap_ban_sao: '2026-03-04',
      nguoi_ky: 'Lô Văn Biên',
    })
  })

  it('splits the marriage certificate: wife left, husband right', () => {
    expect(valuesOf('giay_chung_nhan_ket_hon', aMarriageCertificate())).toMatchObject({
      so: '139/2024',
      vo_ho_ten: 'THÀO THỊ CHỞ',
      chong_ho_ten: 'VÌ VĂN BIÊN',
      vo_noi_cu_tru: 'Bản Phà Lếch Phay, xã Quỳ Châu, tỉnh Nghệ An',
      chong_noi_cu_tru: 'Bản Buộc Mú, xã Mường Xén, tỉnh Nghệ An',
      vo_so_dinh_danh: '040177363209',
      chong_so_dinh_danh: '040086613231',
      vo_ngay_cap: '2023-10-15',
      chong_ngay_cap: '2022-06-13',
      ngay_dang_ky: '2024-01-31',
      nguoi_ky: 'Ốc Văn Thoong',
    })
  })

  it('tells three signers of one request apart', () => {
    expect(valuesOf('don_xin_xac_nhan', aConfirmationRequest())).toMatchObject({
      noi_dung_xac_nhan: 'Thông tin về cư trú',
      ho_ten: 'Lò Thị Thoa',
      so_dinh_danh: '040156829188',
      ngay_cap: '2023-11-19',
      dien_thoai: '0912053963',
      ly_do: 'hoàn thiện hồ sơ đề nghị hỗ trợ xóa nhà tạm, nhà dột nát',
      truong_ban: 'Mào Văn Pánh',
      nguoi_ky: 'Lò Thị Thoa',
      chu_tich: 'Thào A Lềnh',
    })
  })

  it('reads the members of a household, a name of two rows included', () => {
    expect(valuesOf('giay_xac_nhan_ho_ngheo', aPoorHouseholdConfirmation())).toMatchObject({
      so: '28/GXN-UBND',
      ngay_ky: '2026-11-13',
      chu_ho: 'XỒNG BÁ NẾNH',
      ngay_cap: '2021-05-15',
      thanh_vien_1_ho_ten: 'Xồng Bá Nếnh',
      thanh_vien_2_ho_ten: 'Cầm Thị Phương',
      thanh_vien_2_nam_sinh: '1981',
      thanh_vien_3_ho_ten: 'Xồng Bá Sùng',
      thanh_vien_3_so_dinh_danh: '011220888092',
      phan_loai: 'hộ cận nghèo',
      giai_doan: '2022 - 2025',
      nguoi_ky: 'Lèo Văn Khụt',
    })
    expect(valuesOf('giay_xac_nhan_ho_ngheo', aPoorHouseholdConfirmation())).not.toHaveProperty('thanh_vien_4_ho_ten')
  })

  it('reads papers and copies of a certification request, and what is ticked', () => {
    expect(valuesOf('phieu_de_nghi_chung_thuc', aCertificationRequest())).toMatchObject({
      ho_ten: 'Ly Thị Nhìa',
      giay_to_1: 'Căn cước công dân',
      giay_to_1_so_ban: '5',
      giay_to_2: 'Bằng tốt nghiệp trung học phổ thông',
      giay_to_2_so_ban: '2',
      tong_so_ban: '7',
      le_phi: '14000',
      le_phi_chu: 'mười bốn nghìn đồng',
      chung_thuc_ban_sao: 'có',
      ngay_lam_don: '2025-12-10',
      nguoi_ky: 'Ly Thị Nhìa',
    })
  })

  it('reads the inner page of a land book, several values on one row', () => {
    expect(valuesOf('giay_chung_nhan_quyen_su_dung_dat', aLandUseCertificate())).toEqual({
      ong_ho_ten: 'LẦU BÁ DƠ',
      ong_nam_sinh: '1958',
      ong_so_dinh_danh: '040058789874',
      ba_ho_ten: 'XEO THỊ LẺ',
      ba_nam_sinh: '1982',
      ba_so_dinh_danh: '040182922248',
      dia_chi_thuong_tru: 'Bản Na Ngân, xã Bình Chuẩn, tỉnh Nghệ An',
      thua_dat_so: '434',
      to_ban_do_so: '13',
      thua_dat_dia_chi: 'Bản Na Ngân, xã Bình Chuẩn, tỉnh Nghệ An',
      dien_tich: '256.9',
      dien_tich_chu: 'Hai trăm năm mươi sáu phẩy chín mét vuông',
      hinh_thuc_su_dung: 'Sử dụng riêng',
      muc_dich_su_dung: 'Đất trồng cây hằng năm khác (HNK)',
      thoi_han_su_dung: 'Đến ngày 15/10/2063',
      nguon_goc: 'Nhận thừa kế đất được Nhà nước giao đất',
      ngay_cap: '2022-12-26',
      nguoi_ky: 'Ngô Quốc Lượng',
      so_vao_so: 'CS 65006',
      so_phat_hanh: 'BT 008902',
    })
  })

  it('reads the letterheads of an official letter apart', () => {
    expect(valuesOf('cong_van', anOfficialLetter())).toEqual({
      so: '113/UBND-TP',
      trich_yeu: 'V/v rà soát, cập nhật dữ liệu hộ tịch trên địa bàn xã',
      dia_danh: 'Xa Dung',
      ngay_ban_hanh: '2025-07-30',
      kinh_gui: 'Trưởng các bản, tổ dân phố trên địa bàn',
      chuc_vu: 'CHỦ TỊCH',
      nguoi_ky: 'Xeo Văn Hiêng',
    })
  })

  it('gives the boxes of the very words of a value', () => {
    const field = extractFields('giay_chung_nhan_quyen_su_dung_dat', aLandUseCertificate()).find(
      ({ code }) => code === 'ong_ho_ten',
    )
    expect(field?.boxes).toHaveLength(1)
    expect(field?.boxes[0]).toMatchObject({ x0: 270, y0: 212 })
    expect(field?.raw).toBe('LẦU BÁ DƠ,')
  })

  it('finds values of other layouts: a longer label, a day on the row below, a label above its part', () => {
    const death = buildRegion([
      'TỜ KHAI ĐĂNG KÝ KHAI TỬ',
      'Họ, chữ đệm, tên người yêu cầu: Lường Thị Hặc',
      'Quan hệ với người chết: Chồng',
      'Đề nghị cơ quan đăng ký khai tử cho người có tên dưới đây:',
      'Đã chết vào lúc: 00 giờ 26 phút, ngày 24 tháng 5 năm 2026',
      'Tôi cam đoan những nội dung khai trên đây là đúng sự thật.',
      [[700, 'Làm tại: xã Mường Tè, tỉnh Lai Châu,']],
      [[760, 'ngày 28 tháng 6 năm 2026']],
    ])
    expect(valuesOf('to_khai_dang_ky_khai_tu', death)).toMatchObject({
      lam_tai: 'xã Mường Tè, tỉnh Lai Châu',
      ngay_lam_don: '2026-06-28',
    })
    const marital = buildRegion([
      'TỜ KHAI CẤP GIẤY XÁC NHẬN TÌNH TRẠNG HÔN NHÂN',
      'Quan hệ với người được cấp giấy: Bản thân',
      'Đề nghị cấp Giấy xác nhận tình trạng hôn nhân cho người có tên dưới đây:',
    ])
    expect(valuesOf('to_khai_xac_nhan_tinh_trang_hon_nhan', marital)).toMatchObject({ quan_he: 'Bản thân' })
    const land = buildRegion([
      'GIẤY CHỨNG NHẬN QUYỀN SỬ DỤNG ĐẤT',
      'Số phát hành: DK 729922',
      'I. Người sử dụng đất, chủ sở hữu nhà ở và tài sản khác gắn liền với đất',
      'Ông: GIÀNG A LỀNH, Năm sinh: 1957',
    ])
    expect(valuesOf('giay_chung_nhan_quyen_su_dung_dat', land)).toMatchObject({ so_phat_hanh: 'DK 729922' })
  })

  it('reads two ticks by their order where the words beside them are glued', () => {
    const glued = buildRegion(
      ['TỜ KHAI ĐĂNG KÝ KHAI SINH', 'Tôi cam đoan nội dung trên là đúng.', 'Đề nghị cấp bản sao:Có..,Không .'],
      {
        boxes: [
          [430, rowTop(2), true],
          [620, rowTop(2), false],
        ],
      },
    )
    expect(valuesOf('to_khai_dang_ky_khai_sinh', glued)).toMatchObject({ de_nghi_ban_sao: 'có' })
  })

  it('leaves out what does not stand on the paper', () => {
    expect(
      valuesOf(
        'to_khai_dang_ky_khai_sinh',
        buildRegion(['TỜ KHAI ĐĂNG KÝ KHAI SINH', 'Họ, chữ đệm, tên người mẹ:', 'Năm sinh:']),
      ),
    ).toEqual({})
    expect(extractFields('khong_ro', aBirthDeclaration())).toEqual([])
  })
})
