import { OPS, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** What pdf.js would do to draw a page, step by step. */
export type PDFOperatorList = Awaited<ReturnType<PDFPageProxy['getOperatorList']>>

const drawing: readonly number[] = [
  OPS.paintImageXObject,
  OPS.paintInlineImageXObject,
  OPS.paintImageMaskXObject,
  OPS.paintSolidColorImageMask,
  OPS.paintImageXObjectRepeat,
  OPS.paintImageMaskXObjectRepeat,
  OPS.paintImageMaskXObjectGroup,
  OPS.paintInlineImageXObjectGroup,
  OPS.showText,
  OPS.showSpacedText,
  OPS.shadingFill,
  OPS.constructPath,
  OPS.rawFillPath,
]

/** Whether a page puts anything onto the paper. */
export function drawsAnything({ fnArray }: PDFOperatorList): boolean {
  return fnArray.some((operation) => drawing.includes(operation))
}

/** Dots per inch of the one picture that covers the page, 150 to 400; null where the page is no scan. */
export function scanDpi(page: PDFPageProxy, { fnArray, argsArray }: PDFOperatorList): number | null {
  const whole = page.getViewport({ scale: 1 })
  const found: number[] = []
  const saved: Matrix[] = []
  let current: Matrix = [1, 0, 0, 1, 0, 0]
  for (const [index, operation] of fnArray.entries()) {
    const args: unknown = argsArray[index]
    if (operation === OPS.save) saved.push(current)
    else if (operation === OPS.restore) current = saved.pop() ?? current
    else if (operation === OPS.transform && isMatrix(args)) current = multiplied(current, args)
    else if (operation === OPS.paintImageXObject && Array.isArray(args)) {
      const pixels: unknown = args[1]
      const width = Math.hypot(current[0], current[1])
      const height = Math.hypot(current[2], current[3])
      const covers = width * height > whole.width * whole.height * 0.7
      if (covers && typeof pixels === 'number') found.push(Math.round((pixels / width) * 72))
    }
  }
  return found.length === 0 ? null : Math.min(400, Math.max(150, ...found))
}

type Matrix = readonly [number, number, number, number, number, number]

function isMatrix(args: unknown): args is Matrix {
  return (Array.isArray(args) || args instanceof Float32Array) && args.length === 6
}

function multiplied(a: Matrix, b: Matrix): Matrix {
  return [
    a[0] * b[0] + a[2] * b[1],
    a[1] * b[0] + a[3] * b[1],
    a[0] * b[2] + a[2] * b[3],
    a[1] * b[2] + a[3] * b[3],
    a[0] * b[4] + a[2] * b[5] + a[4],
    a[1] * b[4] + a[3] * b[5] + a[5],
  ]
}
