import { beforeEach, describe, expect, it } from 'vitest'
import { countMessages, getMessage, listMessages } from '../../../main/core/outbox/outbox-repository.ts'
import type { OutgoingDossier } from '../../../main/core/outbox/outgoing-dossier.ts'
import type { SubmitReply } from '../../../main/core/outbox/portal.ts'
import { queueDossier, queueMessage } from '../../../main/core/outbox/queue-message.ts'
import { holdMessage, releaseMessage, sendNow } from '../../../main/core/outbox/queue-tools-repository.ts'
import { AppError } from '../../../shared/errors.ts'
import { aComponent, aDossier, aStep, dossierIdOf } from '../../support/outbox/a-dossier.ts'
import { type FakePortal, fakePortal } from '../../support/outbox/fake-portal.ts'
import { aDesk, countingIds, type DeskOutbox, handClock, never } from '../../support/outbox/outbox-desk.ts'

let portal: FakePortal
let desk: DeskOutbox
beforeEach(() => {
  portal = fakePortal()
  desk = aDesk(portal)
})

function nth(n: number, said: Partial<OutgoingDossier> = {}): OutgoingDossier {
  const dossierId = dossierIdOf(n) as OutgoingDossier['dossierId']
  return aDossier({ dossierId, code: { text: `H99.21.07-261122-${1000 + n}`, provisional: false }, ...said })
}

function once(call: string, reply: SubmitReply): void {
  portal.instead = (asked) => {
    if (asked !== call) return null
    portal.instead = () => null
    return reply
  }
}

describe('putting into the outbox', () => {
  it('refuses to queue outside the transaction of the change', () => {
    const host = { clock: handClock(), ids: countingIds() }
    expect(() => queueMessage(desk.db, { kind: 'dossier', dossier: aDossier() }, host)).toThrow('transaction')
  })

  it('leaves no message behind when the change is rolled back', () => {
    const host = { clock: handClock(), ids: countingIds() }
    const change = desk.db.transaction(() => {
      queueMessage(desk.db, { kind: 'dossier', dossier: aDossier() }, host)
      throw new Error('the change failed')
    })
    expect(() => change()).toThrow('the change failed')
    expect(countMessages(desk.db).waiting).toBe(0)
  })

  it('takes the same dossier unchanged for one message and a changed one for the next in sequence', () => {
    const first = desk.queue({ kind: 'dossier', dossier: aDossier() })
    expect(desk.queue({ kind: 'dossier', dossier: aDossier() })).toEqual({ id: first.id, isNew: false })
    const second = desk.queue({ kind: 'dossier', dossier: aDossier({ status: 'processing' }) })
    expect(getMessage(desk.db, second.id)).toMatchObject({ sequence: 2, state: 'waiting' })
  })

  it('queues the steps of a dossier once each', () => {
    const host = { clock: handClock(), ids: countingIds() }
    const queue = (steps: readonly ReturnType<typeof aStep>[]) =>
      desk.db.transaction(() => queueDossier(desk.db, { dossier: aDossier(), steps }, host)).immediate()
    queue([aStep()])
    queue([aStep(), aStep({ text: 'Chuyển xử lý', status: 'processing' })])
    expect(listMessages(desk.db, { scope: 'all', limit: 10 }).map(({ kind }) => kind)).toEqual([
      'step',
      'step',
      'dossier',
    ])
  })
})

