import type { GrayImage } from '../../../shared/imaging/raster.ts'
import { placeSigns } from './mrz.ts'
import type { EngineLine, OcrEngine } from './ocr-engine.ts'
import { passportLine, settlePassport } from './passport-mrz.ts'
import { readStrip } from './read-mrz.ts'
import { boxOf } from './words.ts'

export type PassportZone = {
  /** The two lines, 44 signs each, check digits right; empty where there is no passport's zone on the page. */
  readonly mrz: readonly string[]
  /** All lines of the page, those of the zone as settled. */
  readonly lines: readonly EngineLine[]
}

/** Looks for the zone of a passport among the lines of a page and reads it until its check digits agree. */
export async function readPassportZone(
  image: GrayImage,
  lines: readonly EngineLine[],
  engine: OcrEngine,
): Promise<PassportZone> {
  const at = lines.findIndex((line, i) => isZoneLine(line) && /^[PF]/.test(textOf(line)) && isZoneLine(lines[i + 1]))
  const zone = at < 0 ? [] : lines.slice(at, at + 2)
  const boxes = zone.map(boxOf)
  const x0 = Math.min(...boxes.map((box) => box.x0))
  const x1 = Math.max(...boxes.map((box) => box.x1))
  const readings: [string, string][] = []
  for (const height of zone.length === 2 ? [48, 36, 64, 56, 42] : []) {
    const texts: string[] = []
    for (const box of boxes) {
      const { signs, from, to } = await readStrip(image, { ...box, x0, x1 }, height, engine)
      texts.push(placeSigns(signs, from, to, passportLine))
    }
    readings.push([texts[0] ?? '', texts[1] ?? ''])
    const mrz = settlePassport(readings)
    if (mrz.length > 0) {
      const settled = boxes.map(
        (box, i): EngineLine => ({ words: [{ text: mrz[i] ?? '', box, confidence: 1 }], signs: [] }),
      )
      return { mrz, lines: lines.toSpliced(at, 2, ...settled) }
    }
  }
  return { mrz: [], lines }
}

/** Nearly all capitals, figures and fillers, as wide as a passport is. */
function isZoneLine(line: EngineLine | undefined): boolean {
  if (line === undefined) return false
  const text = textOf(line)
  return text.length >= 28 && text.replace(/[^0-9A-Z<]/gu, '').length > text.length * 0.8 && text.includes('<')
}

function textOf({ words }: EngineLine): string {
  return words.map((word) => word.text).join('')
}
