import { describe, expect, it } from 'vitest'
import { recogniseType } from '../../../main/core/document-types/recognise-type.ts'
import { buildRegion } from '../../support/build-region.ts'
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

describe('the kind of a paper', () => {
  it.each([
    ['to_khai_dang_ky_khai_sinh', aBirthDeclaration()],
    ['to_khai_dang_ky_khai_tu', aDeathDeclaration()],
    ['to_khai_xac_nhan_tinh_trang_hon_nhan', aMaritalStatusDeclaration()],
    ['to_khai_dang_ky_ket_hon', aMarriageDeclaration()],
    ['giay_khai_sinh_ban_sao', aBirthCertificate()],
    ['giay_chung_nhan_ket_hon', aMarriageCertificate()],
    ['don_xin_xac_nhan', aConfirmationRequest()],
    ['giay_xac_nhan_ho_ngheo', aPoorHouseholdConfirmation()],
    ['phieu_de_nghi_chung_thuc', aCertificationRequest()],
    ['giay_chung_nhan_quyen_su_dung_dat', aLandUseCertificate()],
    ['cong_van', anOfficialLetter()],
  ])('is told by its printed words: %s', (documentType, region) => {
    const type = recogniseType(region)
    expect(type.documentType).toBe(documentType)
    expect(type.confidence).toBeGreaterThan(0.95)
    expect(type.reasons.length).toBeGreaterThan(2)
  })

  it('is found although OCR lost letters and tone marks', () => {
    const region = buildRegion([
      'CONG HOA XA HOI CHU NGHIA VIET NAM',
      [[560, 'TỜ KHAl ĐĂNG KY KHAI SINN']],
      'Quan hê vơi người dược khai sinh: Cha đẻ',
      'Họ, chữ đêm, tèn người me: LÒ THỊ MAI',
      'Họ, chữ đệm, tên người cha: LÒ VĂN BIÊN',
    ])
    expect(recogniseType(region).documentType).toBe('to_khai_dang_ky_khai_sinh')
  })

  it('is unknown for papers that we have no definition of', () => {
    const others = [
      [
        'HỢP ĐỒNG THUÊ NHÀ',
        'Bên A: Lò Văn Biên',
        'Bên B: Lò Thị Mai',
        'Hai bên thống nhất các điều khoản sau đây',
        'Điều 1. Nội dung hợp đồng',
      ],
      [
        'BẰNG TỐT NGHIỆP TRUNG HỌC PHỔ THÔNG',
        'Cho: Lò Thị Mai',
        'Ngày sinh: 01/02/1990',
        'Nơi sinh: Điện Biên',
        'Xếp loại tốt nghiệp: Khá',
      ],
      ['HÓA ĐƠN GIÁ TRỊ GIA TĂNG', 'Đơn vị bán hàng: Cửa hàng vật tư', 'Cộng tiền hàng: 1.200.000', 'Người mua hàng'],
      ['Số 12', 'một vài chữ trên trang'],
    ]
    for (const rows of others)
      expect([rows[0], recogniseType(buildRegion(rows)).documentType]).toEqual([rows[0], 'khong_ro'])
  })

  it('does not take a letter that speaks of birth certificates for one', () => {
    expect(recogniseType(anOfficialLetter()).documentType).toBe('cong_van')
  })

  it('tells front and back of both layouts of the identity card', () => {
    const front2021 = buildRegion(
      [
        'CĂN CƯỚC CÔNG DÂN',
        'Citizen Identity Card',
        'Số / No.: 011190004321',
        'Họ và tên / Full name:',
        'LÒ THỊ MAI',
        'Quê quán / Place of origin:',
      ],
      { kind: 'card' },
    )
    const back2021 = buildRegion(
      [
        'Đặc điểm nhận dạng / Personal identification:',
        'Ngày, tháng, năm / Date, month, year: 10/08/2021',
        'CỤC TRƯỞNG CỤC CẢNH SÁT',
      ],
      { kind: 'card' },
    )
    const front2024 = buildRegion(
      [
        'CĂN CƯỚC',
        'IDENTITY CARD',
        'Số định danh cá nhân / Personal identification number',
        '011190004321',
        'Họ, chữ đệm và tên khai sinh / Full name',
        'LÒ THỊ MAI',
        'Ngày, tháng, năm sinh / Date of birth',
      ],
      { kind: 'card' },
    )
    const back2024 = buildRegion(
      [
        'Nơi cư trú / Place of residence',
        'Bản Chà Cang, Nà Hỳ, Điện Biên',
        'Nơi đăng ký khai sinh / Place of birth',
        'Ngày, tháng, năm cấp / Date of issue 10/08/2024',
        'BỘ CÔNG AN',
        'MINISTRY OF PUBLIC SECURITY',
      ],
      { kind: 'card' },
    )
    const types = [front2021, back2021, front2024, back2024].map((region) => recogniseType(region).documentType)
    expect(types).toEqual(['cccd_mat_truoc', 'cccd_mat_sau', 'cccd_mat_truoc', 'cccd_mat_sau'])
  })
})
