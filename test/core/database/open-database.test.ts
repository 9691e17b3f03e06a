import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { checkDatabase } from '../../../main/core/database/backup.ts'
import { connect } from '../../../main/core/database/connect.ts'
import type { Migration } from '../../../main/core/database/migrate.ts'
import { allMigrations } from '../../../main/core/database/migrations/all-migrations.ts'
import { type OpenDatabaseOptions, openDatabase } from '../../../main/core/database/open-database.ts'
import { asStoreError } from '../../../main/core/database/store-error.ts'
import { aClock } from '../../support/fake-clock.ts'
import { aSmallDisk } from '../../support/small-disk.ts'
import { aTempFolder } from '../../support/temp-folder.ts'

const key = new Uint8Array(32).fill(7)
const otherKey = new Uint8Array(32).fill(8)

function aStoreIn(folder: string, changes: Partial<OpenDatabaseOptions> = {}): OpenDatabaseOptions {
  return { file: join(folder, 'store.db'), key, clock: aClock(), log: () => {}, ...changes }
}

function withCode(code: string) {
  return expect.objectContaining({ name: 'AppError', code })
}

it('writes nothing readable: neither header, nor names, nor journal', () => {
  const folder = aTempFolder()
  const store = openDatabase(aStoreIn(folder))
  store.db.prepare(`INSERT INTO setting VALUES ('office', '"Phường Hoa Ban, Lê Thị Ánh Tuyết"')`).run()
  const files = readdirSync(folder).filter((name) => name.startsWith('store.db'))
  const bytes = Buffer.concat(files.map((name) => readFileSync(join(folder, name))))
  expect(files).toContain('store.db-wal')
  expect(readFileSync(join(folder, 'store.db')).subarray(0, 16).toString('latin1')).not.toContain('SQLite')
  for (const word of ['SQLite format 3', 'CREATE TABLE', 'Hoa Ban', 'Tuyết', 'office']) {
    expect(bytes.includes(Buffer.from(word))).toBe(false)
  }
  store.close()
})

it('commits durably, keeps temporary rows in memory and checks references', () => {
  const store = openDatabase(aStoreIn(aTempFolder()))
  const pragma = (name: string) => store.db.pragma(name, { simple: true })
  expect(pragma('journal_mode')).toBe('wal')
  expect(pragma('synchronous')).toBe(2)
  expect(pragma('temp_store')).toBe(2)
  expect(pragma('foreign_keys')).toBe(1)
  expect(pragma('trusted_schema')).toBe(0)
  expect(pragma('busy_timeout')).toBe(5000)
  expect(pragma('cipher')).toBe('sqlcipher')
  store.close()
})

it.skipIf(process.platform === 'win32')('lets nobody else on the machine read its files', () => {
  const folder = aTempFolder()
  const store = openDatabase(aStoreIn(folder))
  for (const name of ['store.db', 'store.db-wal', 'store.db.mark']) {
    expect(statSync(join(folder, name)).mode & 0o077, name).toBe(0)
  }
  store.close()
})

it('refuses a wrong key and leaves the store as it was', () => {
  const folder = aTempFolder()
  openDatabase(aStoreIn(folder)).close()
  expect(() => openDatabase(aStoreIn(folder, { key: otherKey }))).toThrow(withCode('store_key_wrong'))
  rmSync(join(folder, 'store.db.mark'))
  expect(() => openDatabase(aStoreIn(folder, { key: otherKey }))).toThrow(withCode('store_key_wrong'))
  openDatabase(aStoreIn(folder)).close()
})

it('refuses a store that a newer program made', () => {
  const folder = aTempFolder()
  const store = openDatabase(aStoreIn(folder))
  store.db.pragma('user_version = 999')
  store.close()
  expect(() => openDatabase(aStoreIn(folder))).toThrow(withCode('store_from_future'))
})

it('tells a damaged first page from a wrong key', () => {
  const folder = aTempFolder()
  openDatabase(aStoreIn(folder)).close()
  const file = join(folder, 'store.db')
  const bytes = readFileSync(file)
  bytes.writeUInt8(bytes.readUInt8(500) ^ 1, 500)
  writeFileSync(file, bytes)
  expect(() => openDatabase(aStoreIn(folder))).toThrow(withCode('store_damaged'))
})

it('notices one flipped bit anywhere when the page is read', () => {
  const folder = aTempFolder()
  const store = openDatabase(aStoreIn(folder))
  store.db.exec('VACUUM') // what migrations dropped leaves empty pages, which nobody reads
  store.close()
  const file = join(folder, 'store.db')
  const bytes = readFileSync(file)
  const pages = bytes.length / 4096
  for (let page = 1; page < pages; page += 1) {
    const damaged = Buffer.from(bytes)
    damaged.writeUInt8(damaged.readUInt8(page * 4096 + 100) ^ 16, page * 4096 + 100)
    writeFileSync(file, damaged)
    expect(
      tryTo(() => readEverything(file)),
      `page ${page}`,
    ).toEqual(withCode('store_damaged'))
  }
})

