import { describe, expect, it } from 'vitest'
import type { DossierId } from '../../../shared/domain/ids.ts'
import { fromVietnamTime } from '../../../shared/domain/vietnamese-date.ts'
import { aClock } from '../../support/fake-clock.ts'
import { aSignedInDesk, type PracticeDesk } from '../../support/practice-desk.ts'
import { refusal } from '../../support/refusal.ts'
import { storeOf } from '../../support/store-of.ts'
import { aTypedDossier } from '../../support/typed-dossier.ts'

/** A confirmation of marital status, three working days, received on Monday 16 November 2026 at nine. */
async function aReceivedDossier(procedureCode = '1.004873') {
  const clock = aClock(fromVietnamTime('2026-11-16', '09:00'))
  const desk = await aSignedInDesk({ host: { clock } })
  const dossierId = await aTypedDossier(desk, { procedureCode })
  await desk.call.dossiers.receive({ dossierId })
  const goTo = (day: string, time: string) => clock.set(fromVietnamTime(day, time))
  return { desk, dossierId, goTo }
}

async function promisedOf(desk: PracticeDesk, dossierId: DossierId) {
  return (await desk.call.dossiers.get({ dossierId })).promisedAt
}

async function signInAsLead(desk: PracticeDesk) {
  const { officers } = await desk.call.session.current()
  const lead = officers.find(({ role }) => role === 'lead')
  if (lead === undefined) throw new Error('the practice office has a lead')
  await desk.call.session.signIn({ officerId: lead.officerId, pin: '2222' })
}

describe('a supplement', () => {
  it('stops the clock until the papers are there, and the date follows from what happened', async () => {
    const { desk, dossierId, goTo } = await aReceivedDossier()
    expect(await promisedOf(desk, dossierId)).toBe(fromVietnamTime('2026-11-19', '17:00'))

    goTo('2026-11-17', '10:00')
    await desk.call.dossiers.act({ dossierId, action: 'request_supplement', reason: 'thiếu tờ khai' })
    goTo('2026-11-18', '08:00')
    const waiting = await desk.call.deadlines.get({ dossierId })
    expect(waiting?.stops).toEqual([{ cause: 'supplement', since: fromVietnamTime('2026-11-17', '10:00') }])
    expect(waiting?.ifResumedNow?.promisedAt).toBe(fromVietnamTime('2026-11-20', '17:00'))

    goTo('2026-11-19', '10:00')
    await desk.call.dossiers.act({ dossierId, action: 'supply', reason: '' })
    const view = await desk.call.deadlines.get({ dossierId })
    expect(view?.promisedAt).toBe(fromVietnamTime('2026-11-23', '17:00'))
    expect(view?.explanation).toContain('cộng 02 ngày làm việc tạm dừng chờ bổ sung giấy tờ')
    expect(view?.steps.map(({ text }) => text)).toEqual([
      'Tiếp nhận, hẹn trả kết quả',
      'Tạm dừng tính hạn: chờ bổ sung giấy tờ: thiếu tờ khai',
      'Tính hạn tiếp: hết chờ bổ sung giấy tờ',
    ])
    expect(await promisedOf(desk, dossierId)).toBe(view?.promisedAt)
    const told = (await desk.call.outbox.list({ unprovenOnly: false, limit: 20 })).filter(({ kind }) => kind === 'step')
    expect(told.length).toBeGreaterThanOrEqual(3)
  })

  it('goes on waiting when the portal says later that it has received the dossier', async () => {
    const { desk, dossierId, goTo } = await aReceivedDossier()
    await desk.call.dossiers.act({ dossierId, action: 'request_supplement', reason: 'thiếu tờ khai' })
    goTo('2026-11-18', '08:00')
    await desk.call.outbox.sendNow({ messageId: null })
    await desk.office.core.fetchStatuses()
    expect((await desk.call.deadlines.get({ dossierId }))?.stops).toHaveLength(1)
    expect(desk.office.portal.dossiers()[0]?.status).toBe('5')
  })

  it('asked for twice needs a reason and counts as late', async () => {
    const { desk, dossierId, goTo } = await aReceivedDossier()
    await desk.call.dossiers.act({ dossierId, action: 'request_supplement', reason: '' })
    goTo('2026-11-16', '14:00')
    await desk.call.dossiers.act({ dossierId, action: 'supply', reason: '' })
    await expect(desk.call.dossiers.act({ dossierId, action: 'request_supplement', reason: ' ' })).rejects.toEqual(
      refusal('second_supplement_reason'),
    )
    expect((await desk.call.deadlines.get({ dossierId }))?.timeliness).toBe('running')
    await desk.call.dossiers.act({ dossierId, action: 'request_supplement', reason: 'giấy nộp lại bị mờ' })
    expect(await desk.call.deadlines.get({ dossierId })).toMatchObject({
      supplementRequests: 2,
      timeliness: 'late_by_second_supplement',
    })
  })

  it('asked for before reception starts no clock, and the dossier goes back to review', async () => {
    const desk = await aSignedInDesk({ host: { clock: aClock() } })
    const dossierId = await aTypedDossier(desk)
    const storeOnly = await desk.call.dossiers.get({ dossierId })
    expect(storeOnly.actions).toContain('start_review')
    await desk.call.dossiers.act({ dossierId, action: 'start_review', reason: '' })
    await desk.call.dossiers.act({ dossierId, action: 'request_supplement', reason: 'thiếu giấy chứng sinh' })
    expect(await desk.call.deadlines.get({ dossierId })).toBeNull()
    await expect(desk.call.dossiers.act({ dossierId, action: 'supply', reason: '' })).rejects.toEqual(
      refusal('action_not_allowed'),
    )
    await desk.call.dossiers.act({ dossierId, action: 'start_review', reason: '' })
    await desk.call.dossiers.receive({ dossierId })
    expect((await desk.call.deadlines.get({ dossierId }))?.steps).toHaveLength(1)
  })
})

