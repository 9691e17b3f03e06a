import { describe, expect, it } from 'vitest'
import { checkDigit, isValidMrz, placeSigns, settleMrz } from '../../../main/core/ocr/mrz.ts'

const zone = [
  'IDVNM1900043216011190004321<<0',
  '9003152F3003150VNM<<<<<<<<<<<0',
  'LO<<THI<MAI<<<<<<<<<<<<<<<<<<<',
] as const

describe('the machine readable zone', () => {
  it('has check digits by weights 7, 3, 1', () => {
    expect(checkDigit('190004321')).toBe('6')
    expect(checkDigit('900315')).toBe('2')
    expect(checkDigit('011190004321<<')).toBe('0')
    expect(isValidMrz(zone)).toBe(true)
    expect(isValidMrz([zone[0].replace('4321<', '4521<'), zone[1], zone[2]])).toBe(false)
  })

  it('is put right where letters stand for digits', () => {
    const read = [
      '1DVNM19OOO432160111900O4321<<O',
      '90O3I52F3003150VNM<<<<<<<<<<<0',
      'LO<<THI<MAI<<<<<<<<<<<<<<<<<<<',
    ] as const
    expect(settleMrz([read, read, read])).toEqual(zone)
  })

  it('takes each digit of the number from the print that its check digit confirms', () => {
    const read = ['IDVNM1900045216011190004321<<0', zone[1], zone[2]] as const
    expect(settleMrz([read, read, read])).toEqual(zone)
  })

  it('takes names by majority', () => {
    const broken = [zone[0], zone[1], 'LO<<TXI<MAI<<<<<<<<<<<<<<<<<<<'] as const
    expect(settleMrz([zone, broken, zone])).toEqual(zone)
  })

  it('is given up rather than guessed', () => {
    const read = ['IDVNM1111111116011222222222<<0', zone[1], zone[2]] as const
    expect(settleMrz([read, read, read])).toEqual([])
  })

  it('sets signs into thirty places', () => {
    const signs = [...zone[0]].map((text, i) => ({ text, middle: 100 + i * 20 + 10, confidence: 1 }))
    expect(placeSigns(signs, 100, 700)).toBe(zone[0])
    expect(
      placeSigns(
        signs.filter((_, i) => i !== 27),
        100,
        700,
      ),
    ).toBe(zone[0])
  })
})
