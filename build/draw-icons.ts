import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import sharp from 'sharp'

const root = fileURLToPath(new URL('..', import.meta.url))
const linuxSizes = [16, 24, 32, 48, 64, 128, 256, 512, 1024] as const
const windowsSizes = [16, 24, 32, 48, 64, 128, 256] as const

/** Draws the program's icon in all sizes from the one drawing that the page shows too. */
async function drawIcons(): Promise<void> {
  const drawing = await readFile(`${root}renderer/desk.svg`)
  const draw = (size: number) =>
    sharp(drawing, { density: (72 * size) / 16 })
      .resize(size, size)
      .png({ compressionLevel: 9 })
      .toBuffer()

  await mkdir(`${root}build/icons`, { recursive: true })
  for (const size of linuxSizes) await writeFile(`${root}build/icons/${size}x${size}.png`, await draw(size))
  const images = await Promise.all(windowsSizes.map(async (size) => ({ size, png: await draw(size) })))
  await writeFile(`${root}build/icon.ico`, toIco(images))
}

/** An ICO file of PNG images, as Windows reads it since Vista: header, one 16-byte entry an image, the images. */
function toIco(images: readonly { readonly size: number; readonly png: Buffer }[]): Buffer {
  const header = Buffer.alloc(6 + 16 * images.length)
  header.writeUInt16LE(1, 2)
  header.writeUInt16LE(images.length, 4)
  let offset = header.length
  for (const [at, { size, png }] of images.entries()) {
    const entry = 6 + 16 * at
    // 256 is written as 0.
    header.writeUInt8(size % 256, entry)
    header.writeUInt8(size % 256, entry + 1)
    header.writeUInt16LE(1, entry + 4)
    header.writeUInt16LE(32, entry + 6)
    header.writeUInt32LE(png.length, entry + 8)
    header.writeUInt32LE(offset, entry + 12)
    offset += png.length
  }
  return Buffer.concat([header, ...images.map(({ png }) => png)])
}

await drawIcons()
