import SqliteDatabase from 'better-sqlite3'
import { type Database, setPragmas } from '../../main/core/database/connect.ts'
import { migrate } from '../../main/core/database/migrate.ts'
import { allMigrations } from '../../main/core/database/migrations/all-migrations.ts'

/** A real SQLite database in memory with the newest schema, unencrypted because it never meets a disk. */
export function openMemoryStore(): Database {
  const db = new SqliteDatabase(':memory:')
  setPragmas(db)
  migrate({ db, migrations: allMigrations, beforeUpgrade: () => {} })
  return db
}
