import { z } from 'zod'

const Corner = z.object({ x: z.number(), y: z.number() }).readonly()

/** The corners of a sheet: top left, top right, bottom right, bottom left, in shares of the original's width and height. */
export const SheetCorners = z.tuple([Corner, Corner, Corner, Corner]).readonly()
export type SheetCorners = z.infer<typeof SheetCorners>

/** A part of the upright sheet, in shares of its width and height. */
export const CropBox = z.object({ x0: z.number(), y0: z.number(), x1: z.number(), y1: z.number() }).readonly()
export type CropBox = z.infer<typeof CropBox>

/** How a page is brought from its untouched original to what officers see; holds at any resolution. */
export const PageLook = z
  .object({
    /** Null where the original shows the sheet and nothing else. */
    corners: SheetCorners.nullable(),
    /** Degrees clockwise by which the content is turned in the original. */
    rotation: z.literal([0, 90, 180, 270]),
    /** Degrees clockwise by which it leans besides. */
    skew: z.number(),
    /** What is kept; null where it is all. */
    crop: CropBox.nullable(),
    /** Whether shadows and yellowing are taken out before reading. */
    cleaning: z.enum(['on', 'off']),
  })
  .readonly()
export type PageLook = z.infer<typeof PageLook>

/** The original as it is. */
export const asScanned: PageLook = { corners: null, rotation: 0, skew: 0, crop: null, cleaning: 'on' }
