import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asScanned, type PageLook, type SheetCorners } from '../../../shared/domain/page-look.ts'
import { applyTransform } from '../../../shared/imaging/geometry.ts'
import { cropped, cutOut, isSheet, leaned, turned, uprightOf } from '../../../shared/imaging/page-look.ts'

const original = { width: 1000, height: 1400 }
const box = { x0: 0.1, y0: 0.2, x1: 0.6, y1: 0.9 }

function pointOf(look: PageLook, x: number, y: number) {
  const { size, toSource } = uprightOf(original, look)
  const point = applyTransform(toSource, { x: x * size.width, y: y * size.height })
  return [Math.round(point.x) + 0, Math.round(point.y) + 0]
}

describe('how a page is seen', () => {
  it('is the original while nobody said anything', () => {
    expect(pointOf(asScanned, 0.25, 0.5)).toEqual([250, 700])
  })

  it('turns clockwise: what was at the lower left comes to the upper left', () => {
    expect(pointOf(turned(asScanned, 'clockwise'), 0, 0)).toEqual([0, 1400])
    expect(pointOf(turned(asScanned, 'counterclockwise'), 0, 0)).toEqual([1000, 0])
  })

  it('shows the same part when it is turned after it was cropped', () => {
    const look = cropped(asScanned, box)
    const corners = [pointOf(look, 0, 0), pointOf(look, 1, 1)]
    const upside = turned(turned(look, 'clockwise'), 'clockwise')
    expect([pointOf(upside, 1, 1), pointOf(upside, 0, 0)]).toEqual(corners)
    expect(pointOf(turned(look, 'clockwise'), 1, 0)).toEqual(corners[0])
  })

  it('leans by tenths of a degree about its middle, and back', () => {
    const look = leaned(asScanned, 15)
    expect(look.skew).toBe(-1.5)
    expect(pointOf(look, 0.5, 0.5)).toEqual([500, 700])
    // Turned clockwise, the upper edge shows what lay further down at its left.
    expect(pointOf(look, 0, 0)[1]).toBeGreaterThan(0)
    expect(leaned(look, -15)).toEqual({ ...asScanned, skew: 0 })
  })

  it('lays the corners of a photographed sheet into the corners of the page', () => {
    const corners: SheetCorners = [
      { x: 0.1, y: 0.1 },
      { x: 0.8, y: 0.15 },
      { x: 0.9, y: 0.9 },
      { x: 0.05, y: 0.8 },
    ]
    const look = cutOut(leaned(asScanned, 7), corners)
    expect(look).toMatchObject({ skew: 0, crop: null })
    expect(pointOf(look, 0, 0)).toEqual([100, 140])
    expect(pointOf(look, 1, 1)).toEqual([900, 1260])
  })

  it('comes back after four quarters, wherever they were begun', () => {
    const share = fc.double({ min: 0, max: 0.4, noNaN: true })
    fc.assert(
      fc.property(share, share, fc.constantFrom('clockwise', 'counterclockwise'), (x, y, way) => {
        const look = cropped(leaned(asScanned, 12), { x0: x, y0: y, x1: x + 0.5, y1: y + 0.5 })
        const back = [1, 2, 3, 4].reduce((now) => turned(now, way), look)
        expect(back.rotation).toBe(look.rotation)
        for (const part of ['x0', 'y0', 'x1', 'y1'] as const) {
          expect(back.crop?.[part]).toBeCloseTo(look.crop?.[part] ?? Number.NaN, 9)
        }
      }),
    )
  })

  it('knows corners that cross or fall together', () => {
    const [a, b, c, d] = [
      { x: 0, y: 0 },
      { x: 1, y: 0 },
      { x: 1, y: 1 },
      { x: 0, y: 1 },
    ]
    expect(isSheet([a, b, c, d])).toBe(true)
    expect(isSheet([b, a, c, d])).toBe(false)
    expect(isSheet([a, d, c, b])).toBe(false)
    expect(isSheet([a, a, c, d])).toBe(false)
  })
})
