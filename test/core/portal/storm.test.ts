import { afterEach, describe, expect, it } from 'vitest'
import { countMessages, listMessages } from '../../../main/core/outbox/outbox-repository.ts'
import { aDossier, aStep, dossierIdOf } from '../../support/outbox/a-dossier.ts'
import { aDesk, never } from '../../support/outbox/outbox-desk.ts'
import { type PracticeSubject, practiceSubject } from '../../support/outbox/practice-subject.ts'
import { stormDossier } from '../../support/outbox/storm-dossier.ts'

const dossierCount = 12

let subject: PracticeSubject | null = null
afterEach(async () => {
  await subject?.close()
  subject = null
})

describe('a storm', () => {
  it.each([11, 12, 13])(
    'loses one answer in three and drops one connection in three: all arrive, each once (seed %i)',
    async (seed) => {
      subject = await practiceSubject({
        faults: { 'lose-answer': 1 / 3, drop: 1 / 3 },
        seed,
        config: { chunkBytes: 1_024 },
      })
      const desk = aDesk(subject.portal)
      for (let n = 0; n < dossierCount; n += 1) {
        const dossier = stormDossier(n, subject.shelf)
        desk.queue({ kind: 'dossier', dossier })
        desk.queue({ kind: 'step', dossierId: dossier.dossierId, code: dossier.code.text, step: aStep() })
      }
      await desk.sendAll(5_000)

      expect(countMessages(desk.db)).toEqual({
        waiting: 0,
        sending: 0,
        proven: 24,
        held: 0,
        rejected: 0,
        needs_person: 0,
      })
      const there = subject.server.dossiers()
      expect(there).toHaveLength(dossierCount)
      expect(there.map(({ dossierId }) => dossierId).sort()).toEqual([...Array(dossierCount).keys()].map(dossierIdOf))
      expect(there.every(({ packets, steps, files }) => packets === 2 && steps === 1 && files === 2)).toBe(true)
      expect(new Set(there.map(({ dossierCode }) => dossierCode)).size).toBe(dossierCount)
      expect(subject.server.files()).toBe(2 * dossierCount)

      const proven = listMessages(desk.db, { scope: 'all', limit: 100 })
      expect(new Set(proven.map(({ proof }) => proof?.number)).size).toBe(24)
      const codes = new Map(there.map(({ dossierId, dossierCode }) => [dossierId, dossierCode]))
      for (const { dossierId, code } of desk.issued) expect(code).toBe(codes.get(dossierId))
    },
    60_000,
  )

  it('meets every fault at once and still everything arrives once', async () => {
    const faults = {
      drop: 0.1,
      unauthorised: 0.1,
      error5xx: 0.1,
      html: 0.1,
      'lose-answer': 0.1,
      duplicate: 0.3,
      delay: 1,
    }
    subject = await practiceSubject({ faults, seed: 5 })
    const desk = aDesk(subject.portal)
    for (let n = 0; n < 6; n += 1) desk.queue({ kind: 'dossier', dossier: stormDossier(n, subject.shelf) })
    await desk.sendAll(5_000)
    expect(countMessages(desk.db)).toMatchObject({ proven: 6, waiting: 0, needs_person: 0, rejected: 0 })
    expect(subject.server.dossiers()).toHaveLength(6)
    expect(subject.server.dossiers().every(({ packets }) => packets === 1)).toBe(true)
  }, 60_000)

  it('gives the same proof number for the same dossier sent 200 times with lost answers', async () => {
    subject = await practiceSubject({ faults: { 'lose-answer': 0.5 }, seed: 3 })
    const { portal } = subject
    const packet = portal.packDossier(aDossier(), new Map())
    const numbers = new Set<string>()
    for (let time = 0; time < 200; time += 1) {
      const reply = await portal.submitDossier(packet, time % 2 === 0 ? 'create' : 'update', never)
      if (reply.kind === 'applied' && reply.proof !== null) numbers.add(reply.proof.number)
    }
    expect(numbers.size).toBe(1)
    expect(subject.server.dossiers()).toMatchObject([{ packets: 1 }])
  }, 30_000)
})
