import type { CropBox, PageLook, SheetCorners } from '../domain/page-look.ts'
import {
  identity,
  multiply,
  type Quad,
  rectangleToQuad,
  type Size,
  type Transform,
  translation,
  turning,
} from './geometry.ts'
import { sheetSize } from './sheet.ts'

/** The page as seen: its size in pixels of the original, and the way from it to the original. */
export type Upright = {
  readonly size: Size
  readonly toSource: Transform
  /** Size of the whole sheet before it was turned and cropped. */
  readonly sheet: Size
}

/** Where each point of the wanted page lies in the original. */
export function uprightOf(source: Size, look: PageLook): Upright {
  const quad = look.corners === null ? null : cornersIn(source, look.corners)
  const sheet = quad === null ? { width: source.width, height: source.height } : sheetSize(quad)
  const toSheet = quad === null ? identity : rectangleToQuad(sheet, quad)
  const isSideways = look.rotation % 180 === 90
  const whole = isSideways ? { width: sheet.height, height: sheet.width } : sheet
  const toWhole = multiply(toSheet, turning(look.rotation + look.skew, whole, sheet))
  const { crop } = look
  if (crop === null) return { size: whole, toSource: toWhole, sheet }
  return {
    size: { width: whole.width * (crop.x1 - crop.x0), height: whole.height * (crop.y1 - crop.y0) },
    toSource: multiply(toWhole, translation(crop.x0 * whole.width, crop.y0 * whole.height)),
    sheet,
  }
}

/** The corners in pixels of the original. */
function cornersIn({ width, height }: Size, [a, b, c, d]: SheetCorners): Quad {
  const at = (corner: typeof a) => ({ x: corner.x * width, y: corner.y * height })
  return [at(a), at(b), at(c), at(d)]
}

export type QuarterTurn = 'clockwise' | 'counterclockwise'

/** Turns what is seen by 90°. */
export function turned(look: PageLook, way: QuarterTurn): PageLook {
  const by = way === 'clockwise' ? 270 : 90
  const rotation = ((look.rotation + by) % 360) as PageLook['rotation'] // quarters stay quarters
  return { ...look, rotation, crop: look.crop === null ? null : turnedBox(look.crop, way) }
}

function turnedBox({ x0, y0, x1, y1 }: CropBox, way: QuarterTurn): CropBox {
  return way === 'clockwise' ? { x0: 1 - y1, y0: x0, x1: 1 - y0, y1: x1 } : { x0: y0, y0: 1 - x1, x1: y1, y1: 1 - x0 }
}

/** More is a mistake of the hand: quarters are turned by `turned`. */
const widestSkew = 20

/** Turns what is seen clockwise by tenths of a degree. */
export function leaned(look: PageLook, tenths: number): PageLook {
  const skew = Math.round((look.skew - tenths / 10) * 100) / 100
  return { ...look, skew: Math.max(-widestSkew, Math.min(widestSkew, skew)) }
}

/** Keeps a part of the upright sheet; null is the whole. */
export function cropped(look: PageLook, crop: CropBox | null): PageLook {
  return { ...look, crop }
}

/** Cuts the sheet out of the original by its corners: it stands straight then, and whole. */
export function cutOut(look: PageLook, corners: SheetCorners | null): PageLook {
  return { ...look, corners, skew: 0, crop: null }
}

/** Whether the corners go round the sheet clockwise without crossing, so that there is a sheet between them. */
export function isSheet(corners: SheetCorners): boolean {
  return corners.every((corner, at) => {
    const next = corners[(at + 1) % 4] ?? corner
    const after = corners[(at + 2) % 4] ?? corner
    return (next.x - corner.x) * (after.y - next.y) - (next.y - corner.y) * (after.x - next.x) > 0.001
  })
}
