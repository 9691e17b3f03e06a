import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Faults } from '../../../main/practice/portal/faults.ts'
import type { ErrorCode } from '../../../shared/errors.ts'
import { sentenceOf } from '../../../shared/messages/errors.vi.ts'
import { aSignedInDesk, type PracticeDesk } from '../../support/practice-desk.ts'
import { refusal } from '../../support/refusal.ts'
import { textOfPdf } from '../../support/slip-tools.ts'
import { aTypedDossier } from '../../support/typed-dossier.ts'

const patienceMs = 180_000
/** Nothing listens on the first port of a machine. */
const nobodyThere = 'http://127.0.0.1:1'

/** Points a desk at a portal: its own, somebody else's, or none. */
function pointAt(desk: PracticeDesk, url: string, publicKey = desk.office.portal.publicKey): void {
  desk.office.core.setPortal({ url, publicKey, clientId: 'thuc-hanh', clientSecret: 'thuc-hanh' })
}

async function receiveOne(desk: PracticeDesk) {
  return desk.call.dossiers.receive({ dossierId: await aTypedDossier(desk) })
}

const troubles: readonly (readonly [string, Faults | 'absent', ErrorCode])[] = [
  ['absent', 'absent', 'portal_unreachable'],
  ['slower than anybody waits', { delay: 30_000 }, 'portal_slow'],
  ['hidden behind the page of a network', { html: 1 }, 'portal_answered_html'],
  ['of another mind about who we are', { unauthorised: 1 }, 'portal_unauthorised'],
  ['out of order', { error5xx: 1 }, 'portal_server_error'],
]

describe('a portal that does not take anything', () => {
  it.each(troubles)(
    'because it is %s stops no reception; all goes when it is well again',
    async (_, fault, code) => {
      const desk = await aSignedInDesk()
      if (fault === 'absent') pointAt(desk, nobodyThere)
      else desk.office.portal.setFaults(fault)

      const received = await receiveOne(desk)
      expect((await desk.call.slips.verify({ slipId: received.slipId })).valid).toBe(true)
      const sending = desk.call.outbox.sendNow({ messageId: null })
      const meanwhile = performance.now()
      expect((await desk.call.dossiers.today()).unsent).toBe(2)
      expect(performance.now() - meanwhile).toBeLessThan(5_000)
      expect(await sending).toEqual({ proven: 0, waiting: 2, needsPerson: 0 })

      const connection = await desk.call.outbox.connection()
      const items = await desk.call.outbox.list({})
      expect(items.map(({ state }) => state)).toEqual(['waiting', 'waiting'])
      expect([connection.problem, ...items.map(({ problem }) => problem?.code)]).toContain(code)
      expect(connection.waiting).toBe(2)
      expect(sentenceOf(code).length).toBeGreaterThan(20)
      expect(desk.office.portal.dossiers()).toEqual([])

      if (fault === 'absent') pointAt(desk, desk.office.portal.url)
      else desk.office.portal.setFaults({})
      expect(await desk.call.outbox.sendNow({ messageId: null })).toEqual({ proven: 2, waiting: 0, needsPerson: 0 })
      expect(await desk.call.outbox.connection()).toMatchObject({ state: 'online', problem: null, waiting: 0 })
      expect(desk.office.portal.dossiers().map(({ dossierId }) => dossierId)).toEqual([received.dossierId])
    },
    patienceMs,
  )

  it(
    'because none is set keeps everything, and says so',
    async () => {
      const desk = await aSignedInDesk()
      pointAt(desk, nobodyThere, '')
      await receiveOne(desk)

      await expect(desk.call.outbox.sendNow({ messageId: null })).rejects.toEqual(refusal('portal_not_configured'))
      expect(await desk.call.outbox.connection()).toMatchObject({ state: 'not_configured', waiting: 2 })

      pointAt(desk, desk.office.portal.url)
      expect(await desk.call.outbox.sendNow({ messageId: null })).toMatchObject({ proven: 2, waiting: 0 })
    },
    patienceMs,
  )
})