function readEverything(file: string): void {
  const db = connect(file, key)
  try {
    checkDatabase(db)
  } finally {
    db.close()
  }
}

function tryTo(act: () => unknown): unknown {
  try {
    return act()
  } catch (error) {
    return asStoreError(error)
  }
}

it('never puts an empty store in the place of one that vanished', () => {
  const folder = aTempFolder()
  openDatabase(aStoreIn(folder)).close()
  truncateSync(join(folder, 'store.db'), 0)
  expect(() => openDatabase(aStoreIn(folder))).toThrow(withCode('store_damaged'))
  rmSync(join(folder, 'store.db'))
  expect(() => openDatabase(aStoreIn(folder))).toThrow(withCode('store_damaged'))
})

it('refuses a second opening of the same folder until the first is closed', () => {
  const folder = aTempFolder()
  const store = openDatabase(aStoreIn(folder))
  expect(() => openDatabase(aStoreIn(folder))).toThrow(withCode('store_in_use'))
  store.close()
  openDatabase(aStoreIn(folder)).close()
})

it('gives the folder back when opening fails', () => {
  const folder = aTempFolder()
  openDatabase(aStoreIn(folder)).close()
  expect(() => openDatabase(aStoreIn(folder, { key: otherKey }))).toThrow(withCode('store_key_wrong'))
  openDatabase(aStoreIn(folder)).close()
})

const noteMigration: Migration = { version: 900, name: 'note', sql: 'CREATE TABLE note (text TEXT NOT NULL) STRICT;' }

it('lays a readable copy aside before it upgrades a store, and none before the first making', () => {
  const folder = aTempFolder()
  const store = openDatabase(aStoreIn(folder))
  store.db.prepare(`INSERT INTO setting VALUES ('counter', '"3"')`).run()
  store.close()
  expect(readdirSync(folder)).not.toContain('backups')

  const upgraded = openDatabase(aStoreIn(folder, { migrations: [...allMigrations, noteMigration] }))
  expect(upgraded.db.pragma('user_version', { simple: true })).toBe(900)
  upgraded.close()
  const copies = readdirSync(join(folder, 'backups'))
  const shipped = allMigrations.at(-1)?.version
  expect(copies).toEqual([`before-upgrade-20261123T010000000Z-from-${shipped}.db`])
  const copy = connect(join(folder, 'backups', String(copies[0])), key, { readonly: true })
  expect(copy.pragma('user_version', { simple: true })).toBe(shipped)
  expect(copy.prepare('SELECT value FROM setting').get()).toEqual({ value: '"3"' })
  copy.close()
})

it('leaves the store at the last whole step when a step fails', () => {
  const folder = aTempFolder()
  openDatabase(aStoreIn(folder)).close()
  const broken: Migration = { version: 901, name: 'broken', sql: 'CREATE TABLE half (a TEXT) STRICT; NONSENSE;' }
  expect(() => openDatabase(aStoreIn(folder, { migrations: [...allMigrations, noteMigration, broken] }))).toThrow()
  const store = openDatabase(aStoreIn(folder, { migrations: [...allMigrations, noteMigration] }))
  const tables = store.db.prepare(`SELECT name FROM sqlite_schema WHERE name IN ('half', 'note')`).pluck().all()
  expect(tables).toEqual(['note'])
  store.close()
})

it('refuses to write on a full disk with its own code, loses nothing and goes on when there is room', ({ skip }) => {
  const disk = aSmallDisk(2)
  if (disk === undefined) return skip('no right to mount a small file system here')
  const folder = join(disk, 'office')
  mkdirSync(folder)
  const store = openDatabase(aStoreIn(folder))
  const insert = store.db.prepare('INSERT INTO setting VALUES (?, ?)')
  const filler = JSON.stringify('x'.repeat(20_000))
  let kept = 0
  const fill = () => {
    for (; kept < 500; kept += 1) insert.run(`key-${kept}`, filler)
  }
  const refusal = tryTo(fill)
  expect(refusal).toEqual(withCode('disk_full'))
  expect(kept).toBeGreaterThan(10)
  expect(store.db.prepare('SELECT count(*) FROM setting').pluck().get()).toBe(kept)
  expect(store.db.pragma('integrity_check', { simple: true })).toBe('ok')
  store.close()

  const again = openDatabase(aStoreIn(folder))
  expect(again.db.prepare('SELECT count(*) FROM setting').pluck().get()).toBe(kept)
  again.close()
})

it('says that the disk is full when there is no room even to open', ({ skip }) => {
  const disk = aSmallDisk(4)
  if (disk === undefined) return skip('no right to mount a small file system here')
  writeFileSync(join(disk, 'ballast'), Buffer.alloc(4 * 1024 * 1024 - 8192))
  expect(() => openDatabase(aStoreIn(disk))).toThrow(withCode('disk_full'))
  rmSync(join(disk, 'ballast'))
  openDatabase(aStoreIn(disk)).close()
})
