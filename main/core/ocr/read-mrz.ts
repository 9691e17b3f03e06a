import type { Box } from '../../../shared/domain/field.ts'
import { type Transform, warpGray } from '../../../shared/imaging/geometry.ts'
import type { GrayImage } from '../../../shared/imaging/raster.ts'
import { blankGray } from '../intake/page-image.ts'
import { type MrzSign, mrzAlphabet, placeSigns, settleMrz } from './mrz.ts'
import type { EngineLine, OcrEngine } from './ocr-engine.ts'

/** Reads the three lines of a zone several times over until their check digits agree; empty where they never do. */
export async function readZone(
  image: GrayImage,
  zone: readonly EngineLine[],
  boxes: readonly Box[],
  engine: OcrEngine,
): Promise<readonly string[]> {
  const x0 = Math.min(...boxes.map((box) => box.x0))
  const x1 = Math.max(...boxes.map((box) => box.x1))
  const strips = boxes.map((box) => ({ ...box, x0, x1 }))
  const read = async (line: (strip: Box, index: number) => Promise<string> | string): Promise<Reading> => {
    const texts: string[] = []
    for (const [index, strip] of strips.entries())
      texts.push(tellThreesFromFives(await line(strip, index), image, strip))
    return [texts[0] ?? '', texts[1] ?? '', texts[2] ?? '']
  }
  const readings = [await read((_, index) => placeSigns((zone[index]?.signs ?? []).map(toSign), x0, x1))]
  for (const height of [48, 36, 64, 56]) {
    readings.push(
      await read(async (strip) => {
        const { signs, from, to } = await readStrip(image, strip, height, engine)
        return placeSigns(signs, from, to)
      }),
    )
    const settled = settleMrz(readings)
    if (settled.length > 0) return settled
  }
  return []
}

type Reading = readonly [string, string, string]

/**
 * The flat-topped 3 of OCR-B is read as 5. Between the upper bar and the middle the stroke of a 3 runs on the right, of
 * a 5 on the left.
 */
function tellThreesFromFives(text: string, image: GrayImage, strip: Box): string {
  const pitch = (strip.x1 - strip.x0) / 30
  return [...text]
    .map((sign, i) => {
      if (sign !== '3' && sign !== '5') return sign
      const glyph = inkBox(image, { ...strip, x0: strip.x0 + i * pitch, x1: strip.x0 + (i + 1) * pitch })
      if (!glyph) return sign
      const height = glyph.y1 - glyph.y0
      const half = (glyph.x0 + glyph.x1) / 2
      const band = { y0: glyph.y0 + height * 0.2, y1: glyph.y0 + height * 0.42 }
      const left = inkIn(image, { ...glyph, ...band, x1: half })
      const right = inkIn(image, { ...glyph, ...band, x0: half })
      return left > right * 1.3 ? '5' : right > left * 1.3 ? '3' : sign
    })
    .join('')
}

const dark = 140

function inkIn(image: GrayImage, box: Box): number {
  let ink = 0
  for (let y = Math.round(box.y0); y < Math.round(box.y1); y++) {
    for (let x = Math.round(box.x0); x < Math.round(box.x1); x++) ink += 255 - (image.data[y * image.width + x] ?? 255)
  }
  return ink
}

/** The box of dark pixels inside a cell; null where there are none. */
function inkBox(image: GrayImage, cell: Box): Box | null {
  const box = { x0: image.width, y0: image.height, x1: 0, y1: 0 }
  for (let y = Math.floor(cell.y0); y < Math.ceil(cell.y1); y++) {
    for (let x = Math.round(cell.x0); x < Math.round(cell.x1); x++) {
      if ((image.data[y * image.width + x] ?? 255) >= dark) continue
      box.x0 = Math.min(box.x0, x)
      box.x1 = Math.max(box.x1, x + 1)
      box.y0 = Math.min(box.y0, y)
      box.y1 = Math.max(box.y1, y + 1)
    }
  }
  return box.x1 > box.x0 ? box : null
}

function toSign(sign: EngineLine['signs'][number]): MrzSign {
  return { text: sign.text, middle: (sign.box.x0 + sign.box.x1) / 2, confidence: sign.confidence }
}

/** Signs of one line, and where the line begins and ends in the same pixels. */
type StripSigns = { readonly signs: readonly MrzSign[]; readonly from: number; readonly to: number }

/** One line of the zone, drawn so that capitals are about two thirds of `height` tall, read with its alphabet only. */
export async function readStrip(image: GrayImage, strip: Box, height: number, engine: OcrEngine): Promise<StripSigns> {
  const scale = (height * 0.66) / Math.max(8, strip.y1 - strip.y0)
  const margin = 12
  const size = { width: Math.round((strip.x1 - strip.x0) * scale) + 2 * margin, height: height + 2 * margin }
  const top = (size.height - (strip.y1 - strip.y0) * scale) / 2
  const toImage: Transform = [1 / scale, 0, strip.x0 - margin / scale, 0, 1 / scale, strip.y0 - top / scale, 0, 0, 1]
  const drawn = warpGray(image, toImage, size)
  const lines = await engine.readLines(keepMiddle(drawn, top, margin), {
    mode: 'line',
    dpi: 300,
    alphabet: mrzAlphabet,
    detail: 'signs',
  })
  const signs = lines.flatMap((line) => line.signs).map(toSign)
  return { signs, from: margin, to: size.width - margin }
}

/** White above and below the strip, so that neighbouring lines do not look in. */
function keepMiddle(image: GrayImage, top: number, margin: number): GrayImage {
  const out = blankGray(image.width, image.height)
  const from = Math.max(0, Math.floor(top - 4))
  const to = Math.min(image.height, Math.ceil(image.height - top + 4))
  for (let y = from; y < to; y++) {
    const row = y * image.width
    out.data.set(image.data.subarray(row + margin - 6, row + image.width - margin + 6), row + margin - 6)
  }
  return out
}
