import { beforeEach, describe, expect, it } from 'vitest'
import { migrate } from '../../main/core/database/migrate.ts'
import { certificationMigration } from '../../main/core/database/migrations/0021-certification.ts'
import { allMigrations } from '../../main/core/database/migrations/all-migrations.ts'
import { anOldStoreBefore } from './old-store.ts'

describe('the book of certified copies', () => {
  let db: ReturnType<typeof anOldStoreBefore>

  beforeEach(() => {
    db = anOldStoreBefore(certificationMigration)
    migrate({ db, migrations: allMigrations.filter(({ version }) => version <= 21), beforeUpgrade: () => {} })
    for (const id of ['a', 'b', 'c']) {
      db.prepare(`INSERT INTO certified_original VALUES (?, 'd', 0, NULL, 'Giấy khai sinh', 1, 2, 0, NULL)`).run(id)
    }
  })

  const enter = (id: string, number: number, year = 2026) =>
    db
      .prepare(`
        INSERT INTO certification_entry VALUES (:id, 'paper', :year, :number, :id, 'd', 't', 'r', 'x', 1, 2, 4000, 's',
          't', 'o', '[]', '')
      `)
      .run({ id, number, year })

  it('takes one number after the other, each year from 1', () => {
    enter('a', 1)
    expect(() => enter('b', 3)).toThrow('follow each other')
    enter('b', 2)
    enter('c', 1, 2027)
    expect(db.prepare('SELECT count(*) AS n FROM certification_entry').get()).toEqual({ n: 3 })
  })

  it('is never changed and takes nothing more once its year is closed', () => {
    enter('a', 1)
    expect(() => db.exec("UPDATE certification_entry SET title = 'y'")).toThrow('only added to')
    expect(() => db.exec('DELETE FROM certification_entry')).toThrow('only added to')
    db.exec("INSERT INTO certification_close VALUES ('paper', 2026, 't', 'o', 1, 2, 4000)")
    expect(() => enter('b', 2)).toThrow('is closed')
    expect(() => db.exec('DELETE FROM certification_close')).toThrow('stays closed')
  })
})
