import { describe, expect, it } from 'vitest'
import shipped from '../../../main/core/procedures/catalogue/procedures.json' with { type: 'json' }
import { findProcedure, timeLimitFor } from '../../../main/core/procedures/find-procedure.ts'
import { type Catalogue, loadCatalogue, shippedCatalogue } from '../../../main/core/procedures/load-catalogue.ts'
import type { Procedure } from '../../../shared/domain/procedure.ts'

const catalogue = shippedCatalogue()
const today = '2026-11-22'

function aProcedure(changes: Partial<Procedure>): Procedure {
  return { ...findProcedure(catalogue, '1.001193', today), ...changes }
}

function aCatalogue(...procedures: readonly Procedure[]): Catalogue {
  return loadCatalogue({ catalogueVersion: 'test', about: '', procedures })
}

describe('the shipped catalogue', () => {
  it('holds 48 procedures of 9 sectors with their components, all in NFC', () => {
    expect(catalogue.procedures).toHaveLength(48)
    expect(new Set(catalogue.procedures.map((procedure) => procedure.sector)).size).toBe(9)
    for (const procedure of catalogue.procedures) expect(procedure.components.length).toBeGreaterThan(0)
    expect(JSON.stringify(shipped)).toBe(JSON.stringify(shipped).normalize('NFC'))
  })

  it('says of birth registration what the national portal says', () => {
    const birth = findProcedure(catalogue, '1.001193', today)
    expect(birth).toMatchObject({
      shortName: 'Đăng ký khai sinh',
      sector: 'Hộ tịch',
      decision: '163/QĐ-BTP',
      timeLimit: { unit: 'same_day', value: 0, cutoff: '15:00' },
      fee: { dong: 0 },
      result: { name: 'Giấy khai sinh', codes: ['KQ.G15.000031'] },
      unverified: false,
    })
    expect(birth.components.map(({ code, action, condition }) => [code, action, condition === null])).toEqual([
      ['1.001193-01', 'hand_in', true],
      ['1.001193-02', 'hand_in', true],
      ['1.001193-03', 'hand_in', false],
      ['1.001193-04', 'hand_in', false],
      ['1.001193-05', 'hand_in', false],
      ['1.001193-06', 'show', true],
      ['1.001193-07', 'show', false],
    ])
  })

  it('marks what is from memory and prints no such remark for the citizen', () => {
    const fromMemory = catalogue.procedures.filter((procedure) => procedure.unverified)
    expect(fromMemory.map((procedure) => procedure.code)).toEqual(['1.001776', '1.001731', '1.014027', '1.014028'])
    for (const { timeLimit, fee } of catalogue.procedures) {
      expect(`${timeLimit.text} ${fee.text}`).not.toMatch(/ghi nhớ|chưa kiểm/u)
    }
    expect(findProcedure(catalogue, '2.001263', today).timeLimit.unverified).toBe(true)
  })

  it('leaves a time limit unknown rather than guessing one', () => {
    const unknown = catalogue.procedures.filter((procedure) => procedure.timeLimit.unit === 'unknown')
    expect(unknown.map((procedure) => procedure.code)).toEqual([
      '2.002516',
      '1.011606',
      '1.001776',
      '1.001731',
      '1.014028',
    ])
    for (const { timeLimit } of catalogue.procedures)
      expect(timeLimit.value === null).toBe(timeLimit.unit === 'unknown')
  })

  it('knows the three mobile civil-status procedures: five working days, direct only', () => {
    const mobile = catalogue.procedures.filter((procedure) => procedure.mobile)
    expect(mobile.map((procedure) => procedure.code)).toEqual(['1.003583', '1.000593', '1.000419'])
    for (const { timeLimit, channels } of mobile) {
      expect(timeLimit).toMatchObject({ unit: 'working_day', value: 5 })
      expect(channels).toEqual(['direct'])
    }
  })

  it('takes the limit of the channel where they differ', () => {
    expect(timeLimitFor(findProcedure(catalogue, '1.013978', today), 'online').value).toBe(17)
    expect(timeLimitFor(findProcedure(catalogue, '1.012812', today), 'direct').value).toBe(40)
    expect(timeLimitFor(findProcedure(catalogue, '1.004873', today), 'online').value).toBe(3)
  })
})

describe('a catalogue with versions', () => {
  const old = aProcedure({ validFrom: '2025-07-01', validTo: '2027-02-28', catalogueVersion: 'old' })
  const young = aProcedure({ validFrom: '2027-03-01', validTo: null, catalogueVersion: 'new' })

  it('gives the version in force on the day', () => {
    const both = aCatalogue(young, old)
    expect(findProcedure(both, '1.001193', '2027-02-28').catalogueVersion).toBe('old')
    expect(findProcedure(both, '1.001193', '2027-03-01').catalogueVersion).toBe('new')
  })

  it('refuses a code it does not know and a day on which none is in force', () => {
    expect(() => findProcedure(catalogue, '9.999999', today)).toThrow('procedure_not_found')
    expect(() => findProcedure(aCatalogue(old), '1.001193', '2027-03-01')).toThrow('procedure_not_in_force')
    expect(() => findProcedure(aCatalogue(young), '1.001193', today)).toThrow('procedure_not_in_force')
  })

  it('lets civil status of the law of 2014 end with the law of 2026', () => {
    expect(() => findProcedure(catalogue, '1.000894', '2027-03-01')).toThrow('procedure_not_in_force')
    expect(findProcedure(catalogue, '2.000815', '2027-03-01').shortName).toBe('Chứng thực bản sao từ bản chính')
  })
})

it('refuses a catalogue that is not of its shape or names a component twice', () => {
  const [first] = old()
  expect(() => loadCatalogue({ procedures: [] })).toThrow()
  expect(() =>
    loadCatalogue({ catalogueVersion: '1', about: '', procedures: [{ ...first, timeLimit: { unit: 'moon' } }] }),
  ).toThrow()
  const component = {
    code: '1.001193-01',
    name: 'Tờ khai',
    action: 'hand_in',
    originals: 1,
    copies: 0,
    condition: null,
    documentTypes: [],
  } as const
  expect(() => aCatalogue(aProcedure({ components: [component, component] }))).toThrow()
})

function old(): readonly Procedure[] {
  return catalogue.procedures.slice(0, 1)
}
