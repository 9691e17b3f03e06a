import { join } from 'node:path'
import { createAuditLog } from './audit/audit-log.ts'
import { storedCalendar } from './commands/keep-calendar.ts'
import { openDatabase } from './database/open-database.ts'
import type { Desk } from './desk.ts'
import { createDeskEvents } from './desk-events.ts'
import { listOpenBatches, setBatchState } from './intake/batch-repository.ts'
import { createFileOpener } from './intake/file-opener.ts'
import { createPageStore } from './intake/page-store.ts'
import type { ScanSource } from './intake/scan-source.ts'
import { deriveStoreKeys } from './keys/store-keys.ts'
import { createMadeFiles } from './made-files.ts'
import { createPageReader } from './ocr/page-reader.ts'
import type { Host } from './ports.ts'
import { shippedCatalogue } from './procedures/load-catalogue.ts'
import { createStoredTrust } from './scanners/certificate-trust.ts'
import { sweepSpool } from './scanners/page-spool.ts'
import { createScanners } from './scanners/scanners.ts'
import { createSigningDesk } from './signing/signing-desk.ts'
import { createCopyMaker } from './slips/copy-maker.ts'

export type DeskOptions = {
  readonly sources: readonly ScanSource[]
  /** Pages read at once; by default as many as suit the machine. */
  readonly workers?: number
  readonly wakeJobs: () => void
}

/** Opens store, page files and reader of one office. Throws what `openDatabase` and the key keeper throw. */
export async function openDesk(host: Host, options: DeskOptions): Promise<{ desk: Desk; closeStore: () => void }> {
  const keys = deriveStoreKeys(await host.keys.masterKey())
  const { db, close } = openDatabase({
    file: join(host.dataDir, 'desk.db'),
    key: keys.database,
    clock: host.clock,
    log: host.log,
  })
  await sweepSpool(host.scratchDir)
  const workers = options.workers === undefined ? {} : { workers: options.workers }
  const desk: Desk = {
    host,
    db,
    audit: createAuditLog(db, { auditKey: keys.audit, clock: host.clock }),
    pages: await createPageStore({ dir: join(host.dataDir, 'pages'), fileKey: keys.files, random: host.randomBytes }),
    files: createFileOpener(host),
    copies: createCopyMaker(host),
    catalogue: shippedCatalogue(),
    calendar: storedCalendar(db),
    reader: createPageReader({ workerFile: host.workerFile, log: host.log, ...workers }),
    signing: createSigningDesk(db, host),
    sources: options.sources,
    scanners: createScanners(host, createStoredTrust({ db, now: host.clock.now })),
    preview: null,
    made: createMadeFiles(host.ids.next),
    events: createDeskEvents(),
    wakeJobs: options.wakeJobs,
    takings: new Map(),
  }
  // What was being fed when the program stopped: its pages are there, the rest of the stack is on the table.
  for (const batch of listOpenBatches(db)) setBatchState(db, batch, 'cancelled')
  return { desk, closeStore: close }
}