it(
  'takes everything by itself within a minute after the portal is back, without anybody asking',
  async () => {
    const desk = await aSignedInDesk()
    desk.office.portal.setFaults({ drop: 1 })
    desk.office.core.start()
    await receiveOne(desk)
    await expect
      .poll(async () => (await desk.call.outbox.connection()).problem, { timeout: 60_000 })
      .toBe('portal_unreachable')

    desk.office.portal.setFaults({})
    const backAt = performance.now()
    await expect.poll(async () => (await desk.call.outbox.list({})).length, { timeout: 90_000, interval: 200 }).toBe(0)
    console.log(`sent by itself ${Math.round(performance.now() - backAt)} ms after the portal was back`)
  },
  patienceMs,
)

it(
  'stops at what the portal rejects, names its field, and sends what comes after',
  async () => {
    // Two counters that were given the same numbers: the portal knows the first one's dossier under this code.
    const [other, desk] = [await aSignedInDesk(), await aSignedInDesk()]
    await receiveOne(other)
    await other.call.outbox.sendNow({ messageId: null })
    pointAt(desk, other.office.portal.url, other.office.portal.publicKey)
    const rejected = await receiveOne(desk)
    const fine = await receiveOne(desk)

    await desk.call.outbox.sendNow({ messageId: null })

    const items = await desk.call.outbox.list({ unprovenOnly: false })
    const stopped = items.find(({ dossierId, kind }) => dossierId === rejected.dossierId && kind === 'dossier')
    expect(stopped).toMatchObject({
      state: 'rejected',
      problem: { code: 'portal_rejected', field: 'MaHoSo', text: expect.stringContaining('MaHoSo') },
    })
    expect(sentenceOf('portal_rejected')).toMatch(/Hãy/)
    const after = items.filter(({ dossierId }) => dossierId === fine.dossierId)
    expect(after.map(({ state }) => state)).toEqual(['proven', 'proven'])
    expect((await desk.call.outbox.connection()).needsPerson).toBe(1)
    expect(other.office.portal.dossiers()).toHaveLength(2)
  },
  patienceMs,
)

it(
  'gives a provisional code without a number range, says so on the slip, and maps the official one',
  async () => {
    const desk = await aSignedInDesk()
    const { officers } = await desk.call.session.current()
    const lead = officers.find(({ role }) => role === 'lead')
    if (lead === undefined) throw new Error('the practice office has a lead')
    await desk.call.session.signIn({ officerId: lead.officerId, pin: '2222' })
    const { office } = await desk.call.settings.get()
    // Numbers belong to the unit they were given to: another unit has none.
    await desk.call.settings.update({ ...office, unitCode: 'H99.18.06' })

    const received = await receiveOne(desk)

    expect(received).toMatchObject({ provisional: true, code: expect.stringMatching(/^T-NS1-\d{6}-0001-\d$/) })
    const file = join(desk.dataDir, 'slip.pdf')
    writeFileSync(file, await desk.office.core.slipPdf(desk.client, received.slipId, 'a4'))
    expect(textOfPdf(file)).toContain('Mã tạm')
    expect(textOfPdf(file)).toContain(received.code)
    expect(await desk.call.outbox.sendNow({ messageId: null })).toMatchObject({ proven: 2, waiting: 0, needsPerson: 0 })

    const view = await desk.call.dossiers.get({ dossierId: received.dossierId })
    expect(view).toMatchObject({ provisional: false, code: expect.stringMatching(/^H99\.18\.06-\d{6}-0001$/) })
    for (const text of [received.code, view.code]) {
      const { items } = await desk.call.dossiers.search({ text })
      expect(items.map(({ dossierId }) => dossierId)).toEqual([received.dossierId])
    }
    const history = await desk.call.dossiers.history({ dossierId: received.dossierId })
    expect(history.some(({ text }) => text.includes(view.code) && text.includes(received.code))).toBe(true)
    expect((await receiveOne(desk)).code).toMatch(/^T-NS1-\d{6}-0002-\d$/)
  },
  patienceMs,
)
