import type { FieldSource } from '../../../shared/domain/field.ts'
import { type Anchor, findAnchors } from '../document-types/anchors.ts'
import type { DocumentDefinition, FieldRule, Take } from '../document-types/definition.ts'
import { foldLetters, type PageText, type PlacedWord, partOf } from '../document-types/page-text.ts'
import type { PageRegion } from '../ocr/words.ts'
import { checkValue } from './check-value.ts'
import { cutColumns } from './columns.ts'
import { findDayLines, lastLoneDay } from './day-line.ts'
import { parseValue } from './field-kinds/parse-value.ts'
import type { ParsedValue } from './field-kinds/parsed-value.ts'
import type { ReadingContext } from './field-kinds/reading-context.ts'
import { documentNumberOf } from './field-kinds/text.ts'
import { takeLabelled, type WordRange } from './label-values.ts'
import { readTable, type TableRow } from './numbered-table.ts'
import { cutCells, takeCell } from './shared-label-cells.ts'
import { findSigner } from './signer.ts'
import { spokenPlaces } from './spoken-places.ts'
import { readTick } from './tick-answer.ts'
import type { ValueSpan } from './value-span.ts'

/** A value with what it was taken from, before its confidence is known. */
export type FieldReading = {
  readonly code: string
  readonly kind: FieldRule['kind']
  readonly parsed: ParsedValue
  readonly labelLikeness: number
  /** Given where the value isn't made of words: ticks, and what stands in boxes of our own forms. */
  readonly known?: { readonly confidence: number; readonly boxes: PageRegion['box'][]; readonly hand?: true }
}

export type SheetSource = Extract<FieldSource, 'ocr' | 'pdf_text'>

/** All values of a sheet by its definition, the letterheads first; a field that isn't found is left out. */
export function readSheet(definition: DocumentDefinition, region: PageRegion, text: PageText): FieldReading[] {
  const context = spokenPlaces(text)
  const columns = definition.sideBySide === undefined ? null : cutColumns(text, definition.sideBySide)
  const rest =
    columns === null ? text : partOf(text, (word) => word.row < columns.topRow || word.row >= columns.bottomRow)
  const found: FieldReading[] = []
  const head = definition.head === undefined ? null : readHead(definition, text, context)
  found.push(...(head ?? []))
  found.push(...readBlocks(definition, rest, region, context))
  if (columns !== null && definition.sideBySide !== undefined) {
    const [left, right] = definition.sideBySide.fields
    found.push(...readColumn(definition, columns.labels, columns.left, left, context))
    found.push(...readColumn(definition, columns.labels, columns.right, right, context))
  }
  return found.filter((field, index) => found.findIndex((other) => other.code === field.code) === index)
}

function readBlocks(
  definition: DocumentDefinition,
  text: PageText,
  region: PageRegion,
  spoken: ReadingContext,
): FieldReading[] {
  const anchors = findAnchors(text, phrasesOf(definition))
  const ranges = blockRanges(definition, anchors, text.words.length)
  const table = definition.table === undefined ? [] : readTable(text, definition.table)
  const context: Context = { text, anchors, region, table, spoken, lonely: lonelyLabels(definition) }
  return definition.blocks.flatMap((block) => {
    const range = ranges.get(block.name)
    return block.fields.flatMap((rule) => readField(rule, context, range ?? null))
  })
}

type Context = {
  readonly text: PageText
  readonly anchors: readonly Anchor[]
  readonly region: PageRegion
  readonly table: readonly TableRow[]
  readonly spoken: ReadingContext
  /** Labels that a definition has for one value only: where they stand outside of their block they are still its. */
  readonly lonely: ReadonlySet<string>
}

function lonelyLabels(definition: DocumentDefinition): ReadonlySet<string> {
  const rules = definition.blocks.flatMap((block) => block.fields)
  const labels = rules.flatMap(({ take }) => (take.from === 'label' ? take.labels : []))
  return new Set(labels.filter((label) => labels.indexOf(label) === labels.lastIndexOf(label)))
}

