import type { PageId } from '../../../shared/domain/ids.ts'
import type { LaidPage, PageChange, PageStanding } from '../intake/page-act-repository.ts'

export type Laying = {
  readonly pageId: PageId
  readonly side: 'before' | 'after'
  readonly anchorId: PageId
  /** Into the anchor's paper, or as a paper of its own beyond it. */
  readonly as: 'part' | 'paper'
}

/**
 * What changes when a page is laid beside another: places, and marks that keep every paper together which lost or
 * got a page, whatever the machine would cut.
 */
export function laidBeside(pages: readonly LaidPage[], laying: Laying): PageChange[] {
  const { pageId, anchorId } = laying
  const page = pages.find((one) => one.pageId === pageId)
  const anchor = pages.find((one) => one.pageId === anchorId)
  if (page === undefined || anchor === undefined || page === anchor) return []
  const documentId = paperAfter(page, anchor, laying.as)
  const order = inserted(pages, { ...page, stackId: anchor.stackId, documentId }, laying)
  const touched = new Set([page.documentId, anchor.documentId, documentId].filter((id) => id !== null))
  const places = placesFor(pages)
  return order.flatMap((laid, at) => {
    const was = pages.find((one) => one.pageId === laid.pageId)
    return was === undefined
      ? []
      : changeOf(was, { ...laid, position: places[at] ?? at, mark: markOf(order, at, touched) })
  })
}

/** Places for as many pages, one behind the other: a page that was taken again shares the place of its former picture. */
function placesFor(pages: readonly LaidPage[]): readonly number[] {
  let last = -1
  return pages.map(({ position }) => {
    last = Math.max(position, last + 1)
    return last
  })
}

function paperAfter(page: LaidPage, anchor: LaidPage, as: Laying['as']): string | null {
  if (as === 'part') return anchor.documentId
  return page.documentId === null ? null : `paper of ${page.pageId}`
}

function inserted(pages: readonly LaidPage[], page: LaidPage, { side, anchorId, as }: Laying): LaidPage[] {
  const others = pages.filter(({ pageId }) => pageId !== page.pageId)
  const anchor = others.find(({ pageId }) => pageId === anchorId)
  const isBeside = (one: LaidPage) =>
    one.pageId === anchorId || (as === 'paper' && one.documentId !== null && one.documentId === anchor?.documentId)
  const at = side === 'before' ? others.findIndex(isBeside) : others.findLastIndex(isBeside) + 1
  return others.toSpliced(at, 0, page)
}

/** Papers that were touched, and those right behind them, begin where they begin now. */
function markOf(order: readonly LaidPage[], at: number, touched: ReadonlySet<string>): LaidPage['mark'] {
  const page = order[at]
  const { mark = null, documentId = null } = page ?? {}
  if (documentId === null) return mark
  const before = order.slice(0, at).findLast((one) => one.documentId !== null && one.stackId === page?.stackId)
  if (before?.documentId === documentId) return touched.has(documentId) ? 'continues' : mark
  return touched.has(documentId) || touched.has(before?.documentId ?? '') ? 'starts' : mark
}

function changeOf(was: LaidPage, is: LaidPage): PageChange[] {
  const before: { -readonly [part in keyof PageStanding]: PageStanding[part] } = {}
  const after: { -readonly [part in keyof PageStanding]: PageStanding[part] } = {}
  if (was.stackId !== is.stackId) [before.stackId, after.stackId] = [was.stackId, is.stackId]
  if (was.position !== is.position) [before.position, after.position] = [was.position, is.position]
  if (was.mark !== is.mark) [before.mark, after.mark] = [was.mark, is.mark]
  return Object.keys(after).length === 0 ? [] : [{ pageId: was.pageId, before, after }]
}
