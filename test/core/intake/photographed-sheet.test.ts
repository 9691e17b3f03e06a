import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { chanceOf } from '../../../build/blind-pages/random.ts'
import { photographed } from '../../../build/blind-pages/wear/photographed.ts'
import { decodePageImage } from '../../../main/core/intake/page-image.ts'
import { shrink, toGray } from '../../../shared/imaging/raster.ts'
import { locateSheet } from '../../../shared/imaging/sheet.ts'

const sheet = { width: 1240, height: 1754 }

/** A white sheet with bars in place of lines of print. */
async function printedSheet(): Promise<Buffer> {
  const bars = Array.from({ length: 24 }, (_, i) => {
    const width = 400 + ((i * 137) % 520)
    return `<rect x="140" y="${160 + i * 56}" width="${width}" height="18" fill="#222"/>`
  })
  return await sharp({ create: { ...sheet, channels: 3, background: '#fff' } })
    .composite([
      {
        input: Buffer.from(
          `<svg ${Object.entries(sheet)
            .map(([k, v]) => `${k}="${v}"`)
            .join(' ')}>${bars.join('')}</svg>`,
        ),
      },
    ])
    .png()
    .toBuffer()
}

describe('a sheet in a photograph', () => {
  it.each(['2', '3', '7', '11'])(
    'is found on dark, pale and streaked tables, in shadow and by a lamp (%s)',
    async (table) => {
      const photo = await photographed(await printedSheet(), chanceOf(`table ${table}`))
      const { image } = await decodePageImage(photo.bytes)
      const found = locateSheet(shrink(toGray(image), 2))
      const corners = [
        [0, 0],
        [sheet.width, 0],
        [sheet.width, sheet.height],
        [0, sheet.height],
      ] as const
      const errors = corners.map((corner, i) => {
        const [x, y] = photo.move(corner)
        const { x: foundX = 0, y: foundY = 0 } = found?.[i] ?? {}
        return Math.hypot(foundX * 2 - x, foundY * 2 - y)
      })
      expect(Math.max(...errors)).toBeLessThan(25)
    },
    20_000,
  )

  it('is not seen where there is only the table', () => {
    const width = 900
    const height = 1200
    const data = Uint8Array.from({ length: width * height }, (_, i) => {
      const [x, y] = [i % width, Math.floor(i / width)]
      return 110 + 30 * Math.sin(y / 9 + Math.sin(x / 200)) + ((x * 31 + y * 17) % 7)
    })
    expect(locateSheet({ width, height, data })).toBeNull()
  })
})
