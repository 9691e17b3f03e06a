import { z } from 'zod'
import { DossierId, PageId, ScanBatchId, UploadId } from '../domain/ids.ts'
import { ScanSettings } from '../domain/scan-profile.ts'
import { command, Done, question } from './call.ts'

/** How a stack is cut into papers; `sheets` counted as they lie in the feeder. */
export const CutWay = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('recognised') }),
  z.object({ kind: z.literal('blank_sheets') }),
  z.object({ kind: z.literal('every'), sheets: z.number().int().min(1).max(100) }),
])
export type CutWay = z.infer<typeof CutWay>

/** `fronts` is a stack that will be turned and fed once more. */
const Pass = z.enum(['single', 'fronts'])

export const ScanSourceView = z.object({
  sourceId: z.string(),
  name: z.string(),
  kind: z.enum(['simulated', 'scanner', 'folder']),
  /** How a scanner is asked to scan; null for everything else. */
  settings: ScanSettings.nullable(),
  /** Files that wait in a folder; null for scanners. */
  waiting: z.number().int().nullable(),
  /** How its last stack was fed and cut; null before the first. */
  habit: z.object({ cutWay: CutWay, pass: Pass }).nullable(),
})
export type ScanSourceView = z.infer<typeof ScanSourceView>

const FileRemark = z.object({ name: z.string(), code: z.string() })

export const ScanBatchView = z.object({
  batchId: ScanBatchId,
  state: z.enum(['taking', 'reading', 'done', 'cancelled', 'failed']),
  /** Pages that are durable on this machine. */
  pagesTaken: z.number().int(),
  pagesRead: z.number().int(),
  /** How far the page is that is being scanned, 0…1; null where nothing tells. */
  pageShare: z.number().nullable(),
  /** Files or sheets that could not be taken, with the code of the refusal. */
  refused: z.array(FileRemark),
  /** What has to be known of files that were taken. */
  noted: z.array(FileRemark),
  /** The scanner that the feed goes on with, once what stopped it is put right; null where it did not stop. */
  resumesFrom: z.string().nullable(),
})
export type ScanBatchView = z.infer<typeof ScanBatchView>

export const PagePlace = z.enum(['paper', 'sent', 'slip', 'blank', 'twin', 'binned', 'unread', 'failed'])
export type PagePlace = z.infer<typeof PagePlace>

/** Something about the count of sheets that a person must look at. */
export const AlarmView = z.object({
  key: z.string(),
  kind: z.enum([
    'missing_page',
    'odd_sides',
    'stated_count',
    'backs_differ',
    'backs_missing',
    'twin',
    'stranger',
    'unreadable',
    'refused',
  ]),
  /** The page to look at; null where it is about the batch. */
  pageId: PageId.nullable(),
  /**
   * For `twin`: the page that it seems to repeat, with the code of its dossier where that is another one, and whether its
   * paper may be used here in the place of the scan.
   */
  twin: z
    .object({
      pageId: PageId,
      position: z.number().int(),
      dossierCode: z.string().nullable(),
      held: z.boolean(),
    })
    .nullable(),
  expected: z.number().int().nullable(),
  found: z.number().int().nullable(),
  /** Why an officer found it in order; null while nobody has answered. */
  reason: z.string().nullable(),
})
export type AlarmView = z.infer<typeof AlarmView>

/** A batch with every page explained. */
export const BatchAccount = z.object({
  batchId: ScanBatchId,
  sourceName: z.string(),
  sides: z.enum(['one', 'both', 'fronts', 'backs', 'unknown']),
  /** Whether its paper, or that of its second pass, is still coming in. */
  taking: z.boolean(),
  cutWay: CutWay,
  statedSheets: z.number().int().nullable(),
  pages: z.number().int(),
  /** Null where the source tells nothing of sheets. */
  sheets: z.number().int().nullable(),
  /** Adds up to `pages`. */
  places: z.array(z.object({ place: PagePlace, pages: z.number().int() })),
  papers: z.number().int(),
  /** What went to other dossiers by the slips between the papers. */
  sent: z.array(z.object({ batchId: ScanBatchId, dossierId: DossierId, pages: z.number().int(), dossier: z.string() })),
  /** The dossier in whose stack it was fed, where that is another one, and what sent it from there. */
  sentFrom: z.object({ dossierId: DossierId, dossier: z.string(), by: z.enum(['slip', 'officer']) }).nullable(),
  alarms: z.array(AlarmView),
  settled: z.boolean(),
})
export type BatchAccount = z.infer<typeof BatchAccount>

