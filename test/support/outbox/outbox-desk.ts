import { createHash } from 'node:crypto'
import SqliteDatabase from 'better-sqlite3'
import type { Database } from '../../../main/core/database/connect.ts'
import { setPragmas } from '../../../main/core/database/connect.ts'
import { migrate } from '../../../main/core/database/migrate.ts'
import { outboxMigration } from '../../../main/core/database/migrations/0003-outbox.ts'
import type { OutgoingMessage } from '../../../main/core/outbox/outbox-message.ts'
import type { Portal, StatusNews } from '../../../main/core/outbox/portal.ts'
import { type Queued, queueMessage } from '../../../main/core/outbox/queue-message.ts'
import { createOutboxSender, type OutboxSender, type SenderEvent } from '../../../main/core/outbox/send-outbox.ts'
import type { LogEntry } from '../../../main/core/ports.ts'

export const never = new AbortController().signal

/** A clock that moves only when it is told to. */
export type HandClock = { now(): string; advance(ms: number): void }

export function handClock(start = '2026-11-22T01:00:00.000Z'): HandClock {
  let at = Date.parse(start)
  return {
    now: () => new Date(at).toISOString(),
    advance(ms) {
      at += ms
    },
  }
}

/** UUIDv7-shaped ids in order. */
export function countingIds(): { next(): string } {
  let count = 0
  return { next: () => `0198f3a0-0000-7000-8000-${(count++).toString(16).padStart(12, '0')}` }
}

export function openOutboxDatabase(file = ':memory:'): Database {
  const db = new SqliteDatabase(file)
  setPragmas(db)
  migrate({ db, migrations: [outboxMigration], beforeUpgrade: () => {} })
  return db
}

/** Files by digest, as the page store would give them. */
export function fileShelf() {
  const shelf = new Map<string, Uint8Array>()
  return {
    put(bytes: Uint8Array): string {
      const digest = createHash('sha256').update(bytes).digest('hex')
      shelf.set(digest, bytes)
      return digest
    },
    open: async (digest: string): Promise<Uint8Array> => {
      const bytes = shelf.get(digest)
      if (bytes === undefined) throw new Error('no such file on the shelf')
      return bytes
    },
  }
}

export type DeskOutbox = {
  readonly db: Database
  readonly clock: HandClock
  readonly sender: OutboxSender
  readonly issued: { readonly dossierId: string; readonly code: string }[]
  readonly news: StatusNews[]
  readonly events: SenderEvent[]
  readonly logged: LogEntry[]
  queue(message: OutgoingMessage): Queued
  /** Moves the clock to each next attempt until nothing waits or `rounds` are over. */
  sendAll(rounds?: number): Promise<number>
}

/** One desk with its outbox and a portal. */
export function aDesk(
  portal: Portal,
  given: { readonly db?: Database; readonly clock?: HandClock; readonly ids?: { next(): string } } = {},
): DeskOutbox {
  const db = given.db ?? openOutboxDatabase()
  const clock = given.clock ?? handClock()
  const ids = given.ids ?? countingIds()
  const issued: { dossierId: string; code: string }[] = []
  const news: StatusNews[] = []
  const events: SenderEvent[] = []
  const logged: LogEntry[] = []
  const sender = createOutboxSender({
    db,
    portal,
    clock,
    random: () => 0.5,
    log: (entry) => logged.push(entry),
    onCodeIssued: (dossierId, code) => issued.push({ dossierId, code }),
    onStatus: (change) => news.push(change),
    onEvent: (event) => events.push(event),
  })
  return {
    db,
    clock,
    sender,
    issued,
    news,
    events,
    logged,
    queue: (message) => db.transaction(() => queueMessage(db, message, { clock, ids })).immediate(),
    async sendAll(rounds = 500) {
      for (let round = 1; round <= rounds; round += 1) {
        const { nextAt } = await sender.sendDue(never)
        if (nextAt === null) return round
        clock.advance(Math.max(0, Date.parse(nextAt) - Date.parse(clock.now())))
      }
      return rounds
    },
  }
}
