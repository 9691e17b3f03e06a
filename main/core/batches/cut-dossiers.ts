import { type PageEvidence, shareSomebody } from './page-evidence.ts'

/** Why a page begins the papers of another citizen. */
export type DossierReason = 'stack_start' | 'slip' | 'blank_sheet' | 'request' | 'belongs_to_next'

/** A page of a mixed stack with whether a paper begins on it. */
export type StackedPage = { readonly evidence: PageEvidence; readonly opensPaper: boolean }

/**
 * Where another citizen's papers begin in a stack that the feeder took at once: for each page the reason, or null.
 *
 * A slip of ours always parts. Otherwise a person who is on both sides of a place holds the papers together; where
 * nobody is, papers part before a request (one citizen brings one) or, where the stack shows that blank sheets
 * were laid between dossiers, at those.
 */
export function cutDossiers(pages: readonly StackedPage[]): readonly (DossierReason | null)[] {
  const sheets = pages.map((page, index) => ({ ...page, index }))
  const content = sheets.filter(({ evidence }) => evidence.documentType !== 'trang_trang')
  const reasons: (DossierReason | null)[] = pages.map(() => null)
  const blanksPart = doBlanksPart(sheets)
  let current: PageEvidence[] = []
  for (const [at, page] of content.entries()) {
    const before = content[at - 1]
    const afterBlank = before !== undefined && page.index - before.index > 1
    const reason = beginsDossier({ page, current, before, afterBlank: afterBlank && blanksPart, blanksPart })
    reasons[page.index] = reason
    current = reason === null ? [...current, page.evidence] : [page.evidence]
  }
  return pullForward(content, reasons)
}

type Sheet = StackedPage & { readonly index: number }
type Place = {
  readonly page: Sheet
  /** Pages of the dossier that is open. */
  readonly current: readonly PageEvidence[]
  readonly before: Sheet | undefined
  readonly afterBlank: boolean
  readonly blanksPart: boolean
}

function beginsDossier({ page, current, before, afterBlank, blanksPart }: Place): DossierReason | null {
  if (before === undefined) return 'stack_start'
  if (page.evidence.slip !== null) return 'slip'
  if (before.evidence.slip !== null || !page.opensPaper) return null
  if (belongsTo(page.evidence, current)) return null
  if (afterBlank) return 'blank_sheet'
  const strange = page.evidence.asks && knowsSomebody(page.evidence)
  if (!page.evidence.asks) return null
  // Between blank sheets a second request parts only where it is plainly another person's.
  return !blanksPart || (strange && current.some(isRequestOfSomebody)) ? 'request' : null
}

/**
 * Whether somebody of the page stands on the papers of a dossier. Papers at its end that tell of strangers alone don't
 * count beside a request: they may lie on top of the next one.
 */
function belongsTo(page: PageEvidence, current: readonly PageEvidence[]): boolean {
  const core: PageEvidence[] = []
  for (const other of current) {
    if (core.length === 0 || core.some((one) => shareSomebody(one, other))) core.push(other)
  }
  const hasRequest = core.some(isRequestOfSomebody)
  return (page.asks && hasRequest ? core : current).some((other) => shareSomebody(page, other))
}

function isRequestOfSomebody(page: PageEvidence): boolean {
  return page.asks && knowsSomebody(page)
}

function knowsSomebody({ people }: PageEvidence): boolean {
  return people.ids.length > 0 || people.names.length > 0
}

/**
 * Whether blank sheets were laid between dossiers. Backs of sheets that were scanned on both sides lie at every second
 * place; blank sheets that part lie before requests, or in a stack that no request orders.
 */
function doBlanksPart(sheets: readonly Sheet[]): boolean {
  const isBlank = (sheet: Sheet | undefined) => sheet?.evidence.documentType === 'trang_trang'
  const first = sheets.findIndex((sheet) => !isBlank(sheet))
  const last = sheets.findLastIndex((sheet) => !isBlank(sheet))
  const inner = sheets.filter((sheet) => isBlank(sheet) && sheet.index > first && sheet.index < last)
  if (inner.length === 0 || areBacks(sheets)) return false
  const followers = inner.flatMap(({ index }) => {
    const next = sheets[index + 1]
    return next === undefined || isBlank(next) ? [] : [next]
  })
  const requests = sheets.filter(({ evidence }) => evidence.asks)
  if (requests.length === 0 || sheets[first]?.evidence.asks !== true) return true
  return followers.every(({ evidence }) => evidence.asks || evidence.slip !== null)
}

/** Every second page a back: all blank pages at odd places, and no paper beginning there. */
function areBacks(sheets: readonly Sheet[]): boolean {
  const backs = sheets.filter(({ index }) => index % 2 === 1)
  const fronts = sheets.filter(({ index }) => index % 2 === 0)
  const blankBacks = backs.filter(({ evidence }) => evidence.documentType === 'trang_trang')
  return (
    blankBacks.length >= 2 &&
    fronts.every(({ evidence }) => evidence.documentType !== 'trang_trang') &&
    backs.every(({ evidence, opensPaper }) => evidence.documentType === 'trang_trang' || !opensPaper)
  )
}

/** Papers that lie on top of their request: those before it that tell of its people and of nobody before them. */
function pullForward(
  content: readonly Sheet[],
  reasons: readonly (DossierReason | null)[],
): readonly (DossierReason | null)[] {
  const moved = [...reasons]
  for (const [at, request] of content.entries()) {
    if (moved[request.index] !== 'request') continue
    let start = at
    while (start > 0 && belongsForward(content, start - 1, at, moved)) start -= 1
    const first = content[start]
    if (start === at || first === undefined) continue
    moved[request.index] = null
    moved[first.index] = 'belongs_to_next'
  }
  return moved
}

function belongsForward(
  content: readonly Sheet[],
  at: number,
  request: number,
  reasons: readonly (DossierReason | null)[],
): boolean {
  const page = content[at]
  const wanted = content[request]
  if (page === undefined || wanted === undefined || page.evidence.asks || reasons[page.index] !== null) return false
  const earlier: PageEvidence[] = []
  for (let i = at - 1; i >= 0; i -= 1) {
    const sheet = content[i]
    if (sheet === undefined) break
    earlier.push(sheet.evidence)
    if (reasons[sheet.index] !== null) break
  }
  return shareSomebody(page.evidence, wanted.evidence) && !earlier.some((other) => shareSomebody(page.evidence, other))
}
