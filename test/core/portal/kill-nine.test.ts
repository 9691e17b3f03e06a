import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { countMessages, listMessages } from '../../../main/core/outbox/outbox-repository.ts'
import { aStep } from '../../support/outbox/a-dossier.ts'
import { aDesk, openOutboxDatabase } from '../../support/outbox/outbox-desk.ts'
import { practiceSubject } from '../../support/outbox/practice-subject.ts'
import { stormDossier } from '../../support/outbox/storm-dossier.ts'

const script = fileURLToPath(new URL('../../support/outbox/sender-process.ts', import.meta.url))
const dossierCount = 12
const kills = 10

/** Waits until the sender has begun so many requests, or has ended. */
async function requestsBegun(sender: ChildProcess, wanted: number): Promise<void> {
  let begun = 0
  for await (const chunk of sender.stdout ?? []) {
    begun += String(chunk).split('\n').length - 1
    if (begun >= wanted) return
  }
}

it('loses and doubles nothing when the sending process is killed ten times in the middle', async () => {
  const subject = await practiceSubject({ faults: { delay: 8, 'lose-answer': 0.1 }, seed: 21 })
  const store = join(subject.dir, 'desk.db')
  const db = openOutboxDatabase(store)
  const desk = aDesk(subject.portal, { db })
  for (let n = 0; n < dossierCount; n += 1) {
    const dossier = stormDossier(n, subject.shelf)
    desk.queue({ kind: 'dossier', dossier })
    desk.queue({ kind: 'step', dossierId: dossier.dossierId, code: dossier.code.text, step: aStep() })
  }
  db.close()

  const { url, publicKey } = subject.server
  const start = () =>
    spawn(process.execPath, [script, store, url, publicKey, String(dossierCount)], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
  let killedInTheMiddle = 0
  for (let kill = 0; kill < kills; kill += 1) {
    const sender = start()
    await requestsBegun(sender, 3 + ((kill * 7) % 17))
    if (sender.exitCode === null) killedInTheMiddle += 1
    sender.kill('SIGKILL')
    if (sender.exitCode === null) await once(sender, 'exit')
  }
  // Neither were they all killed before the first byte, nor was anything left out by luck.
  const filesBefore = subject.server.files()
  expect(filesBefore).toBeGreaterThan(0)
  expect(filesBefore).toBeLessThan(2 * dossierCount)
  const last = start()
  const [exitCode] = await once(last, 'exit')
  expect(exitCode).toBe(0)
  expect(killedInTheMiddle).toBe(kills)

  const after = openOutboxDatabase(store)
  expect(countMessages(after)).toEqual({ waiting: 0, sending: 0, proven: 24, held: 0, rejected: 0, needs_person: 0 })
  const numbers = listMessages(after, { scope: 'all', limit: 100 }).map(({ proof }) => proof?.number)
  after.close()
  expect(new Set(numbers).size).toBe(24)
  const there = subject.server.dossiers()
  expect(there).toHaveLength(dossierCount)
  expect(there.every(({ packets, steps, files }) => packets === 2 && steps === 1 && files === 2)).toBe(true)
  expect(subject.server.files()).toBe(2 * dossierCount)
  await subject.close()
}, 120_000)
