import type { PageActKind } from '../../../shared/contract/pages.ts'
import type { PageId } from '../../../shared/domain/ids.ts'
import { asScanned, type CropBox, type PageLook, type SheetCorners } from '../../../shared/domain/page-look.ts'
import { AppError } from '../../../shared/errors.ts'
import { cropped, cutOut, isSheet, leaned, type QuarterTurn, turned } from '../../../shared/imaging/page-look.ts'
import type { Actor, Desk } from '../desk.ts'
import { requireOpen } from '../dossiers/dossier.ts'
import { getDossier } from '../dossiers/dossier-repository.ts'
import { getPage } from '../intake/page-repository.ts'
import { doPageAct } from './page-acts.ts'

// The original's bytes are never touched: what is kept is how the officer wants to see it, and it is read anew so.

/** Turns a page by 90° as it is seen. */
export function turnPage(
  desk: Desk,
  actor: Actor,
  input: { readonly pageId: PageId; readonly way: QuarterTurn },
): void {
  edit(desk, actor, { pageId: input.pageId, kind: 'turn', look: (look) => turned(look, input.way) })
}

/** Turns a page clockwise by tenths of a degree. */
export function leanPage(desk: Desk, actor: Actor, input: { readonly pageId: PageId; readonly tenths: number }): void {
  edit(desk, actor, { pageId: input.pageId, kind: 'lean', look: (look) => leaned(look, input.tenths) })
}

/** Less than this share of a sheet is a slip of the hand. */
const leastCrop = 0.03

/** Keeps a part of the upright sheet; null is the whole again. */
export function cropPage(
  desk: Desk,
  actor: Actor,
  { pageId, box }: { readonly pageId: PageId; readonly box: CropBox | null },
): void {
  if (box !== null && (box.x1 - box.x0 < leastCrop || box.y1 - box.y0 < leastCrop)) {
    throw new AppError('page_crop_too_small')
  }
  edit(desk, actor, { pageId, kind: 'crop', look: (look) => cropped(look, box) })
}

/** Cuts the sheet out of a photograph by its corners; null takes the original whole. */
export function cutPageOut(
  desk: Desk,
  actor: Actor,
  { pageId, corners }: { readonly pageId: PageId; readonly corners: SheetCorners | null },
): void {
  if (corners !== null && !isSheet(corners)) throw new AppError('page_corners_crossed')
  edit(desk, actor, { pageId, kind: 'cut_out', look: (look) => cutOut(look, corners) })
}

/** Switches the automatic cleaning off where it harmed, and on again. */
export function setPageCleaning(
  desk: Desk,
  actor: Actor,
  { pageId, cleaning }: { readonly pageId: PageId; readonly cleaning: PageLook['cleaning'] },
): void {
  edit(desk, actor, { pageId, kind: 'cleaning', look: (look) => ({ ...look, cleaning }) })
}

/** Leaves how a page is seen to the machine again. */
export function leavePageToMachine(desk: Desk, actor: Actor, pageId: PageId): void {
  edit(desk, actor, { pageId, kind: 'automatic', look: () => null })
}

type Edit = {
  readonly pageId: PageId
  readonly kind: PageActKind
  /** From how the page is seen to how it is wanted. */
  readonly look: (look: PageLook) => PageLook | null
}

function edit(desk: Desk, actor: Actor, { pageId, kind, look }: Edit): void {
  const page = getPage(desk.db, pageId)
  requireOpen(getDossier(desk.db, page.dossierId))
  const before = page.look
  const after = look(before ?? page.reading?.look ?? asScanned)
  if (JSON.stringify(after) === JSON.stringify(before)) return
  const changes = [{ pageId, before: { look: before }, after: { look: after } }]
  doPageAct(desk, actor, { dossierId: page.dossierId, kind, pageId, changes })
}
