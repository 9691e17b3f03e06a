import type { Box } from '../../../shared/domain/field.ts'
import { foldDiacritics } from '../../../shared/domain/vietnamese-text.ts'
import { median } from '../../../shared/imaging/median.ts'
import { boxOf, type Line, type PageRegion, type Word } from '../ocr/words.ts'

/** A word with its place in the reading order of a page. */
export type PlacedWord = {
  readonly text: string
  /** Letters and digits without tone marks, lower case; empty for pure punctuation. */
  readonly folded: string
  readonly box: Box
  readonly confidence: number
  readonly row: number
  /** Empty space to the word before it on the row, in word heights; infinite at the start of a row. */
  readonly gap: number
  /** True at the start of a row and after a gap wider than words leave between them; specks before a word don't count. */
  readonly opensSegment: boolean
  /** As the reader told of the word's strokes and ink. */
  readonly evenness?: number
  readonly ink?: 'blue'
}

/** Words that stand side by side across the whole page, left to right. */
export type Row = {
  readonly words: readonly PlacedWord[]
  readonly box: Box
  /** Usual height of its words, in pixels. */
  readonly height: number
}

/** A page, or a part of it, as rows from top to bottom. */
export type PageText = {
  readonly rows: readonly Row[]
  readonly words: readonly PlacedWord[]
  /** All folded words one after the other, for fuzzy search. */
  readonly letters: string
  /** For each character of `letters` the index of its word. */
  readonly wordAt: readonly number[]
}

/** Letters and digits only, without tone marks, in lower case. */
export function foldLetters(text: string): string {
  return foldDiacritics(text).replace(/[^a-z0-9]/g, '')
}

/** The rows of a region: OCR lines that stand side by side are joined into one row. */
export function pageText(region: PageRegion): PageText {
  return textOfRows(joinLines(withoutTwins(region.lines.map(tidyLine)).filter((line) => line.words.length > 0)))
}

/** The part of a page whose words pass the test; rows keep their order. */
export function partOf(text: PageText, keep: (word: PlacedWord) => boolean): PageText {
  const rows: Word[][] = []
  for (const row of text.rows) {
    const kept = row.words.filter(keep)
    if (kept.length > 0) rows.push([...kept])
  }
  return textOfRows(rows)
}

function textOfRows(rawRows: readonly (readonly Word[])[]): PageText {
  const rows = rawRows.map((words, row) => toRow(words, row))
  const words = rows.flatMap((row) => row.words)
  const wordAt: number[] = []
  for (const [index, word] of words.entries()) for (let i = 0; i < word.folded.length; i += 1) wordAt.push(index)
  return { rows, words, letters: words.map((word) => word.folded).join(''), wordAt }
}

/** A sign read with less is a speck. */
const sureSign = 0.75

function toRow(words: readonly Word[], row: number): Row {
  const height = median(words.map((word) => word.box.y1 - word.box.y0))
  let isOpen = true
  const placed: PlacedWord[] = words.map((word, index) => {
    const before = words[index - 1]
    const gap = before === undefined ? Number.POSITIVE_INFINITY : (word.box.x0 - before.box.x1) / Math.max(1, height)
    const folded = foldLetters(word.text)
    const opensSegment = isOpen || gap > 0.9
    // A copier's specks: what they stand before still opens. Bullets are read surely.
    isOpen = opensSegment && folded === '' && (word.confidence < sureSign || !/^[-+•*]$/u.test(word.text))
    return {
      text: word.text,
      folded,
      box: word.box,
      confidence: word.confidence,
      row,
      gap,
      opensSegment,
      ...(word.evenness === undefined ? {} : { evenness: word.evenness }),
      ...(word.ink === undefined ? {} : { ink: word.ink }),
    }
  })
  return { words: placed, box: boxOf({ words }), height }
}

const leaders = /(?:[.…·․_]\s?){3,}/g

