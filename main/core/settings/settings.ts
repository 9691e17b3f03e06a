import type { z } from 'zod'
import type { Database } from '../database/connect.ts'
import { findSettingText, saveSettingText } from './setting-repository.ts'

/** One setting of the office: its name in the store, its shape, and what holds until somebody sets it. */
export type Setting<Value> = {
  readonly key: string
  readonly schema: z.ZodType<Value>
  readonly fallback: Value
}

/** The value in force; a stored value of another shape is a forgotten migration and throws. */
export function getSetting<Value>(db: Database, setting: Setting<Value>): Value {
  const text = findSettingText(db, setting.key)
  return text === undefined ? setting.fallback : setting.schema.parse(JSON.parse(text))
}

/** Stores a value that fits the setting's shape. */
export function setSetting<Value>(db: Database, setting: Setting<Value>, value: Value): void {
  saveSettingText(db, { key: setting.key, value: JSON.stringify(setting.schema.parse(value)) })
}
