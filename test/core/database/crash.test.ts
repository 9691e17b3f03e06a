import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { checkDatabase } from '../../../main/core/database/backup.ts'
import { type OpenStore, openDatabase } from '../../../main/core/database/open-database.ts'
import { aClock } from '../../support/fake-clock.ts'
import { aTempFolder } from '../../support/temp-folder.ts'

const writer = fileURLToPath(new URL('./crash-writer.ts', import.meta.url))

function openStore(folder: string): OpenStore {
  const key = new Uint8Array(32).fill(7)
  return openDatabase({ file: join(folder, 'store.db'), key, clock: aClock(), log: () => {} })
}

function startWriter(folder: string) {
  const child = spawn(process.execPath, [writer, folder], { stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  let complained = ''
  child.stdout.on('data', (bytes: Buffer) => {
    said += bytes.toString()
  })
  child.stderr.on('data', (bytes: Buffer) => {
    complained += bytes.toString()
  })
  return {
    child,
    complaints: () => complained,
    // A line without its end was being said when the program died.
    acknowledged: () =>
      said
        .slice(0, said.lastIndexOf('\n') + 1)
        .split('\n')
        .filter((line) => line !== ''),
  }
}

async function kill(child: ChildProcess): Promise<void> {
  const closed = once(child, 'close')
  child.kill('SIGKILL')
  await closed
}

it('loses nothing it has acknowledged and nothing in part, killed twenty times', { timeout: 120_000 }, async () => {
  const folder = aTempFolder()
  const acknowledged: string[] = []
  for (let round = 0; round < 20; round += 1) {
    const run = startWriter(folder)
    await once(run.child.stdout, 'data')
    await wait(10 + Math.floor((round * 7919) % 190))
    await kill(run.child)
    acknowledged.push(...run.acknowledged())
    expect(run.complaints()).toBe('')

    // Opens at once: the dead program's hold on the folder went with it.
    const { db, close } = openStore(folder)
    checkDatabase(db)
    const jobs = new Set(db.prepare<[], string>('SELECT id FROM job').pluck().all())
    const notes = new Set(db.prepare<[], string>('SELECT key FROM setting').pluck().all())
    expect(acknowledged.filter((id) => !jobs.has(id))).toEqual([])
    const whole = [...jobs].flatMap((id) => [`${id}-a`, `${id}-b`, `${id}-c`])
    expect(notes).toEqual(new Set(whole))
    close()
  }
  console.log(`20 kills, ${acknowledged.length} acknowledged commits, 0 lost`)
  expect(acknowledged.length).toBeGreaterThanOrEqual(20)
})

it('lets no second program open a folder that is in use', { timeout: 30_000 }, async () => {
  const folder = aTempFolder()
  const { close } = openStore(folder)
  const second = startWriter(folder)
  const [code] = await once(second.child, 'close')
  expect(code).not.toBe(0)
  expect(second.complaints()).toContain('store_in_use')
  expect(second.acknowledged()).toEqual([])
  close()
})
