import { spawn } from 'node:child_process'
import { chmodSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { connect } from '../../../main/core/database/connect.ts'
import { deriveStoreKeys } from '../../../main/core/keys/store-keys.ts'
import { aPracticeDesk, aSignedInDesk } from '../../support/practice-desk.ts'
import { appError } from '../../support/refusal.ts'
import { aTypedDossier } from '../../support/typed-dossier.ts'

const patienceMs = 180_000
const holder = fileURLToPath(new URL('../../support/desk-process.ts', import.meta.url))

function keyFile(dataDir: string): string {
  return join(dataDir, 'store.key')
}

/** A data folder in which an office was opened, worked and was closed. */
async function aUsedFolder(): Promise<string> {
  const desk = await aSignedInDesk()
  await aTypedDossier(desk)
  await desk.close()
  return desk.dataDir
}

async function countDossiers(dataDir: string): Promise<number> {
  const desk = await aSignedInDesk({ dataDir })
  const { total } = await desk.call.dossiers.search({ text: '' })
  await desk.close()
  return total
}

describe('a second start on the same data folder', () => {
  it(
    'is refused while the first is open, and harms nothing',
    async () => {
      const first = await aSignedInDesk()
      await aTypedDossier(first)

      await expect(aPracticeDesk({ dataDir: first.dataDir })).rejects.toEqual(appError('store_in_use'))

      await aTypedDossier(first)
      await first.close()
      expect(await countDossiers(first.dataDir)).toBe(2)
    },
    patienceMs,
  )

  it(
    'is refused while another program has it, and opens at once after that one was killed',
    async () => {
      const dataDir = await aUsedFolder()
      const other = spawn(process.execPath, [holder, dataDir], { stdio: ['ignore', 'pipe', 'inherit'] })
      await new Promise((resolve) => other.stdout.once('data', resolve))

      await expect(aPracticeDesk({ dataDir })).rejects.toEqual(appError('store_in_use'))
      const gone = new Promise((resolve) => other.once('close', resolve))
      other.kill('SIGKILL')
      await gone

      // The one from before and the one that the killed program had acknowledged.
      expect(await countDossiers(dataDir)).toBe(2)
    },
    patienceMs,
  )
})

describe('a start with the wrong key', () => {
  it(
    'says that the key is another one, that it is missing, or that others can read it, and touches nothing',
    async () => {
      const dataDir = await aUsedFolder()
      const key = readFileSync(keyFile(dataDir))
      const before = readFileSync(join(dataDir, 'desk.db'))

      writeFileSync(keyFile(dataDir), `${'ab'.repeat(32)}\n`)
      await expect(aPracticeDesk({ dataDir })).rejects.toEqual(appError('store_key_wrong'))
      writeFileSync(keyFile(dataDir), 'không phải khoá\n')
      await expect(aPracticeDesk({ dataDir })).rejects.toEqual(appError('store_key_wrong'))
      rmSync(keyFile(dataDir))
      await expect(aPracticeDesk({ dataDir })).rejects.toEqual(appError('store_key_missing'))
      writeFileSync(keyFile(dataDir), key)
      chmodSync(keyFile(dataDir), 0o644)
      await expect(aPracticeDesk({ dataDir })).rejects.toEqual(appError('store_key_exposed'))

      expect(readFileSync(join(dataDir, 'desk.db')).equals(before)).toBe(true)
      chmodSync(keyFile(dataDir), 0o600)
      expect(await countDossiers(dataDir)).toBe(1)
    },
    patienceMs,
  )
})

describe('a store that this program can not open', () => {
  it(
    'made by a newer program is left as it is',
    async () => {
      const dataDir = await aUsedFolder()
      setVersion(dataDir, 999)
      const before = readFileSync(join(dataDir, 'desk.db'))

      await expect(aPracticeDesk({ dataDir })).rejects.toEqual(appError('store_from_future'))

      expect(readFileSync(join(dataDir, 'desk.db')).equals(before)).toBe(true)
    },
    patienceMs,
  )

  it(
    'is called damaged where it is overwritten or gone',
    async () => {
      const dataDir = await aUsedFolder()
      const whole = readFileSync(join(dataDir, 'desk.db'))

      writeFileSync(join(dataDir, 'desk.db'), Buffer.alloc(whole.length, 7))
      await expect(aPracticeDesk({ dataDir })).rejects.toEqual(appError('store_damaged'))
      rmSync(join(dataDir, 'desk.db'))
      await expect(aPracticeDesk({ dataDir })).rejects.toEqual(appError('store_damaged'))

      writeFileSync(join(dataDir, 'desk.db'), whole)
      expect(await countDossiers(dataDir)).toBe(1)
    },
    patienceMs,
  )
})

function setVersion(dataDir: string, version: number): void {
  const { database } = deriveStoreKeys(Buffer.from(readFileSync(keyFile(dataDir), 'utf8').trim(), 'hex'))
  const db = connect(join(dataDir, 'desk.db'), database)
  db.pragma(`user_version = ${version}`)
  db.pragma('wal_checkpoint(TRUNCATE)')
  db.close()
}
