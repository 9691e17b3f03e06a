import { type Box, boxAround } from '../../../shared/domain/field.ts'
import type { Component } from '../../../shared/imaging/components.ts'
import type { GrayImage } from '../../../shared/imaging/raster.ts'
import type { EngineLine, OcrEngine } from './ocr-engine.ts'
import type { Block } from './page-layout.ts'
import { stackBlocks, unstack } from './stacked-sheet.ts'
import { boxOf, type Word } from './words.ts'

/** A page as the engine was given it: what is printed on it and how dense. */
type PrintedPage = {
  readonly gray: GrayImage
  readonly components: readonly Component[]
  readonly blocks: readonly Block[]
  readonly dpi: number
}

/** So many letters side by side that nobody read are a line that was passed over. */
const leastLetters = 3
/** More than these are a picture. */
const most = 16

/**
 * Reads what the engine passed over in the whole page, each stretch by itself: lines between specks and names under
 * a signature, whose strokes are cut off with all that stands above and below the letters.
 */
export async function lookAgainAtMissed(
  { gray, components, blocks, dpi }: PrintedPage,
  lines: readonly EngineLine[],
  engine: OcrEngine,
): Promise<readonly EngineLine[]> {
  const usual = middleOf(components.map((c) => c.y1 - c.y0).filter((height) => height > dpi / 25))
  const letters = components.filter((c) => isLetter(c, usual))
  // Boxes of single words are sometimes wrong, those of lines are not.
  const seen = lines
    .map((line) => ({ ...line, words: line.words.filter((word) => isReading(word, usual)) }))
    .filter(({ words }) => words.length > 0)
    .map(boxOf)
  const missed = stretchesOf(
    letters.filter((c) => !isCovered(c, seen)),
    usual,
  )
  const readAt: ReadAt = async (box, only) => {
    const strip = stackBlocks(gray, [{ box }], { dpi, print: [] })
    return unstack(strip, await engine.readLines(strip.image, { mode: 'line', dpi, ...only }))
  }
  const found: EngineLine[] = []
  for (const box of missed.slice(0, most)) found.push(...(await readAt(withMarks(box, usual))))
  for (const box of loneFigures(blocks, letters, lines).slice(0, most)) found.push(...(await readAt(box, figures)))
  const whole = await withDropped(lines, { letters, usual, readAt })
  if (found.length === 0) return whole
  const sure = found.filter(isSure)
  return sure.reduce(insert, withoutScraps(whole, sure, usual))
}

/** Reads what stands in one box of the page. */
type ReadAt = (box: Box, only?: typeof figures) => Promise<readonly EngineLine[]>

const figures = { alphabet: '0123456789' } as const

type Among = { readonly letters: readonly Component[]; readonly usual: number; readonly readAt: ReadAt }

/** Puts the figures back that the engine dropped between two words of a row, as of `tháng 9 năm`, and words for which it gave a sign. */
async function withDropped(
  lines: readonly EngineLine[],
  { letters, usual, readAt }: Among,
): Promise<readonly EngineLine[]> {
  const out: EngineLine[] = []
  let left = most
  for (const line of lines) {
    const words: Word[] = []
    for (const [at, word] of line.words.entries()) {
      const before = line.words[at - 1]
      const dropped = before && left > 0 ? droppedBetween(before.box, word.box, letters, usual) : null
      if (dropped) {
        left--
        words.push(...sureWords(await readAt(dropped, figures)))
      }
      const hidden = left > 0 ? hiddenUnder(word, letters, usual) : null
      if (hidden) left--
      const instead = hidden ? sureWords(await readAt(hidden)) : []
      words.push(...(instead.length > 0 ? instead : [word]))
    }
    const isSame = words.length === line.words.length && words.every((word, at) => word === line.words[at])
    out.push(isSame ? line : { ...line, words })
  }
  return out.every((line, at) => line === lines[at]) ? lines : out
}

function sureWords(read: readonly EngineLine[]): readonly Word[] {
  return read.filter(isSure).flatMap(({ words }) => words)
}

/** One or two letters that stand apart from both words, with nothing else between them. */
function droppedBetween(a: Box, b: Box, letters: readonly Component[], usual: number): Box | null {
  if (b.x0 - a.x1 < usual * 1.2) return null
  const gap = { x0: a.x1, x1: b.x0, y0: Math.min(a.y0, b.y0), y1: Math.max(a.y1, b.y1) }
  // What reaches into a word's box is a letter of that word.
  const inside = letters.filter((c) => isCovered(c, [gap]) && c.x0 > a.x1 && c.x1 < b.x0)
  if (inside.length < 1 || inside.length > 2) return null
  const box = boxAround(inside)
  const space = usual * 0.2
  return box.x0 - a.x1 > space && b.x0 - box.x1 > space ? box : null
}

