import { describe, expect, it } from 'vitest'
import { startOutboxLoop } from '../../../main/core/outbox/outbox-loop.ts'
import { countMessages } from '../../../main/core/outbox/outbox-repository.ts'
import { aDossier } from '../../support/outbox/a-dossier.ts'
import { fakePortal } from '../../support/outbox/fake-portal.ts'
import { aDesk } from '../../support/outbox/outbox-desk.ts'

/** A desk whose naps end when the test says so; each nap tells how long it wanted to be. */
function aLoopingDesk() {
  const portal = fakePortal()
  const desk = aDesk(portal)
  const naps: number[] = []
  let napping = Promise.withResolvers<void>()
  const logged: unknown[] = []
  let endNap: () => void = () => {}
  const loop = startOutboxLoop({
    sender: desk.sender,
    clock: desk.clock,
    log: (entry) => logged.push(entry),
    statusEveryMs: 60_000,
    sleep: (ms, signal) =>
      new Promise((resolve) => {
        if (signal.aborted) return resolve()
        endNap = () => {
          napping = Promise.withResolvers<void>()
          desk.clock.advance(ms)
          resolve()
        }
        signal.addEventListener('abort', () => {
          napping = Promise.withResolvers<void>()
          resolve()
        })
        naps.push(ms)
        napping.resolve()
      }),
  })
  return { portal, desk, loop, naps, logged, asleep: () => napping.promise, endNap: () => endNap() }
}

describe('the outbox on its own', () => {
  it('sends what is queued when it is woken, and fetches statuses once a minute', async () => {
    const { desk, loop, asleep, endNap, portal, naps } = aLoopingDesk()
    await asleep()
    expect(portal.calls).toEqual(['statuses'])
    desk.queue({ kind: 'dossier', dossier: aDossier() })
    loop.wake()
    await asleep()
    expect(countMessages(desk.db).proven).toBe(1)
    expect(portal.calls).toEqual(['statuses', 'create'])
    endNap()
    await asleep()
    endNap()
    await asleep()
    expect(portal.calls).toEqual(['statuses', 'create', 'statuses'])
    expect(Math.max(...naps)).toBeLessThanOrEqual(30_000)
    await loop.stop()
  })

  it('comes back to a dead link by itself, within a minute of its return', async () => {
    const { desk, loop, asleep, endNap, portal } = aLoopingDesk()
    portal.instead = () => ({ kind: 'unreachable', code: 'portal_unreachable', detail: 'ENETUNREACH' })
    await asleep()
    desk.queue({ kind: 'dossier', dossier: aDossier() })
    loop.wake()
    for (let nap = 0; nap < 20; nap += 1) {
      await asleep()
      endNap()
    }
    await asleep()
    const backAt = Date.parse(desk.clock.now())
    portal.instead = () => null
    while (countMessages(desk.db).proven === 0) {
      endNap()
      await asleep()
    }
    expect(Date.parse(desk.clock.now()) - backAt).toBeLessThanOrEqual(60_000)
    await loop.stop()
  })

  it('outlives a bug in one round and logs it without its text', async () => {
    const { desk, loop, asleep, endNap, portal, logged } = aLoopingDesk()
    await asleep()
    portal.instead = () => {
      throw new Error('Lò Thị Mẫu Đơn')
    }
    desk.queue({ kind: 'dossier', dossier: aDossier() })
    loop.wake()
    await asleep()
    expect(logged).toEqual([{ event: 'outbox_round_failed', error: 'Error' }])
    portal.instead = () => null
    endNap()
    await asleep()
    expect(countMessages(desk.db).proven).toBe(1)
    await loop.stop()
  })
})