/** How a page stands in its batch. */
export const StackedPage = z.object({
  pageId: PageId,
  batchId: ScanBatchId,
  place: PagePlace,
  /** Why a paper begins on this page, or null where it goes on with the one before. */
  begins: z.string().nullable(),
  /** What the officer said of its cut. */
  mark: z.enum(['starts', 'continues']).nullable(),
})
export type StackedPage = z.infer<typeof StackedPage>

export const StackView = z.object({ batches: z.array(BatchAccount), pages: z.array(StackedPage) })
export type StackView = z.infer<typeof StackView>

export const scanCalls = {
  /** Scanners and folders that paper can come from; the one that this officer used last, or the office's main one, first. */
  listSources: question.output(z.array(ScanSourceView)),
  /** Feeds paper from a scanner into the dossier; returns at once, progress comes by events. The first page takes the place of `replaces`, which goes to the bin. */
  scan: command
    .input(
      z.object({
        dossierId: DossierId,
        sourceId: z.string(),
        replaces: PageId.nullable().default(null),
        /** `fronts` announces a second pass; that one names the batch whose backs it brings. */
        pass: Pass.default('single'),
        backsOf: ScanBatchId.nullable().default(null),
        cutWay: CutWay.default({ kind: 'recognised' }),
        /** How many sheets the officer counted before they went in. */
        statedSheets: z.number().int().min(1).max(2000).nullable().default(null),
      }),
    )
    .output(z.object({ batchId: ScanBatchId })),
  /** Goes on with a stack whose feed stopped: jammed, no paper, cover open, driver lost. */
  resume: command.input(z.object({ batchId: ScanBatchId })).output(z.object({ batchId: ScanBatchId })),
  /** Takes files that were uploaded before (chosen or dropped). */
  addFiles: command
    .input(
      z.object({
        dossierId: DossierId,
        uploadIds: z.array(UploadId).max(500),
        replaces: PageId.nullable().default(null),
      }),
    )
    .output(z.object({ batchId: ScanBatchId })),
  batch: question.input(z.object({ batchId: ScanBatchId })).output(ScanBatchView),
  /** All batches of a dossier: where every sheet is, how it is cut, what does not add up. */
  stack: question.input(z.object({ dossierId: DossierId })).output(StackView),
  /** Says that a paper begins on a page, or goes on there; null leaves it to the machine. */
  setCut: command.input(z.object({ pageId: PageId, mark: z.enum(['starts', 'continues']).nullable() })).output(Done),
  setCutWay: command.input(z.object({ batchId: ScanBatchId, way: CutWay })).output(Done),
  /** How many sheets the officer counted by hand; null takes it back. */
  stateSheets: command
    .input(z.object({ batchId: ScanBatchId, sheets: z.number().int().min(1).max(2000).nullable() }))
    .output(Done),
  /** The officer has looked at an alarm and says why it is in order; null takes the answer back. */
  answerAlarm: command
    .input(
      z.object({
        batchId: ScanBatchId,
        key: z.string().max(200),
        reason: z.string().trim().min(3).max(300).nullable(),
      }),
    )
    .output(Done),
  /** Whether a page really is one that was scanned before; `same` puts it aside, `held` takes the held paper in its place. */
  answerTwin: command.input(z.object({ pageId: PageId, answer: z.enum(['same', 'other', 'held']) })).output(Done),
  /** Brings back what a slip or an officer has sent to another dossier; the slip goes to the bin. */
  bringBack: command.input(z.object({ batchId: ScanBatchId })).output(Done),
  cancel: command.input(z.object({ batchId: ScanBatchId })).output(Done),
  /** Puts a page into the bin, or takes it out again. */
  setPageBinned: command.input(z.object({ pageId: PageId, binned: z.boolean() })).output(Done),
  /** Reads a page once more, after it failed. */
  readAgain: command.input(z.object({ pageId: PageId })).output(Done),
}
