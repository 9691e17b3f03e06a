import type { SlipAddress } from '../../../shared/domain/slip-code.ts'
import { type PageEvidence, shareSomebody } from './page-evidence.ts'

/** Why a paper begins where it does. */
export type CutReason = (typeof cutReasons)[number]
export const cutReasons = [
  'stack_start',
  'slip',
  'blank_sheet',
  'fixed_count',
  'first_number',
  'title',
  'motto',
  'heading',
  'other_kind',
  'other_person',
  'other_size',
  'card',
  'after_card',
  'officer',
] as const

/** How a stack is cut. */
export type CutWay =
  | { readonly kind: 'recognised' }
  | { readonly kind: 'blank_sheets' }
  | { readonly kind: 'every'; readonly sheets: number }

export type PageToCut = {
  readonly id: string
  /** `unread` pages may still say anything; `failed` ones never will by themselves. */
  readonly state: 'unread' | 'failed' | 'read'
  readonly evidence: PageEvidence | null
  readonly binned: boolean
  /** What the officer said of this page, over whatever the machine thinks. */
  readonly mark: 'starts' | 'continues' | null
}

export type CutPaper = {
  /** Ids of its pages in order. */
  readonly pages: readonly string[]
  readonly reason: CutReason
  /** A sheet with cards alone: each of its cards is a document. */
  readonly isCardSheet: boolean
  /** The last slip of ours that lay over it. */
  readonly address: SlipAddress | null
}

/** Where a page went; each is in exactly one place. */
export type Standing = 'paper' | 'blank' | 'slip' | 'unread' | 'failed' | 'binned'

export type CutStack = {
  readonly papers: readonly CutPaper[]
  /** For each page of the stack, in its order. */
  readonly standings: readonly Standing[]
}

type Stack = {
  readonly way: CutWay
  readonly sidesPerSheet: 1 | 2
  /** Where the whole stack goes: a slip lay over it in the stack that it was cut out of. */
  readonly address?: SlipAddress | null
}
type OpenPaper = { pages: string[]; evidence: PageEvidence[]; reason: CutReason; address: SlipAddress | null }

/** Cuts a stack in the order of its pages. What lies behind a page that is not read yet waits: that may be a slip for somebody else. */
export function cutPapers(pages: readonly PageToCut[], stack: Stack): CutStack {
  const papers: OpenPaper[] = []
  const blankSheets = blankSheetsOf(pages, stack)
  let separator: CutReason | null = null
  let address = stack.address ?? null
  let countedFrom = 0
  let isPredecessorUnread = false
  const standings = pages.map((page, index): Standing => {
    if (page.binned) return 'binned'
    const { evidence } = page
    if (page.state === 'failed') return 'failed'
    if (page.state === 'unread' || evidence === null) {
      isPredecessorUnread = true
      return 'unread'
    }
    if (page.mark === null && evidence.slip !== null) {
      separator = 'slip'
      address = evidence.slip
      // The back of the slip's sheet is counted with it.
      countedFrom = index - (index % stack.sidesPerSheet) + stack.sidesPerSheet
      isPredecessorUnread = false
      return 'slip'
    }
    if (page.mark === null && evidence.documentType === 'trang_trang') {
      if (blankSheets.has(index)) separator = 'blank_sheet'
      return 'blank'
    }
    if (isPredecessorUnread) return 'unread'
    const before = papers.at(-1)
    const reason = beginsPaper({ page, evidence, index: index - countedFrom, before, separator }, stack)
    separator = null
    if (reason === null && before !== undefined) {
      before.pages.push(page.id)
      before.evidence.push(evidence)
    } else {
      papers.push({ pages: [page.id], evidence: [evidence], reason: reason ?? 'stack_start', address })
    }
    return 'paper'
  })
  return { papers: papers.map(toCutPaper), standings }
}

function toCutPaper({ pages, evidence, reason, address }: OpenPaper): CutPaper {
  return { pages, reason, address, isCardSheet: pages.length === 1 && (evidence[0]?.cards.length ?? 0) > 0 }
}

type Candidate = {
  readonly page: PageToCut
  readonly evidence: PageEvidence
  /** Counted from the last slip. */
  readonly index: number
  readonly before: OpenPaper | undefined
  readonly separator: CutReason | null
}

/** Why a paper begins on this page; null where the page goes on with the paper before. */
function beginsPaper({ page, evidence, index, before, separator }: Candidate, { way, sidesPerSheet }: Stack) {
  if (page.mark === 'starts') return 'officer'
  if (before === undefined) return 'stack_start'
  if (page.mark === 'continues') return null
  if (separator !== null) return separator
  if (way.kind === 'every') return index % (way.sheets * sidesPerSheet) === 0 ? 'fixed_count' : null
  if (way.kind === 'blank_sheets') return null
  return recognisedBegin(evidence, before)
}

function recognisedBegin(page: PageEvidence, before: OpenPaper): CutReason | null {
  const last = before.evidence.at(-1)
  if (page.cards.length > 0) return 'card'
  if (last === undefined) return 'stack_start'
  if (page.printed?.number === 1 && page.printed.total !== 1) return 'first_number'
  if (goesOnByNumber(page, last)) return null
  if (page.opening !== 'none') return page.opening
  if (last.cards.length > 0) return 'after_card'
  if (isOtherKind(page, before)) return 'other_kind'
  if (isOtherPerson(page, last)) return 'other_person'
  return isOtherSize(page, last) ? 'other_size' : null
}

/** `Trang 2/3` after `Trang 1/3`; a gap is a missing sheet, not another paper. */
function goesOnByNumber(page: PageEvidence, last: PageEvidence): boolean {
  if (page.printed === null || page.printed.number === 1 || page.opening === 'title') return false
  if (last.printed === null) return page.printed.number === 2 && page.opening === 'none'
  return page.printed.total === last.printed.total && page.printed.number > last.printed.number
}

/** Surely of another kind than the paper before, though its title was not found. */
function isOtherKind(page: PageEvidence, before: OpenPaper): boolean {
  if (page.documentType === 'khong_ro' || page.typeConfidence < 0.75) return false
  return before.evidence.every((other) => other.documentType !== page.documentType)
}

/** The same kind once more, for somebody whose number is not on the page before. */
function isOtherPerson(page: PageEvidence, last: PageEvidence): boolean {
  if (page.documentType === 'khong_ro' || page.documentType !== last.documentType) return false
  return page.people.ids.length > 0 && last.people.ids.length > 0 && !shareSomebody(page, last)
}

function isOtherSize(page: PageEvidence, last: PageEvidence): boolean {
  if (page.size === null || last.size === null) return false
  const sides = (size: { width: number; height: number }) => [size.width, size.height].toSorted((a, b) => a - b)
  const [a, b] = [sides(page.size), sides(last.size)]
  return a.some((length, i) => Math.abs(length - (b[i] ?? 0)) > 0.12 * length)
}

/** Blank pages that part papers because the officer said so; where both sides are scanned, both must be blank. */
function blankSheetsOf(pages: readonly PageToCut[], { way, sidesPerSheet }: Stack): ReadonlySet<number> {
  if (way.kind !== 'blank_sheets') return new Set()
  const isBlank = (index: number) =>
    pages[index]?.evidence?.documentType === 'trang_trang' && pages[index]?.mark === null
  const found = pages.map((_, index) => index).filter(isBlank)
  if (sidesPerSheet === 1) return new Set(found)
  return new Set(found.filter((index) => isBlank(index % 2 === 0 ? index + 1 : index - 1)))
}
