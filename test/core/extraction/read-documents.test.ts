import { describe, expect, it } from 'vitest'
import { readNameLine } from '../../../main/core/extraction/mrz.ts'
import { readAs, readDocuments } from '../../../main/core/extraction/read-documents.ts'
import type { PageRegion } from '../../../main/core/ocr/words.ts'
import { buildRegion } from '../../support/build-region.ts'
import { aBirthDeclaration } from '../../support/declarations.ts'

const qr = '011190004321|040123456|Lò Thị Mai|15031990|Nữ|Bản Chà Cang, Chà Cang, Nậm Pồ, Điện Biên|10082021'
const mrz = ['IDVNM1900043216011190004321<<0', '9003152F3003150VNM<<<<<<<<<<<0', 'LO<<THI<MAI<<<<<<<<<<<<<<<<<<<']

function aFront(
  options: { readonly codes?: readonly string[]; readonly id?: string; readonly name?: string } = {},
): PageRegion {
  return buildRegion(
    [
      [[700, 'CĂN CƯỚC CÔNG DÂN']],
      [[700, 'Citizen Identity Card']],
      [[700, `Số / No.: ${options.id ?? '011190004321'}`]],
      [[700, 'Họ và tên / Full name:']],
      [[700, options.name ?? 'LO THI MAI']],
      [[700, 'Ngày sinh / Date of birth: 15/03/1990']],
      [[700, 'Giới tính / Sex: Nữ Quốc tịch / Nationality: Việt Nam']],
      [[700, 'Quê quán / Place of origin:']],
      [[700, 'Xã Nà Tấu, Điện Biên']],
      [
        [300, 'Có giá trị đến:'],
        [700, 'Nơi thường trú / Place of residence:'],
      ],
      [
        [300, '15/03/2030'],
        [700, 'Bản Chà Cang, Chà Cang, Nậm Pồ,'],
      ],
      [[700, 'Điện Biên']],
    ],
    { kind: 'card', ...(options.codes === undefined ? {} : { codes: options.codes }) },
  )
}

function aBack(lines: readonly string[] = mrz): PageRegion {
  return buildRegion(
    [
      'Đặc điểm nhận dạng / Personal identification:',
      'Nốt ruồi C: 2cm dưới sau mắt phải',
      'Ngày, tháng, năm / Date, month, year: 10/08/2021',
      'CỤC TRƯỞNG CỤC CẢNH SÁT',
      'QUẢN LÝ HÀNH CHÍNH VỀ TRẬT TỰ XÃ HỘI',
      ...lines,
    ],
    { kind: 'card', mrz: lines },
  )
}

function read(...regions: readonly PageRegion[]) {
  return readDocuments({ blank: false, source: 'ocr', regions })
}

function fieldOf(page: ReturnType<typeof read>, document: number, code: string) {
  return page.documents[document]?.fields.find((field) => field.code === code)
}

describe('a page', () => {
  it('is blank, unknown, a sheet or a sheet of cards', () => {
    expect(readDocuments({ blank: true, source: 'ocr', regions: [] })).toMatchObject({
      documentType: 'trang_trang',
      documents: [],
    })
    expect(read(buildRegion(['HỢP ĐỒNG THUÊ NHÀ', 'Giá thuê: 1.500.000 đồng']))).toMatchObject({
      documentType: 'khong_ro',
      documents: [{ fields: [] }],
    })
    expect(read(aBirthDeclaration())).toMatchObject({ documentType: 'to_khai_dang_ky_khai_sinh' })
    const cards = read(aFront(), aBack())
    expect(cards.documentType).toBe('cccd')
    expect(cards.documents.map((one) => one.documentType)).toEqual(['cccd_mat_truoc', 'cccd_mat_sau'])
  })

  it('marks the words of a PDF as such', () => {
    const page = readDocuments({ blank: false, source: 'pdf_text', regions: [aBirthDeclaration()] })
    expect(new Set(page.documents[0]?.fields.map((field) => field.source))).toEqual(new Set(['pdf_text']))
  })

  it('is read anew as the kind that an officer names', () => {
    const reading = { blank: false, source: 'ocr', regions: [aBirthDeclaration()] } as const
    expect(readAs('to_khai_dang_ky_khai_sinh', reading, 0).fields.length).toBeGreaterThan(25)
    expect(readAs('khong_ro', reading, 0)).toMatchObject({ documentType: 'khong_ro', fields: [] })
  })
})

