import { expect, it } from 'vitest'
import { blankGray } from '../../../main/core/intake/page-image.ts'
import { takeTickBoxes } from '../../../main/core/intake/page-image-boxes.ts'
import { findInk } from '../../../main/core/intake/page-image-cleaning.ts'
import type { GrayImage } from '../../../shared/imaging/raster.ts'

const dpi = 200

type Patch = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

function put(image: GrayImage, { x, y, width, height }: Patch, tone = 0): void {
  for (let row = y; row < y + height; row++) image.data.fill(tone, row * image.width + x, row * image.width + x + width)
}

/** A box of 30 pixels drawn by a stroke of 2. */
function drawBox(image: GrayImage, x: number, y: number): void {
  put(image, { x, y, width: 30, height: 30 })
  put(image, { x: x + 2, y: y + 2, width: 26, height: 26 }, 255)
}

it('tells empty boxes from crossed, filled and those on a dotted line', () => {
  const image = blankGray(700, 120)
  for (const x of [50, 200, 350, 500]) drawBox(image, x, 40)
  for (let i = 0; i < 24; i++) put(image, { x: 203 + i, y: 43 + i, width: 2, height: 2 })
  put(image, { x: 354, y: 44, width: 22, height: 22 })
  for (let x = 480; x < 560; x += 8) put(image, { x, y: 70, width: 3, height: 3 })
  const { boxes } = takeTickBoxes(image, findInk(image), dpi)
  const told = boxes.toSorted((a, b) => a.x0 - b.x0).map(({ x0, y1, ticked }) => ({ x0, y1, ticked }))
  expect(told).toEqual([
    { x0: 50, y1: 70, ticked: false },
    { x0: 200, y1: 70, ticked: true },
    { x0: 350, y1: 70, ticked: true },
    { x0: 500, y1: 70, ticked: false },
  ])
})

it('takes no letter for a box', () => {
  const image = blankGray(200, 120)
  put(image, { x: 50, y: 40, width: 18, height: 20 })
  put(image, { x: 54, y: 44, width: 10, height: 16 }, 255)
  expect(takeTickBoxes(image, findInk(image), dpi).boxes).toEqual([])
})