function tidyLine(line: Line): Line {
  const words = line.words
    .flatMap((word) => parted(withFigures({ ...word, text: tidyWord(word.text) })))
    .filter((word) => word.text !== '' && !/^[.…·․_~|\\`“”"'‘’^]+$/.test(word.text))
  return { ...line, words: words.toSorted((a, b) => a.box.x0 - b.box.x0) }
}

/** Words that were read twice at one place (a table as page and as cells) count once, in the surer reading. */
function withoutTwins(lines: readonly Line[]): Line[] {
  const all = lines.flatMap((line, index) => line.words.map((word) => ({ word, index })))
  const isTwin = (one: Word, index: number) =>
    all.some((other) => {
      if (other.index === index || !covers(other.word.box, one.box)) return false
      if (other.word.confidence !== one.confidence) return other.word.confidence > one.confidence
      return other.index < index
    })
  return lines.map((line, index) =>
    withWords(
      line,
      line.words.filter((word) => !isTwin(word, index)),
    ),
  )
}

function withWords(line: Line, words: readonly Word[]): Line {
  return words.length === 0 ? { ...line, words } : { words, box: boxOf({ words }) }
}

/** True where most of the smaller box lies in the other. */
function covers(a: Box, b: Box): boolean {
  const width = Math.min(a.x1, b.x1) - Math.max(a.x0, b.x0)
  const height = Math.min(a.y1, b.y1) - Math.max(a.y0, b.y0)
  if (width <= 0 || height <= 0) return false
  const area = (box: Box) => (box.x1 - box.x0) * (box.y1 - box.y0)
  return width * height > 0.6 * Math.min(area(a), area(b))
}

/** `ngày,12` → `ngày,` and `12`: two words without their space. */
function parted(word: Word): Word[] {
  const at = /^\p{Ll}{2,}[,.;](?=\d+$)/u.exec(word.text)?.[0].length
  if (at === undefined) return [word]
  const x = word.box.x0 + ((word.box.x1 - word.box.x0) * at) / word.text.length
  return [
    { ...word, text: word.text.slice(0, at), box: { ...word.box, x1: x } },
    { ...word, text: word.text.slice(at), box: { ...word.box, x0: x } },
  ]
}

/** `202ó`, `19ó5`: a letter with a mark beside figures is the 6 it looks like; such a word is no longer surely read. */
function withFigures(word: Word): Word {
  const text = word.text.replace(/(?<=\d)[óòơ](?=[\d/.,;:)-]|$)|(?<=^|[/.-])[óòơ](?=\d)/gu, '6')
  return text === word.text ? word : { ...word, text, confidence: Math.min(word.confidence, 0.8) }
}

/** NFC, the signs that OCR takes for others put right, dotted leaders shortened to `..`. */
function tidyWord(text: string): string {
  return text
    .normalize('NFC')
    .replace(/⁄/g, '/')
    .replace(/ð/g, 'đ')
    .replace(/Ð/g, 'Đ')
    .replace(/Ÿ/g, 'Y')
    .replace(/ÿ/g, 'y')
    .replace(/^\(V[^\s:]{1,3}:$/u, '(V/v:')
    .replace(leaders, '.. ')
    .replace(/(?<=\p{L})\|(?=\p{L})/gu, ' ')
    .trim()
}

type OpenRow = { words: Word[]; right: number; centre: number; height: number; top: number }

function joinLines(lines: readonly Line[]): Word[][] {
  const rows: OpenRow[] = []
  for (const line of lines.toSorted((a, b) => a.box.x0 - b.box.x0)) {
    const height = median(line.words.map((word) => word.box.y1 - word.box.y0))
    const start = centreOf(line.words.slice(0, 3))
    const end = centreOf(line.words.slice(-3))
    const row = rows
      .filter((open) => open.right <= line.box.x0 + height * 0.5)
      .filter((open) => Math.abs(open.centre - start) < Math.min(open.height, height) * 0.55)
      .toSorted((a, b) => Math.abs(a.centre - start) - Math.abs(b.centre - start))[0]
    if (row === undefined) {
      rows.push({ words: [...line.words], right: line.box.x1, centre: end, height, top: start })
      continue
    }
    row.words.push(...line.words)
    row.right = Math.max(row.right, line.box.x1)
    row.centre = end
    row.height = height
  }
  return rows.toSorted((a, b) => a.top - b.top).map((row) => row.words)
}

function centreOf(words: readonly Word[]): number {
  return median(words.map((word) => (word.box.y0 + word.box.y1) / 2))
}
