import { describe, expect, it } from 'vitest'
import { isSignedOver, marksNotSeen } from '../../../main/core/review/paper-marks.ts'
import type { PageMark } from '../../../shared/domain/page-mark.ts'

const name = { x0: 900, y0: 1700, x1: 1200, y1: 1734 }
const signature = (x0: number, y0: number): PageMark => ({
  kind: 'signature',
  colour: 'blue',
  box: { x0, y0, x1: x0 + 240, y1: y0 + 90 },
})
const seal: PageMark = { kind: 'seal', colour: 'red', box: { x0: 700, y0: 1560, x1: 980, y1: 1840 } }

describe('marks of a paper', () => {
  it('sign a name that they stand over, not one beside or far below', () => {
    expect(isSignedOver([name], [signature(950, 1590)])).toBe(true)
    expect(isSignedOver([name], [signature(400, 1590)])).toBe(false)
    expect(isSignedOver([name], [signature(950, 1300)])).toBe(false)
    expect(isSignedOver([name], [seal])).toBe(false)
  })

  it('are missed where papers of the kind carry them', () => {
    expect(marksNotSeen('giay_khai_sinh_ban_sao', [seal])).toEqual(['signature'])
    expect(marksNotSeen('giay_khai_sinh_ban_sao', [seal, signature(900, 1600)])).toEqual([])
    expect(marksNotSeen('khong_ro', [])).toEqual([])
  })
})
