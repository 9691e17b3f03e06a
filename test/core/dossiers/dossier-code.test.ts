import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type CodeIssuer,
  type NumberRange,
  nextDossierCode,
  parseDossierCode,
} from '../../../main/core/dossiers/dossier-code.ts'

const day = '2026-11-23'

function aRange(changes: Partial<NumberRange> = {}): NumberRange {
  return { scope: 'per_day', from: 201, to: 400, validFrom: '2026-01-01', validTo: '2026-12-31', ...changes }
}

function anIssuer(range: NumberRange | null): CodeIssuer {
  return { unitCode: 'H99.18.05', unitShort: 'NS1', range }
}

describe('an office with a range', () => {
  it('gives the official code, starting over each day', () => {
    expect(nextDossierCode(anIssuer(aRange()), [], day)).toEqual({ kind: 'official', code: 'H99.18.05-261123-0201' })
    const used = ['H99.18.05-261120-0201', 'H99.18.05-261120-0202', 'H99.18.05-261123-0201']
    expect(nextDossierCode(anIssuer(aRange()), used, day)).toEqual({ kind: 'official', code: 'H99.18.05-261123-0202' })
  })

  it('never gives a number of a block twice, whatever the day', () => {
    const block = aRange({ scope: 'block', from: 1, to: 50 })
    const used = ['H99.18.05-261120-0001', 'H99.18.05-261121-0002']
    expect(nextDossierCode(anIssuer(block), used, day)).toEqual({ kind: 'official', code: 'H99.18.05-261123-0003' })
  })

  it('leaves gaps and the numbers of other units and counters alone', () => {
    const used = [
      'H99.18.05-261123-0205',
      'H99.18.06-261123-0300',
      'H99.18.05-261123-0450',
      'T-NS1-261123-0001-0',
      'không phải mã',
    ]
    expect(nextDossierCode(anIssuer(aRange()), used, day)).toEqual({ kind: 'official', code: 'H99.18.05-261123-0206' })
  })

  it('falls back to a provisional code when the range is used up or not valid on the day', () => {
    const used = ['H99.18.05-261123-0400']
    expect(nextDossierCode(anIssuer(aRange()), used, day)).toMatchObject({
      kind: 'provisional',
      because: 'range_exhausted',
    })
    expect(nextDossierCode(anIssuer(aRange()), [], '2027-01-04')).toMatchObject({
      kind: 'provisional',
      because: 'range_not_valid',
    })
  })
})

describe('an office without a range', () => {
  it('gives provisional codes in order that say so', () => {
    const first = nextDossierCode(anIssuer(null), [], day)
    expect(first).toMatchObject({ kind: 'provisional', because: 'no_range' })
    expect(first.code).toMatch(/^T-NS1-261123-0001-\d$/)
    const second = nextDossierCode(anIssuer(null), [first.code], day)
    expect(second.code).toMatch(/^T-NS1-261123-0002-\d$/)
    expect(nextDossierCode(anIssuer(null), [first.code, second.code], '2026-11-25').code).toMatch(
      /^T-NS1-261125-0001-\d$/,
    )
  })

  it('refuses after 9999 of a day', () => {
    let last = ''
    for (let digit = 0; digit <= 9; digit += 1) {
      const code = `T-NS1-261123-9999-${digit}`
      if (parseDossierCode(code).kind === 'provisional') last = code
    }
    expect(() => nextDossierCode(anIssuer(null), [last], day)).toThrow('number_range_exhausted')
  })
})

describe('reading a code', () => {
  it('takes the printed form, lower case and spaces', () => {
    const official = { kind: 'official', unitCode: 'H56.14', day: '2025-02-17', number: 1 }
    expect(parseDossierCode('H56.14-250217-0001')).toEqual(official)
    expect(parseDossierCode(' h56.14 - 250217 - 0001 ')).toEqual(official)
  })

  it('says why it refuses', () => {
    expect(parseDossierCode('H56.14-250230-0001')).toEqual({ kind: 'invalid', because: 'day' })
    expect(parseDossierCode('H56.14-0001')).toEqual({ kind: 'invalid', because: 'shape' })
    expect(parseDossierCode('T56.14-250217-0001')).toEqual({ kind: 'invalid', because: 'shape' })
    expect(parseDossierCode('')).toEqual({ kind: 'invalid', because: 'shape' })
  })

  const provisional = fc
    .record({
      short: fc.stringMatching(/^[A-Z0-9]{2,8}$/),
      count: fc.integer({ min: 0, max: 9998 }),
      offset: fc.integer({ min: 0, max: 3600 }),
    })
    .map(({ short, count, offset }) => {
      const on = new Date(Date.UTC(2026, 0, 1) + offset * 86_400_000).toISOString().slice(0, 10)
      const issuer = { unitCode: 'H99', unitShort: short, range: null }
      const used = count === 0 ? [] : usedUpTo(short, on, count)
      return { code: nextDossierCode(issuer, used, on).code, short, on, number: count + 1 }
    })

  it('gives back what a provisional code was made of', () => {
    fc.assert(
      fc.property(provisional, ({ code, short, on, number }) => {
        expect(parseDossierCode(code)).toEqual({ kind: 'provisional', unitShort: short, day: on, number })
      }),
    )
  })

  it('finds every wrong digit and every swap of neighbouring digits, and never takes it for an official code', () => {
    fc.assert(
      fc.property(provisional, fc.nat(), fc.integer({ min: 1, max: 9 }), ({ code, short }, place, shift) => {
        const start = 3 + short.length
        const positions = [...code].flatMap((letter, index) => (index >= start && /\d/.test(letter) ? [index] : []))
        const index = positions[place % positions.length] ?? start
        const wrong = `${code.slice(0, index)}${(Number(code[index]) + shift) % 10}${code.slice(index + 1)}`
        expect(parseDossierCode(wrong).kind).toBe('invalid')

        const next = code[index + 1] ?? '-'
        if (/\d/.test(next) && next !== code[index]) {
          const swapped = `${code.slice(0, index)}${next}${code[index]}${code.slice(index + 2)}`
          expect(parseDossierCode(swapped).kind).toBe('invalid')
        }
      }),
    )
  })

  it('keeps the two kinds apart: no text is both', () => {
    fc.assert(
      fc.property(provisional, ({ code }) => {
        expect(code.startsWith('T-')).toBe(true)
        expect(parseDossierCode(code.slice(2)).kind).not.toBe('official')
        expect(parseDossierCode(code.slice(2, -2)).kind === 'official').toBe(/^[A-SU-Z]\d\d-/.test(code.slice(2)))
      }),
    )
  })
})

function usedUpTo(short: string, on: string, count: number): readonly string[] {
  const body = `T-${short}-${on.slice(2).replaceAll('-', '')}-${String(count).padStart(4, '0')}`
  return Array.from({ length: 10 }, (_, digit) => `${body}-${digit}`)
}
