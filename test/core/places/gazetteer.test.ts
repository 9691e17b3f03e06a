import { describe, expect, it } from 'vitest'
import { checkPlace } from '../../../main/core/places/check-place.ts'
import { findCommunes, findProvince, listProvinces } from '../../../main/core/places/gazetteer.ts'

describe('the gazetteer', () => {
  it('knows 34 provinces in force and the names they had before', () => {
    expect(listProvinces().filter((province) => province.current)).toHaveLength(34)
    expect(findProvince('Yên Bái')).toMatchObject({ current: false, currentCode: '15' })
    expect(findProvince('dien bien')).toMatchObject({ name: 'Điện Biên', currentCode: '11' })
    expect(findProvince('Hồ Chí Minh')).toMatchObject({ current: true })
    expect(findProvince('Atlantis')).toBeNull()
  })

  it('knows communes in force and former ones of the districts it has lists of', () => {
    const muongCha = findCommunes('Mường Chà', '11')
    expect(muongCha.filter((commune) => commune.district === null).map((commune) => commune.code)).toEqual(['03166'])
    expect(findCommunes('Hua Nà', '12')).toMatchObject([{ district: 'Than Uyên' }])
    expect(findCommunes('Hua Nà', '01')).toEqual([])
  })

  it('speaks only against places that no list can have', () => {
    expect(checkPlace('xã Nậm Nèn, tỉnh Điện Biên')).toBeNull()
    expect(checkPlace('Bản Co Pục, Xã Nậm Nèn, Điện Biên')).toBeNull()
    expect(checkPlace('xã Chưa Từng Có, huyện Tuần Giáo, tỉnh Điện Biên')).toBeNull()
    expect(checkPlace('xã Chưa Từng Có, tỉnh Điện Biên')).toBe('commune_unknown')
    expect(checkPlace('xã Nậm Nèn, tỉnh Điện Biển Xa')).toBe('province_unknown')
    expect(checkPlace('Bệnh viện Đa khoa')).toBeNull()
  })
})
