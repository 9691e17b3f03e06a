import type { Database } from '../database/connect.ts'

export function findSettingText(db: Database, key: string): string | undefined {
  return db.prepare<[string], { value: string }>('SELECT value FROM setting WHERE key = ?').get(key)?.value
}

export function saveSettingText(db: Database, setting: { readonly key: string; readonly value: string }): void {
  db.prepare(`
    INSERT INTO setting (key, value) VALUES (:key, :value)
    ON CONFLICT (key) DO UPDATE SET value = excluded.value
  `).run(setting)
}
