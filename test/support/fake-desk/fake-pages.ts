import type { EditedPage, PageActKind, PagesView } from '../../../shared/contract/pages.ts'
import type { DossierId, PageId } from '../../../shared/domain/ids.ts'
import { asScanned, type PageLook } from '../../../shared/domain/page-look.ts'
import { pageSize } from './a-review.ts'
import type { FakeState } from './fake-state.ts'
import { documentId, pageId } from './ids.ts'

export type FakeAct = {
  readonly kind: PageActKind
  readonly pageId: PageId
  readonly before: readonly EditedPage[]
  readonly after: readonly EditedPage[]
}

const titles = ['Tờ khai đăng ký khai sinh', 'Giấy chứng nhận kết hôn', 'Giấy tờ chưa rõ loại']

/** Read pages as a scanner brings them: two to a paper. */
export function somePages(count: number): EditedPage[] {
  return Array.from({ length: count }, (_, at) => ({
    pageId: pageId(at + 1),
    sourceName: 'Máy quét thực hành',
    state: 'read',
    failure: null,
    blank: false,
    binned: false,
    goesOn: null,
    documentId: documentId(Math.floor(at / 2) + 1),
    documentTitle: titles[Math.floor(at / 2) % titles.length] ?? null,
    values: 7,
    shown: asScanned,
    wanted: null,
    originalWidth: pageSize.width,
    originalHeight: pageSize.height,
    viewKey: 'drawn',
  }))
}

export function fakePages(state: FakeState, dossierId: DossierId): PagesView {
  const toView = (act: FakeAct | undefined) => (act === undefined ? null : { kind: act.kind, pageId: act.pageId })
  const status = state.dossiers.find((dossier) => dossier.dossierId === dossierId)?.status
  return {
    dossierId,
    editable: status === 'draft' || status === 'in_review',
    pages: state.pages.get(dossierId) ?? [],
    undo: toView(state.acts.done.at(-1)),
    redo: toView(state.acts.undone.at(-1)),
  }
}

type Change = { readonly kind: PageActKind; readonly pageId: PageId }

/** Changes the pages of the dossier that holds the page, and keeps the way back. */
export function actOnPages(
  state: FakeState,
  act: Change,
  change: (pages: readonly EditedPage[]) => readonly EditedPage[],
): void {
  const [dossierId, before] =
    [...state.pages].find(([, pages]) => pages.some((page) => page.pageId === act.pageId)) ?? []
  if (dossierId === undefined || before === undefined) return
  const after = change(before)
  state.pages.set(dossierId, [...after])
  state.acts = { done: [...state.acts.done, { ...act, before, after }], undone: [] }
}

export function editLook(state: FakeState, act: Change, look: (look: PageLook) => PageLook | null): void {
  actOnPages(state, act, (pages) =>
    pages.map((page) => (page.pageId === act.pageId ? { ...page, wanted: look(page.wanted ?? asScanned) } : page)),
  )
}

/** Steps over one act, back or forward. */
export function stepOverAct(state: FakeState, dossierId: DossierId, way: 'undo' | 'redo') {
  const { done, undone } = state.acts
  const act = way === 'undo' ? done.at(-1) : undone.at(-1)
  if (act === undefined) return null
  state.pages.set(dossierId, [...(way === 'undo' ? act.before : act.after)])
  state.acts =
    way === 'undo'
      ? { done: done.slice(0, -1), undone: [...undone, act] }
      : { done: [...done, act], undone: undone.slice(0, -1) }
  return { kind: act.kind, pageId: act.pageId }
}

/** A paper begins on a page or goes on there; the pages behind it follow. */
export function cutBefore(pages: readonly EditedPage[], pageId: PageId, mark: 'starts' | 'continues'): EditedPage[] {
  const at = pages.findIndex((page) => page.pageId === pageId)
  const paper = pages[at]?.documentId
  const into =
    mark === 'starts'
      ? { documentId: documentId(900 + at), documentTitle: titles[2] ?? null }
      : { documentId: pages[at - 1]?.documentId ?? null, documentTitle: pages[at - 1]?.documentTitle ?? null }
  return pages.map((page, index) => (index >= at && page.documentId === paper ? { ...page, ...into } : page))
}

/** Lays a page beside another, into its paper. */
export function layBeside(
  pages: readonly EditedPage[],
  { pageId, anchorId, side }: { readonly pageId: PageId; readonly anchorId: PageId; readonly side: 'before' | 'after' },
): EditedPage[] {
  const page = pages.find((one) => one.pageId === pageId)
  const others = pages.filter((one) => one !== page)
  const at = others.findIndex((one) => one.pageId === anchorId)
  const anchor = others[at]
  if (page === undefined || anchor === undefined) return [...pages]
  const { documentId: paper, documentTitle } = anchor
  return others.toSpliced(side === 'before' ? at : at + 1, 0, { ...page, documentId: paper, documentTitle })
}

/** The other dossiers whose papers may still be changed. */
export function fakeHomes(state: FakeState, dossierId: DossierId) {
  const isOpen = (status: string) => status === 'draft' || status === 'in_review'
  return state.dossiers.filter((dossier) => dossier.dossierId !== dossierId && isOpen(dossier.status))
}

type Sending = {
  readonly pageId: PageId
  readonly to: { readonly kind: 'dossier'; readonly dossierId: DossierId } | { readonly kind: 'new' }
}

/** The whole paper of a page goes to another dossier; the newest stands for one that is opened for it. */
export function sendPaperAway(state: FakeState, { pageId, to }: Sending): { dossierId: DossierId } {
  const dossierId = to.kind === 'dossier' ? to.dossierId : state.dossiers.at(-1)?.dossierId
  if (dossierId === undefined) throw new Error('the fake desk has dossiers')
  actOnPages(state, { kind: 'send', pageId }, (pages) => {
    const paper = pages.find((page) => page.pageId === pageId)?.documentId
    return pages.filter((page) => page.pageId !== pageId && page.documentId !== paper)
  })
  return { dossierId }
}

/** Puts a page into the bin or takes it out, on the page desk and in review. */
export function binFakePage(state: FakeState, { pageId, binned }: Pick<EditedPage, 'pageId' | 'binned'>): void {
  actOnPages(state, { kind: binned ? 'bin' : 'restore', pageId }, (pages) =>
    pages.map((page) => (page.pageId === pageId ? { ...page, binned } : page)),
  )
  for (const [key, review] of state.reviews) {
    const pages = review.pages.map((page) => (page.pageId === pageId ? { ...page, binned } : page))
    state.reviews.set(key, { ...review, pages })
  }
}
