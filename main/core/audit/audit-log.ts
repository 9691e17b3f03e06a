import type { Database } from '../database/connect.ts'
import type { Clock } from '../ports.ts'
import { type AuditAct, type AuditEntry, chainStart, digestEntry } from './audit-entry.ts'
import { findLastEntry, insertEntry, iterateEntries, lastGivenSeq } from './audit-repository.ts'

export type AuditVerdict =
  | { readonly kind: 'whole'; readonly entries: number }
  /** The first number whose entry was changed, moved or taken away. */
  | { readonly kind: 'broken'; readonly seq: number }

export type AuditLog = {
  /** Adds one act to the chain; call it inside the transaction of the act. */
  readonly append: (act: AuditAct) => void
  readonly verify: () => AuditVerdict
}

/** The office's append-only record; `auditKey` comes from `deriveStoreKeys`. */
export function createAuditLog(db: Database, { auditKey, clock }: { auditKey: Uint8Array; clock: Clock }): AuditLog {
  return {
    append: (act) => appendAudit(db, { auditKey, at: clock.now(), act }),
    verify: () => verifyAudit(db, auditKey),
  }
}

/** Adds one act to the chain, within the caller's transaction where there is one. */
export function appendAudit(
  db: Database,
  { auditKey, at, act }: { readonly auditKey: Uint8Array; readonly at: string; readonly act: AuditAct },
): void {
  const append = db.transaction(() => {
    const last = findLastEntry(db)
    const { detail, ...rest } = act
    const entry = {
      ...rest,
      // Not the last entry's number: entries cut off at the end must leave a gap.
      seq: lastGivenSeq(db) + 1,
      at,
      detailText: JSON.stringify(detail),
      previousDigest: last?.digest ?? chainStart,
    }
    insertEntry(db, { ...entry, digest: digestEntry(auditKey, entry) })
  })
  append.immediate()
}

/** Walks the whole chain from its first entry. */
export function verifyAudit(db: Database, auditKey: Uint8Array): AuditVerdict {
  let previous: Pick<AuditEntry, 'seq' | 'digest'> = { seq: 0, digest: chainStart }
  for (const entry of iterateEntries(db)) {
    const expectedSeq = previous.seq + 1
    const follows = entry.seq === expectedSeq && entry.previousDigest === previous.digest
    if (!follows || entry.digest !== digestEntry(auditKey, entry)) return { kind: 'broken', seq: expectedSeq }
    previous = entry
  }
  // Entries cut off at the end leave a whole chain behind, but not their numbers.
  if (lastGivenSeq(db) > previous.seq) return { kind: 'broken', seq: previous.seq + 1 }
  return { kind: 'whole', entries: previous.seq }
}