describe('sending', () => {
  it('sends files, then the record, then the steps, and calls them proven only with the portal’s signature stored', async () => {
    const file = { digest: 'ab'.repeat(32), size: 10, name: 'tờ khai.pdf', mediaType: 'application/pdf' }
    const { id } = desk.queue({ kind: 'dossier', dossier: aDossier({ components: [aComponent({ file })] }) })
    desk.queue({ kind: 'step', dossierId: aDossier().dossierId, code: aDossier().code.text, step: aStep() })
    expect(await desk.sender.sendDue(never)).toMatchObject({ proven: 2, nextAt: null, linkTrouble: null })
    expect(portal.calls).toEqual(['upload abab', 'create', 'step'])
    const message = getMessage(desk.db, id)
    expect(message).toMatchObject({ state: 'proven', provenAt: desk.clock.now(), proof: { number: 'FAKE-1' } })
  })

  it('maps the number the portal issued, and uses it in everything that follows', async () => {
    const dossier = aDossier({ code: { text: 'TAM-0001', provisional: true } })
    desk.queue({ kind: 'dossier', dossier })
    desk.queue({ kind: 'step', dossierId: dossier.dossierId, code: 'TAM-0001', step: aStep() })
    let packed = ''
    portal.instead = (call, packet) => {
      if (call === 'step') packed = packet?.dossierCode ?? ''
      return null
    }
    await desk.sender.sendDue(never)
    expect(desk.issued[0]).toEqual({ dossierId: dossier.dossierId, code: 'H99.21.07-261122-1000' })
    expect(packed).toBe('H99.21.07-261122-1000')
  })

  it('sends a file that two dossiers share once', async () => {
    const file = { digest: 'cd'.repeat(32), size: 10, name: 'giấy.pdf', mediaType: 'application/pdf' }
    desk.queue({ kind: 'dossier', dossier: nth(1, { components: [aComponent({ file })] }) })
    desk.queue({ kind: 'dossier', dossier: nth(2, { components: [aComponent({ file })] }) })
    await desk.sender.sendDue(never)
    expect(portal.calls).toEqual(['upload cdcd', 'create', 'create'])
  })

  it('keeps the order within a dossier while another dossier goes ahead', async () => {
    desk.queue({ kind: 'dossier', dossier: nth(1) })
    desk.queue({ kind: 'dossier', dossier: nth(1, { status: 'processing' }) })
    desk.queue({ kind: 'dossier', dossier: nth(2) })
    once('create', { kind: 'retry', code: 'portal_server_error', detail: 'HTTP 502' })
    await desk.sender.sendDue(never)
    expect([...portal.dossiers.keys()]).toEqual([dossierIdOf(2)])
    await desk.sendAll()
    expect(portal.calls).toEqual(['create', 'create', 'find', 'create', 'update'])
    expect(countMessages(desk.db)).toMatchObject({ proven: 3, waiting: 0 })
  })

  it('asks before it sends again when an answer was lost, and sends nothing twice', async () => {
    const { id } = desk.queue({ kind: 'dossier', dossier: aDossier() })
    portal.instead = (call, packet) => {
      if (call !== 'create' || packet === null) return null
      portal.instead = () => null
      // Applied, but the answer never arrives.
      portal.submitDossier(packet, 'create', never).catch(() => {})
      return { kind: 'slow', afterMs: 20_000 }
    }
    await desk.sender.sendDue(never)
    expect(getMessage(desk.db, id)).toMatchObject({ state: 'waiting', lastCode: 'portal_slow', perhapsDelivered: true })
    await desk.sendAll()
    expect(portal.calls).toEqual(['create', 'create', 'find'])
    expect(getMessage(desk.db, id).proof?.number).toBe('FAKE-1')
  })

  it('updates what the portal already has and creates what it has lost', async () => {
    desk.queue({ kind: 'dossier', dossier: aDossier() })
    once('create', { kind: 'already_there' })
    portal.dossiers.set(aDossier().dossierId, { code: aDossier().code.text, packets: new Map() })
    await desk.sender.sendDue(never)
    portal.dossiers.clear()
    desk.queue({ kind: 'withdrawal', dossier: aDossier({ status: 'withdrawn' }) })
    await desk.sender.sendDue(never)
    expect(portal.calls).toEqual(['create', 'update', 'update', 'create'])
  })

  it('lets a rejected dossier block no other, and names the field', async () => {
    const rejected = desk.queue({ kind: 'dossier', dossier: nth(1) })
    for (const n of [2, 3, 4]) desk.queue({ kind: 'dossier', dossier: nth(n) })
    once('create', { kind: 'rejected', field: 'TrichYeuHoSo', message: 'quá dài' })
    expect(await desk.sender.sendDue(never)).toMatchObject({ proven: 3, nextAt: null })
    expect(getMessage(desk.db, rejected.id)).toMatchObject({
      state: 'rejected',
      lastCode: 'portal_rejected',
      lastField: 'TrichYeuHoSo',
      lastDetail: 'quá dài',
    })
  })

  it('never sends again unchanged what was rejected; the corrected dossier takes its place', async () => {
    const rejected = desk.queue({ kind: 'dossier', dossier: aDossier() })
    once('create', { kind: 'rejected', field: 'TrichYeuHoSo', message: 'quá dài' })
    await desk.sendAll()
    desk.sender.linkChanged()
    await desk.sendAll()
    expect(portal.calls).toEqual(['create'])
    const corrected = desk.queue({ kind: 'dossier', dossier: aDossier({ abstract: 'Đăng ký khai sinh' }) })
    await desk.sendAll()
    expect(getMessage(desk.db, corrected.id).state).toBe('proven')
    expect(getMessage(desk.db, rejected.id)).toMatchObject({ state: 'rejected', supersededBy: corrected.id })
    expect(countMessages(desk.db)).toMatchObject({ rejected: 0, proven: 1 })
  })

  it('hands an answer nobody knows to a person, once', async () => {
    const { id } = desk.queue({ kind: 'dossier', dossier: aDossier() })
    once('create', { kind: 'unknown', text: '77: Mã lạ' })
    await desk.sendAll()
    expect(getMessage(desk.db, id)).toMatchObject({ state: 'needs_person', lastDetail: '77: Mã lạ' })
    expect(portal.calls).toEqual(['create'])
    sendNow(desk.db, { id, now: desk.clock.now() })
    await desk.sendAll()
    expect(portal.calls).toEqual(['create', 'find', 'create'])
    expect(getMessage(desk.db, id).state).toBe('proven')
  })

  it('does not call proven what somebody else signed, or nobody', async () => {
    const { id } = desk.queue({ kind: 'dossier', dossier: nth(1) })
    const stranger = fakePortal()
    portal.instead = (call, packet) => {
      if (call !== 'create' || packet === null) return null
      return { kind: 'applied', dossierCode: packet.dossierCode, proof: null }
    }
    await desk.sender.sendDue(never)
    expect(getMessage(desk.db, id)).toMatchObject({ state: 'needs_person', lastCode: 'proof_invalid', proof: null })

    const other = desk.queue({ kind: 'dossier', dossier: nth(2) })
    const packet = portal.packDossier(nth(2), new Map())
    const forged = await stranger.submitDossier(packet, 'create', never)
    portal.instead = (call) => (call === 'create' ? forged : null)
    await desk.sender.sendDue(never)
    expect(getMessage(desk.db, other.id)).toMatchObject({ state: 'needs_person', lastCode: 'proof_invalid' })
    expect(desk.issued).toEqual([])
  })

  it('sends the files again when the portal has lost them', async () => {
    const file = { digest: 'ef'.repeat(32), size: 10, name: 'giấy.pdf', mediaType: 'application/pdf' }
    desk.queue({ kind: 'dossier', dossier: aDossier({ components: [aComponent({ file })] }) })
    once('create', { kind: 'files_missing' })
    await desk.sendAll()
    expect(portal.calls).toEqual(['upload efef', 'create', 'upload efef', 'create'])
  })
})

