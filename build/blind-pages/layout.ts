export type Point = readonly [number, number]
/** Four corners, clockwise from the top left. */
export type Quad = readonly Point[]

export type LaidOutWord = {
  readonly text: string
  readonly quad: Quad
  /** Number of the paragraph or cell, counted in the order of the page. */
  readonly block: number
  readonly column: number
  readonly section: number
  readonly card: number | null
  /** Index into the fields, or null. */
  readonly field: number | null
  /** Whether a space stands before the word. */
  readonly spaced: boolean
  readonly value: boolean
}
export type LaidOutField = {
  readonly code: string
  readonly kind: string
  readonly value: string
  readonly text: string
  readonly card: number | null
  readonly quad: Quad
}
export type LaidOutCard = { readonly kind: string; readonly quad: Quad }
export type LaidOutPage = {
  readonly words: readonly LaidOutWord[]
  readonly fields: readonly LaidOutField[]
  readonly cards: readonly LaidOutCard[]
}

/** The map that puts back the turn of a card; pages' own pixels. */
export function turnedQuad(quad: Quad, centre: Point, degrees: number): Quad {
  const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)]
  const [cx, cy] = centre
  return quad.map(([x, y]) => [cx + (x - cx) * cos - (y - cy) * sin, cy + (x - cx) * sin + (y - cy) * cos])
}
