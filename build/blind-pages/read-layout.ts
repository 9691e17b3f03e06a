import type { Page } from 'playwright'
import {
  type LaidOutCard,
  type LaidOutField,
  type LaidOutPage,
  type LaidOutWord,
  type Quad,
  turnedQuad,
} from './layout.ts'

type StraightCard = LaidOutCard & { readonly turn: number }

/** Where every word, value and card of a laid out page stands, in its own pixels. Turned cards are measured straight. */
export async function readLayout(page: Page): Promise<LaidOutPage> {
  const cards = await page.evaluate(straightenCards)
  const letters = await page.evaluate(readLetters)
  const fields = await page.evaluate(readFields)
  await page.evaluate(turnCardsAgain)
  const turned = (quad: Quad, at: number | null) => {
    const card = at === null ? undefined : cards[at]
    const [topLeft, , bottomRight] = card?.quad ?? []
    if (card === undefined || topLeft === undefined || bottomRight === undefined) return quad
    return turnedQuad(quad, [(topLeft[0] + bottomRight[0]) / 2, (topLeft[1] + bottomRight[1]) / 2], card.turn)
  }
  return {
    words: wordsOf(letters).map((word) => ({ ...word, quad: turned(word.quad, word.card) })),
    fields: fields.map((field) => ({ ...field, quad: turned(field.quad, field.card) })),
    cards: cards.map((card, at) => ({ kind: card.kind, quad: turned(card.quad, at) })),
  }
}

/** Letters put together to words, as far as they stand in one line and one value. */
function wordsOf(letters: readonly LaidOutWord[]): LaidOutWord[] {
  const words: LaidOutWord[] = []
  for (const letter of letters) {
    const last = words.at(-1)
    const [topLeft, , , bottomLeft] = last?.quad ?? []
    const [start, topRight, bottomRight] = letter.quad
    const goesOn =
      last !== undefined &&
      !letter.spaced &&
      last.block === letter.block &&
      last.field === letter.field &&
      Math.abs((topLeft?.[1] ?? 0) - (start?.[1] ?? 0)) < 3
    if (
      !goesOn ||
      topLeft === undefined ||
      topRight === undefined ||
      bottomRight === undefined ||
      bottomLeft === undefined
    ) {
      words.push(letter)
      continue
    }
    const text = (last.text + letter.text).normalize('NFC')
    words[words.length - 1] = { ...last, text, quad: [topLeft, topRight, bottomRight, bottomLeft] }
  }
  return words
}

// The functions below run inside the page and so can't call one another.

function straightenCards(): StraightCard[] {
  return [...document.querySelectorAll<HTMLElement>('.card')].map((card) => {
    card.style.transform = 'none'
    const { left, top, right, bottom } = card.getBoundingClientRect()
    return {
      kind: card.dataset['cardKind'] ?? '',
      turn: Number(card.dataset['turn']),
      quad: [
        [left, top],
        [right, top],
        [right, bottom],
        [left, bottom],
      ],
    }
  })
}

function turnCardsAgain(): void {
  for (const card of document.querySelectorAll<HTMLElement>('.card'))
    card.style.transform = `rotate(${card.dataset['turn']}deg)`
}

function readFields(): LaidOutField[] {
  const cards = [...document.querySelectorAll('.card')]
  return [...document.querySelectorAll<HTMLElement>('[data-code]')].map((element) => {
    const { left, top, right, bottom } = element.getBoundingClientRect()
    const kind = element.dataset['kind'] ?? ''
    const card = cards.findIndex((one) => one.contains(element))
    return {
      code: element.dataset['code'] ?? '',
      kind,
      value: element.dataset['value'] ?? '',
      text: kind === 'bool' || kind === 'qr' ? '' : (element.textContent ?? '').replace(/\s+/g, ' ').trim(),
      card: card < 0 ? null : card,
      quad: [
        [left, top],
        [right, top],
        [right, bottom],
        [left, bottom],
      ],
    }
  })
}

/** Every letter by its own box: words may break over two lines. */
function readLetters(): LaidOutWord[] {
  const of = (selector: string) => [...document.querySelectorAll(selector)]
  const [cards, fields, blocks, sections] = [of('.card'), of('[data-code]'), of('p,td,th'), of('section')]
  const words: LaidOutWord[] = []
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  const range = document.createRange()
  let spaced = true
  let lastBlock = -1
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const parent = node.parentElement
    const holder = parent?.closest('p,td,th') ?? null
    if (parent === null || holder === null || parent.closest('svg,style') !== null) continue
    const block = blocks.indexOf(holder)
    if (block !== lastBlock) spaced = true
    lastBlock = block
    const holds = (one: Element) => one.contains(parent)
    const orNull = (at: number) => (at < 0 ? null : at)
    const cell = parent.closest('td,th,.columns>div')
    const shared = {
      block,
      column: cell === null ? 0 : [...(cell.parentElement?.children ?? [])].indexOf(cell),
      section: sections.findIndex(holds),
      card: orNull(cards.findIndex(holds)),
      field: orNull(fields.findIndex(holds)),
      value: parent.closest('.value') !== null,
    }
    for (const [at, letter] of [...(node.nodeValue ?? '')].entries()) {
      if (letter.trim() === '') {
        spaced = true
        continue
      }
      range.setStart(node, at)
      range.setEnd(node, at + 1)
      const { left, top, right, bottom } = range.getBoundingClientRect()
      words.push({
        ...shared,
        spaced,
        text: letter,
        quad: [
          [left, top],
          [right, top],
          [right, bottom],
          [left, bottom],
        ],
      })
      spaced = false
    }
  }
  return words
}
