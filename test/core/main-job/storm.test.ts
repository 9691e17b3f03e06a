import { expect, it } from 'vitest'
import { aSignedInDesk } from '../../support/practice-desk.ts'
import { aTypedDossier } from '../../support/typed-dossier.ts'

// Hundreds of refused requests and signatures: long on a busy machine, never endless.
const patienceMs = 180_000

it(
  'brings every dossier to a portal that loses one answer in three and drops one connection in three, each once',
  async () => {
    const desk = await aSignedInDesk({ faults: { 'lose-answer': 1 / 3, drop: 1 / 3 }, seed: 20261122 })
    const dossiers = await Promise.all(Array.from({ length: 8 }, () => aTypedDossier(desk)))
    for (const dossierId of dossiers) await desk.call.dossiers.receive({ dossierId })

    let left = Number.POSITIVE_INFINITY
    for (let round = 0; round < 400 && left > 0; round += 1) {
      const { waiting, needsPerson } = await desk.call.outbox.sendNow({ messageId: null })
      left = waiting + needsPerson
    }

    expect(left).toBe(0)
    const there = desk.office.portal.dossiers().map(({ dossierId }) => dossierId)
    expect(there).toHaveLength(dossiers.length)
    expect(new Set<string>(there)).toEqual(new Set<string>(dossiers))
    const items = await desk.call.outbox.list({ unprovenOnly: false, limit: 100 })
    expect(items.every(({ state, proofNumber }) => state === 'proven' && proofNumber !== null)).toBe(true)
  },
  patienceMs,
)
