import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { OutgoingDossier } from '../../../main/core/outbox/outgoing-dossier.ts'
import { type RecordProfile, toDossierRecord, toStepRecord } from '../../../main/core/portal/dvcqg-records.ts'
import { toWireTime } from '../../../main/core/portal/province-protocol.ts'
import { aComponent, aDossier, aStep } from '../../support/outbox/a-dossier.ts'

const schemaFile = new URL('../../../main/core/portal/schema/dvcqg-hoso.schema.json', import.meta.url)
const schema: { $id: string } = JSON.parse(readFileSync(schemaFile, 'utf8'))
const ajv = new Ajv2020({ strict: false, allErrors: true })
ajv.addSchema(schema)

const profile: RecordProfile = { digitisedMeans: 'digitised', otherPaperKind: null }
const digest = 'ab'.repeat(32)
const addresses = new Map([[digest, 'https://motcua.example/tep/1']])
const file = { digest, size: 10, name: 'Tờ khai đăng ký khai sinh.pdf', mediaType: 'application/pdf' }

function faultsOf(kind: 'HoSo' | 'HoSoStrict' | 'TienDo', record: unknown): readonly string[] {
  const check = ajv.getSchema(`${schema.$id}#/$defs/${kind}`)
  if (check === undefined) throw new Error(`no ${kind} in the schema`)
  return check(record) === true ? [] : (check.errors ?? []).map((error) => `${error.instancePath} ${error.message}`)
}

function recordOf(said: Partial<OutgoingDossier>, by: RecordProfile = profile) {
  return toDossierRecord(aDossier(said), addresses, by)
}

