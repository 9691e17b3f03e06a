import type { Box } from '../../../shared/domain/field.ts'
import { type Anchor, findAnchors } from '../document-types/anchors.ts'
import type { Take } from '../document-types/definition.ts'
import { findPhrase } from '../document-types/find-phrase.ts'
import { foldLetters, type PageText, type PlacedWord } from '../document-types/page-text.ts'
import type { PageRegion } from '../ocr/words.ts'

type TickTake = Extract<Take, { from: 'tick' }>
export type TickAnswer = { readonly value: 'có' | 'không'; readonly boxes: readonly Box[]; readonly confidence: number }

/** What a person ticked, or null where the question or its boxes are not found. */
export function readTick(text: PageText, region: PageRegion, take: TickTake): TickAnswer | null {
  for (const question of findAnchors(text, take.question)) {
    const answer = answerTo(question, text, region, take)
    if (answer !== null) return answer
  }
  return null
}

/** The answer beside one place where the question's words stand; `yêu cầu` stands in other sentences too. */
function answerTo(question: Anchor, text: PageText, region: PageRegion, take: TickTake): TickAnswer | null {
  const yes = wordAfter(text, take.yes, question.last)
  const no = take.no === undefined ? null : wordAfter(text, take.no, question.last)
  const yesBox = yes === null ? null : boxBeside(region, yes, take.boxes)
  const noBox = no === null ? null : boxBeside(region, no, take.boxes)
  if (yesBox !== null && noBox !== null && yesBox.ticked !== noBox.ticked) {
    return { value: yesBox.ticked ? 'có' : 'không', boxes: [yesBox.box, noBox.box], confidence: 0.99 }
  }
  if (take.no === undefined && yesBox !== null) {
    return { value: yesBox.ticked ? 'có' : 'không', boxes: [yesBox.box], confidence: 0.97 }
  }
  const ordered = take.no === undefined ? null : answerByOrder(text, region, question.last, { yes, no })
  if (ordered !== null) return ordered
  const only = yesBox ?? noBox
  if (only === null || (yesBox !== null && noBox !== null) || !only.ticked) return null
  return { value: yesBox === null ? 'không' : 'có', boxes: [only.box], confidence: 0.85 }
}

type Choice = { readonly first: PlacedWord; readonly last: PlacedWord } | null

/** Two boxes right of the question answer it by their order, where the words beside them were lost or glued. */
function answerByOrder(
  text: PageText,
  region: PageRegion,
  questionAt: number,
  words: { readonly yes: Choice; readonly no: Choice },
): TickAnswer | null {
  const asked = text.words[questionAt]
  if (asked === undefined) return null
  const height = asked.box.y1 - asked.box.y0
  const onRow = region.tickBoxes
    .filter(({ box }) => Math.abs(box.y0 + box.y1 - asked.box.y0 - asked.box.y1) < height * 1.6)
    .filter(({ box }) => box.x0 > asked.box.x0 && box.x0 - asked.box.x1 < height * 20)
    .toSorted((a, b) => a.box.x0 - b.box.x0)
  const [left, right] = onRow
  if (left === undefined || right === undefined || onRow.length !== 2 || left.ticked === right.ticked) return null
  const swapped = words.yes !== null && words.no !== null && words.no.first.box.x0 < words.yes.first.box.x0
  const yesBox = swapped ? right : left
  return { value: yesBox.ticked ? 'có' : 'không', boxes: [left.box, right.box], confidence: 0.93 }
}

function wordAfter(text: PageText, phrase: string, from: number): Choice {
  const folded = foldLetters(phrase)
  const row = text.words[from]?.row ?? 0
  for (const hit of findPhrase(text, folded)) {
    const first = text.words[hit.first]
    const last = text.words[hit.last]
    if (hit.first > from && first !== undefined && last !== undefined && first.row <= row + 1) return { first, last }
  }
  return null
}

/** The tick box right after (or right before) a word on its row. */
function boxBeside(
  region: PageRegion,
  word: { first: PlacedWord; last: PlacedWord },
  side: TickTake['boxes'],
): { box: Box; ticked: boolean } | null {
  const anchor = side === 'after_word' ? word.last.box : word.first.box
  const height = anchor.y1 - anchor.y0
  const gap = (box: Box) => (side === 'after_word' ? box.x0 - anchor.x1 : anchor.x0 - box.x1)
  const sameRow = (box: Box) => Math.abs((box.y0 + box.y1) / 2 - (anchor.y0 + anchor.y1) / 2) < height
  return (
    region.tickBoxes
      .filter(({ box }) => sameRow(box) && gap(box) > -height * 0.5 && gap(box) < height * 3)
      .toSorted((a, b) => gap(a.box) - gap(b.box))[0] ?? null
  )
}
