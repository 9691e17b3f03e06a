import { describe, expect, it } from 'vitest'
import { writeCalendarFile } from '../../../main/core/dossiers/calendar/calendar-file.ts'
import { shippedHolidayData } from '../../../main/core/dossiers/working-calendar.ts'
import { type OfficeCalendar, unchangedCalendar } from '../../../shared/domain/office-calendar.ts'
import { fromVietnamTime } from '../../../shared/domain/vietnamese-date.ts'
import { aClock } from '../../support/fake-clock.ts'
import { aPracticeDesk, aSignedInDesk, type PracticeDesk } from '../../support/practice-desk.ts'
import { refusal } from '../../support/refusal.ts'
import { storeOf } from '../../support/store-of.ts'
import { aTypedDossier } from '../../support/typed-dossier.ts'

async function signInAsLead(desk: PracticeDesk) {
  const { officers } = await desk.call.session.current()
  const lead = officers.find(({ role }) => role === 'lead')
  if (lead === undefined) throw new Error('the practice office has a lead')
  await desk.call.session.signIn({ officerId: lead.officerId, pin: '2222' })
}

/** Three working days received on Wednesday 25 November 2026: promised on Monday 30 November. */
async function aDeskWithADossier() {
  const clock = aClock(fromVietnamTime('2026-11-25', '09:00'))
  const desk = await aSignedInDesk({ host: { clock } })
  const dossierId = await aTypedDossier(desk, { procedureCode: '1.004873' })
  await desk.call.dossiers.receive({ dossierId })
  await signInAsLead(desk)
  return { desk, dossierId, clock }
}

const swapped: OfficeCalendar = {
  ...unchangedCalendar,
  days: [
    { day: '2026-11-27', status: 'off', name: 'nghỉ hoán đổi theo thông báo' },
    { day: '2026-12-05', status: 'working', name: 'làm bù' },
  ],
}

describe('a day that the office swaps', () => {
  it('is shown with the open dossiers it would move, then moves them and says so', async () => {
    const { desk, dossierId, clock } = await aDeskWithADossier()
    clock.advance(60_000)
    const before = fromVietnamTime('2026-11-30', '17:00')
    const after = fromVietnamTime('2026-12-01', '17:00')
    expect(await desk.call.calendar.preview(swapped)).toMatchObject([
      { dossierId, promisedAt: before, computedAt: after, kept: false },
    ])
    expect((await desk.call.deadlines.get({ dossierId }))?.promisedAt).toBe(before)

    expect(await desk.call.calendar.save(swapped)).toEqual({ moved: 1 })
    const view = await desk.call.deadlines.get({ dossierId })
    expect(view?.promisedAt).toBe(after)
    expect(view?.explanation).toContain('trừ nghỉ hoán đổi theo thông báo (27/11)')
    expect(view?.steps.map(({ text }) => text)).toEqual(['Tiếp nhận, hẹn trả kết quả', 'Lịch làm việc thay đổi'])
    const [told] = (await desk.call.dossiers.history({ dossierId })).map(({ text }) => text)
    expect(told).toBe('Lịch làm việc thay đổi: hẹn trả từ 30/11/2026 chuyển sang 01/12/2026')
  })

  it('brings no promise forward when it is taken back', async () => {
    const { desk, dossierId } = await aDeskWithADossier()
    await desk.call.calendar.save(swapped)
    expect(await desk.call.calendar.preview(unchangedCalendar)).toMatchObject([{ dossierId, kept: true }])
    expect(await desk.call.calendar.save(unchangedCalendar)).toEqual({ moved: 0 })
    expect((await desk.call.deadlines.get({ dossierId }))?.promisedAt).toBe(fromVietnamTime('2026-12-01', '17:00'))
  })

  it('holds for the next dossier, and after the desk was started anew', async () => {
    const { desk, clock } = await aDeskWithADossier()
    const own: OfficeCalendar = { ...swapped, cutoff: '14:00', hours: [{ from: '07:30', until: '16:30' }] }
    await desk.call.calendar.save(own)
    await desk.close()
    const again = await aSignedInDesk({ dataDir: desk.dataDir, host: { clock } })
    expect((await again.call.calendar.get({ year: 2026 })).office).toEqual(own)
    clock.set(fromVietnamTime('2026-11-26', '14:30'))
    const dossierId = await aTypedDossier(again)
    await again.call.dossiers.receive({ dossierId })
    const { promisedAt, promiseExplanation } = await again.call.dossiers.get({ dossierId })
    expect(promisedAt).toBe(fromVietnamTime('2026-11-30', '16:30'))
    expect(promiseExplanation).toContain('nhận sau 14 giờ nên trả vào ngày làm việc tiếp theo')
  })

  it('is refused with two words for one day, or hours that overlap', async () => {
    const { desk } = await aDeskWithADossier()
    const [day] = swapped.days
    if (day === undefined) throw new Error('there is one')
    await expect(desk.call.calendar.save({ ...swapped, days: [day, day] })).rejects.toEqual(refusal('input_invalid'))
    const hours = [
      { from: '07:00', until: '12:00' },
      { from: '11:30', until: '17:00' },
    ]
    await expect(desk.call.calendar.save({ ...unchangedCalendar, hours })).rejects.toEqual(refusal('input_invalid'))
  })
})

