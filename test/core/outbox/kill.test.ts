import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Database } from '../../../main/core/database/connect.ts'
import { countMessages, listMessages } from '../../../main/core/outbox/outbox-repository.ts'
import type { Portal } from '../../../main/core/outbox/portal.ts'
import { aComponent, aDossier, aStep } from '../../support/outbox/a-dossier.ts'
import { type FakePortal, fakePortal } from '../../support/outbox/fake-portal.ts'
import { aDesk, countingIds, handClock, never, openOutboxDatabase } from '../../support/outbox/outbox-desk.ts'

/** Counts the steps of a process and ends it at one of them: from then on nothing of it works any more. */
type Fuse = { step(): void; readonly burnt: boolean; readonly steps: number }

function fuseAt(last: number): Fuse {
  let steps = 0
  return {
    step() {
      steps += 1
      if (steps >= last) throw new Error('killed')
    },
    get burnt() {
      return steps >= last
    },
    get steps() {
      return steps
    },
  }
}

/** The store, dying with its process before or after a statement; what was committed stays. */
function mortalDatabase(db: Database, fuse: Fuse): Database {
  return new Proxy(db, {
    get(target, name) {
      const member: unknown = Reflect.get(target, name)
      if (name !== 'prepare') return typeof member === 'function' ? member.bind(target) : member
      return (sql: string) => mortalStatement(target.prepare(sql), fuse)
    },
  })
}

function mortalStatement<Statement extends object>(statement: Statement, fuse: Fuse): Statement {
  const proxy: Statement = new Proxy(statement, {
    get(target, name) {
      const member: unknown = Reflect.get(target, name)
      if (typeof member !== 'function') return member
      return (...given: readonly unknown[]) => {
        if (name === 'run' || name === 'get' || name === 'all') fuse.step()
        const result: unknown = Reflect.apply(member, target, given)
        if (name === 'run') fuse.step()
        return result === target ? proxy : result
      }
    },
  })
  return proxy
}

/** The portal as the dying process sees it: killed before a request leaves, or after it arrived. */
function mortalPortal(portal: FakePortal, fuse: Fuse): Portal {
  const around = async <Reply>(call: () => Promise<Reply>): Promise<Reply> => {
    fuse.step()
    const reply = await call()
    fuse.step()
    return reply
  }
  return {
    ...portal,
    uploadFile: (file, resume, signal) => around(() => portal.uploadFile(file, resume, signal)),
    findDossier: (packet, signal) => around(() => portal.findDossier(packet, signal)),
    submitDossier: (packet, mode, signal) => around(() => portal.submitDossier(packet, mode, signal)),
    submitSteps: (packet, signal) => around(() => portal.submitSteps(packet, signal)),
    fetchStatuses: (cursor, signal) => around(() => portal.fetchStatuses(cursor, signal)),
  }
}

const file = { digest: 'ab'.repeat(32), size: 10, name: 'giấy.pdf', mediaType: 'application/pdf' }
const code = { text: 'TAM-0001', provisional: true }
const dossier = aDossier({ code, components: [aComponent({ file })] })

/** A day on a fresh store: the process dies at one step, a new one finishes the work. */
async function dayWithDeathAt(last: number, store: string) {
  const portal = fakePortal()
  const clock = handClock()
  const ids = countingIds()
  const first = openOutboxDatabase(store)
  const desk = aDesk(portal, { db: first, clock, ids })
  desk.queue({ kind: 'dossier', dossier })
  desk.queue({ kind: 'step', dossierId: dossier.dossierId, code: code.text, step: aStep() })

  const fuse = fuseAt(last)
  try {
    const dying = aDesk(mortalPortal(portal, fuse), { db: mortalDatabase(first, fuse), clock, ids })
    await dying.sender.sendDue(never)
  } catch (error) {
    if (!fuse.burnt) throw error
  }
  first.close()

  const second = openOutboxDatabase(store)
  const restarted = aDesk(portal, { db: second, clock, ids })
  await restarted.sendAll()
  const messages = listMessages(second, { scope: 'all', limit: 10 })
  const counts = countMessages(second)
  second.close()
  return { portal, messages, counts, died: fuse.burnt }
}

describe('a kill between any two steps', () => {
  it('leaves a queue that finishes with the same dossier, once, with the same proofs', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'outbox-kill-'))
    let deaths = 0
    for (let step = 1; ; step += 1) {
      const { portal, messages, counts, died } = await dayWithDeathAt(step, join(folder, `${step}.db`))
      if (!died) break
      deaths += 1
      expect({ step, counts }).toMatchObject({ step, counts: { proven: 2, waiting: 0, sending: 0, needs_person: 0 } })
      const [there] = portal.dossiers.values()
      expect({ step, dossiers: portal.dossiers.size, packets: there?.packets.size }).toEqual({
        step,
        dossiers: 1,
        packets: 2,
      })
      const numbers = messages.map(({ proof }) => proof?.number)
      expect(new Set(numbers)).toEqual(new Set([...(there?.packets.values() ?? [])].map(({ number }) => number)))
    }
    rmSync(folder, { recursive: true })
    // A day has more steps than this only if somebody adds some; fewer would mean that nothing was killed.
    expect(deaths).toBeGreaterThan(30)
  }, 60_000)
})
