import { AppError } from '../../../shared/errors.ts'
import type { Database } from './connect.ts'

/** One step of the schema; once shipped it is never edited (a test holds its digest). */
export type Migration = { readonly version: number; readonly name: string; readonly sql: string }

export type MigrateOptions = {
  readonly db: Database
  readonly migrations: readonly Migration[]
  /** Called once before the first step of an existing store, to lay a copy aside. */
  readonly beforeUpgrade: (fromVersion: number) => void
}

/** Brings the schema to the newest version, each step in its own transaction; returns the versions applied. Throws `store_from_future`. */
export function migrate({ db, migrations, beforeUpgrade }: MigrateOptions): readonly number[] {
  refuseDisorder(migrations)
  const found = schemaVersion(db)
  const newest = migrations.at(-1)?.version ?? 0
  if (found > newest) throw new AppError('store_from_future', { found, known: newest })

  const waiting = migrations.filter((migration) => migration.version > found)
  if (waiting.length === 0) return []
  if (found > 0) beforeUpgrade(found)

  // SQLite ignores this pragma inside a transaction; each step checks its references before it commits.
  db.pragma('foreign_keys = OFF')
  try {
    for (const migration of waiting) apply(db, migration)
  } finally {
    db.pragma('foreign_keys = ON')
  }
  return waiting.map((migration) => migration.version)
}

/** Version of the schema that a store holds; 0 for a fresh one. */
export function schemaVersion(db: Database): number {
  return Number(db.pragma('user_version', { simple: true }))
}

function apply(db: Database, migration: Migration): void {
  const step = db.transaction(() => {
    db.exec(migration.sql)
    const broken = db.pragma('foreign_key_check')
    if (Array.isArray(broken) && broken.length > 0) throw new Error(`migration ${migration.name} breaks references`)
    db.pragma(`user_version = ${migration.version}`)
  })
  step.immediate()
}

function refuseDisorder(migrations: readonly Migration[]): void {
  for (const [index, migration] of migrations.entries()) {
    const previous = migrations[index - 1]?.version ?? 0
    if (migration.version <= previous) throw new Error(`migrations out of order at ${migration.name}`)
  }
}
