import type { PageLook } from '../../../shared/domain/page-look.ts'
import { invert, multiply, type Size, scaling, type Transform } from '../../../shared/imaging/geometry.ts'
import { uprightOf } from '../../../shared/imaging/page-look.ts'

export type LaidPicture = {
  /** Size of the picture before it is laid, in pixels of the original. */
  readonly picture: Size
  /** Size of what is wanted, in pixels of the original. */
  readonly page: Size
  /** From the picture to the page. */
  readonly toPage: Transform
}

/** Lays a picture that was made by one look so that it shows the page as another look has it. */
export function layPicture(original: Size, made: PageLook, wanted: PageLook): LaidPicture {
  const from = uprightOf(original, made)
  const to = uprightOf(original, wanted)
  return { picture: from.size, page: to.size, toPage: multiply(invert(to.toSource), from.toSource) }
}

/** A projective map as CSS has it, with the page `scale` times as large. */
export function cssMatrix(transform: Transform, scale: number): string {
  const [a, b, c, d, e, f, g, h, i] = multiply(scaling(scale), transform)
  return `matrix3d(${[a, d, 0, g, b, e, 0, h, 0, 0, 1, 0, c, f, 0, i].join(', ')})`
}
