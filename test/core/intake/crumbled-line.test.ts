import { expect, it } from 'vitest'
import { blankGray } from '../../../main/core/intake/page-image.ts'
import { looksBlank } from '../../../main/core/intake/page-image-blank.ts'
import type { PreparedPage } from '../../../main/core/intake/page-image-preparation.ts'
import { identity } from '../../../shared/imaging/geometry.ts'

const size = { width: 1654, height: 2339 }

/** Dust all over a sheet, and crumbs of a line where they are wanted. */
function aSheet(crumbs: number) {
  const gray = blankGray(size.width, size.height)
  const image = { ...size, data: new Uint8Array(size.width * size.height * 3).fill(255) }
  const speck = (left: number, top: number): void => {
    for (let y = top; y < top + 2; y++) gray.data.fill(0, y * gray.width + left, y * gray.width + left + 2)
  }
  for (let i = 0; i < 900; i++) speck((i * 7919) % 1600, (i * 104_729) % 2300)
  for (let i = 0; i < crumbs; i++) speck(400 + ((i * 37) % 300), 1200 + ((i * 17) % 24))
  const page: PreparedPage = {
    gray,
    ink: gray,
    dpi: 200,
    toSource: identity,
    rotation: 0,
    skew: 0,
    corners: null,
    photographed: false,
    letters: 0,
  }
  return { image, page }
}

it('sets no sheet aside as blank that carries a line broken to crumbs, but one that carries only dust', () => {
  const dusty = aSheet(0)
  expect(looksBlank(dusty.image, dusty.page)).toBe(true)
  const written = aSheet(90)
  expect(looksBlank(written.image, written.page)).toBe(false)
})