describe('the dossier’s record', () => {
  it('fits the strict profile, with every value as text and times on the wall clock of Việt Nam', () => {
    const record = recordOf({
      components: [aComponent({ file, code: 'GIADINH-0001' })],
      fees: [{ name: 'Lệ phí', code: null, amount: 8000, collectedAt: 'reception', kind: 'ordinary' }],
    })
    expect(faultsOf('HoSoStrict', record)).toEqual([])
    expect(record).toMatchObject({
      MaHoSo: 'H99.21.07-261122-0001',
      NgayTiepNhan: '20261122083512',
      NgayHenTra: '20261122170000',
      TrangThaiHoSo: '2',
      KenhThucHien: '1',
      HinhThuc: '0',
      HoSoCoThanhPhanSoHoa: '1',
      DinhDanhCHS: [{ LoaiDinhDanh: '1', SoDinhDanh: '099195000017' }],
    })
    expect(record.TaiLieuNop).toEqual([
      {
        TepDinhKemId: '0198f3a0-0000-7000-8000-0000000000c1',
        TenTepDinhKem: 'Tờ khai đăng ký khai sinh.pdf',
        IsDeleted: 'False',
        MaThanhPhanHoSo: 'GIADINH-0001',
        DuongDanTaiTepTin: 'https://motcua.example/tep/1',
        DuocSoHoa: '1',
        DuocTaiSuDung: '0',
        DuocLayTuKhoDMQG: '0',
        MaKetQuaThayThe: '',
      },
    ])
    expect(record.DanhSachLePhi).toMatchObject([{ Gia: '8000', HinhThucThu: '1', LoaiPhiLePhi: '1' }])
  })

  it('lets what is missing be missing: no identity, no file, no telephone is ever made up', () => {
    const applicant = { ...aDossier().applicant, personalId: null, phone: null }
    const record = recordOf({ applicant, components: [aComponent({ file: null, digitised: false })] })
    expect(faultsOf('HoSo', record)).toEqual([])
    expect(record.DinhDanhCHS).toEqual([])
    expect(record.SoDienThoai).toBe('')
    expect(record.TaiLieuNop).toEqual([])
    expect(record.HoSoCoThanhPhanSoHoa).toBe('0')
    expect(record.GhiChu).toBe('Nộp bản giấy: Tờ khai đăng ký khai sinh (1)')
    // The strict profile shows the gap to whoever asks for it.
    expect(faultsOf('HoSoStrict', record).join()).toContain('DinhDanhCHS')
  })

  it('gives a number it does not know the kind of no kind', () => {
    const applicant = { ...aDossier().applicant, personalId: '0312345678' }
    expect(recordOf({ applicant }).DinhDanhCHS).toEqual([])
    const oldCard = { ...applicant, personalId: '012345678' }
    expect(recordOf({ applicant: oldCard }).DinhDanhCHS).toEqual([{ LoaiDinhDanh: '2', SoDinhDanh: '012345678' }])
  })

  it('keeps digitised and reused apart, and lets the province say which of them the marker tells', () => {
    const reused = aComponent({ file, digitised: false, reused: 'earlier_result', replacedByResult: 'KQ.G99.000001' })
    expect(recordOf({ components: [reused] }).TaiLieuNop).toMatchObject([
      { DuocSoHoa: '0', DuocTaiSuDung: '2', MaKetQuaThayThe: 'KQ.G99.000001' },
    ])
    expect(recordOf({ components: [reused] }).HoSoCoThanhPhanSoHoa).toBe('0')
    expect(recordOf({ components: [reused] }, { ...profile, digitisedMeans: 'reused' }).HoSoCoThanhPhanSoHoa).toBe('1')
    expect(faultsOf('HoSoStrict', recordOf({ components: [reused] }))).toEqual([])
  })

  it('names the signed receipt without passing it off as a paper that was handed in', () => {
    const record = recordOf({ receipt: file })
    expect(record.TaiLieuNop).toEqual([])
    expect(record.ThongTinKhac).toBe('Giấy tiếp nhận: https://motcua.example/tep/1')
  })

  it('counts where the values of all papers came from, and says nothing where nobody counted', () => {
    const components = [
      aComponent({ file, sources: { qr: 4, ocr: 2 } }),
      aComponent({ file, sources: { ocr: 1, typed: 3, earlier_paper: 5 } }),
      aComponent({ file }),
    ]
    const record = recordOf({ components })
    expect(record.ThongTinKhac).toBe('Nguồn giá trị: giấy tờ đã có 5, QR 4, máy đọc chữ 3, gõ tay 3')
    expect(faultsOf('HoSoStrict', record)).toEqual([])
    expect(recordOf({ components: [aComponent({ file })] }).ThongTinKhac).toBe('')
  })

  it('gives every ending the time the strict profile asks for', () => {
    const at = '2026-11-22T09:00:00.000Z'
    for (const said of [
      { status: 'processed', finishedAt: at },
      { status: 'returned', finishedAt: at, returnedAt: at },
      { status: 'refused', refusedAt: at },
      { status: 'supplement_requested' },
      { status: 'withdrawn' },
    ] as const) {
      expect(faultsOf('HoSoStrict', recordOf(said))).toEqual([])
    }
  })

  it('fits the schema whatever length and signs the texts have', () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 3_000 })
    fc.assert(
      fc.property(text, text, text, (name, abstract, note) => {
        const applicant = { ...aDossier().applicant, name, email: note, phone: name }
        const record = recordOf({ applicant, abstract, note, components: [aComponent({ file })] })
        return faultsOf('HoSoStrict', record).length === 0
      }),
      { numRuns: 40 },
    )
  })

  it('never leaves without the address of a file', () => {
    expect(() => toDossierRecord(aDossier({ components: [aComponent({ file })] }), new Map(), profile)).toThrow(
      'address',
    )
  })
})

describe('the step’s record', () => {
  it('fits the schema, cut where the service cuts', () => {
    const record = toStepRecord('H99.21.07-261122-0001', aStep({ officer: 'Ê'.repeat(80) }))
    expect(faultsOf('TienDo', record)).toEqual([])
    expect(record).toMatchObject({ ThoiDiemXuLy: '20261122084000', TrangThai: '2', NgayKetThucTheoQuyDinh: '' })
    expect([...record.NguoiXuLy]).toHaveLength(50)
  })
})

it('writes times across midnight of Việt Nam, and nothing for no time', () => {
  expect(toWireTime('2026-12-31T17:00:00.000Z')).toBe('20270101000000')
  expect(toWireTime(null)).toBe('')
})