function readField(rule: FieldRule, context: Context, range: WordRange | null): FieldReading[] {
  const { take } = rule
  const { text, anchors, region, table, spoken, lonely } = context
  switch (take.from) {
    case 'label': {
      const inside = range === null ? [] : reading(rule, spoken, takeLabelled(text, anchors, range, rule.kind, take))
      if (inside.length > 0 || !take.labels.every((label) => lonely.has(label))) return inside
      const anywhere = anchors.filter((anchor) => take.labels.includes(anchor.name) && anchor.opens)
      const page = { start: 0, end: text.words.length }
      return anywhere.length === 1 ? reading(rule, spoken, takeLabelled(text, anchors, page, rule.kind, take)) : []
    }
    case 'document_number':
      return readDocumentNumber(rule, text)
    case 'day_line': {
      const lines = findDayLines(text)
      const line = take.which === 'first' ? lines[0] : lines.at(-1)
      if (line !== undefined) return reading(rule, spoken, take.part === 'place' ? line.place : line.day)
      return take.part === 'place' || take.which === 'first' ? [] : reading(rule, spoken, lastLoneDay(text))
    }
    case 'signer':
      return reading(
        rule,
        spoken,
        findSigner(text, { under: take.under, part: take.part ?? 'name', from: range?.start ?? 0 }),
      )
    case 'tick': {
      const answer = readTick(text, region, take)
      if (answer === null) return []
      const parsed: ParsedValue = { value: answer.value, words: [], backing: 'formed', corrected: false }
      const known = { confidence: answer.confidence, boxes: [...answer.boxes] }
      return [{ code: rule.code, kind: rule.kind, parsed, labelLikeness: 1, known }]
    }
    case 'entry':
      return readEntry(rule, region)
    case 'sentence': {
      const hits = findAnchors(
        text,
        take.choices.map((choice) => choice.phrase),
      )
      const hit = hits.at(-1)
      const choice = take.choices.find((one) => one.phrase === hit?.name)
      if (hit === undefined || choice === undefined) return []
      const words = text.words.slice(hit.first, hit.last + 1)
      const parsed: ParsedValue = { value: choice.value, words, backing: 'listed', corrected: hit.errors > 0 }
      return [{ code: rule.code, kind: rule.kind, parsed, labelLikeness: hit.likeness }]
    }
    case 'cell':
      return reading(rule, spoken, table[take.row - 1]?.[take.column] ?? null)
    case 'first_of': {
      for (const one of take.takes) {
        const found = readField({ ...rule, take: one }, context, range)
        if (found.length > 0) return found
      }
      return []
    }
    case 'row_end': {
      const anchor = findAnchors(text, take.labels)[0]
      const row = anchor === undefined ? undefined : text.rows[text.words[anchor.last]?.row ?? -1]
      const last = row?.words.findLast((word) => /^\d{1,3}[.,]?$/.test(word.text))
      return last === undefined ? [] : reading(rule, spoken, { words: [last], labelLikeness: anchor?.likeness ?? 1 })
    }
  }
}

/** A row of a form of ours; of writing that is not told the place alone. */
function readEntry({ code, kind }: FieldRule, region: PageRegion): FieldReading[] {
  const entry = region.entries?.find((one) => one.code === code)
  if (entry === undefined || entry.text === '') return []
  const check = checkValue(kind, code, entry.text ?? '')
  const value = check.kind === 'invalid' ? '' : check.value
  const parsed: ParsedValue = { value, words: [], backing: 'formed', corrected: false }
  const known = { confidence: entry.confidence, boxes: [entry.box] }
  return [{ code, kind, parsed, labelLikeness: 1, known: entry.kind === 'choice' ? known : { ...known, hand: true } }]
}

function reading(rule: FieldRule, context: ReadingContext, span: ValueSpan | null): FieldReading[] {
  if (span === null || span.words.length === 0) return []
  const parsed = parseValue(rule.kind, rule.code, span.words, context)
  return parsed === null ? [] : [{ code: rule.code, kind: rule.kind, parsed, labelLikeness: span.labelLikeness }]
}

function readDocumentNumber(rule: FieldRule, text: PageText): FieldReading[] {
  for (const [index, word] of text.words.entries()) {
    if (!isNumberLabel(word)) continue
    const glued = word.folded.length > 2 ? [{ ...word, text: word.text.replace(/^\p{L}+[:.]?/u, '') }] : []
    const row = text.words.slice(index + 1, index + 8).filter((next) => next.row === word.row)
    const parsed = documentNumberOf([...glued, ...row].filter((one) => one.text !== ':'))
    if (parsed !== null) return [{ code: rule.code, kind: rule.kind, parsed, labelLikeness: 1 }]
  }
  return []
}

