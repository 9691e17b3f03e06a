import { printableText } from './printable-text.ts'

export type SlipFace = 'regular' | 'bold' | 'italic'

/** A piece of text in one face. */
export type Span = { readonly text: string; readonly face: SlipFace }

/** One printed line; runs stand side by side. */
export type FlowLine = { readonly runs: readonly Span[]; readonly width: number }

/** Height of a line of Tinos for a size of one point. */
export const lineHeight = 1.15

/** Breaks spans into lines no wider than `width` points; a word too long for a line is cut. */
export function flowLines(document: PDFKit.PDFDocument, spans: readonly Span[], at: FlowSize): readonly FlowLine[] {
  const lines: Word[][] = [[]]
  let width = 0
  for (const word of spans.flatMap((span) => toWords(document, span, at))) {
    const line = lines.at(-1) ?? []
    const gap = line.length === 0 || !word.spaceBefore ? 0 : spaceWidth(document, word.face, at.size)
    if (line.length > 0 && width + gap + word.width > at.width) {
      lines.push([word])
      width = word.width
    } else {
      line.push(word)
      width += gap + word.width
    }
  }
  return lines.map((line) => toLine(document, line, at.size))
}

export type FlowSize = { readonly width: number; readonly size: number }

/** Width in points of a text in one face. */
export function widthOf(document: PDFKit.PDFDocument, span: Span, size: number): number {
  return document.font(span.face).fontSize(size).widthOfString(span.text)
}

type Word = Span & { readonly width: number; readonly spaceBefore: boolean }

function toWords(document: PDFKit.PDFDocument, span: Span, at: FlowSize): readonly Word[] {
  const startsWithSpace = /^\s/.test(span.text)
  return printableText(span.text.replace(/\s+/gu, ' '))
    .split(' ')
    .filter((word) => word !== '')
    .flatMap((word, index) => {
      const spaceBefore = index > 0 || startsWithSpace
      return cutWord(document, { text: word, face: span.face }, at).map((text, part) => ({
        text,
        face: span.face,
        width: widthOf(document, { text, face: span.face }, at.size),
        spaceBefore: spaceBefore && part === 0,
      }))
    })
}

function cutWord(document: PDFKit.PDFDocument, span: Span, at: FlowSize): readonly string[] {
  if (widthOf(document, span, at.size) <= at.width) return [span.text]
  const parts: string[] = ['']
  for (const sign of span.text) {
    const grown = `${parts.at(-1)}${sign}`
    if (widthOf(document, { ...span, text: grown }, at.size) > at.width) parts.push(sign)
    else parts[parts.length - 1] = grown
  }
  return parts.filter((part) => part !== '')
}

function spaceWidth(document: PDFKit.PDFDocument, face: SlipFace, size: number): number {
  return widthOf(document, { text: ' ', face }, size)
}

/** Neighbouring words of one face become one run, with the spaces that stand in front of them. */
function toLine(document: PDFKit.PDFDocument, words: readonly Word[], size: number): FlowLine {
  const runs: { text: string; face: SlipFace }[] = []
  for (const [index, word] of words.entries()) {
    const text = index > 0 && word.spaceBefore ? ` ${word.text}` : word.text
    const last = runs.at(-1)
    if (last?.face === word.face) last.text += text
    else runs.push({ text, face: word.face })
  }
  return { runs, width: runs.reduce((sum, run) => sum + widthOf(document, run, size), 0) }
}
