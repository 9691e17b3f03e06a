import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { backUpDatabase, pruneBackups } from '../../../main/core/database/backup.ts'
import { openDatabase } from '../../../main/core/database/open-database.ts'
import { aClock } from '../../support/fake-clock.ts'
import { aSmallDisk } from '../../support/small-disk.ts'
import { aTempFolder } from '../../support/temp-folder.ts'

const key = new Uint8Array(32).fill(7)

function aStore(folder: string) {
  return openDatabase({ file: join(folder, 'store.db'), key, clock: aClock(), log: () => {} })
}

it('makes an encrypted copy that opens as a store of its own', () => {
  const folder = aTempFolder()
  const other = aTempFolder()
  const { db, close } = aStore(folder)
  db.prepare(`INSERT INTO setting VALUES ('counter', '"Quầy số 3"')`).run()
  const { bytes } = backUpDatabase({ db, key, file: join(other, 'store.db') })
  close()

  const copy = readFileSync(join(other, 'store.db'))
  expect(copy.length).toBe(bytes)
  expect(copy.includes(Buffer.from('Quầy'))).toBe(false)
  const restored = aStore(other)
  expect(restored.db.prepare('SELECT value FROM setting').get()).toEqual({ value: '"Quầy số 3"' })
  restored.close()
})

it('replaces an older copy of the same name and what a crash left of one', () => {
  const folder = aTempFolder()
  const { db, close } = aStore(folder)
  const file = join(folder, 'backups', 'copy.db')
  backUpDatabase({ db, key, file })
  writeFileSync(`${file}.part`, 'half a copy')
  backUpDatabase({ db, key, file })
  expect(readdirSync(join(folder, 'backups'))).toEqual(['copy.db'])
  close()
})

it('leaves nothing half when the place for copies is full', ({ skip }) => {
  const disk = aSmallDisk(1)
  if (disk === undefined) return skip('no right to mount a small file system here')
  const { db, close } = aStore(aTempFolder())
  db.prepare('INSERT INTO setting VALUES (?, ?)').run('filler', JSON.stringify('x'.repeat(2_000_000)))
  const refused = () => backUpDatabase({ db, key, file: join(disk, 'copy.db') })
  expect(refused).toThrow(expect.objectContaining({ code: 'disk_full' }))
  expect(readdirSync(disk)).toEqual([])
  close()
})

it('keeps the newest copies of a kind and other files', () => {
  const folder = aTempFolder()
  const names = ['hourly-20261120.db', 'hourly-20261121.db', 'hourly-20261122.db', 'before-upgrade-1.db']
  for (const name of names) writeFileSync(join(folder, name), '')
  pruneBackups(folder, { prefix: 'hourly-', keep: 2 })
  expect(readdirSync(folder).sort()).toEqual(['before-upgrade-1.db', 'hourly-20261121.db', 'hourly-20261122.db'])
})
