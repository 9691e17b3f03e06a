import SqliteDatabase from 'better-sqlite3'
import { migrate } from '../../main/core/database/migrate.ts'
import { allMigrations } from '../../main/core/database/migrations/all-migrations.ts'

/** A store of the program before a migration, with one officer `o` and one dossier `d`. */
export function anOldStoreBefore({ version }: { readonly version: number }) {
  const db = new SqliteDatabase(':memory:')
  const older = allMigrations.filter((migration) => migration.version < version)
  migrate({ db, migrations: older, beforeUpgrade: () => {} })
  db.exec(`
    INSERT INTO officer (id, name, title, role, pin_salt, pin_hash)
      VALUES ('o', 'n', 't', 'reception', randomblob(16), randomblob(32));
    INSERT INTO dossier (id, procedure_code, procedure_name, procedure_snapshot, status, people, created_at, created_by)
      VALUES ('d', 'c', 'n', '{}', 'in_review', '{}', '2026', 'o');
  `)
  return db
}
