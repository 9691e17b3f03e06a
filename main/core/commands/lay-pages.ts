import type { PageId } from '../../../shared/domain/ids.ts'
import { AppError } from '../../../shared/errors.ts'
import { type Laying, laidBeside } from '../batches/lay-page.ts'
import type { Actor, Desk } from '../desk.ts'
import { requireOpen } from '../dossiers/dossier.ts'
import { getDossier } from '../dossiers/dossier-repository.ts'
import { listLaidPages, type PageStanding } from '../intake/page-act-repository.ts'
import { getPage } from '../intake/page-repository.ts'
import { doPageAct } from './page-acts.ts'

/** Lays a page beside another of its dossier, into its paper or as a paper of its own. */
export function movePage(desk: Desk, actor: Actor, laying: Laying): void {
  const { dossierId } = getPage(desk.db, laying.pageId)
  requireOpen(getDossier(desk.db, dossierId))
  const pages = listLaidPages(desk.db, dossierId)
  if (!pages.some(({ pageId }) => pageId === laying.anchorId)) throw new AppError('not_found')
  doPageAct(desk, actor, { dossierId, kind: 'move', pageId: laying.pageId, changes: laidBeside(pages, laying) })
}

const cutKinds = { starts: 'start_paper', continues: 'join_paper' } as const

/** The officer moves a cut: a paper begins on this page, goes on there, or is cut as the machine thinks. */
export function setCut(
  desk: Desk,
  actor: Actor,
  { pageId, mark }: { readonly pageId: PageId; readonly mark: 'starts' | 'continues' | null },
): void {
  changeOne(desk, actor, {
    pageId,
    kind: mark === null ? 'cut_freely' : cutKinds[mark],
    change: (page) => ({ before: { mark: page.mark }, after: { mark } }),
  })
}

/** Puts a page into the bin or takes it out; a page of a received dossier is evidence and stays. */
export function binPage(
  desk: Desk,
  actor: Actor,
  { pageId, binned }: { readonly pageId: PageId; readonly binned: boolean },
): void {
  changeOne(desk, actor, {
    pageId,
    kind: binned ? 'bin' : 'restore',
    change: (page) => ({ before: { binned: page.binned }, after: { binned } }),
  })
}

type OneChange = {
  readonly pageId: PageId
  readonly kind: 'start_paper' | 'join_paper' | 'cut_freely' | 'bin' | 'restore'
  readonly change: (page: ReturnType<typeof listLaidPages>[number]) => {
    readonly before: PageStanding
    readonly after: PageStanding
  }
}

function changeOne(desk: Desk, actor: Actor, { pageId, kind, change }: OneChange): void {
  const { dossierId } = getPage(desk.db, pageId)
  requireOpen(getDossier(desk.db, dossierId))
  const page = listLaidPages(desk.db, dossierId).find((one) => one.pageId === pageId)
  if (page === undefined) throw new AppError('page_missing')
  const { before, after } = change(page)
  if (JSON.stringify(before) === JSON.stringify(after)) return
  doPageAct(desk, actor, { dossierId, kind, pageId, changes: [{ pageId, before, after }] })
}
