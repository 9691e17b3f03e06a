import type { OfficerId } from '../../shared/domain/ids.ts'
import type { ErrorCode } from '../../shared/errors.ts'
import type { AuditLog } from './audit/audit-log.ts'
import type { Database } from './database/connect.ts'
import type { DeskEvents } from './desk-events.ts'
import type { WorkingCalendar } from './dossiers/working-calendar.ts'
import type { FileOpener } from './intake/file-opener.ts'
import type { PageStore } from './intake/page-store.ts'
import type { ScanSource } from './intake/scan-source.ts'
import type { PageReader } from './ocr/page-reader.ts'
import type { Host } from './ports.ts'
import type { Catalogue } from './procedures/load-catalogue.ts'
import type { SigningDesk } from './signing/signing-desk.ts'

/** Everything that an act of the officer may need; made once by `createCore`. */
export type Desk = {
  readonly host: Host
  readonly db: Database
  readonly audit: AuditLog
  readonly pages: PageStore
  readonly files: FileOpener
  readonly catalogue: Catalogue
  readonly calendar: WorkingCalendar
  readonly reader: PageReader
  readonly signing: SigningDesk
  readonly sources: readonly ScanSource[]
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
}

/** How a feed of paper ended, with what ended it too early. */
export type BatchEnd = {
  readonly state: 'taken' | 'cancelled' | 'failed'
  readonly refusal: { readonly name: string; readonly code: ErrorCode } | null
}

/** Who acts, from the sign-in of the window or of the command line. */
export type Actor = { readonly officerId: OfficerId }
