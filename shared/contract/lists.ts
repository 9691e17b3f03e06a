import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { DossierFilter, DossierOrder } from '../domain/dossier-filter.ts'
import { WorkListId } from '../domain/ids.ts'
import { Day } from '../domain/vietnamese-date.ts'
import { command, Done, question } from './call.ts'
import { DossierSummary } from './dossiers.ts'
import { Month } from './reports.ts'

/** A list that an officer put together and gave a name, and perhaps a key (Alt+1 … Alt+9). */
export const WorkList = z.object({
  workListId: WorkListId,
  name: z.string(),
  key: z.number().int().min(1).max(9).nullable(),
  filter: DossierFilter,
  order: DossierOrder,
})
export type WorkList = z.infer<typeof WorkList>

const Table = z.object({
  title: z.string().max(100),
  columns: z.array(z.string().max(100)).min(1).max(30),
  rows: z.array(z.array(z.string().max(2000)).max(30)).max(5000),
})

/** A file to make: what a list shows, the register, or the report of a month. */
export const FileRequest = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('dossiers'),
    filter: DossierFilter,
    order: DossierOrder,
    title: z.string().max(100),
    format: z.enum(['xlsx', 'csv']),
  }),
  z.object({ kind: z.literal('table'), table: Table, format: z.enum(['xlsx', 'csv']) }),
  z.object({ kind: z.literal('register'), from: Day, until: Day, format: z.enum(['xlsx', 'pdf']) }),
  z.object({ kind: z.literal('month'), month: Month, format: z.enum(['xlsx', 'pdf']) }),
])
export type FileRequest = z.infer<typeof FileRequest>

export const FileProgress = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('progress'), done: z.number().int(), of: z.number().int() }),
  /** Lies at the address `made/<fileId>` for a while. */
  z.object({ kind: z.literal('made'), fileId: z.string(), fileName: z.string() }),
])
export type FileProgress = z.infer<typeof FileProgress>

export const listCalls = {
  dossiers: question
    .input(
      z.object({
        filter: DossierFilter,
        order: DossierOrder,
        /** Where the page before it ended; null for the first. */
        after: z.string().max(300).nullable().default(null),
        limit: z.number().int().min(1).max(200).default(50),
      }),
    )
    .output(
      z.object({
        items: z.array(DossierSummary),
        next: z.string().nullable(),
        /** At most `mostCounted`; that many means: or more. */
        total: z.number().int(),
        mostCounted: z.number().int(),
        /** Dossiers still to be taken into lists after an upgrade. */
        behind: z.number().int(),
        /** Only the newest dossiers that have the words of the filter are in the list. */
        wordsTooCommon: z.boolean(),
      }),
    ),
  workLists: question.output(z.array(WorkList)),
  saveWorkList: command
    .input(WorkList.extend({ workListId: WorkListId.nullable(), name: z.string().trim().min(1).max(40) }))
    .output(z.object({ workListId: WorkListId })),
  removeWorkList: command.input(z.object({ workListId: WorkListId })).output(Done),
  /** Makes a file and tells how far it is; giving the call up stops it. */
  makeFile: command.input(FileRequest).output(eventIterator(FileProgress)),
}