describe('a calendar file', () => {
  const newer = { ...shippedHolidayData, edition: '2026-12-20', noticedYears: [2024, 2025, 2026, 2027] }

  it('takes the place of the one in use, without a release', async () => {
    const { desk, clock } = await aDeskWithADossier()
    expect((await desk.call.calendar.get({ year: 2027 })).openQuestions).toEqual([
      'lịch nghỉ lễ và hoán đổi năm 2027 chưa công bố',
    ])
    const text = writeCalendarFile(newer)
    expect(await desk.call.calendar.takeFile({ name: 'lich-2027.json', text })).toEqual({
      edition: '2026-12-20',
      moved: 0,
    })
    await desk.close()
    const again = await aSignedInDesk({ dataDir: desk.dataDir, host: { clock } })
    expect(await again.call.calendar.get({ year: 2027 })).toMatchObject({
      data: { edition: '2026-12-20', source: 'file', fileName: 'lich-2027.json', damaged: false },
      noticed: true,
      openQuestions: [],
    })
  })

  it.each([
    ['is no JSON', 'lịch 2027', 'calendar_file_unreadable'],
    ['is something else', '{"a":1}', 'calendar_file_unreadable'],
    ['was changed', writeCalendarFile(newer).replace('2026-12-20', '2026-12-21'), 'calendar_file_changed'],
    ['lacks its rules', writeCalendarFile({ ...newer, rules: [] }), 'calendar_file_incomplete'],
    [
      'has a day that does not exist',
      writeCalendarFile({ ...newer, edition: '2027-02-30' }),
      'calendar_file_incomplete',
    ],
    ['is older', writeCalendarFile({ ...newer, edition: '2025-01-01' }), 'calendar_file_older'],
  ] as const)('that %s is refused, and the last good one stays', async (_, text, code) => {
    const { desk } = await aDeskWithADossier()
    await desk.call.calendar.takeFile({ name: 'tot.json', text: writeCalendarFile(newer) })
    await expect(desk.call.calendar.takeFile({ name: 'hong.json', text })).rejects.toEqual(refusal(code))
    expect((await desk.call.calendar.get({ year: 2027 })).data).toMatchObject({ fileName: 'tot.json' })
  })

  it('that can no longer be read from the store gives way to the one of the program, and the desk says so', async () => {
    const { desk, clock } = await aDeskWithADossier()
    await desk.call.calendar.takeFile({ name: 'tot.json', text: writeCalendarFile(newer) })
    const store = storeOf(desk.dataDir)
    store.pragma('query_only = OFF')
    store.exec(`UPDATE setting SET value = '{"name":"tot.json","data":{}}' WHERE key = 'calendar_file'`)
    await desk.close()
    const again = await aSignedInDesk({ dataDir: desk.dataDir, host: { clock } })
    expect((await again.call.calendar.get({ year: 2026 })).data).toMatchObject({ source: 'shipped', damaged: true })
    const check = (await again.call.settings.doctor()).find(({ name }) => name === 'Lịch làm việc')
    expect(check).toMatchObject({ state: 'warning', text: expect.stringContaining('không đọc được nữa') })
  })
})

describe('the clock of the machine', () => {
  it('ahead of every dossier may be vouched for by a lead, and only then goes on', async () => {
    const { desk, clock } = await aDeskWithADossier()
    clock.set(fromVietnamTime('2026-11-24', '09:00'))
    const clockCheck = async () => (await desk.call.settings.doctor()).find(({ name }) => name === 'Đồng hồ')?.state
    expect(await clockCheck()).toBe('failed')
    const dossierId = await aTypedDossier(desk)
    await expect(desk.call.dossiers.receive({ dossierId })).rejects.toEqual(refusal('clock_set_back'))
    await desk.call.calendar.trustClock()
    expect(await clockCheck()).toBe('ok')
    await desk.call.dossiers.receive({ dossierId })
  })

  it('in a year without a calendar leaves the counter its day, names no risk, and nothing is promised', async () => {
    const clock = aClock(fromVietnamTime('2036-01-02', '09:00'))
    const desk = await aPracticeDesk({ host: { clock } })
    await signInAsLead(desk)
    expect(await desk.call.dossiers.today()).toMatchObject({ day: '2036-01-02', received: 0 })
    await expect(desk.call.deadlines.risk()).rejects.toEqual(refusal('calendar_out_of_range'))
    const check = (await desk.call.settings.doctor()).find(({ name }) => name === 'Lịch làm việc')
    expect(check?.state).toBe('failed')
  })
})
