import { describe, expect, it } from 'vitest'
import { blankGray } from '../../../main/core/intake/page-image.ts'
import { removeRules } from '../../../main/core/intake/page-image-rules.ts'
import type { Box } from '../../../shared/domain/field.ts'
import type { GrayImage } from '../../../shared/imaging/raster.ts'

const dpi = 200

describe('ruled lines', () => {
  it('finds and takes out lines across and down, wherever they begin', () => {
    const page = blankGray(400, 300)
    const across = { x0: 37, y0: 50, x1: 251, y1: 52 }
    const down = { x0: 330, y0: 71, x1: 332, y1: 290 }
    draw(page, across)
    draw(page, down)

    expect(removeRules(page, dpi)).toEqual({ across: [across], down: [down] })
    expect(page.data.every((dot) => dot === 255)).toBe(true)
  })

  it('follows a line over gaps of two dots and ends it at wider ones', () => {
    const page = blankGray(400, 100)
    for (let x0 = 20; x0 < 380; x0 += 7) draw(page, { x0, y0: 40, x1: x0 + 5, y1: 41 })
    for (let x0 = 20; x0 < 380; x0 += 8) draw(page, { x0, y0: 80, x1: x0 + 5, y1: 81 })

    expect(removeRules(page, dpi).across).toEqual([{ x0: 20, y0: 40, x1: 382, y1: 41 }])
  })

  it('leaves what is shorter than a quarter of an inch', () => {
    const page = blankGray(400, 100)
    for (let x0 = 3; x0 < 330; x0 += 60) draw(page, { x0, y0: 40, x1: x0 + 49, y1: 42 })

    expect(removeRules(page, dpi)).toEqual({ across: [], down: [] })
    expect(page.data.filter((dot) => dot === 0)).toHaveLength(6 * 49 * 2)
  })
})

function draw({ width, data }: GrayImage, { x0, y0, x1, y1 }: Box): void {
  for (let y = y0; y < y1; y++) data.fill(0, y * width + x0, y * width + x1)
}
