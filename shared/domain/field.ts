import { z } from 'zod'

/** What sort of value a field holds: decides how it is parsed, checked, typed in and printed. */
export const FieldKind = z.enum([
  'name',
  'place',
  'id',
  'date',
  'number',
  'money',
  'phone',
  /** Letters and figures in the form that an office gives them: insurance, licence, passport, tax numbers. */
  'serial',
  'enum',
  'bool',
  'qr',
  'mrz',
  'text',
])
export type FieldKind = z.infer<typeof FieldKind>

/** Where a value came from; kept with it for ever. `local_list`: read, and mended as this office's officers did before. */
export const FieldSource = z.enum(['qr', 'mrz', 'ocr', 'pdf_text', 'local_list', 'typed', 'earlier_paper'])
export type FieldSource = z.infer<typeof FieldSource>

/** Rectangle in pixels of the upright view image of a page; origin top left, x1 and y1 exclusive. */
export const Box = z.object({ x0: z.number(), y0: z.number(), x1: z.number(), y1: z.number() }).readonly()
export type Box = z.infer<typeof Box>

/** The smallest box around all given, of the same image; they must not be none. */
export function boxAround(boxes: readonly Box[]): Box {
  return {
    x0: Math.min(...boxes.map((box) => box.x0)),
    y0: Math.min(...boxes.map((box) => box.y0)),
    x1: Math.max(...boxes.map((box) => box.x1)),
    y1: Math.max(...boxes.map((box) => box.y1)),
  }
}

/** `doubtful` asks for the officer's eye, `proposed` is read with confidence, `confirmed` was accepted by a person. */
export const FieldState = z.enum(['doubtful', 'proposed', 'confirmed'])
export type FieldState = z.infer<typeof FieldState>
