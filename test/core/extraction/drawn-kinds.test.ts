import { describe, expect, it } from 'vitest'
import { definitions } from '../../../main/core/document-types/definition-of.ts'
import { readDocuments } from '../../../main/core/extraction/read-documents.ts'
import { printedFields, setSample } from '../../support/papers/sample.ts'
import { samples } from '../../support/papers/samples.ts'
import { wordsOfSheet } from '../../support/papers/words-of-sheet.ts'

const forms = samples.flatMap((sample) => sample.forms.map((_, form) => ({ name: sample.documentType, sample, form })))

/** Kinds whose samples stand in `test/support/declarations.ts` and `issued-papers.ts`. */
const first = [
  'to_khai_dang_ky_khai_sinh',
  'to_khai_dang_ky_khai_tu',
  'to_khai_xac_nhan_tinh_trang_hon_nhan',
  'to_khai_dang_ky_ket_hon',
  'giay_khai_sinh_ban_sao',
  'giay_chung_nhan_ket_hon',
  'don_xin_xac_nhan',
  'giay_xac_nhan_ho_ngheo',
  'phieu_de_nghi_chung_thuc',
  'giay_chung_nhan_quyen_su_dung_dat',
  'cong_van',
]

describe('a paper whose print is read without a mistake', () => {
  it.each(forms)(
    '$name, form $form, is told as what it is and gives up exactly what is printed',
    ({ sample, form }) => {
      const page = readDocuments({ blank: false, source: 'pdf_text', regions: [wordsOfSheet(setSample(sample, form))] })
      expect(page.documentType).toBe(sample.documentType)
      const values = page.documents.flatMap(({ fields }) => fields.map(({ code, value }) => [code, value]))
      expect(Object.fromEntries(values)).toEqual(printedFields(sample, form))
    },
  )

  it('is drawn in two wordings for every kind but our own form, which has one', () => {
    const drawn = samples.filter((sample) => sample.forms.length > 1).map((sample) => sample.documentType)
    const known = new Set<string>([...first, ...drawn, 'phieu_nguoi_nop'])
    expect(definitions.map((definition) => definition.documentType).filter((code) => !known.has(code))).toEqual([])
  })
})