describe('waiting', () => {
  it('takes a dead link for a state of the link: one try, nothing counted, all goes at once when it is back', async () => {
    for (const n of [1, 2, 3]) desk.queue({ kind: 'dossier', dossier: nth(n) })
    portal.instead = () => ({ kind: 'unreachable', code: 'portal_unreachable', detail: 'ECONNREFUSED' })
    await desk.sender.sendDue(never)
    expect(portal.calls).toEqual(['create'])
    expect(desk.sender.link()).toMatchObject({ state: 'offline', problem: 'portal_unreachable' })
    expect(listMessages(desk.db, { scope: 'all', limit: 9 }).map(({ attempts }) => attempts)).toEqual([0, 0, 0])
    portal.instead = () => null
    desk.sender.linkChanged()
    expect(await desk.sender.sendDue(never)).toMatchObject({ proven: 3, nextAt: null })
    expect(desk.sender.link()).toMatchObject({ state: 'online', problem: null, lastContactAt: desk.clock.now() })
  })

  it('tries a dead link again within 45 seconds, however long it has been dead', async () => {
    desk.queue({ kind: 'dossier', dossier: aDossier() })
    portal.instead = () => ({ kind: 'html' })
    for (let day = 0; day < 40; day += 1) {
      const { nextAt } = await desk.sender.sendDue(never)
      const delay = Date.parse(nextAt ?? '') - Date.parse(desk.clock.now())
      expect(delay).toBeGreaterThanOrEqual(500)
      expect(delay).toBeLessThanOrEqual(45_000)
      desk.clock.advance(delay)
    }
  })

  it('waits as long as the portal asks, and no other message tries meanwhile', async () => {
    desk.queue({ kind: 'dossier', dossier: nth(1) })
    desk.queue({ kind: 'dossier', dossier: nth(2) })
    once('create', { kind: 'wait', forMs: 90_000 })
    const { nextAt } = await desk.sender.sendDue(never)
    expect(nextAt).toBe('2026-11-22T01:01:30.000Z')
    desk.clock.advance(89_000)
    await desk.sender.sendDue(never)
    expect(portal.calls).toEqual(['create'])
    desk.clock.advance(1_000)
    expect((await desk.sender.sendDue(never)).proven).toBe(2)
  })

  it('holds one message with a reason, and everything of that dossier behind it, until it is released', async () => {
    const held = desk.queue({ kind: 'dossier', dossier: nth(1) })
    desk.queue({ kind: 'dossier', dossier: nth(1, { status: 'processing' }) })
    desk.queue({ kind: 'dossier', dossier: nth(2) })
    expect(() => holdMessage(desk.db, { id: held.id, reason: ' ' })).toThrow('input_invalid')
    holdMessage(desk.db, { id: held.id, reason: 'Chờ lãnh đạo xem lại' })
    expect((await desk.sender.sendDue(never)).proven).toBe(1)
    expect(getMessage(desk.db, held.id)).toMatchObject({ state: 'held', heldReason: 'Chờ lãnh đạo xem lại' })
    releaseMessage(desk.db, { id: held.id, now: desk.clock.now() })
    expect((await desk.sender.sendDue(never)).proven).toBe(2)
  })

  it('sends now whatever the countdown says, and refuses for what has arrived', async () => {
    const { id } = desk.queue({ kind: 'dossier', dossier: aDossier() })
    once('create', { kind: 'retry', code: 'portal_server_error', detail: 'HTTP 500' })
    await desk.sender.sendDue(never)
    sendNow(desk.db, { id, now: desk.clock.now() })
    expect((await desk.sender.sendDue(never)).proven).toBe(1)
    expect(() => sendNow(desk.db, { id, now: desk.clock.now() })).toThrow('message_not_waiting')
    expect(() => holdMessage(desk.db, { id, reason: 'x' })).toThrow('message_not_waiting')
    expect(() => sendNow(desk.db, { id: dossierIdOf(99), now: desk.clock.now() })).toThrow('message_not_found')
  })

  it('puts the message back untouched when it is told to stop in the middle', async () => {
    const { id } = desk.queue({ kind: 'dossier', dossier: aDossier() })
    const life = new AbortController()
    portal.instead = () => {
      life.abort(new Error('closing'))
      throw new Error('closing')
    }
    await desk.sender.sendDue(life.signal)
    expect(getMessage(desk.db, id)).toMatchObject({ state: 'waiting', attempts: 0, perhapsDelivered: true })
  })

  it('hands a message it cannot read, or whose file is gone, to a person and goes on with the others', async () => {
    const unreadable = desk.queue({ kind: 'dossier', dossier: nth(1) })
    desk.db.prepare("UPDATE outbox_message SET payload = '{}'").run()
    const withoutFile = desk.queue({ kind: 'dossier', dossier: nth(2) })
    desk.queue({ kind: 'dossier', dossier: nth(3) })
    portal.instead = (call, packet) => {
      if (call === 'create' && packet?.dossierId === dossierIdOf(2)) throw new AppError('page_missing')
      return null
    }
    expect((await desk.sender.sendDue(never)).proven).toBe(1)
    expect(getMessage(desk.db, unreadable.id)).toMatchObject({ state: 'needs_person', lastCode: 'input_invalid' })
    expect(getMessage(desk.db, withoutFile.id)).toMatchObject({ state: 'needs_person', lastCode: 'page_missing' })
  })

  it('keeps a message in the queue when the program itself fails', async () => {
    const { id } = desk.queue({ kind: 'dossier', dossier: aDossier() })
    portal.instead = () => {
      throw new Error('a bug')
    }
    await expect(desk.sender.sendDue(never)).rejects.toThrow('a bug')
    expect(getMessage(desk.db, id)).toMatchObject({ state: 'waiting', lastCode: 'internal', attempts: 1 })
    portal.instead = () => null
    await desk.sendAll()
    expect(getMessage(desk.db, id).state).toBe('proven')
  })

  it('logs no name, number or text of a citizen', async () => {
    desk.queue({ kind: 'dossier', dossier: aDossier() })
    await desk.sendAll()
    const log = JSON.stringify(desk.logged)
    expect(desk.logged.length).toBeGreaterThan(0)
    for (const secret of ['Mẫu Đơn', '099195000017', '0900000001', 'Gia Thử']) expect(log).not.toContain(secret)
  })
})

describe('changes of status', () => {
  it('applies every change once, in the portal’s order, across pages and restarts', async () => {
    const { dossierId } = aDossier()
    for (const status of ['received', 'processing', 'processed'] as const) portal.tell(dossierId, status)
    expect(await desk.sender.receiveStatuses(never)).toEqual({ kind: 'applied', count: 3 })
    expect(desk.news.map(({ status }) => status)).toEqual(['received', 'processing', 'processed'])
    const restarted = aDesk(portal, { db: desk.db })
    portal.tell(dossierId, 'returned')
    expect(await restarted.sender.receiveStatuses(never)).toEqual({ kind: 'applied', count: 1 })
    expect(restarted.news.map(({ status }) => status)).toEqual(['returned'])
  })

  it('applies nothing of an answer in which one event is not the portal’s', async () => {
    portal.tell(aDossier().dossierId, 'processing')
    const forged = { ...portal, publicKey: fakePortal().publicKey }
    const cautious = aDesk(forged)
    expect(await cautious.sender.receiveStatuses(never)).toEqual({ kind: 'proof_invalid' })
    expect(cautious.news).toEqual([])
  })
})
