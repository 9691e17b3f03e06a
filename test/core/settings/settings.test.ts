import { expect, it } from 'vitest'
import { z } from 'zod'
import { getSetting, type Setting, setSetting } from '../../../main/core/settings/settings.ts'
import { openMemoryStore } from '../../support/memory-store.ts'

type Counter = { readonly number: number; readonly name: string }

const counterSetting: Setting<Counter> = {
  key: 'counter',
  schema: z.object({ number: z.number().int().positive(), name: z.string() }),
  fallback: { number: 1, name: 'Quầy 1' },
}

it('gives the fallback until a value is set, and then the value', () => {
  const db = openMemoryStore()
  expect(getSetting(db, counterSetting)).toEqual({ number: 1, name: 'Quầy 1' })
  setSetting(db, counterSetting, { number: 3, name: 'Quầy lưu động' })
  setSetting(db, counterSetting, { number: 4, name: 'Quầy lưu động' })
  expect(getSetting(db, counterSetting)).toEqual({ number: 4, name: 'Quầy lưu động' })
})

it('neither stores nor gives a value of another shape', () => {
  const db = openMemoryStore()
  expect(() => setSetting(db, counterSetting, { number: -1, name: '' })).toThrow(z.ZodError)
  expect(getSetting(db, counterSetting)).toEqual(counterSetting.fallback)
  db.prepare(`INSERT INTO setting VALUES ('counter', '{"number":"three"}')`).run()
  expect(() => getSetting(db, counterSetting)).toThrow(z.ZodError)
})
