import type { Box } from '../../../shared/domain/field.ts'
import type { Anchor } from '../document-types/anchors.ts'
import { findAnchors } from '../document-types/anchors.ts'
import type { PageText, PlacedWord } from '../document-types/page-text.ts'
import { boxOf } from '../ocr/words.ts'
import { isSignerTitle } from './field-kinds/official-phrases.ts'
import type { ValueSpan } from './value-span.ts'

type Segment = { readonly words: readonly PlacedWord[]; readonly box: Box; readonly folded: string }

const shortTitles = new Set(['tm', 'kt', 'q', 'tuq', 'tl'])
const notNames =
  /^(?:pho)?(?:chutich|giamdoc|truongphong|truongban)|ghiro|kyten|daky|dongdau|nhandan|ubnd|uyban|^vanphong|nguoi(?:yeu|khai|lam|ky|tiep|nhan)|ngay\d|thang\d|^hochu|hochudem|kethon|giaychung/

/** The printed name (or the title) below the words that say who signs, in the same column. */
export function findSigner(
  text: PageText,
  options: { readonly under: readonly string[]; readonly part: 'name' | 'title'; readonly from: number },
): ValueSpan | null {
  const heads = findAnchors(text, options.under)
    .filter((anchor) => anchor.opens && anchor.first >= options.from)
    // `Chủ tịch, các Phó Chủ tịch;` is among those to whom copies go.
    .filter((anchor) => !/[,;]$/.test(text.words[anchor.last]?.text ?? ''))
  for (const head of heads.toReversed()) {
    const column = below(text, head)
    const height = head.last < text.words.length ? (text.rows[text.words[head.last]?.row ?? 0]?.height ?? 0) : 0
    const names = column.filter((segment) => looksLikeName(segment) && !isScribble(segment, height))
    const name = names.find((one) => !isCapitals(one)) ?? names[0]
    if (options.part === 'name') {
      if (name === undefined) continue
      return { words: name.words, labelLikeness: head.likeness }
    }
    const before = column.slice(0, name === undefined ? column.length : column.indexOf(name)).filter(isTitle)
    const own = headSegment(text, head)
    const title = before.at(-1) ?? (isTitle(own) ? own : undefined)
    return title === undefined ? null : { words: title.words, labelLikeness: head.likeness }
  }
  return null
}

function isTitle(segment: Segment): boolean {
  return /chutich|giamdoc|truongphong/.test(segment.folded) || isSignerTitle(segment.folded)
}

function headSegment(text: PageText, head: Anchor): Segment {
  const segments = segmentsOf(text, text.words[head.first]?.row ?? 0)
  const first = text.words[head.first]
  return (
    segments.find((segment) => first !== undefined && segment.words.includes(first)) ??
    toSegment(text.words.slice(head.first, head.last + 1))
  )
}

/** Segments under the head, top to bottom, as far as 14 lines down. */
function below(text: PageText, head: Anchor): Segment[] {
  const top = headSegment(text, head)
  const centre = (top.box.x0 + top.box.x1) / 2
  const height = top.box.y1 - top.box.y0
  const reach = Math.max((top.box.x1 - top.box.x0) / 2, height * 5)
  const found: Segment[] = []
  const headRow = text.words[head.last]?.row ?? 0
  for (let row = headRow + 1; row < text.rows.length; row += 1) {
    if ((text.rows[row]?.box.y0 ?? 0) - top.box.y1 > height * 26) break
    for (const segment of segmentsOf(text, row)) {
      const middle = (segment.box.x0 + segment.box.x1) / 2
      if (Math.abs(middle - centre) < reach) found.push(segment)
    }
  }
  return found
}

function segmentsOf(text: PageText, row: number): Segment[] {
  const groups: PlacedWord[][] = []
  for (const word of text.rows[row]?.words ?? []) {
    if (word.opensSegment || groups.length === 0) groups.push([word])
    else groups.at(-1)?.push(word)
  }
  return groups.map(toSegment)
}

function toSegment(words: readonly PlacedWord[]): Segment {
  return { words, box: boxOf({ words }), folded: words.map((word) => word.folded).join('') }
}

/** A title, whose letters are not all read as the capitals that they are where a seal or signature stands over it. */
function isCapitals({ words }: Segment): boolean {
  const long = words.filter(({ folded }) => folded.length > 1)
  return long.filter(({ text }) => text === text.toLocaleUpperCase('vi')).length * 2 >= long.length
}

/** A signature that was read as letters: much taller than print, or hardly believed by the engine. */
function isScribble({ box, words }: Segment, height: number): boolean {
  const mean = words.reduce((sum, word) => sum + word.confidence, 0) / Math.max(1, words.length)
  return (height > 0 && box.y1 - box.y0 > height * 2.5) || mean < 0.3
}

function looksLikeName(segment: Segment): boolean {
  const words = segment.words.filter((word) => word.folded !== '')
  if (words.length < 2 || words.length > 6) return false
  if (shortTitles.has(words[0]?.folded ?? '') || notNames.test(segment.folded)) return false
  if (isSignerTitle(segment.folded)) return false
  return words.every((word) => /^\p{Lu}[\p{L}'’‘`60.-]*[.,:;]?$/u.test(word.text.replace(/^[([{"“'*_.:-]+/, '')))
}
