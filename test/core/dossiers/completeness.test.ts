import { describe, expect, it } from 'vitest'
import { isSatisfied, missingComponents, suggestComponent } from '../../../main/core/dossiers/completeness.ts'
import type { HandedIn } from '../../../main/core/dossiers/dossier.ts'
import { findProcedure } from '../../../main/core/procedures/find-procedure.ts'
import { shippedCatalogue } from '../../../main/core/procedures/load-catalogue.ts'
import type { DocumentId } from '../../../shared/domain/ids.ts'
import type { RequiredComponent } from '../../../shared/domain/procedure.ts'

const catalogue = shippedCatalogue()
const birth = findProcedure(catalogue, '1.001193', '2026-11-22')
const page = '01939a5e-0000-7000-8000-000000000001' as DocumentId

type Supplied = Omit<HandedIn, 'componentId'>

function supplied(code: string, changes: Partial<Supplied> = {}): Supplied {
  return { code, originals: 0, certifiedCopies: 0, photocopies: 0, shown: false, documentIds: [], ...changes }
}

function codes(components: readonly RequiredComponent[]): readonly string[] {
  return components.map((component) => component.code.slice(-2))
}

describe('what is missing', () => {
  it('is everything that the law always asks for when nothing is there', () => {
    const missing = missingComponents(birth, [])
    expect(codes(missing.required)).toEqual(['01', '02', '06'])
    expect(codes(missing.optional)).toEqual(['03', '04', '05', '07'])
  })

  it('is nothing once the papers are handed in, shown or digitised', () => {
    const handedIn = [
      supplied('1.001193-01', { originals: 1 }),
      supplied('1.001193-02', { documentIds: [page] }),
      supplied('1.001193-06', { shown: true }),
    ]
    expect(missingComponents(birth, handedIn).required).toEqual([])
  })

  it('includes a conditional paper only where its condition holds', () => {
    const applying = new Set(['1.001193-05'])
    expect(codes(missingComponents(birth, [], applying).required)).toEqual(['01', '02', '05', '06'])
  })

  it('is not made good by a copy where the original is handed in', () => {
    const component = birth.components[0]
    if (!component) throw new Error('no component')
    expect(isSatisfied(component, supplied(component.code, { photocopies: 3, certifiedCopies: 1 }))).toBe(false)
    expect(isSatisfied(component, supplied(component.code, { originals: 1 }))).toBe(true)
    expect(isSatisfied(component, undefined)).toBe(false)
  })

  it('takes an original or a certified copy for a plain copy, and counts', () => {
    const component = {
      code: '1.001612-02',
      name: '',
      action: 'hand_in',
      originals: 0,
      copies: 2,
      condition: null,
      documentTypes: [],
    } as const
    expect(isSatisfied(component, supplied(component.code, { photocopies: 1 }))).toBe(false)
    expect(isSatisfied(component, supplied(component.code, { photocopies: 1, certifiedCopies: 1 }))).toBe(true)
    expect(isSatisfied(component, supplied(component.code, { originals: 2 }))).toBe(true)
  })

  it('takes a certified copy sent by post for what is only shown, never a plain one', () => {
    const shown = birth.components[5]
    if (!shown) throw new Error('no component')
    expect(shown.action).toBe('show')
    expect(isSatisfied(shown, supplied(shown.code, { certifiedCopies: 1 }))).toBe(true)
    expect(isSatisfied(shown, supplied(shown.code, { photocopies: 2 }))).toBe(false)
  })
})

describe('where a paper belongs', () => {
  it.each([
    ['1.001193', 'to_khai_dang_ky_khai_sinh', '01'],
    ['1.001193', 'giay_chung_sinh', '02'],
    ['1.001193', 'giay_uy_quyen', '05'],
    ['1.001193', 'ho_chieu', '06'],
    ['1.001193', 'giay_xac_nhan_cu_tru', '07'],
    ['1.001193', 'cccd', '06'],
    ['1.001193', 'cccd_mat_truoc', '06'],
    ['1.003583', 'giay_chung_nhan_ket_hon', '04'],
    ['1.004873', 'to_khai_xac_nhan_tinh_trang_hon_nhan', '01'],
    ['1.000894', 'to_khai_dang_ky_ket_hon', '01'],
    ['1.000656', 'to_khai_dang_ky_khai_tu', '01'],
    ['1.000656', 'giay_bao_tu', '02'],
    ['1.004873', 'giay_xac_nhan_tinh_trang_hon_nhan', '02'],
    ['2.000635', 'to_khai_cap_ban_sao_trich_luc', '01'],
    ['1.004859', 'to_khai_cai_chinh_ho_tich', '01'],
    ['1.001022', 'to_khai_nhan_cha_me_con', '01'],
    ['1.004222', 'to_khai_thay_doi_cu_tru', '01'],
    ['1.012796', 'don_dang_ky_bien_dong_dat', '01'],
    ['1.001776', 'to_khai_tro_giup_xa_hoi', '01'],
    ['1.001731', 'to_khai_ho_tro_mai_tang', '01'],
    ['1.001731', 'trich_luc_khai_tu', '02'],
    ['2.000815', 'giay_khai_sinh_ban_sao', '01'],
    ['2.001035', 'giay_chung_nhan_quyen_su_dung_dat', '02'],
  ] as const)('in %s: %s goes to component %s', (procedureCode, documentType, component) => {
    const suggestion = suggestComponent(findProcedure(catalogue, procedureCode, '2026-11-22'), documentType)
    expect(suggestion.kind === 'fits' && suggestion.component.code).toBe(`${procedureCode}-${component}`)
  })

  it('is nowhere for a paper that the procedure does not ask for', () => {
    expect(suggestComponent(birth, 'giay_chung_nhan_ket_hon')).toEqual({ kind: 'none' })
    expect(suggestComponent(birth, 'trang_trang')).toEqual({ kind: 'none' })
  })

  it('is for the officer to choose when its kind is unknown: what is always asked for comes first', () => {
    const suggestion = suggestComponent(birth, 'khong_ro')
    expect(suggestion.kind === 'choose' && codes(suggestion.components)).toEqual([
      '01',
      '02',
      '06',
      '03',
      '04',
      '05',
      '07',
    ])
    const filled = suggestComponent(birth, 'khong_ro', [supplied('1.001193-02', { documentIds: [page] })])
    expect(filled.kind === 'choose' && codes(filled.components)).toEqual(['01', '06', '03', '04', '05', '07'])
  })
})
