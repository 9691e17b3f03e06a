import { createHash } from 'node:crypto'
import type { Migration } from '../../main/core/database/migrate.ts'
import { openMemoryStore } from '../support/memory-store.ts'

/** SHA-256 of what a migration does. */
export function digestOf({ version, name, sql }: Migration): string {
  return createHash('sha256')
    .update(JSON.stringify([version, name, sql]))
    .digest('hex')
}

/** Every table, index and trigger of the newest schema as SQLite keeps it, in a fixed order. */
export function schemaOfAll(): string {
  const parts = openMemoryStore()
    .prepare<[], string>(`
      SELECT sql FROM sqlite_schema
      WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%'
      ORDER BY tbl_name, type DESC, name
    `)
    .pluck()
    .all()
  return parts.map((part) => `${part};\n`).join('\n')
}