/** Where a sign that the engine hardly believes stands for letters: `_` for the last word of a row. */
function hiddenUnder({ text, confidence, box }: Word, letters: readonly Component[], usual: number): Box | null {
  if (confidence > leastConfidence || !/^[^\p{L}\p{N}]+$/u.test(text)) return null
  const inside = letters.filter((c) => isCovered(c, [box]))
  if (inside.length < 2) return null
  const { x0, y0, x1, y1 } = boxAround(inside)
  return { x0, y0: y0 - usual * 0.35, x1, y1: y1 + usual * 0.35 }
}

/** Less is scraps of pictures and seals. */
const leastConfidence = 0.5

function isLetter(c: Component, usual: number): boolean {
  const height = c.y1 - c.y0
  return height > usual * 0.6 && height < usual * 2 && c.x1 - c.x0 < usual * 5
}

/** A word as tall as two lines is a stroke of the pen. */
function isReading(word: EngineLine['words'][number], usual: number): boolean {
  return word.box.y1 - word.box.y0 < usual * 3
}

function isCovered(c: Component, boxes: readonly Box[]): boolean {
  const x = (c.x0 + c.x1) / 2
  const y = (c.y0 + c.y1) / 2
  return boxes.some((box) => x > box.x0 - 2 && x < box.x1 + 2 && y > box.y0 - 2 && y < box.y1 + 2)
}

/** Cells of a table with nothing but a figure or two, which the engine overlooks or guesses to be anything. */
function loneFigures(
  blocks: readonly Block[],
  letters: readonly Component[],
  lines: readonly EngineLine[],
): readonly Box[] {
  const words = lines.flatMap((line) => line.words)
  return blocks
    .map(({ box }) => box)
    .filter((box) => {
      const inside = letters.filter((c) => isCovered(c, [box]))
      const isAlone = inside.length === 1 || inside.length === 2
      return isAlone && !words.some((word) => meets(word.box, box) && word.confidence > 0.6)
    })
}

/** Letters side by side at one height, at most the space of three letters between them. */
function stretchesOf(letters: readonly Component[], usual: number): readonly Box[] {
  const stretches: { box: Box; letters: number }[] = []
  for (const { x0, y0, x1, y1 } of [...letters].sort((a, b) => a.x0 - b.x0)) {
    const middle = (y0 + y1) / 2
    const near = stretches.find(
      ({ box }) => x0 - box.x1 < usual * 3 && Math.abs((box.y0 + box.y1) / 2 - middle) < usual * 0.8,
    )
    if (near) {
      near.box = {
        x0: near.box.x0,
        y0: Math.min(near.box.y0, y0),
        x1: Math.max(near.box.x1, x1),
        y1: Math.max(near.box.y1, y1),
      }
      near.letters++
    } else stretches.push({ box: { x0, y0, x1, y1 }, letters: 1 })
  }
  return stretches
    .filter(({ box, letters: count }) => count >= leastLetters && box.y1 - box.y0 < usual * 3)
    .map(({ box }) => box)
    .sort((a, b) => a.y0 - b.y0)
}

/** Room for marks above and below, and for a first letter that a stroke runs through. */
function withMarks({ x0, y0, x1, y1 }: Box, usual: number): Box {
  return { x0: x0 - usual * 1.5, y0: y0 - usual * 0.35, x1: x1 + usual * 1.5, y1: y1 + usual * 0.35 }
}

/** Without what was guessed where now a line is read. */
function withoutScraps(
  lines: readonly EngineLine[],
  found: readonly EngineLine[],
  usual: number,
): readonly EngineLine[] {
  const taken = found.flatMap((line) => line.words.map(({ box }) => box))
  return lines.flatMap((line) => {
    const words = line.words.filter((word) => {
      const isKept = isReading(word, usual) && word.confidence > leastConfidence
      return isKept || !taken.some((box) => meets(word.box, box))
    })
    return words.length === 0 ? [] : [words.length === line.words.length ? line : { ...line, words }]
  })
}

function meets(a: Box, b: Box): boolean {
  return a.x0 < b.x1 && b.x0 < a.x1 && a.y0 < b.y1 && b.y0 < a.y1
}

/** Puts a line where it stands: before the next of its column or of its row, or after the last of its row. */
function insert(lines: readonly EngineLine[], line: EngineLine): readonly EngineLine[] {
  const own = boxOf(line)
  const height = own.y1 - own.y0
  const places = lines.map((other, at) => {
    const box = boxOf(other)
    return { at, box, below: (box.y0 + box.y1 - own.y0 - own.y1) / 2 }
  })
  const inColumn = places.filter(({ box, below }) => below > 0 && box.x0 < own.x1 && own.x0 < box.x1)
  const inRow = places.filter(({ below }) => Math.abs(below) < height / 2)
  const next = inColumn.find(({ below }) => below < height * 2) ?? inRow.find(({ box }) => box.x0 >= own.x1)
  if (next) return lines.toSpliced(next.at, 0, line)
  const before = inRow.at(-1)
  if (before) return lines.toSpliced(before.at + 1, 0, line)
  return lines.toSpliced(inColumn[0]?.at ?? lines.length, 0, line)
}

function isSure({ words }: EngineLine): boolean {
  return words.reduce((sum, word) => sum + word.confidence, 0) > leastConfidence * words.length
}

function middleOf(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0
}
