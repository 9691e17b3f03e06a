import type { GrayImage } from '../../shared/imaging/raster.ts'

/** Gives numbers from 0 to 1, the same for the same seed. */
export type Chance = () => number

/** Side of the pictures that are drawn, in pixels. */
export const drawnSide = 56

type Stroke = readonly (readonly [number, number])[]

/**
 * Ways of writing each digit, as curves through points of a square (x right, y down). Vietnamese schools teach the 1 with a
 * long upstroke, the 7 with a bar or without, the closed and the open 4; American hands, of which there are pictures, mostly don't.
 */
const ways: readonly (readonly string[])[] = [
  [
    '50,0 18,20 15,65 45,100 80,75 82,30 50,0',
    '60,2 20,15 12,60 40,98 80,80 85,25 55,0 40,8',
    '45,5 15,40 25,90 60,98 85,55 70,8 38,4',
  ],
  [
    '20,35 55,0 55,50 55,100',
    '10,55 35,30 60,0 60,50 60,100',
    '25,30 55,0 55,50 55,100 | 25,100 85,100',
    '50,0 50,50 50,100',
    '35,20 50,0 48,50 45,100',
  ],
  [
    '15,25 40,0 80,15 70,50 15,100 15,100 50,98 90,97',
    '15,30 45,0 80,20 60,60 20,95 20,82 40,88 90,98',
    '20,15 55,0 85,25 60,60 10,98 10,98 55,90 90,100',
  ],
  [
    '20,10 55,0 80,20 45,45 45,45 85,70 60,100 15,90',
    '15,2 50,2 85,2 85,2 45,42 45,42 85,70 55,100 12,88',
    '20,20 45,0 80,18 55,47 40,48 60,50 82,75 50,100 15,82',
  ],
  [
    '55,0 30,40 8,68 8,68 50,68 95,68 | 68,35 68,70 68,100',
    '65,2 35,35 5,70 5,70 50,70 95,70 | 65,2 65,50 65,100',
    '20,0 15,25 15,48 15,48 50,48 80,48 | 80,0 80,50 78,100',
    '25,5 10,45 30,52 75,42 | 78,5 72,50 68,100',
    '45,0 25,40 5,65 5,65 50,62 90,60 | 60,30 55,65 50,100',
  ],
  [
    '25,2 20,40 20,40 55,35 82,60 60,97 15,92 | 25,2 55,2 85,0',
    '85,0 50,2 25,3 25,3 20,42 20,42 60,38 82,70 50,100 12,88',
    '80,3 35,5 25,35 60,50 78,75 50,100 15,92',
  ],
  [
    '70,0 35,30 15,70 45,100 80,78 55,52 18,72',
    '60,0 25,40 20,85 55,98 75,70 45,55 22,75',
    '75,8 50,2 20,45 25,90 65,97 80,68 50,50 20,65',
  ],
  [
    '10,3 45,3 85,2 85,2 60,45 40,100',
    '10,3 45,3 85,2 85,2 60,45 42,100 | 30,50 55,49 85,47',
    '12,18 12,5 12,5 50,5 85,3 85,3 55,50 45,100 | 28,52 55,50 80,48',
    '10,12 30,2 60,10 88,0 88,0 65,40 50,100',
    '12,10 12,2 12,2 50,4 82,2 82,2 70,50 65,100 | 45,52 70,50 95,50',
  ],
  [
    '75,10 40,0 20,25 50,48 82,75 50,100 18,78 45,50 75,10',
    '50,48 20,25 50,0 78,22 50,48 | 50,48 15,75 50,100 85,75 50,48',
    '50,2 25,20 50,45 80,75 50,100 20,75 55,42 75,20 50,2',
  ],
  [
    '80,25 50,0 20,25 45,50 80,25 80,25 78,60 70,100',
    '80,22 50,2 20,28 50,50 80,22 80,22 80,70 50,100 20,88',
    '75,20 45,0 20,30 50,45 78,15 78,15 72,50 45,95 30,100',
  ],
]

/** One digit as somebody might write it, dark on white. */
export function drawDigit(digit: number, chance: Chance): GrayImage {
  const hands = ways[digit] ?? []
  const hand = hands[Math.floor(chance() * hands.length)] ?? ''
  return drawStrokes(strokesOf(hand), chance)
}

/** Strokes that are no digit: a dash, scribbles. */
export function drawScribble(chance: Chance): GrayImage {
  if (chance() < 0.25) return drawStrokes(strokesOf('10,50 50,50 90,48'), chance)
  const points = 5 + Math.floor(chance() * 9)
  const stroke = Array.from({ length: points }, () => [chance(), chance()] as const)
  return drawStrokes([stroke], chance)
}

/** `x,y x,y | x,y x,y` in hundredths. */
function strokesOf(hand: string): readonly Stroke[] {
  return hand.split(' | ').map((stroke) =>
    stroke.split(' ').map((point) => {
      const [x = 0, y = 0] = point.split(',').map(Number)
      return [x / 100, y / 100] as const
    }),
  )
}

function drawStrokes(strokes: readonly Stroke[], chance: Chance): GrayImage {
  const width = between(chance, 0.5, 0.9)
  const pen = between(chance, 1.2, 5.5)
  const shake = between(chance, 0.01, 0.055)
  const room = drawnSide - 12
  const data = new Uint8Array(drawnSide * drawnSide).fill(255)
  for (const stroke of strokes) {
    const points = stroke.map(([x, y]) => ({
      x: drawnSide / 2 + (x - 0.5 + normal(chance) * shake) * room * width,
      y: 6 + (y + normal(chance) * shake) * room,
    }))
    drawCurve(data, points, pen)
  }
  return { width: drawnSide, height: drawnSide, data }
}

type Spot = { readonly x: number; readonly y: number }

/** A curve through all points (Catmull and Rom); two equal points make a corner. */
function drawCurve(data: Uint8Array, points: readonly Spot[], pen: number): void {
  for (let i = 0; i + 1 < points.length; i++) {
    const [b, c] = [points[i], points[i + 1]]
    if (b === undefined || c === undefined) continue
    const a = points[i - 1] ?? b
    const d = points[i + 2] ?? c
    const steps = 4 + Math.ceil(Math.hypot(c.x - b.x, c.y - b.y) / 1.5)
    for (let step = 0; step <= steps; step++) {
      const t = step / steps
      dot(data, { x: spline([a.x, b.x, c.x, d.x], t), y: spline([a.y, b.y, c.y, d.y], t) }, pen / 2)
    }
  }
}

function spline([a, b, c, d]: readonly [number, number, number, number], t: number): number {
  return 0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t ** 2 + (3 * b - a - 3 * c + d) * t ** 3)
}

function dot(data: Uint8Array, { x, y }: Spot, radius: number): void {
  for (let row = Math.floor(y - radius - 1); row <= y + radius + 1; row++) {
    for (let column = Math.floor(x - radius - 1); column <= x + radius + 1; column++) {
      if (row < 0 || column < 0 || row >= drawnSide || column >= drawnSide) continue
      const inside = radius + 0.5 - Math.hypot(column + 0.5 - x, row + 0.5 - y)
      const at = row * drawnSide + column
      data[at] = Math.min(data[at] ?? 255, 255 * (1 - Math.min(1, Math.max(0, inside))))
    }
  }
}

export function between(chance: Chance, least: number, most: number): number {
  return least + chance() * (most - least)
}

/** About 0, mostly within 1. */
export function normal(chance: Chance): number {
  return (chance() + chance() + chance() + chance() - 2) * 1.73
}
