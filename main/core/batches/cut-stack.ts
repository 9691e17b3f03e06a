import { cutDossiers, type DossierReason } from './cut-dossiers.ts'
import { cutPapers } from './cut-papers.ts'
import type { PageEvidence } from './page-evidence.ts'

/** A page of a pile of files, in the order in which they were named. */
export type PiledPage = {
  /** Name of its file, without folder. */
  readonly file: string
  /** Counted from 1 within its file. */
  readonly page: number
  readonly evidence: PageEvidence
}

export type PagePlace = {
  /** Whether another citizen's papers begin here. */
  readonly first: boolean
  readonly firstReason: DossierReason | null
  /** The paper that it belongs to, counted from 1 through the pile; null for blank pages and slips of ours. */
  readonly document: number | null
}

/** Cuts a pile of files into dossiers and papers. Files that one scanner run has numbered are a stack of their own. */
export function cutPile(pages: readonly PiledPage[]): readonly PagePlace[] {
  const places: PagePlace[] = []
  let documents = 0
  for (const stack of stacksOf(pages)) {
    const cut = cutOneStack(stack, documents)
    places.push(...cut)
    documents = Math.max(documents, ...cut.map(({ document }) => document ?? 0))
  }
  return places
}

function cutOneStack(stack: readonly PiledPage[], before: number): readonly PagePlace[] {
  const pages = stack.map(({ evidence }, index) => ({ id: String(index), evidence }))
  const { papers } = cutPapers(
    pages.map((page) => ({ ...page, state: 'read', binned: false, mark: null })),
    { way: { kind: 'recognised' }, sidesPerSheet: 1 },
  )
  const dossiers = cutDossiers(
    pages.map(({ id, evidence }) => ({ evidence, opensPaper: papers.some((paper) => paper.pages[0] === id) })),
  )
  return pages.map(({ id }, index) => {
    const paper = papers.findIndex((one) => one.pages.includes(id))
    const firstReason = dossiers[index] ?? null
    return { first: firstReason !== null, firstReason, document: paper < 0 ? null : before + paper + 1 }
  })
}

/** Neighbours of one numbered series (`quet-01.jpg`, `quet-02.jpg`) belong together; other files lie loose on one pile. */
function stacksOf(pages: readonly PiledPage[]): readonly (readonly PiledPage[])[] {
  const stacks: PiledPage[][] = []
  let last: string | null = null
  for (const [index, page] of pages.entries()) {
    const series = seriesOf(pages, index)
    const stack = stacks.at(-1)
    if (stack !== undefined && series === last) stack.push(page)
    else stacks.push([page])
    last = series
  }
  return stacks
}

function seriesOf(pages: readonly PiledPage[], index: number): string {
  const own = stemOf(pages[index]?.file)
  if (own === '') return ''
  const others = [...pages.slice(0, index), ...pages.slice(index + 1)]
  return others.some(({ file }) => file !== pages[index]?.file && stemOf(file) === own) ? own : ''
}

/** A file's name without its last number; empty where it has none. */
function stemOf(file: string | undefined): string {
  return /^(.*?)[-_ .]?\d+\.[a-z0-9]+$/i.exec(file ?? '')?.[1] ?? ''
}