/** `Số:`, also where one of its letters was lost (`ố:`), at the start of a row or after a gap. */
function isNumberLabel(word: PlacedWord): boolean {
  if (!word.opensSegment) return false
  return /^s[o0](?=\d|$)/.test(word.folded) || (/^(?:[o0s5]|[s5][o0])$/.test(word.folded) && word.text.endsWith(':'))
}

/** Letterheads: the rows above the title or `Kính gửi`, cut left and right of the national title. */
function readHead(definition: DocumentDefinition, text: PageText, spoken: ReadingContext): FieldReading[] {
  const until = findAnchors(text, definition.headUntil ?? [])[0]
  const endRow = until === undefined ? Math.min(8, text.rows.length) : (text.words[until.first]?.row ?? 0)
  const top = partOf(text, (word) => word.row < endRow)
  const national = findAnchors(top, ['cộng hòa xã hội chủ nghĩa', 'độc lập - tự do - hạnh phúc'])[0]
  const nationalWord = national === undefined ? undefined : top.words[national.first]
  const width = Math.max(0, ...text.rows.map((row) => row.box.x1))
  const edge =
    nationalWord === undefined ? width * 0.47 : nationalWord.box.x0 - nationalWord.box.y1 + nationalWord.box.y0
  const left = partOf(top, (word) => word.box.x0 < edge)
  const right = partOf(top, (word) => word.box.x0 >= edge)
  return (definition.head ?? []).flatMap((rule) => {
    for (const side of rule.take.from === 'day_line' ? [right, top] : [left, top]) {
      const anchors = findAnchors(side, phrasesOf(definition))
      const found = readField(
        rule,
        {
          text: side,
          anchors,
          region: { kind: 'sheet', box: { x0: 0, y0: 0, x1: 0, y1: 0 }, lines: [], codes: [], mrz: [], tickBoxes: [] },
          table: [],
          spoken,
          lonely: new Set(),
        },
        { start: 0, end: side.words.length },
      )
      if (found.length > 0) return found
    }
    return []
  })
}

function readColumn(
  definition: DocumentDefinition,
  labels: PageText | null,
  column: PageText,
  rules: readonly FieldRule[],
  context: ReadingContext,
): FieldReading[] {
  const names = rules.flatMap((rule) => (rule.take.from === 'label' ? rule.take.labels : []))
  if (labels === null) {
    const anchors = findAnchors(column, [...names, ...definition.stops])
    const range = { start: 0, end: column.words.length }
    return rules.flatMap((rule) =>
      rule.take.from === 'label'
        ? reading(rule, context, takeLabelled(column, anchors, range, rule.kind, rule.take))
        : [],
    )
  }
  const cells = cutCells(labels, column, names)
  return rules.flatMap((rule) => (rule.take.from === 'label' ? reading(rule, context, takeCell(cells, rule.take)) : []))
}

function phrasesOf(definition: DocumentDefinition): string[] {
  const rules = [...(definition.head ?? []), ...definition.blocks.flatMap((block) => block.fields)]
  return [
    ...rules.flatMap((rule) => labelsOf(rule.take)),
    ...definition.blocks.flatMap((block) => block.opens ?? []),
    ...definition.stops,
    ...definition.titles,
  ]
}

function labelsOf(take: Take): readonly string[] {
  switch (take.from) {
    case 'label':
    case 'row_end':
      return take.labels
    case 'tick':
      return take.question
    case 'first_of':
      return take.takes.flatMap(labelsOf)
    case 'document_number':
    case 'day_line':
    case 'signer':
    case 'sentence':
    case 'cell':
    case 'entry':
      return []
  }
}

/** Where each block begins and ends, in words; a block that isn't found has no range. */
function blockRanges(definition: DocumentDefinition, anchors: readonly Anchor[], end: number): Map<string, WordRange> {
  const starts: { name: string; start: number }[] = []
  for (const [index, block] of definition.blocks.entries()) {
    if (block.opens === undefined) {
      if (index === 0) starts.push({ name: block.name, start: 0 })
      continue
    }
    const opens = block.opens.map(foldLetters)
    const hits = anchors.filter((anchor) => opens.includes(anchor.phrase))
    const floor = Math.max(0, ...starts.map((one) => one.start))
    const hit = hits.find((anchor) => anchor.first > floor) ?? hits[0]
    if (hit !== undefined) starts.push({ name: block.name, start: hit.first })
  }
  const sorted = starts.toSorted((a, b) => a.start - b.start)
  return new Map(sorted.map((one, index) => [one.name, { start: one.start, end: sorted[index + 1]?.start ?? end }]))
}
