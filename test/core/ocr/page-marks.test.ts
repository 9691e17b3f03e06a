import { describe, expect, it } from 'vitest'
import { findMarks } from '../../../main/core/ocr/page-marks.ts'
import type { PageRegion } from '../../../main/core/ocr/words.ts'
import type { ColourImage } from '../../../shared/imaging/raster.ts'

const dpi = 200
const mm = dpi / 25.4
const red = [200, 40, 50] as const
const blue = [40, 50, 170] as const
const black = [30, 30, 30] as const

type Ink = readonly [number, number, number]

/** A sheet of yellowish paper, 210 × 297 mm. */
function aSheet(): ColourImage {
  const [width, height] = [Math.round(210 * mm), Math.round(297 * mm)]
  const data = new Uint8Array(width * height * 3)
  for (let i = 0; i < data.length; i += 3) data.set([240, 232, 210], i)
  return { width, height, data }
}

/** A stroke along points given in millimetres. */
function draw(image: ColourImage, ink: Ink, points: readonly (readonly [x: number, y: number])[], thick = 0.6): void {
  for (let i = 1; i < points.length; i++) {
    const [[ax, ay], [bx, by]] = [points[i - 1] ?? [0, 0], points[i] ?? [0, 0]]
    const steps = Math.ceil(Math.hypot(bx - ax, by - ay) * mm * 2)
    for (let step = 0; step <= steps; step++) {
      const [x, y] = [(ax + ((bx - ax) * step) / steps) * mm, (ay + ((by - ay) * step) / steps) * mm]
      for (let dy = -thick * mm; dy <= thick * mm; dy++) {
        for (let dx = -thick * mm; dx <= thick * mm; dx++) {
          image.data.set(ink, (Math.round(y + dy) * image.width + Math.round(x + dx)) * 3)
        }
      }
    }
  }
}

function drawRing(image: ColourImage, ink: Ink, [x, y, r]: readonly [number, number, number]): void {
  const around = (radius: number) =>
    Array.from({ length: 61 }, (_, i) => {
      const angle = (i * Math.PI) / 30
      return [x + Math.cos(angle) * radius, y + Math.sin(angle) * radius] as const
    })
  draw(image, ink, around(r))
  draw(image, ink, around(r * 0.65), 0.3)
}

function drawSignature(image: ColourImage, ink: Ink, [x, y]: readonly [number, number]): void {
  const points = Array.from({ length: 40 }, (_, i) => [x + i * 0.8, y + Math.sin(i * 0.9) * (6 - i * 0.1)] as const)
  draw(image, ink, points, 0.25)
}

/** Rows of short bars as printed words, with the words that were read there. */
function printText(image: ColourImage, ink: Ink): PageRegion {
  const words = Array.from({ length: 20 }, (_, row) => row).flatMap((row) =>
    Array.from({ length: 9 }, (_, column) => ({ x: 20 + column * 19, y: 30 + row * 8 })),
  )
  for (const { x, y } of words) {
    draw(
      image,
      ink,
      [
        [x, y],
        [x + 14, y],
      ],
      0.3,
    )
    draw(
      image,
      ink,
      [
        [x, y + 2],
        [x + 14, y + 2],
      ],
      0.3,
    )
  }
  const lines = words.map(({ x, y }) => {
    const box = { x0: (x - 1) * mm, y0: (y - 1) * mm, x1: (x + 15) * mm, y1: (y + 3) * mm }
    return { box, words: [{ text: 'chữ', box, confidence: 0.9 }] }
  })
  return { kind: 'sheet', box: { x0: 0, y0: 0, x1: 1, y1: 1 }, lines, codes: [], mrz: [], tickBoxes: [] }
}

describe('marks on a page', () => {
  it('are none on a sheet of print, black or blue', () => {
    for (const ink of [black, blue]) {
      const sheet = aSheet()
      expect(findMarks(sheet, dpi, [printText(sheet, ink)])).toEqual([])
    }
  })

  it('are seals where they stand, also two that overlap', () => {
    const sheet = aSheet()
    const text = printText(sheet, black)
    drawRing(sheet, red, [80, 220, 17])
    drawRing(sheet, red, [107, 228, 17])
    const marks = findMarks(sheet, dpi, [text])
    expect(marks.map(({ kind, colour }) => `${colour} ${kind}`)).toEqual(['red seal', 'red seal'])
    const middles = marks.map(({ box }) => Math.round((box.x0 + box.x1) / 2 / mm)).toSorted((a, b) => a - b)
    expect(Math.abs((middles[0] ?? 0) - 80)).toBeLessThan(4)
    expect(Math.abs((middles[1] ?? 0) - 107)).toBeLessThan(4)
  })

  it('are a pen’s strokes over a name, blue or black, also under a red seal', () => {
    for (const [ink, colour] of [
      [blue, 'blue'],
      [black, 'dark'],
    ] as const) {
      const sheet = aSheet()
      drawSignature(sheet, ink, [120, 240])
      expect(findMarks(sheet, dpi, [])).toMatchObject([{ kind: 'signature', colour }])
    }
    const sealed = aSheet()
    drawRing(sealed, red, [130, 240, 17])
    drawSignature(sealed, blue, [120, 240])
    expect(findMarks(sealed, dpi, []).map(({ kind }) => kind)).toEqual(['seal', 'signature'])
  })

  it('are a photograph, not a code and not the frame of a table', () => {
    const sheet = aSheet()
    for (let y = 40; y < 78; y += 0.5)
      draw(
        sheet,
        [y * 3 - 60, y * 3 - 70, y * 3 - 80],
        [
          [30, y],
          [58, y],
        ],
      )
    draw(
      sheet,
      black,
      [
        [80, 150],
        [150, 150],
        [150, 180],
        [80, 180],
        [80, 150],
      ],
      0.2,
    )
    expect(findMarks(sheet, dpi, [])).toMatchObject([{ kind: 'photograph' }])
  })
})