describe('an opinion of another agency', () => {
  it('stops the clock once and lets it go on', async () => {
    const { desk, dossierId, goTo } = await aReceivedDossier()
    await desk.call.deadlines.stopForOpinion({ dossierId, reason: 'hỏi xã nơi cư trú trước' })
    await expect(desk.call.deadlines.stopForOpinion({ dossierId, reason: 'lần nữa' })).rejects.toEqual(
      refusal('clock_not_running'),
    )
    goTo('2026-11-18', '08:00')
    await desk.call.deadlines.resumeAfterOpinion({ dossierId })
    expect(await promisedOf(desk, dossierId)).toBe(fromVietnamTime('2026-11-23', '17:00'))
    await expect(desk.call.deadlines.resumeAfterOpinion({ dossierId })).rejects.toEqual(refusal('clock_not_stopped'))
  })
})

describe('what the law adds', () => {
  it('is five days of verification for a recognition of parenthood, once', async () => {
    const { desk, dossierId } = await aReceivedDossier('1.001022')
    expect((await desk.call.deadlines.get({ dossierId }))?.canLengthen).toMatchObject({ days: 5, counts: 'more' })
    await desk.call.deadlines.lengthen({ dossierId, reason: 'xác minh tại thôn' })
    expect(await promisedOf(desk, dossierId)).toBe(fromVietnamTime('2026-11-27', '17:00'))
    await expect(desk.call.deadlines.lengthen({ dossierId, reason: 'lần nữa' })).rejects.toEqual(
      refusal('extension_not_allowed'),
    )
  })

  it('is three days for each commune that must be asked about a marital status', async () => {
    const { desk, dossierId } = await aReceivedDossier()
    await desk.call.deadlines.lengthen({ dossierId, reason: 'hỏi xã Na Sang' })
    await desk.call.deadlines.lengthen({ dossierId, reason: 'hỏi xã Mường Chà' })
    expect(await promisedOf(desk, dossierId)).toBe(fromVietnamTime('2026-11-30', '17:00'))
  })

  it('is nothing where no rule says so', async () => {
    const { desk, dossierId } = await aReceivedDossier('1.004837')
    await expect(desk.call.deadlines.lengthen({ dossierId, reason: 'thử' })).rejects.toEqual(
      refusal('extension_not_allowed'),
    )
  })
})

describe('lateness', () => {
  it('drafts the apology the moment it is certain, and a leader names a new day once', async () => {
    const { desk, dossierId, goTo } = await aReceivedDossier()
    goTo('2026-11-19', '16:59')
    expect((await desk.call.deadlines.get({ dossierId }))?.apology).toBeNull()
    goTo('2026-11-19', '17:01')
    expect((await desk.call.deadlines.get({ dossierId }))?.apology).toMatchObject({
      workingDaysLate: 0,
      proposedDay: '2026-11-23',
    })
    goTo('2026-11-20', '08:00')
    expect((await desk.call.deadlines.risk()).items).toMatchObject([
      { dossierId, slack: { level: 'overdue' }, apologyDrafted: true },
    ])
    const postpone = { dossierId, newDay: '2026-11-23', reason: 'cơ quan phối hợp trả lời chậm' }
    await expect(desk.call.deadlines.postpone(postpone)).rejects.toEqual(refusal('forbidden'))
    await signInAsLead(desk)
    for (const newDay of ['2026-11-20', '2026-11-22', '2026-11-24']) {
      await expect(desk.call.deadlines.postpone({ ...postpone, newDay })).rejects.toEqual(refusal('new_day_unsuitable'))
    }
    await desk.call.deadlines.postpone(postpone)
    const view = await desk.call.deadlines.get({ dossierId })
    expect(view).toMatchObject({
      promisedAt: fromVietnamTime('2026-11-23', '17:00'),
      apology: null,
      canPostpone: false,
    })
    await expect(desk.call.deadlines.postpone({ ...postpone, newDay: '2026-11-27' })).rejects.toEqual(
      refusal('postponed_before'),
    )
  })

  it('is not charged to a clock that stands still', async () => {
    const { desk, dossierId, goTo } = await aReceivedDossier()
    await desk.call.dossiers.act({ dossierId, action: 'request_supplement', reason: '' })
    goTo('2026-12-15', '09:00')
    expect(await desk.call.deadlines.get({ dossierId })).toMatchObject({ timeliness: 'running', apology: null })
    expect((await desk.call.deadlines.risk()).items).toMatchObject([{ dossierId, stops: ['supplement'] }])
  })
})

it('keeps what happened to a deadline as it was written', async () => {
  const { desk, dossierId } = await aReceivedDossier()
  const store = storeOf(desk.dataDir)
  store.pragma('query_only = OFF')
  expect(() => store.exec(`UPDATE deadline_event SET promised_at = '2026'`)).toThrow('only added to')
  expect(() => store.exec('DELETE FROM deadline_event')).toThrow('only added to')
  expect((await desk.call.deadlines.get({ dossierId }))?.steps).toHaveLength(1)
})

describe('a clock set back a day', () => {
  it('promises nothing from a wrong day, and says what to do', async () => {
    const { desk, goTo } = await aReceivedDossier()
    goTo('2026-11-15', '09:00')
    const next = await aTypedDossier(desk)
    await expect(desk.call.dossiers.receive({ dossierId: next })).rejects.toEqual(refusal('clock_set_back'))
    goTo('2026-11-16', '09:30')
    await desk.call.dossiers.receive({ dossierId: next })
  })
})
