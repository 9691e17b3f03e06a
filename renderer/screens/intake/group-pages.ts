import type { DossierView } from '../../../shared/contract/dossiers.ts'
import type { DocumentView, PageView } from '../../../shared/contract/reviews.ts'
import type { PagePlace, StackedPage } from '../../../shared/contract/scans.ts'
import { messages } from '../../messages/vi.ts'

/** Pages that belong together on the screen, under one heading. */
export type PageGroup = {
  readonly key: string
  readonly title: string
  /** Where in the dossier the paper goes; empty where that says nothing. */
  readonly place: string
  readonly isAside: boolean
  readonly pages: readonly PageView[]
}

type Taken = {
  readonly pages: readonly PageView[]
  readonly documents: readonly DocumentView[]
  readonly components: DossierView['components']
  readonly stacked: readonly StackedPage[]
}

/** Papers in the order of the stack, each with its pages; what was set aside comes last, by why it is there. */
export function groupPages({ pages, documents, components, stacked }: Taken): readonly PageGroup[] {
  const groups: { key: string; paper: string | null; title: string; place: string; pages: PageView[] }[] = []
  const aside = new Map<string, PageView[]>()
  for (const page of pages) {
    const place = stacked.find(({ pageId }) => pageId === page.pageId)?.place
    const why = asideTitle(page, place)
    if (why !== null) {
      aside.set(why, [...(aside.get(why) ?? []), page])
      continue
    }
    const last = groups.at(-1)
    const leaves = place === 'paper' && page.documentId === null
    const paper = leaves ? 'leaving' : page.documentId
    if (last !== undefined && last.paper === paper) {
      last.pages.push(page)
      continue
    }
    const papers = documents.filter(({ pageIds }) => pageIds[0] === page.pageId)
    groups.push({
      key: page.pageId,
      paper,
      title: leaves ? messages.stack.leaving : titleOf(papers, page),
      place: papers.length === 0 ? '' : placeOf(papers, components),
      pages: [page],
    })
  }
  return [
    ...groups.map(({ paper: _, ...group }) => ({ ...group, isAside: false })),
    ...[...aside].map(([title, set]) => ({ key: title, title, place: '', isAside: true, pages: set })),
  ]
}

function titleOf(papers: readonly DocumentView[], page: PageView): string {
  return papers.length === 0 ? messages.scan.state[page.state] : papers.map(({ title }) => title).join(', ')
}

function placeOf(papers: readonly DocumentView[], components: DossierView['components']): string {
  const names = papers.map(({ componentId }) => components.find((one) => one.componentId === componentId)?.name)
  const known = [...new Set(names.filter((name) => name !== undefined))]
  return known.length === 0 ? messages.stack.unplaced : known.join(', ')
}

function asideTitle(page: PageView, place: PagePlace | undefined): string | null {
  const why = page.binned && place !== 'twin' ? 'binned' : place
  return why === 'twin' || why === 'binned' || why === 'blank' || why === 'slip' ? messages.stack.asideKinds[why] : null
}

/** Pages set aside that one key brings back to the papers, in the order in which they are shown. */
export function asidePages(groups: readonly PageGroup[]): readonly PageView[] {
  return groups.filter(({ isAside }) => isAside).flatMap(({ pages }) => pages)
}
