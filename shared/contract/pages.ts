import { z } from 'zod'
import { DocumentId, DossierId, PageId } from '../domain/ids.ts'
import { PageLook } from '../domain/page-look.ts'
import { Day } from '../domain/vietnamese-date.ts'
import { command, Done, question } from './call.ts'
import { DossierSummary } from './dossiers.ts'

export const PageActKind = z.enum([
  'turn',
  'lean',
  'crop',
  'cut_out',
  'cleaning',
  'automatic',
  'move',
  'start_paper',
  'join_paper',
  'cut_freely',
  'bin',
  'restore',
  'retake',
  'twin_same',
  'twin_other',
  'send',
])
export type PageActKind = z.infer<typeof PageActKind>

/** An act on pages that can be taken back or done again. */
export const PageActView = z.object({ kind: PageActKind, pageId: PageId })
export type PageActView = z.infer<typeof PageActView>

export const EditedPage = z.object({
  pageId: PageId,
  sourceName: z.string(),
  state: z.enum(['waiting', 'reading', 'read', 'failed']),
  /** Code of the refusal when the state is `failed`. */
  failure: z.string().nullable(),
  blank: z.boolean(),
  binned: z.boolean(),
  /** The day on which it leaves the bin for good; null outside the bin, and where it stays as evidence. */
  goesOn: Day.nullable(),
  /** The paper it belongs to; null while it is unread, blank or in the bin. */
  documentId: DocumentId.nullable(),
  documentTitle: z.string().nullable(),
  /** How many values were read from the page itself. */
  values: z.number().int(),
  /** How the present view was made from the original; null while there is none. */
  shown: PageLook.nullable(),
  /** How the officer wants it; null leaves it to the machine. */
  wanted: PageLook.nullable(),
  /** Size of the original in pixels; 0 until it was read once. */
  originalWidth: z.number().int(),
  originalHeight: z.number().int(),
  /** Changes with the view, so that no old picture stays on the screen. */
  viewKey: z.string(),
})
export type EditedPage = z.infer<typeof EditedPage>

export const PagesView = z.object({
  dossierId: DossierId,
  /** False once the dossier is received: its pages are evidence. */
  editable: z.boolean(),
  /** In the order of the dossier, those in the bin too. */
  pages: z.array(EditedPage),
  /** What Undo would take back, and Redo do again. */
  undo: PageActView.nullable(),
  redo: PageActView.nullable(),
})
export type PagesView = z.infer<typeof PagesView>

const Share = z.number().min(0).max(1)
const Corner = z.object({ x: Share, y: Share })
const onPage = { pageId: PageId }

export const pageCalls = {
  get: question.input(z.object({ dossierId: DossierId })).output(PagesView),
  turn: command.input(z.object({ ...onPage, way: z.enum(['clockwise', 'counterclockwise']) })).output(Done),
  /** Turns what is seen clockwise by tenths of a degree. */
  lean: command.input(z.object({ ...onPage, tenths: z.number().int().min(-200).max(200) })).output(Done),
  /** Keeps a part of the upright sheet; null is the whole again. */
  crop: command
    .input(z.object({ ...onPage, box: z.object({ x0: Share, y0: Share, x1: Share, y1: Share }).nullable() }))
    .output(Done),
  /** Cuts the sheet out of a photograph by its corners; null takes the original whole. */
  cutOut: command
    .input(z.object({ ...onPage, corners: z.tuple([Corner, Corner, Corner, Corner]).nullable() }))
    .output(Done),
  setCleaning: command.input(z.object({ ...onPage, cleaning: z.enum(['on', 'off']) })).output(Done),
  /** Leaves direction, corners and cleaning to the machine again. */
  leaveToMachine: command.input(z.object(onPage)).output(Done),
  /**
   * Lays a page beside another. As `part` it joins the paper of the other; as `paper` it stays a paper of its own, and
   * lies before or after the other's whole paper.
   */
  move: command
    .input(z.object({ ...onPage, side: z.enum(['before', 'after']), anchorId: PageId, as: z.enum(['part', 'paper']) }))
    .output(Done),
  /** Open dossiers that the paper of a page of this one may be given to. */
  homes: question.input(z.object({ dossierId: DossierId })).output(z.array(DossierSummary)),
  /** Gives the paper of a page to another open dossier, or to one that is opened for it; gives that dossier. */
  send: command
    .input(
      z.object({
        ...onPage,
        to: z.discriminatedUnion('kind', [
          z.object({ kind: z.literal('dossier'), dossierId: DossierId }),
          z.object({ kind: z.literal('new'), procedureCode: z.string() }),
        ]),
      }),
    )
    .output(z.object({ dossierId: DossierId })),
  undo: command.input(z.object({ dossierId: DossierId })).output(PageActView),
  redo: command.input(z.object({ dossierId: DossierId })).output(PageActView),
}
