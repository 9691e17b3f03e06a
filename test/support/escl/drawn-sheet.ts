import PDFDocument from 'pdfkit'
import sharp from 'sharp'

export type SheetLook = {
  readonly id: number
  readonly width: number
  readonly height: number
  readonly colour: 'RGB24' | 'Grayscale8' | 'BlackAndWhite1'
  readonly format: string
}

const bits = 12

/** A page whose top edge carries its number as black and white blocks, so that a lost or doubled one is known. */
export async function drawSheet({ id, width, height, colour, format }: SheetLook): Promise<Buffer> {
  const block = width / (bits + 2)
  const blocks = Array.from({ length: bits }, (_, at) => at)
    .filter((at) => (id >> at) % 2 === 1)
    .map((at) => `<rect x="${(at + 1) * block}" y="0" width="${block}" height="${height / 4}"/>`)
  const seal = `<circle cx="${width / 2}" cy="${height * 0.7}" r="${height / 8}" fill="none" stroke="#c81e1e" stroke-width="6"/>`
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="#fdfcf7"/>${blocks.join('')}${seal}</svg>`
  const picture = sharp(Buffer.from(drawing)).removeAlpha()
  const page = colour === 'RGB24' ? picture : picture.greyscale().toColourspace('b-w')
  if (format === 'image/png') return await page.png().toBuffer()
  if (format === 'image/tiff') return await page.tiff().toBuffer()
  const jpeg = await page.jpeg({ quality: 80 }).toBuffer()
  return format === 'application/pdf' ? await pdfOf(jpeg, width, height) : jpeg
}

/** The number on a sheet that was drawn above. */
export async function sheetIdOf(bytes: Uint8Array): Promise<number> {
  const { data, info } = await sharp(bytes).greyscale().toColourspace('b-w').raw().toBuffer({ resolveWithObject: true })
  const row = Math.floor(info.height / 8)
  const block = info.width / (bits + 2)
  const isBlack = (at: number) =>
    (data[(row * info.width + Math.floor((at + 1.5) * block)) * info.channels] ?? 255) < 128
  return Array.from({ length: bits }, (_, at) => (isBlack(at) ? 2 ** at : 0)).reduce((sum, bit) => sum + bit, 0)
}

function pdfOf(jpeg: Buffer, width: number, height: number): Promise<Buffer> {
  const document = new PDFDocument({ size: [width, height], margin: 0 })
  const parts: Buffer[] = []
  document.on('data', (part: Buffer) => parts.push(part))
  document.image(jpeg, 0, 0, { width, height })
  document.end()
  return new Promise((resolve) => document.on('end', () => resolve(Buffer.concat(parts))))
}
