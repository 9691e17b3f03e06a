import { z } from 'zod'

/** What a pen wrote: strokes of points in thousandths of the field's width. */
export const Strokes = z.array(
  z
    .array(z.tuple([z.number().min(0).max(1000), z.number().min(0).max(1000)]))
    .min(1)
    .max(4000),
)
export type Strokes = z.infer<typeof Strokes>

/** Height of the field in thousandths of its width. */
export const strokesHeight = 400

/** SVG path of one stroke; a dot where the pen only touched. */
export function pathOf(points: Strokes[number]): string {
  const [first, ...rest] = points
  if (first === undefined) return ''
  const start = `M${first[0]} ${first[1]}`
  return rest.length === 0 ? `${start}h0.1` : `${start}${rest.map(([x, y]) => `L${x} ${y}`).join('')}`
}
