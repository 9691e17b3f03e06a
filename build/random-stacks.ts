import type { PageEvidence } from '../main/core/batches/page-evidence.ts'

/** How the sheets of a stack lie: what stands between dossiers, and what blank pages mean. */
export const stackKinds = [
  'request_on_top',
  'blank_sheets_between',
  'both_sides',
  'stray_blank_sheets',
  'slips_between',
] as const
export type StackKind = (typeof stackKinds)[number]

export type KnownPage = { readonly name: string; readonly evidence: PageEvidence }
export type TruePage = {
  readonly evidence: PageEvidence
  /** Whether another citizen's papers begin here. */
  readonly first: boolean
  /** The paper it belongs to, counted from 1 through the stack; null for blank pages and slips. */
  readonly paper: number | null
}

const nothing: Omit<PageEvidence, 'documentType'> = {
  typeConfidence: 0.99,
  cards: [],
  opening: 'none',
  asks: false,
  printed: null,
  slip: null,
  size: null,
  people: { ids: [], names: [] },
  letters: '',
  likeness: { picture: '', words: [], numbers: [] },
}
const blank: PageEvidence = { ...nothing, documentType: 'trang_trang' }

/** A stack of two to six dossiers, each a request and up to three other papers, taken from known pages at random. */
export function stackOf(pages: readonly KnownPage[], kind: StackKind, random: () => number): readonly TruePage[] {
  const used = new Set<KnownPage>()
  // A stack holds each page once: a page that comes twice is another question.
  const pick = (from: readonly KnownPage[]): KnownPage => {
    const free = from.filter((page) => !used.has(page))
    const page = free[Math.floor(random() * free.length)] as KnownPage // there are more pages than a stack takes
    used.add(page)
    return page
  }
  const requests = pages.filter(({ evidence }) => evidence.asks)
  const others = pages.filter(({ evidence }) => !evidence.asks && evidence.documentType !== 'trang_trang')
  const stack: TruePage[] = []
  let papers = 0
  const add = (evidence: PageEvidence, first: boolean) => {
    papers += 1
    stack.push({ evidence, first, paper: papers })
    if (kind === 'both_sides') stack.push({ evidence: blank, first: false, paper: null })
    if (kind === 'stray_blank_sheets' && random() < 0.12) stack.push({ evidence: blank, first: false, paper: null })
  }
  const dossiers = 2 + Math.floor(random() * 5)
  for (let n = 0; n < dossiers; n += 1) {
    if (kind === 'blank_sheets_between' && n > 0) stack.push({ evidence: blank, first: false, paper: null })
    if (kind === 'slips_between') {
      const slip = { dossier: `H${n}`, component: null }
      stack.push({ evidence: { ...nothing, documentType: 'khong_ro', slip }, first: true, paper: null })
    }
    add(pick(requests).evidence, kind !== 'slips_between')
    const more = Math.floor(random() * 4)
    for (let i = 0; i < more; i += 1) add(pick(others).evidence, false)
  }
  return stack
}
