import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { accountProblem, banks } from '../../../shared/domain/bank-account.ts'
import { formatMoney, isDong, parseDong } from '../../../shared/domain/money.ts'
import { crc16, vietQrMemo, vietQrText } from '../../../shared/domain/viet-qr.ts'

/** Reads a payload back by nothing but its own lengths. */
function membersOf(text: string): ReadonlyMap<string, string> {
  const members = new Map<string, string>()
  for (let at = 0; at < text.length; ) {
    const length = Number(text.slice(at + 2, at + 4))
    members.set(text.slice(at, at + 2), text.slice(at + 4, at + 4 + length))
    at += 4 + length
  }
  return members
}

describe('the check sum of a payload', () => {
  it.each([
    // The catalogue's check value of CRC-16/IBM-3740, and sums worked out by hand from the polynomial.
    ['123456789', '29B1'],
    ['', 'FFFF'],
    ['A', 'B915'],
  ])('of "%s" is %s', (text, sum) => {
    expect(crc16(text)).toBe(sum)
  })

  it('agrees with a code that a bank took', () => {
    const sample =
      '00020101021238530010A0000007270123000697041601092576788590208QRIBFTTA53037045405100005802VN62150811Chuyen tien6304'
    expect(crc16(sample)).toBe('53E6')
  })
})

describe('a VietQR code', () => {
  it('says the account, the exact sum and the dossier, each behind its own length', () => {
    const account = { bin: '970405', number: '2600205012345' }
    const text = vietQrText({ account, amount: 16_000, memo: 'H18.25.33-261122-0001' })
    const members = membersOf(text)
    expect([...members.keys()]).toEqual(['00', '01', '38', '53', '54', '58', '62', '63'])
    expect(Object.fromEntries(members)).toMatchObject({
      '00': '01',
      '01': '12',
      '53': '704',
      '54': '16000',
      '58': 'VN',
    })
    const napas = membersOf(members.get('38') ?? '')
    expect(Object.fromEntries(napas)).toMatchObject({ '00': 'A000000727', '02': 'QRIBFTTA' })
    expect([...membersOf(napas.get('01') ?? '')]).toEqual([
      ['00', '970405'],
      ['01', '2600205012345'],
    ])
    expect([...membersOf(members.get('62') ?? '')]).toEqual([['08', 'H18.25.33-261122-0001']])
    expect(members.get('63')).toBe(crc16(text.slice(0, -4)))
  })

  it('is sound for any account, sum and memo', () => {
    const digits = fc.stringMatching(/^\d{6,19}$/)
    fc.assert(
      fc.property(digits, fc.integer({ min: 1, max: 999_999_999_999 }), fc.string(), (number, amount, memo) => {
        const text = vietQrText({ account: { bin: '970418', number }, amount, memo })
        const members = membersOf(text)
        expect(members.get('54')).toBe(String(amount))
        expect(members.get('63')).toBe(crc16(text.slice(0, -4)))
        expect(text).toMatch(/^[A-Z0-9 .-]+$/)
      }),
    )
  })

  it.each([0, -1, 1.5, 1e12, Number.NaN])('is never made for a sum of %d', (amount) => {
    expect(() => vietQrText({ account: { bin: '970405', number: '123456' }, amount, memo: '' })).toThrow(RangeError)
  })

  it('keeps the end of a memo that is too long, without tone marks', () => {
    expect(vietQrMemo('Lệ phí đăng ký hộ tịch')).toBe('LE PHI DANG KY HO TICH')
    expect(vietQrMemo('H18.125.133.111-261122-0001')).toBe('H181251331112611220001')
  })
})

describe('an account of the office', () => {
  const account = { bin: '970436', number: '0011004455667', holder: 'UBND xã Na Sang' }

  it('is at a bank of the list, in digits, and belongs to somebody', () => {
    expect(accountProblem(account)).toBeNull()
    expect(accountProblem({ ...account, bin: '970000' })).toBe('bank_unknown')
    expect(accountProblem({ ...account, number: '00110-04' })).toBe('account_number_invalid')
    expect(accountProblem({ ...account, number: '12345' })).toBe('account_number_invalid')
    expect(accountProblem({ ...account, number: '1'.repeat(20) })).toBe('account_number_invalid')
    expect(accountProblem({ ...account, holder: ' ' })).toBe('account_holder_missing')
  })

  it('is chosen among banks that each have a number of their own', () => {
    expect(new Set(banks.map(({ bin }) => bin)).size).toBe(banks.length)
    for (const { bin } of banks) expect(bin).toMatch(/^970\d{3}$/)
  })
})

describe('a sum that is typed', () => {
  it.each([
    ['0', 0],
    ['8000', 8_000],
    ['8.000', 8_000],
    [' 1.234.567 đồng', 1_234_567],
    ['999999999999', 999_999_999_999],
  ])('"%s" is %d đồng', (text, dong) => {
    expect(parseDong(text)).toBe(dong)
  })

  it.each(['-1', '1,5', '1.5', '8.00', '1000000000000', '', 'miễn', '1e3', '0x10', '+5', '1.0000'])(
    '"%s" is none',
    (text) => {
      expect(parseDong(text)).toBeNull()
    },
  )

  it('reads back what is shown', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999_999 }), (dong) => {
        expect(isDong(dong)).toBe(true)
        expect(parseDong(formatMoney(dong))).toBe(dong)
      }),
    )
  })
})
