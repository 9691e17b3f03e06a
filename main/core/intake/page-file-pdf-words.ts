import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { PageFileWord } from './file-page.ts'

/** The words that a page's own text gives, with boxes in pixels of the page drawn at `scale`. */
export async function wordsOfPdfPage(page: PDFPageProxy, scale: number): Promise<readonly PageFileWord[]> {
  const viewport = page.getViewport({ scale })
  const content = await page.getTextContent({ includeMarkedContent: false, disableNormalization: false })
  const words: Growing[] = []
  let open: Growing | null = null
  for (const item of content.items) {
    if (!('str' in item)) continue
    const placed = place(item, viewport.transform, scale)
    for (const part of partsOf(item.str)) {
      const piece = cut(placed, item.str, part)
      if (open && part.from === 0 && touches(open, piece)) grow(open, piece)
      else {
        open = { ...piece }
        words.push(open)
      }
    }
    if (item.hasEOL || /\s$/u.test(item.str)) open = null
  }
  return words.map(toWord)
}

/**
 * Whether a text layer can be taken as it is: enough of it, and no sign of the old Vietnamese encodings (TCVN3, VNI)
 * whose letters come out as signs, or of glyphs without Unicode.
 */
export function hasTrustworthyText(words: readonly PageFileWord[]): boolean {
  const text = words.map((word) => word.text).join('')
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  const strange = text.match(/[\u00a1-\u00bf\u00d7\u00f7\ufffd\ue000-\uf8ff]|\p{Cc}/gu)?.length ?? 0
  return letters >= 20 && strange <= letters * 0.02
}

type Placed = {
  /** Start of the base line, in pixels. */
  readonly x: number
  readonly y: number
  /** One pixel along the line, and one up from it. */
  readonly along: readonly [number, number]
  readonly up: readonly [number, number]
  readonly length: number
  readonly height: number
}

type Growing = { text: string; x: number; y: number; length: number } & Omit<Placed, 'x' | 'y' | 'length'>
type Item = { readonly str: string; readonly transform: readonly number[]; readonly width: number }

function place(item: Item, view: readonly number[], scale: number): Placed {
  const at = (m: readonly number[], i: number): number => m[i] ?? 0
  const t = item.transform
  const a = at(view, 0) * at(t, 0) + at(view, 2) * at(t, 1)
  const b = at(view, 1) * at(t, 0) + at(view, 3) * at(t, 1)
  const c = at(view, 0) * at(t, 2) + at(view, 2) * at(t, 3)
  const d = at(view, 1) * at(t, 2) + at(view, 3) * at(t, 3)
  const x = at(view, 0) * at(t, 4) + at(view, 2) * at(t, 5) + at(view, 4)
  const y = at(view, 1) * at(t, 4) + at(view, 3) * at(t, 5) + at(view, 5)
  const wide = Math.hypot(a, b) || 1
  const tall = Math.hypot(c, d) || 1
  return { x, y, along: [a / wide, b / wide], up: [c / tall, d / tall], length: item.width * scale, height: tall }
}

type Part = { readonly text: string; readonly from: number; readonly to: number }

function partsOf(text: string): Part[] {
  return [...text.matchAll(/\S+/gu)].map((m) => ({ text: m[0], from: m.index, to: m.index + m[0].length }))
}

function cut(placed: Placed, whole: string, part: Part): Growing {
  const total = Math.max(advance(whole), 0.1)
  const start = (placed.length * advance(whole.slice(0, part.from))) / total
  const length = (placed.length * advance(part.text)) / total
  const [ax, ay] = placed.along
  return { ...placed, text: part.text, x: placed.x + ax * start, y: placed.y + ay * start, length }
}

/** Rough widths of letters in a text face: enough to part the words of a line. */
function advance(text: string): number {
  let sum = 0
  for (const sign of text.normalize('NFD')) {
    if (/\p{M}/u.test(sign)) continue
    sum += /[ilj.,:;'|!()\s]/u.test(sign) ? 0.28 : /[mwMW]/u.test(sign) ? 0.85 : /\p{Lu}/u.test(sign) ? 0.7 : 0.5
  }
  return sum
}

function touches(word: Growing, piece: Growing): boolean {
  const gap = (piece.x - word.x) * word.along[0] + (piece.y - word.y) * word.along[1] - word.length
  const off = (piece.x - word.x) * word.up[0] + (piece.y - word.y) * word.up[1]
  return Math.abs(gap) < word.height * 0.12 && Math.abs(off) < word.height * 0.2
}

function grow(word: Growing, piece: Growing): void {
  word.length = (piece.x - word.x) * word.along[0] + (piece.y - word.y) * word.along[1] + piece.length
  word.text += piece.text
}

function toWord(word: Growing): PageFileWord {
  const [ax, ay] = word.along
  const [ux, uy] = word.up
  const low = -0.22 * word.height
  const high = 0.8 * word.height
  const xs = [0, word.length].flatMap((s) => [low, high].map((h) => word.x + ax * s + ux * h))
  const ys = [0, word.length].flatMap((s) => [low, high].map((h) => word.y + ay * s + uy * h))
  const box = { x0: Math.min(...xs), y0: Math.min(...ys), x1: Math.max(...xs), y1: Math.max(...ys) }
  return { text: word.text.normalize('NFC'), box, confidence: 1 }
}
