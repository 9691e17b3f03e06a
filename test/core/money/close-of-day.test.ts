import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { countDrawer, readBook } from '../../../main/core/reports/day-sheet.ts'
import type { DossierId } from '../../../shared/domain/ids.ts'
import { fromVietnamTime } from '../../../shared/domain/vietnamese-date.ts'
import { dayBalance } from '../../../shared/messages/day-close.vi.ts'
import { aClock } from '../../support/fake-clock.ts'
import { aDaySheet } from '../../support/fake-desk/fake-money.ts'
import { aSignedInDesk, type PracticeDesk } from '../../support/practice-desk.ts'
import { appError, refusal } from '../../support/refusal.ts'
import { aTempFolder } from '../../support/temp-folder.ts'
import { aTypedDossier } from '../../support/typed-dossier.ts'
import { runTool } from '../signing/run-tool.ts'

async function aCounter() {
  const clock = aClock(fromVietnamTime('2026-11-16', '09:00'))
  const desk = await aSignedInDesk({ host: { clock } })
  return { desk, clock, call: desk.call }
}

/** Receives a request for so many copies and takes its money in cash. */
async function aPaid({ call, ...desk }: PracticeDesk, copies: number) {
  const dossierId: DossierId = await aTypedDossier({ ...desk, call }, { procedureCode: '2.000635' })
  await call.fees.set({ dossierId, units: [{ pages: 1, copies }], exemption: null, corrected: null })
  await call.dossiers.receive({ dossierId })
  await call.fees.takePayment({ dossierId, amount: copies * 8_000, received: { way: 'cash' } })
  const [payment] = (await call.fees.get({ dossierId })).payments
  if (payment === undefined) throw new Error('it was paid')
  return { dossierId, paymentId: payment.paymentId }
}

async function signInAs({ call }: PracticeDesk, role: 'lead' | 'reception', pin: string) {
  const { officers } = await call.session.current()
  const officer = officers.find((one) => one.role === role)
  if (officer === undefined) throw new Error(`the practice office has a ${role} officer`)
  await call.session.signIn({ officerId: officer.officerId, pin })
}

// A machine that is busy with other suites takes its time to sign.
describe('the close of a day', { timeout: 180_000 }, () => {
  it('balances to the đồng over receipts and a cancelled one, is kept for good, and is printed on one page', async () => {
    const { desk, call, clock } = await aCounter()
    await aPaid(desk, 2)
    const wrong = await aPaid(desk, 3)
    await call.fees.cancelPayment({ paymentId: wrong.paymentId, reason: 'Ghi nhầm số bản' })
    await aPaid(desk, 1)
    clock.set(fromVietnamTime('2026-11-16', '16:45'))
    const { open } = await call.dayClose.now()
    expect(open).toMatchObject({
      ...{ day: '2026-11-16', fromAt: null, openingCash: 0, expectedCash: 24_000 },
      dossiers: { received: 3, returned: 0, refused: 0 },
      taken: { cash: 48_000, transfer: 0, portal: 0 },
      givenBack: { cash: 24_000, transfer: 0, withResults: 0 },
      receipts: {
        ...{ count: 3, unfinished: [], missing: [] },
        ranges: [{ from: 'NS1-0001/2026/BLTP', to: 'NS1-0003/2026/BLTP', count: 3 }],
      },
      unsent: { needsPerson: 0 },
    })
    const notes = [
      { value: 20_000, count: 1 },
      { value: 2_000, count: 2 },
    ]
    const count = { day: '2026-11-16', notes, kept: 4_000, expectedCash: 24_000, reason: '' }
    await expect(call.dayClose.close({ ...count, expectedCash: 16_000 })).rejects.toEqual(refusal('day_sheet_changed'))
    await expect(call.dayClose.close({ ...count, day: '2026-11-17' })).rejects.toEqual(refusal('day_not_due'))
    const closed = await call.dayClose.close(count)
    expect(closed.drawer).toMatchObject({ counted: 24_000, difference: 0, kept: 4_000, handedOver: 20_000 })
    await expect(call.dayClose.close(count)).rejects.toEqual(refusal('day_closed_before'))
    expect(await call.dayClose.now()).toMatchObject({ open: null, last: { day: '2026-11-16' } })

    const file = join(aTempFolder(), 'close.pdf')
    writeFileSync(file, await desk.office.core.dayClosePage(desk.client, { day: '2026-11-16', format: 'pdf' }))
    const text = runTool('pdftotext', ['-raw', file, '-']).stdout.replace(/\s+/g, ' ')
    expect(runTool('pdfinfo', [file]).stdout).toMatch(/Pages:\s+1\b/)
    expect(text).toContain('Sổ và quỹ khớp đến từng đồng.')
    expect(text).toContain('từ số NS1-0001/2026/BLTP đến số NS1-0003/2026/BLTP (3 số); hủy 1')
    expect(text).toContain('Phải có: 24.000 đồng')
  })

  it('gives what comes afterwards to the next day, and money that goes back to the day it goes back', async () => {
    const { desk, call, clock } = await aCounter()
    const early = await aPaid(desk, 1)
    clock.set(fromVietnamTime('2026-11-16', '16:30'))
    const close = (day: string, expectedCash: number, values: Record<number, number>, reason = '') =>
      call.dayClose.close({
        ...{ day, expectedCash, reason, kept: 0 },
        notes: Object.entries(values).map(([value, count]) => ({ value: Number(value), count })),
      })
    await close('2026-11-16', 8_000, { 5000: 1, 1000: 3 })
    clock.set(fromVietnamTime('2026-11-16', '16:50'))
    await aPaid(desk, 2)
    const today = await call.dossiers.today()
    expect(today.day).toBe('2026-11-16')

    clock.set(fromVietnamTime('2026-11-17', '10:00'))
    const cancel = () => call.fees.cancelPayment({ paymentId: early.paymentId, reason: 'Trả lại tiền' })
    await expect(cancel()).rejects.toEqual(refusal('cancel_needs_lead'))
    await signInAs(desk, 'lead', '2222')
    await cancel()
    await signInAs(desk, 'reception', '1111')

    // Nobody closed on Tuesday: on Wednesday that day comes first, with what was done until its end.
    clock.set(fromVietnamTime('2026-11-18', '08:00'))
    await aPaid(desk, 3)
    expect((await call.dayClose.now()).open).toMatchObject({
      day: '2026-11-17',
      dossiers: { received: 1 },
      taken: { cash: 16_000 },
      givenBack: { cash: 8_000 },
      expectedCash: 8_000,
    })
    const short = { 5000: 1, 2000: 1 }
    await expect(close('2026-11-17', 8_000, short, ' ')).rejects.toEqual(refusal('difference_reason_missing'))
    const { drawer } = await close('2026-11-17', 8_000, short, 'Thối nhầm 1.000 đồng')
    expect(drawer).toMatchObject({ counted: 7_000, difference: -1_000, reason: 'Thối nhầm 1.000 đồng' })
    expect((await call.dayClose.now()).open).toMatchObject({ day: '2026-11-18', taken: { cash: 24_000 } })

    // A clock that is set back must not put money into a day that is closed.
    clock.set(fromVietnamTime('2026-11-17', '09:00'))
    await expect(aPaid(desk, 1)).rejects.toEqual(refusal('clock_set_back'))
    const days = await call.dayClose.list()
    expect(days.map(({ day, difference }) => [day, difference])).toEqual([
      ['2026-11-17', -1_000],
      ['2026-11-16', 0],
    ])
  })
})

