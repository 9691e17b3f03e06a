import { expect, it } from 'vitest'
import { migrate } from '../../main/core/database/migrate.ts'
import { moneyMigration } from '../../main/core/database/migrations/0020-money.ts'
import { allMigrations } from '../../main/core/database/migrations/all-migrations.ts'
import { anOldStoreBefore } from './old-store.ts'

it('takes money down once and for all: neither a payment nor a closed day can be changed or removed', () => {
  const db = anOldStoreBefore(moneyMigration)
  migrate({ db, migrations: allMigrations.filter(({ version }) => version <= 20), beforeUpgrade: () => {} })
  const officer = db.prepare('SELECT id FROM officer').pluck().get()
  const dossier = db.prepare('SELECT id FROM dossier').pluck().get()
  db.prepare(`
    INSERT INTO payment (id, dossier_id, way, lines, amount, paid_at, at) VALUES ('p', ?, 'portal', '[]', 8000, 't', 't')
  `).run(dossier)
  db.prepare("INSERT INTO payment_cancellation (payment_id, at, officer_id, reason) VALUES ('p', 't', ?, 'x')").run(
    officer,
  )
  db.prepare(`
    INSERT INTO day_close (day, until_at, closed_at, officer_id, content) VALUES ('2026-11-26', 't', 't', ?, '{}')
  `).run(officer)
  for (const table of ['payment', 'payment_cancellation', 'day_close']) {
    expect(() => db.exec(`DELETE FROM ${table}`)).toThrow(/only added to|stays closed/)
  }
  expect(() => db.exec('UPDATE payment SET amount = 1')).toThrow('only added to')
  expect(() => db.exec("UPDATE payment_cancellation SET reason = 'y'")).toThrow('only added to')
  expect(() => db.exec("UPDATE day_close SET content = '{}'")).toThrow('stays closed')
})

it('takes no money of nothing, of half a đồng or without a receipt', () => {
  const db = anOldStoreBefore(moneyMigration)
  migrate({ db, migrations: allMigrations.filter(({ version }) => version <= 20), beforeUpgrade: () => {} })
  const dossier = db.prepare('SELECT id FROM dossier').pluck().get()
  const pay = (way: string, amount: number) =>
    db
      .prepare(
        "INSERT INTO payment (id, dossier_id, way, lines, amount, paid_at, at) VALUES ('p', ?, ?, '[]', ?, 't', 't')",
      )
      .run(dossier, way, amount)
  expect(() => pay('portal', 0)).toThrow('CHECK')
  expect(() => pay('portal', 0.5)).toThrow()
  expect(() => pay('portal', 1e12)).toThrow('CHECK')
  expect(() => pay('cash', 8000)).toThrow('CHECK')
})
