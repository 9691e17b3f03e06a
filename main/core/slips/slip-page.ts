import type { SlipLayout } from './slip-layout.ts'
import { type FlowLine, flowLines, lineHeight, type Span, widthOf } from './text-flow.ts'

/** Where the next line goes; points from the upper left of the page. */
export class SlipPage {
  readonly document: PDFKit.PDFDocument
  readonly layout: SlipLayout
  readonly #onNewPage: (page: SlipPage) => void
  y = 0

  constructor(document: PDFKit.PDFDocument, layout: SlipLayout, onNewPage: (page: SlipPage) => void) {
    this.document = document
    this.layout = layout
    this.#onNewPage = onNewPage
    this.add()
  }

  get left(): number {
    return this.layout.margin.left
  }

  get width(): number {
    return this.layout.size[0] - this.layout.margin.left - this.layout.margin.right
  }

  /** Points left on this page. */
  get room(): number {
    return this.layout.size[1] - this.layout.margin.bottom - this.y
  }

  add(): void {
    this.document.addPage({ size: [...this.layout.size], margin: 0 })
    this.y = this.layout.margin.top
    this.#onNewPage(this)
  }

  /** Goes on to a new page unless that many points are left. */
  need(height: number): void {
    if (this.room < height) this.add()
  }
}

export type TextBox = {
  readonly x: number
  readonly width: number
  readonly size: number
  readonly align: 'left' | 'center' | 'right'
}

/** Draws spans inside a box from `y` down and gives the y below the last line. */
export function drawText(document: PDFKit.PDFDocument, spans: readonly Span[], box: TextBox & { y: number }): number {
  let { y } = box
  for (const line of flowLines(document, spans, box)) {
    drawLine(document, line, { ...box, y })
    y += box.size * lineHeight
  }
  return y
}

/** Draws one line; `y` is its top. */
export function drawLine(document: PDFKit.PDFDocument, line: FlowLine, box: TextBox & { readonly y: number }): void {
  const spare = box.width - line.width
  let x = box.x
  if (box.align === 'right') x += spare
  if (box.align === 'center') x += spare / 2
  for (const run of line.runs) {
    document.font(run.face).fontSize(box.size).text(run.text, x, box.y, { lineBreak: false })
    x += widthOf(document, run, box.size)
  }
}

/** A paragraph over the whole width, that may go on on the next page. */
export function drawParagraph(page: SlipPage, spans: readonly Span[], align: TextBox['align'] = 'left'): void {
  const { body } = page.layout.font
  const step = body * lineHeight + page.layout.lineGap
  for (const line of flowLines(page.document, spans, { width: page.width, size: body })) {
    page.need(step)
    drawLine(page.document, line, { x: page.left, y: page.y, width: page.width, size: body, align })
    page.y += step
  }
  page.y += page.layout.paragraphGap
}