describe('an identity card', () => {
  it('is read from its QR first: the name gets its tone marks, the source is told', () => {
    const page = read(aFront({ codes: [qr] }))
    expect(fieldOf(page, 0, 'ho_ten')).toMatchObject({ value: 'Lò Thị Mai', source: 'qr' })
    expect(fieldOf(page, 0, 'so_dinh_danh')).toMatchObject({ value: '011190004321', source: 'qr' })
    expect(fieldOf(page, 0, 'ngay_sinh')).toMatchObject({ value: '1990-03-15', source: 'qr' })
    expect(fieldOf(page, 0, 'noi_thuong_tru')?.value).toBe('Bản Chà Cang, Chà Cang, Nậm Pồ, Điện Biên')
    expect(fieldOf(page, 0, 'que_quan')).toMatchObject({ value: 'Xã Nà Tấu, Điện Biên', source: 'ocr' })
    expect(fieldOf(page, 0, 'co_gia_tri_den')).toMatchObject({ value: '2030-03-15', source: 'ocr' })
    expect(fieldOf(page, 0, 'ho_ten')?.boxes).toHaveLength(1)
  })

  it('keeps a QR of more than seven fields whole', () => {
    const longer = `${qr}||Lò Văn Biên|Lò Thị Hoa`
    expect(fieldOf(read(aFront({ codes: [longer] })), 0, 'qr')?.value).toBe(longer)
  })

  it('is read from the MRZ of its back where the front has no QR', () => {
    const page = read(aFront({ id: '011190004327' }), aBack())
    expect(fieldOf(page, 0, 'so_dinh_danh')).toMatchObject({ value: '011190004321', source: 'mrz' })
    expect(fieldOf(page, 0, 'gioi_tinh')).toMatchObject({ value: 'Nữ', source: 'mrz' })
    expect(fieldOf(page, 0, 'co_gia_tri_den')).toMatchObject({ value: '2030-03-15', source: 'mrz' })
    expect(fieldOf(page, 0, 'ho_ten')).toMatchObject({ source: 'ocr' })
  })

  it('of 2024 is read from the QR on its back', () => {
    const front = buildRegion(
      [
        'CĂN CƯỚC',
        'IDENTITY CARD',
        'Số định danh cá nhân / Personal identification number:',
        '011190004321',
        'Họ, chữ đệm và tên khai sinh / Full name:',
        'LO THI MAI',
        'Ngày, tháng, năm sinh / Date of birth: 15/03/1990',
        'Giới tính / Sex: Nữ Quốc tịch / Nationality: Việt Nam',
      ],
      { kind: 'card' },
    )
    const back = buildRegion(
      [
        'Nơi cư trú / Place of residence:',
        'Xã Nà Hỳ, Điện Biên',
        'Ngày, tháng, năm cấp / Date of issue: 10/08/2024',
        'BỘ CÔNG AN',
        'MINISTRY OF PUBLIC SECURITY',
        ...mrz,
      ],
      { kind: 'card', mrz, codes: [qr.replace('10082021', '10082024')] },
    )
    const page = read(front, back)
    expect(fieldOf(page, 0, 'ho_ten')).toMatchObject({ value: 'Lò Thị Mai', source: 'qr' })
    expect(fieldOf(page, 0, 'so_dinh_danh')).toMatchObject({ value: '011190004321' })
    expect(fieldOf(page, 1, 'ngay_cap')).toMatchObject({ value: '2024-08-10', source: 'qr' })
    expect(fieldOf(read(front), 0, 'so_dinh_danh')).toMatchObject({ value: '011190004321', source: 'ocr' })
  })

  it('worn by a copier is known by its number beside its own back, and by nobody else’s', () => {
    const worn = (number: string) =>
      buildRegion([[[700, 'IDGNTTTY CARD']], [[700, number]], [[700, 'VÌ TH-O']], [[700, '15/03/1990']]], {
        kind: 'card',
      })
    const kindsOf = (regions: readonly PageRegion[]) =>
      readDocuments({ blank: false, source: 'ocr', regions }).documents.map(({ documentType }) => documentType)
    const page = { blank: false, source: 'ocr', regions: [worn('011190004921'), aBack()] } as const
    const [front] = readDocuments(page).documents
    expect(front?.documentType).toBe('cccd_mat_truoc')
    expect(front?.fields.find(({ code }) => code === 'so_dinh_danh')).toMatchObject({
      value: '011190004321',
      source: 'mrz',
    })
    expect(readAs('cccd_mat_sau', page, 1).fields.map(({ code }) => code)).toContain('mrz_1')
    expect(kindsOf([worn('034085001777'), aBack()])).toEqual(['cccd_mat_sau'])
  })

  it('does not mix the cards of two people', () => {
    const page = read(aFront({ id: '040085001234' }), aBack())
    expect(fieldOf(page, 0, 'so_dinh_danh')).toMatchObject({ value: '040085001234', source: 'ocr' })
  })

  it('tells the day of issue of its back from the QR of its front', () => {
    const page = read(aFront({ codes: [qr] }), aBack())
    expect(fieldOf(page, 1, 'ngay_cap')).toMatchObject({ value: '2021-08-10', source: 'qr' })
    expect(fieldOf(page, 1, 'dac_diem')?.value).toBe('Nốt ruồi C: 2cm dưới sau mắt phải')
  })

  it('gives the marks on its back without the scraps of the fingerprints beside them', () => {
    const back = aBack()
    const rows = ['Đặc điểm nhận dạng / Personal identification: "/Zz=', 'ruồi C: 2cm dưới sau mắt phải ZÑ ZZ']
    const worn = buildRegion([...rows, 'Ngày, tháng, năm / Date, month, year: 10/08/2021', ...mrz], {
      kind: 'card',
      mrz,
    })
    expect(fieldOf(read(worn), 0, 'dac_diem')).toMatchObject({ value: 'Nốt ruồi C: 2cm dưới sau mắt phải' })
    expect(fieldOf(read(worn), 0, 'dac_diem')?.confidence).toBeLessThan(0.95)
    expect(fieldOf(read(back), 0, 'dac_diem')?.value).toBe('Nốt ruồi C: 2cm dưới sau mắt phải')
  })

  it('has a name in its MRZ that is doubtful where a filler was read as a letter or the end is missing', () => {
    expect(readNameLine('LEO<<THIXHANH<<<<<<<<<<<<<<<<<')).toEqual({
      line: 'LEO<<THI<HANH<<<<<<<<<<<<<<<<<',
      sure: false,
    })
    expect(readNameLine('HANG<<A<<<<<<<<<<<<<<<<<<<<<<<').sure).toBe(false)
    expect(readNameLine('LO<<THI<MAI<<<<<<<<<<<<<<<<<<<').sure).toBe(true)
  })

  it('has no sure MRZ where one check digit is wrong', () => {
    const wrong = ['IDVNM1900043216011190004321<<0', '9003152F3003151VNM<<<<<<<<<<<0', mrz[2] ?? '']
    expect(fieldOf(read(aBack(wrong)), 0, 'mrz_2')?.confidence).toBeLessThan(0.5)
    expect(fieldOf(read(aBack()), 0, 'mrz_2')?.confidence).toBeGreaterThan(0.95)
  })

  it('mends the name line, which has no check digit, from the QR of the same card only', () => {
    const blurred = [mrz[0] ?? '', mrz[1] ?? '', 'LOX<THI<MAI<<<<<<<<<<<<<<<<<<<']
    expect(fieldOf(read(aBack(blurred)), 0, 'mrz_3')?.confidence).toBeLessThan(0.95)
    expect(fieldOf(read(aFront({ codes: [qr] }), aBack(blurred)), 1, 'mrz_3')).toMatchObject({
      value: mrz[2],
      confidence: 0.99,
    })
  })
})
