import { describe, expect, it } from 'vitest'
import { blankGray } from '../../../main/core/intake/page-image.ts'
import { findInk, removeLeaders } from '../../../main/core/intake/page-image-cleaning.ts'

const dpi = 200

/** A dotted line of a form 600 pixels long: dots of 3 pixels every 10. */
function dottedLine() {
  const image = blankGray(700, 60)
  const put = (box: { x: number; y: number; width: number; height: number }): void => {
    for (let y = box.y; y < box.y + box.height; y++) {
      image.data.fill(0, y * image.width + box.x, y * image.width + box.x + box.width)
    }
  }
  for (let x = 40; x < 640; x += 10) put({ x, y: 41, width: 3, height: 3 })
  return { image, put, inkAt: (x: number, y: number) => image.data[y * image.width + x] === 0 }
}

describe('dotted lines of forms', () => {
  it('are taken out', () => {
    const { image } = dottedLine()
    const ink = findInk(image)
    removeLeaders(image, ink, { among: ink.list, dpi })
    expect(findInk(image).list).toEqual([])
  })

  it('leave the dot below a letter that is written on them', () => {
    const { image, put, inkAt } = dottedLine()
    put({ x: 312, y: 18, width: 12, height: 20 })
    put({ x: 316, y: 39, width: 4, height: 4 })
    const ink = findInk(image)
    removeLeaders(image, ink, { among: ink.list, dpi })
    expect(inkAt(318, 41)).toBe(true)
    expect(findInk(image).list).toHaveLength(2)
  })

  it('leave a dot of their own size that stands alone in their row: it belongs to a letter', () => {
    const { image, put, inkAt } = dottedLine()
    image.data.fill(255, 40 * image.width) // the line is written over from here on
    for (let x = 40; x < 300; x += 10) put({ x, y: 41, width: 3, height: 3 })
    put({ x: 452, y: 18, width: 12, height: 20 })
    put({ x: 457, y: 41, width: 3, height: 3 })
    const ink = findInk(image)
    removeLeaders(image, ink, { among: ink.list, dpi })
    expect(inkAt(458, 42)).toBe(true)
    expect(findInk(image).list).toHaveLength(2)
  })
})
