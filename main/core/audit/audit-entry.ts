import { createHmac } from 'node:crypto'

/** Facts of an act: codes, counts, ids; never a citizen's name, number or image. */
export type AuditDetail = Readonly<Record<string, string | number | boolean | null>>

/** An act as the program tells it. */
export type AuditAct = {
  readonly officerId: string | null
  readonly action: string
  readonly subjectKind: string
  readonly subjectId: string
  readonly detail: AuditDetail
}

/** An act as the log keeps it: numbered, timed and chained to the one before. */
export type AuditEntry = Omit<AuditAct, 'detail'> & {
  readonly seq: number
  readonly at: string
  /** JSON exactly as it was digested. */
  readonly detailText: string
  readonly previousDigest: string
  readonly digest: string
}

/** What the first entry names as the one before it. */
export const chainStart = '0'.repeat(64)

/** HMAC-SHA-256 over every part of the entry, written as a JSON array so that no part can run into the next. */
export function digestEntry(auditKey: Uint8Array, entry: Omit<AuditEntry, 'digest'>): string {
  const { seq, at, officerId, action, subjectKind, subjectId, detailText, previousDigest } = entry
  const parts = [seq, at, officerId, action, subjectKind, subjectId, detailText, previousDigest]
  return createHmac('sha256', auditKey).update(JSON.stringify(parts)).digest('hex')
}
