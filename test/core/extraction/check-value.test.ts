import { describe, expect, it } from 'vitest'
import { checkValue } from '../../../main/core/extraction/check-value.ts'
import { fieldKindOf, fieldLabelOf } from '../../../shared/domain/field-labels.ts'

describe('a typed value', () => {
  it.each([
    ['id', 'so_dinh_danh', '011 190 004321', { kind: 'ok', value: '011190004321' }],
    ['id', 'so_dinh_danh', '01119000432', { kind: 'invalid', problem: 'id_not_12_digits' }],
    ['id', 'so_dinh_danh', '003190004321', { kind: 'warning', value: '003190004321', problem: 'id_province_unknown' }],
    ['date', 'ngay_sinh', '4/6/2025', { kind: 'ok', value: '2025-06-04' }],
    ['date', 'ngay_sinh', '04062025', { kind: 'ok', value: '2025-06-04' }],
    ['date', 'ngay_sinh', '31/02/2025', { kind: 'invalid', problem: 'day_not_in_calendar' }],
    ['date', 'ngay_sinh', 'hôm qua', { kind: 'invalid', problem: 'day_unreadable' }],
    ['name', 'ho_ten', "  Giàng  A  H'Lử ", { kind: 'ok', value: "Giàng A H'Lử" }],
    ['name', 'ho_ten', 'Lò Thị 4', { kind: 'invalid', problem: 'name_not_letters' }],
    ['name', 'ho_ten', 'Mai', { kind: 'warning', value: 'Mai', problem: 'name_one_word' }],
    ['enum', 'dan_toc', 'hmông', { kind: 'ok', value: "H'Mông" }],
    ['enum', 'dan_toc', 'Abc', { kind: 'warning', value: 'Abc', problem: 'ethnic_group_unknown' }],
    ['enum', 'gioi_tinh', 'nữ', { kind: 'ok', value: 'Nữ' }],
    ['enum', 'gioi_tinh', 'khác', { kind: 'invalid', problem: 'gender_unknown' }],
    [
      'place',
      'noi_cu_tru',
      'Bản Hua Nà, xã Than Uyên, tỉnh Lai Châu',
      { kind: 'ok', value: 'Bản Hua Nà, xã Than Uyên, tỉnh Lai Châu' },
    ],
    [
      'place',
      'noi_cu_tru',
      'xã Nà Xyz, tỉnh Lai Châu',
      { kind: 'warning', value: 'xã Nà Xyz, tỉnh Lai Châu', problem: 'commune_unknown' },
    ],
    [
      'place',
      'noi_cu_tru',
      'xã Than Uyên, tỉnh Lai Chua',
      { kind: 'warning', value: 'xã Than Uyên, tỉnh Lai Chua', problem: 'province_unknown' },
    ],
    ['number', 'me_nam_sinh', '19', { kind: 'invalid', problem: 'year_out_of_range' }],
    ['phone', 'dien_thoai', '+84 985922371', { kind: 'ok', value: '0985922371' }],
    ['money', 'le_phi', '14.000 đồng', { kind: 'ok', value: '14000' }],
    ['bool', 'de_nghi_ban_sao', 'Có', { kind: 'ok', value: 'có' }],
    ['text', 'quan_he', '   ', { kind: 'invalid', problem: 'empty' }],
  ] as const)('of kind %s (%s) «%s» is judged', (kind, code, typed, verdict) => {
    expect(checkValue(kind, code, typed)).toEqual(verdict)
  })

  it('is held against what else is known of the person', () => {
    expect(checkValue('id', 'so_dinh_danh', '011190004321', { born: '1991-01-01' })).toMatchObject({
      problem: 'id_contradicts_birth',
    })
    expect(checkValue('id', 'so_dinh_danh', '011190004321', { born: '1990', gender: 'Nam' })).toMatchObject({
      problem: 'id_contradicts_gender',
    })
    expect(checkValue('id', 'so_dinh_danh', '011190004321', { born: '1990-03-15', gender: 'Nữ' })).toMatchObject({
      kind: 'ok',
    })
    expect(checkValue('date', 'con_ngay_sinh', '01/01/2027', { today: '2026-11-22' })).toMatchObject({
      problem: 'birth_in_future',
    })
    expect(checkValue('date', 'co_gia_tri_den', '01/01/2037', { today: '2026-11-22' })).toMatchObject({ kind: 'ok' })
  })

  it('belongs to a field with a Vietnamese label and a kind', () => {
    expect(fieldLabelOf('to_khai_dang_ky_khai_sinh', 'me_ho_ten')).toBe('Họ, chữ đệm, tên của mẹ')
    expect(fieldLabelOf('giay_xac_nhan_ho_ngheo', 'thanh_vien_6_so_dinh_danh')).toBe('Thành viên 6: số định danh')
    expect(fieldKindOf('thanh_vien_2_nam_sinh')).toBe('number')
    expect(fieldKindOf('toString')).toBe('text')
  })
})
