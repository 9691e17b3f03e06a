import type { OfficerId } from '../../shared/domain/ids.ts'
import type { ErrorCode } from '../../shared/errors.ts'
import type { AuditLog } from './audit/audit-log.ts'
import type { Database } from './database/connect.ts'
import type { DeskEvents } from './desk-events.ts'
import type { WorkingCalendar } from './dossiers/working-calendar.ts'
import type { FileOpener } from './intake/file-opener.ts'
import type { PageStore } from './intake/page-store.ts'
import type { ScanSource } from './intake/scan-source.ts'
import type { MadeFiles } from './made-files.ts'
import type { PageReader } from './ocr/page-reader.ts'
import type { Host } from './ports.ts'
import type { Catalogue } from './procedures/load-catalogue.ts'
import type { Scanners } from './scanners/scanners.ts'
import type { SigningDesk } from './signing/signing-desk.ts'
import type { CopyMaker } from './slips/copy-maker.ts'

/** Everything that an act of the officer may need; made once by `createCore`. */
export type Desk = {
  readonly host: Host
  readonly db: Database
  readonly audit: AuditLog
  readonly pages: PageStore
  readonly files: FileOpener
  readonly copies: CopyMaker
  readonly catalogue: Catalogue
  /** Working days and hours; another one when the office or its calendar file changes. */
  calendar: WorkingCalendar
  readonly reader: PageReader
  readonly signing: SigningDesk
  /** Sources that are not set up by anybody: the simulated scanner of a practice office. */
  readonly sources: readonly ScanSource[]
  readonly scanners: Scanners
  /** The last page that was scanned to look at; never in the store. */
  preview: { readonly id: string; readonly jpeg: Uint8Array } | null
  /** Files made for saving, until others take their place. */
  readonly made: MadeFiles
  readonly events: DeskEvents
  /** Wakes the job runner after something was queued. */
  readonly wakeJobs: () => void
  /** Batches that are being taken, or whose end could not be written down. */
  readonly takings: Map<string, Taking>
}

/** A feed of paper that goes on. */
export type Taking = {
  readonly stop: AbortController
  /** Resolves when nothing more comes; never rejects. */
  readonly finished: Promise<void>
  /** How it ended, where the store could not take that in any more: told from here until the next start. */
  untold: BatchEnd | null
  /** How far the page is that is being scanned, 0…1; null where its source does not tell. */
  pageShare: number | null
}

/** How a feed of paper ended, with what ended it too early. */
export type BatchEnd = {
  readonly state: 'taken' | 'cancelled' | 'failed'
  readonly refusal: { readonly name: string; readonly code: ErrorCode } | null
}

/** Who acts, from the sign-in of the window or of the command line. */
export type Actor = { readonly officerId: OfficerId }