describe('the book of receipts', () => {
  const entry = (number: string, finished = true) => ({ number, finished })

  it('has one range for each counter and year, and says what is begun and what is nowhere', () => {
    const book = readBook(
      [
        ...[entry('Q1-0009/2026/BLTP'), entry('Q1-0011/2026/BLTP'), entry('Q1-0010/2026/BLTP', false)],
        ...[entry('Q1-0001/2027/BLTP'), entry('Q1-0004/2027/BLTP')],
      ],
      (number) => number === 'Q1-0002/2027/BLTP',
    )
    expect(book).toEqual({
      count: 4,
      ranges: [
        { from: 'Q1-0001/2027/BLTP', to: 'Q1-0004/2027/BLTP', count: 2 },
        { from: 'Q1-0009/2026/BLTP', to: 'Q1-0011/2026/BLTP', count: 3 },
      ],
      unfinished: ['Q1-0010/2026/BLTP'],
      missing: ['Q1-0003/2027/BLTP'],
    })
  })

  it('says in words every reason why a day does not balance', () => {
    const balanced = { difference: 0, reason: '' }
    expect(dayBalance(aDaySheet, balanced)).toEqual({ balanced: true, reasons: [] })
    const receipts = { ...aDaySheet.receipts, unfinished: ['Q1-0010/2026/BLTP'], missing: ['Q1-0012/2026/BLTP'] }
    const taken = { ...aDaySheet.taken, cash: 48_000 }
    expect(dayBalance({ ...aDaySheet, receipts, taken }, { difference: -500, reason: 'thối nhầm' }).reasons).toEqual([
      'quỹ thiếu 500 đồng (thối nhầm)',
      'cộng theo khoản 56.000 đồng, theo biên lai 64.000 đồng',
      'biên lai lập dở, chưa thu tiền: Q1-0010/2026/BLTP',
      'thiếu biên lai số Q1-0012/2026/BLTP',
    ])
  })
})

describe('a drawer', () => {
  const count = (notes: { value: number; count: number }[], changes = {}) =>
    countDrawer({ notes, kept: 0, reason: '', expectedCash: 0, ...changes })

  it('is counted in whole notes of Việt Nam, each once', () => {
    for (const notes of [
      [{ value: 3_000, count: 1 }],
      [{ value: 1_000, count: -1 }],
      [{ value: 1_000, count: 1.5 }],
      [
        { value: 1_000, count: 1 },
        { value: 1_000, count: 2 },
      ],
    ]) {
      expect(() => count(notes)).toThrow(appError('drawer_count_invalid'))
    }
  })

  it('keeps no more than there is', () => {
    const notes = [{ value: 1_000, count: 3 }]
    for (const kept of [4_000, -1, 0.5]) {
      expect(() => count(notes, { kept, expectedCash: 3_000 })).toThrow(appError('kept_too_much'))
    }
    expect(count(notes, { kept: 1_000, expectedCash: 3_000 })).toMatchObject({ difference: 0, handedOver: 2_000 })
  })
})
