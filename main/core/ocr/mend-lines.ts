import type { Box } from '../../../shared/domain/field.ts'
import { isSyllable, withoutTone, withoutTwins } from '../../../shared/domain/vietnamese-syllable.ts'
import { median } from '../../../shared/imaging/median.ts'
import type { EngineLine } from './ocr-engine.ts'
import type { Word } from './words.ts'

/** What was put right in its letters is no longer surely read. */
const mendedConfidence = 0.8

/**
 * Puts right what the engine does to Vietnamese print whatever the paper: spaces lost in rows with wide gaps, full stops of
 * specks between words, letters given twice, small letters taken for capitals; the dot of `ỵ` that it never sees;
 * drops lines that hold no word. `print` are the boxes of the letters and `marks` those of what belongs to them, in the
 * same pixels.
 */
export function mendLines(
  lines: readonly EngineLine[],
  { print: letters, marks }: { readonly print: readonly Box[]; readonly marks: readonly Box[] },
): readonly EngineLine[] {
  return lines
    .filter((line) => !isScrap(line))
    .map((line) => ({
      ...line,
      words: joined(
        line.words
          .flatMap((word, at) => parted(cleaned(word, line.words.slice(at + 1)), letters))
          .map((word) => withDot(respelt(word, letters), { letters, marks })),
      ),
    }))
    .filter(({ words }) => words.length > 0)
}

/** Strokes of a pen and pieces of seals: nothing in the line is a word, and the engine hardly believes it either. */
function isScrap({ words }: EngineLine): boolean {
  const mean = words.reduce((sum, word) => sum + word.confidence, 0) / Math.max(1, words.length)
  return mean < 0.5 && words.every((word) => isScrapWord(word, words.length === 1))
}

