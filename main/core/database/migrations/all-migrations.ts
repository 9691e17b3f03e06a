import type { Migration } from '../migrate.ts'
import { foundationMigration } from './0001-foundation.ts'
import { dossiersMigration } from './0002-dossiers.ts'
import { outboxMigration } from './0003-outbox.ts'
import { searchMigration } from './0004-search.ts'
import { batchNotesMigration } from './0005-batch-notes.ts'
import { scanProfilesMigration } from './0006-scan-profiles.ts'
import { pageProblemsMigration } from './0007-page-problems.ts'
import { batchesMigration } from './0008-batches.ts'
import { pageActsMigration } from './0009-page-acts.ts'
import { scannerCertificatesMigration } from './0010-scanner-certificates.ts'
import { reviewedValuesMigration } from './0011-reviewed-values.ts'
import { stackWorkMigration } from './0012-stack-work.ts'
import { localListsMigration } from './0013-local-lists.ts'
import { deadlineEventsMigration } from './0014-deadline-events.ts'
import { slipsMigration } from './0015-slips.ts'
import { slipLevelsMigration } from './0016-slip-levels.ts'
import { papersKeptMigration } from './0017-papers-kept.ts'
import { citizensMigration } from './0018-citizens.ts'
import { correctionsMigration } from './0019-corrections.ts'
import { moneyMigration } from './0020-money.ts'
import { certificationMigration } from './0021-certification.ts'
import { factsMigration } from './0022-facts.ts'
import { periodIndexMigration } from './0023-period-index.ts'
import { queueTicketsMigration } from './0024-queue-tickets.ts'
import { unfinishedIndexesMigration } from './0025-unfinished-indexes.ts'
import { elsewhereMigration } from './0026-elsewhere.ts'
import { halfSheetsMigration } from './0027-half-sheets.ts'
import { templatePacksMigration } from './0028-template-packs.ts'
import { raiseAndSealMigration } from './0029-raise-and-seal.ts'
import { monthlyReportsMigration } from './0030-monthly-reports.ts'

/** Every step of the schema by version. */
export const allMigrations: readonly Migration[] = [
  foundationMigration,
  dossiersMigration,
  outboxMigration,
  searchMigration,
  batchNotesMigration,
  scanProfilesMigration,
  pageProblemsMigration,
  batchesMigration,
  pageActsMigration,
  scannerCertificatesMigration,
  reviewedValuesMigration,
  stackWorkMigration,
  localListsMigration,
  deadlineEventsMigration,
  slipsMigration,
  slipLevelsMigration,
  papersKeptMigration,
  citizensMigration,
  correctionsMigration,
  moneyMigration,
  certificationMigration,
  factsMigration,
  periodIndexMigration,
  queueTicketsMigration,
  unfinishedIndexesMigration,
  elsewhereMigration,
  halfSheetsMigration,
  templatePacksMigration,
  raiseAndSealMigration,
  monthlyReportsMigration,
]
