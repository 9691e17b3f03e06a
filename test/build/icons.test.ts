import { readdirSync, readFileSync } from 'node:fs'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'

const folder = new URL('../../build/', import.meta.url)

describe('icons', () => {
  it.each(readdirSync(new URL('icons/', folder)))('%s is as large as its name says', async (name) => {
    const { width, height, format } = await sharp(readFileSync(new URL(`icons/${name}`, folder))).metadata()
    expect([`${width}x${height}.png`, format]).toEqual([name, 'png'])
  })

  it('the Windows icon holds every size up to 256, each a whole PNG', async () => {
    const icon = readFileSync(new URL('icon.ico', folder))
    const sizes: number[] = []
    for (let at = 0; at < icon.readUInt16LE(4); at += 1) {
      const entry = 6 + 16 * at
      const offset = icon.readUInt32LE(entry + 12)
      const image = await sharp(icon.subarray(offset, offset + icon.readUInt32LE(entry + 8))).metadata()
      sizes.push(image.width)
    }
    expect(sizes).toEqual([16, 24, 32, 48, 64, 128, 256])
  })
})