function isScrapWord({ text, confidence }: Word, isAlone: boolean): boolean {
  const bare = text.replace(/^\P{L}+|\P{L}+$/gu, '')
  if (/\d{2}/u.test(text) || /^\d{1,3}[.)]?$/u.test(text)) return false
  if (!/^[\p{L}']+$/u.test(bare)) return true
  if (bare.length > 4) return false
  return isSyllable(bare) ? bare.length < 3 && confidence < 0.35 && isAlone : true
}

/** Without the points, quotes and dashes that specks leave at the ends of words. */
function cleaned(word: Word, after: readonly Word[]): Word {
  const isDoubtful = word.confidence < 0.6
  const isQuoted = /.["”]/u.test(word.text) || after.some(({ text }) => /["”]/u.test(text))
  const text = word.text
    .replace(/^[.,]+(?=[\p{L}\d])/u, '')
    .replace(isDoubtful ? /^-(?=\d)/u : /^(?!)/u, '')
    .replace(isDoubtful && !isQuoted ? /^"(?=[\p{L}\d])/u : /^(?!)/u, '')
    .replace(/(?<=[\p{L}\d])\.{2,}$/u, '')
  return text === word.text ? word : { ...word, text }
}

/** Where spaces were lost: after a colon or comma, at a speck's full stop, between two syllables with a gap in the ink. */
function parted(word: Word, letters: readonly Box[]): Word[] {
  const at = cutOf(word, letters)
  if (at === null) return [word]
  const [left, right] = [word.text.slice(0, at.end), word.text.slice(at.start)]
  const x = word.box.x0 + ((word.box.x1 - word.box.x0) * at.end) / word.text.length
  const rest = { ...word, text: right, box: { ...word.box, x0: x } }
  return [...parted({ ...word, text: left, box: { ...word.box, x1: x } }, letters), ...parted(rest, letters)]
}

/** Where the first of two words ends and the second starts, in letters. */
type Cut = { readonly end: number; readonly start: number }

function cutOf(word: Word, letters: readonly Box[]): Cut | null {
  const { text } = word
  const sign = /(?<=[\p{L})]):\.?(?=[\p{L}\d(])|(?<=\p{L}{2})[,;]\.?(?=\p{L}{2})/u.exec(text)
  if (sign) return { end: sign.index + 1, start: sign.index + sign[0].length }
  const figures = /(?<=\d{4})\.(?=\p{Ll}{2})|(?<=\p{Ll}{2})\.(?=\d)/u.exec(text)
  if (figures) return { end: figures.index, start: figures.index + 1 }
  for (const { index } of text.matchAll(/(?<=\p{L})\.(?=\p{Ll})/gu)) {
    const before = /\p{L}+$/u.exec(text.slice(0, index))?.[0] ?? ''
    const after = /^\p{L}+/u.exec(text.slice(index + 1))?.[0] ?? ''
    if (before.length > 1 && after.length > 1 && isSyllable(before) && isSyllable(after))
      return { end: index, start: index + 1 }
  }
  const glued = /^\(?(\p{L}{4,})[,.:;)]*$/u.exec(text)?.[1]
  if (glued === undefined || isSyllable(glued)) return null
  const from = text.indexOf(glued)
  const cuts = Array.from({ length: glued.length - 3 }, (_, i) => i + 2).filter((at) => {
    const [before, after] = [glued.slice(0, at), glued.slice(at)]
    return isSyllable(before) && isSyllable(after)
  })
  const [only] = cuts
  if (cuts.length !== 1 || only === undefined) return null
  const isAtCapital = /\p{Ll}$/u.test(glued.slice(0, only)) && /^\p{Lu}\p{Ll}/u.test(glued.slice(only))
  return isAtCapital || hasGap(word, (from + only) / text.length, letters)
    ? { end: from + only, start: from + only }
    : null
}

/** Whether the widest gap between the letters of a word stands where its syllables meet, clearly wider than the others. */
function hasGap({ text, box }: Word, share: number, letters: readonly Box[]): boolean {
  const inside = lettersIn(box, letters)
  const gaps: { readonly width: number; readonly at: number }[] = []
  let reach = inside[0]?.x1 ?? 0
  for (const { x0, x1 } of inside.slice(1)) {
    if (x0 > reach) gaps.push({ width: x0 - reach, at: (x0 + reach) / 2 })
    reach = Math.max(reach, x1)
  }
  const [widest, second] = gaps.toSorted((a, b) => b.width - a.width)
  if (widest === undefined) return false
  const width = box.x1 - box.x0
  const isThere = Math.abs((widest.at - box.x0) / width - share) < 1.3 / text.length
  return isThere && widest.width > Math.max((second?.width ?? 0) * 1.5, (box.y1 - box.y0) * 0.12)
}

function lettersIn(box: Box, letters: readonly Box[]): readonly Box[] {
  const isIn = ({ x0, y0, x1, y1 }: Box) => {
    const [x, y] = [(x0 + x1) / 2, (y0 + y1) / 2]
    return x > box.x0 && x < box.x1 && y > box.y0 && y < box.y1
  }
  return letters.filter(isIn).toSorted((a, b) => a.x0 - b.x0)
}

function respelt(word: Word, letters: readonly Box[]): Word {
  const text = word.text.replace(/\p{L}{2,}/gu, (part) => inSmallLetters(withoutSecond(part), word, letters))
  return text === word.text ? word : { ...word, text, confidence: Math.min(word.confidence, mendedConfidence) }
}

/** `Huôồi` → `Huồi`: the one that can be, or of two the one with a tone. */
function withoutSecond(part: string): string {
  if (isSyllable(part)) return part
  const found = withoutTwins(part)
  const toned = found.filter((one) => withoutTone(one) !== one.toLocaleLowerCase('vi'))
  const [only, ...others] = found.length > 1 ? toned : found
  return only !== undefined && others.length === 0 ? only : part
}

/** `TỈu`, `phƯờng`, `VưƯỢng`, `NỮ` → `Tỉu`, `phường`, `Vượng`, `Nữ`: letters that look the same in both sizes, told by their height where all are capitals. */
function inSmallLetters(part: string, { box, text }: Word, letters: readonly Box[]): string {
  const small = part.charAt(0) + part.slice(1).toLocaleLowerCase('vi')
  if (/^\p{L}\p{Ll}*\p{Lu}{1,2}\p{Ll}+$/u.test(part))
    return [small, small.replace(/(\p{Ll})\1/u, '$1')].find(isSyllable) ?? part
  if (!/^\p{Lu}{2,3}$/u.test(part) || part !== text.replace(/\P{L}+$/u, '') || !isSyllable(small)) return part
  const inside = lettersIn(box, letters).filter(({ y0, y1 }) => y1 - y0 > (box.y1 - box.y0) * 0.3)
  const [first, ...rest] = inside
  if (first === undefined || rest.length !== part.length - 1) return part
  return median(rest.map(({ y0, y1 }) => y1 - y0)) < (first.y1 - first.y0) * 0.85 ? small : part
}

/** `My` → `Mỵ`, where a round dot stands below the line at the foot of the letter. */
function withDot(
  word: Word,
  { letters, marks }: { readonly letters: readonly Box[]; readonly marks: readonly Box[] },
): Word {
  const text = word.text.replace(/y(?=\P{L}*$)/u, 'ỵ').replace(/Y(?=\P{L}*$)/u, 'Ỵ')
  if (text === word.text || !isSyllable(/\p{L}+(?=\P{L}*$)/u.exec(text)?.[0] ?? '')) return word
  const inside = lettersIn(word.box, letters)
  const foot = inside.at(-1)
  if (foot === undefined) return word
  const height = median(inside.map(({ y0, y1 }) => y1 - y0))
  const base = inside.length > 1 ? median(inside.slice(0, -1).map(({ y1 }) => y1)) : foot.y1 - height * 0.3
  const isDot = ({ x0, y0, x1, y1 }: Box) => {
    const [width, tall, x] = [x1 - x0, y1 - y0, (x0 + x1) / 2]
    return (
      Math.min(width, tall) > height * 0.08 &&
      Math.max(width, tall) < Math.min(width, tall) * 1.7 + 1 &&
      x > foot.x0 + (foot.x1 - foot.x0) * 0.3 &&
      x < foot.x1 &&
      (y0 + y1) / 2 > base &&
      y1 < base + height * 0.7
    )
  }
  return marks.some(isDot) ? { ...word, text, confidence: Math.min(word.confidence, mendedConfidence) } : word
}

/** What belongs together, or is known by the words beside it. */
function joined(words: readonly Word[]): Word[] {
  const out: Word[] = []
  for (const word of words) {
    const before = out.at(-1)
    const last = before && /^\p{Ll}/u.test(word.text) ? withoutStop(before) : before
    if (last && last !== before) out[out.length - 1] = last
    if (last?.text === 'H' && /^Mông(?!\p{L})/u.test(word.text))
      out[out.length - 1] = both(last, word, `H'${word.text}`)
    else if (last && isPublicOrder(last.text + word.text)) {
      out[out.length - 1] = both(last, word, publicOrder(last.text + word.text))
    } else out.push(known(word, last))
  }
  return out
}

/** `sử dụng. đất` → `sử dụng đất`: no sentence ends before a small letter, and what is abbreviated is no syllable. */
function withoutStop(word: Word): Word {
  const syllable = /^\(?(\p{L}\p{Ll}+)\.$/u.exec(word.text)?.[1]
  if (syllable === undefined || !isSyllable(syllable)) return word
  return { ...word, text: word.text.slice(0, -1) }
}

function both(a: Word, b: Word, text: string): Word {
  const box = { x0: a.box.x0, y0: Math.min(a.box.y0, b.box.y0), x1: b.box.x1, y1: Math.max(a.box.y1, b.box.y1) }
  return { ...a, text, box, confidence: Math.min(a.confidence, b.confidence, mendedConfidence) }
}

/** `V/v`, `(V/v:`, `H'Mông`, `TTXH` and `m²` in the shapes that the engine gives them. */
function known(word: Word, last: Word | undefined): Word {
  const text = knownText(word, last)
  return text === word.text ? word : { ...word, text, confidence: Math.min(word.confidence, mendedConfidence) }
}

function knownText({ text, confidence }: Word, last: Word | undefined): string {
  if (/^HMông(?!\p{L})/u.test(text)) return text.replace('HM', "H'M")
  if (isPublicOrder(text)) return publicOrder(text)
  if (/^m[°>"?*'z][,.;)]*$/u.test(text) && /^\d[\d.,]*$/u.test(last?.text ?? '')) return text.replace(/^m./u, 'm²')
  if (last === undefined && /^V(?:W|\/[VWYwy]?)$/u.test(text)) return 'V/v'
  const isMatter = last === undefined && confidence < 0.7 && /^\([^\s\d]{1,4}:$/u.test(text)
  return isMatter && !isSyllable(text.slice(1, -1)) ? '(V/v:' : text
}

/** TTXH, the police's trật tự xã hội, whose first letters touch. */
const order = /^[TIl1L!'|]{2,5}XH(?=\P{L}*$)/u

function isPublicOrder(text: string): boolean {
  return order.test(text)
}

function publicOrder(text: string): string {
  return text.replace(order, 'TTXH')
}
