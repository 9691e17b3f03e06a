import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { FeeUnit } from '../../../shared/domain/fee.ts'
import type { DossierId, SlipId } from '../../../shared/domain/ids.ts'
import { fromVietnamTime } from '../../../shared/domain/vietnamese-date.ts'
import { aClock } from '../../support/fake-clock.ts'
import { aSignedInDesk, type PracticeDesk } from '../../support/practice-desk.ts'
import { refusal } from '../../support/refusal.ts'
import { aTempFolder } from '../../support/temp-folder.ts'
import { aTypedDossier } from '../../support/typed-dossier.ts'
import { runTool } from '../signing/run-tool.ts'

const copiesOfExtract = '2.000635'
const certifiedCopies = '2.000815'
const statusConfirmation = '1.004873'

async function aCounter(at = fromVietnamTime('2026-11-16', '09:00')) {
  const clock = aClock(at)
  const desk = await aSignedInDesk({ host: { clock } })
  return { desk, clock, call: desk.call }
}

async function aReceived(desk: PracticeDesk, procedureCode = copiesOfExtract): Promise<DossierId> {
  const dossierId = await aTypedDossier(desk, { procedureCode })
  await desk.call.dossiers.receive({ dossierId })
  return dossierId
}

async function signInAs({ call }: PracticeDesk, role: 'lead' | 'reception', pin: string) {
  const { officers } = await call.session.current()
  const officer = officers.find((one) => one.role === role)
  if (officer === undefined) throw new Error(`the practice office has a ${role} officer`)
  await call.session.signIn({ officerId: officer.officerId, pin })
}

const count = (copies: number): readonly FeeUnit[] => [{ pages: 1, copies }]
const cash = { way: 'cash' } as const
const uncorrected = { exemption: null, corrected: null }

async function counted(desk: PracticeDesk, dossierId: DossierId, copies: number) {
  await desk.call.fees.set({ dossierId, units: [...count(copies)], ...uncorrected })
  return desk.call.fees.get({ dossierId })
}

async function textOf({ office, client }: PracticeDesk, slipId: SlipId) {
  const file = join(aTempFolder(), 'slip.pdf')
  writeFileSync(file, await office.core.slipPdf(client, slipId, 'a4'))
  return { file, text: runTool('pdftotext', ['-raw', file, '-']).stdout.replace(/\s+/g, ' ') }
}

describe('what a dossier costs', { timeout: 180_000 }, () => {
  it('is not known before copies are counted, and is then said on the receipt', async () => {
    const { desk, call } = await aCounter()
    const dossierId = await aTypedDossier(desk, { procedureCode: copiesOfExtract })
    expect(await call.fees.get({ dossierId })).toMatchObject({ amount: null, due: null, units: null, payable: false })
    expect(await counted(desk, dossierId, 2)).toMatchObject({
      amount: 16_000,
      text: '16.000 đồng (2 × 8.000)',
      payable: false,
    })
    const { slipId } = await call.dossiers.receive({ dossierId })
    expect((await textOf(desk, slipId)).text).toContain('16.000 đồng (2 × 8.000)')
    expect(await call.fees.get({ dossierId })).toMatchObject({ due: 16_000, payable: true })
  })

  it('of certified copies follows their pages, never above the limit of a copy', async () => {
    const { desk, call } = await aCounter()
    const dossierId = await aTypedDossier(desk, { procedureCode: certifiedCopies })
    const units = [
      { pages: 1, copies: 3 },
      { pages: 5, copies: 2 },
      { pages: 300, copies: 1 },
    ]
    await call.fees.set({ dossierId, units, ...uncorrected })
    const { lines, amount } = await call.fees.get({ dossierId })
    expect(lines.map(({ count: copies, price }) => [copies, price])).toEqual([
      [3, 2_000],
      [2, 7_000],
      [1, 200_000],
    ])
    expect(amount).toBe(220_000)
  })

  it('is nothing for who is exempt, with the paper that proves it', async () => {
    const { desk, call } = await aCounter()
    const dossierId = await aTypedDossier(desk, { procedureCode: statusConfirmation })
    const { rule } = await call.fees.get({ dossierId })
    expect(rule.exemptions?.map(({ code }) => code)).toEqual(['meritorious', 'poor', 'disabled'])
    await call.fees.set({ dossierId, units: [], exemption: 'poor', corrected: null })
    expect(await call.fees.get({ dossierId })).toMatchObject({
      amount: 0,
      text: 'Không thu (Người thuộc hộ nghèo: Giấy chứng nhận hộ nghèo)',
    })
    const [first] = await call.dossiers.history({ dossierId })
    expect(first?.text).toBe('Phí, lệ phí: Không thu (Người thuộc hộ nghèo: Giấy chứng nhận hộ nghèo)')
    const wrong = call.fees.set({ dossierId, units: [], exemption: 'friend', corrected: null })
    await expect(wrong).rejects.toEqual(refusal('input_invalid'))
  })

  it('is corrected with a reason only, in whole đồng, and counted in whole pages and copies', async () => {
    const { desk, call } = await aCounter()
    const dossierId = await aTypedDossier(desk, { procedureCode: statusConfirmation })
    const set = (corrected: { amount: number; reason: string } | null, units: FeeUnit[] = []) =>
      call.fees.set({ dossierId, units, exemption: null, corrected })
    for (const amount of [-1, 0.5, 1e12]) {
      await expect(set({ amount, reason: 'x' })).rejects.toEqual(refusal('amount_invalid'))
    }
    await expect(set(null)).rejects.toEqual(refusal('fee_unknown'))
    await expect(set({ amount: 5_000, reason: ' ' })).rejects.toEqual(refusal('fee_reason_missing'))
    await expect(set(null, [{ pages: 1.5, copies: 1 }])).rejects.toEqual(refusal('units_invalid'))
    await expect(set(null, [{ pages: 1, copies: 0 }])).rejects.toEqual(refusal('units_invalid'))
    await set({ amount: 5_000, reason: 'Nghị quyết 12/2026/NQ-HĐND' })
    expect(await call.fees.get({ dossierId })).toMatchObject({
      amount: 5_000,
      text: '5.000 đồng (Nghị quyết 12/2026/NQ-HĐND)',
    })
  })
})

describe('a cash receipt', { timeout: 180_000 }, () => {
  it('is numbered, signed, in three copies, with its sum in words; the fee stands from then on', async () => {
    const { desk, call } = await aCounter()
    const dossierId = await aReceived(desk)
    await counted(desk, dossierId, 3)
    const { slipId } = await call.fees.takePayment({ dossierId, amount: 24_000, received: cash })
    const { text } = await textOf(desk, slipId)
    expect(text).toContain('Số: NS1-0001/2026/BLTP')
    for (const copy of ['Liên 1', 'Liên 2', 'Liên 3']) expect(text).toContain(copy)
    expect(text).toContain('Bằng chữ: Hai mươi tư nghìn đồng')
    expect(text).toContain('Hình thức thanh toán: Tiền mặt')
    expect((await call.slips.verify({ slipId })).signatures).toHaveLength(1)

    const fee = await call.fees.get({ dossierId })
    expect(fee).toMatchObject({ paid: 24_000, due: 0, payable: false, changeable: false, transfer: null })
    expect(fee.payments[0]).toMatchObject({ way: 'cash', amount: 24_000, receipt: { number: 'NS1-0001/2026/BLTP' } })
    await expect(call.fees.takePayment({ dossierId, amount: 24_000, received: cash })).rejects.toEqual(
      refusal('nothing_to_pay'),
    )
    await expect(counted(desk, dossierId, 1)).rejects.toEqual(refusal('fee_paid_already'))
    expect(await call.slips.notePrint({ slipId })).toEqual({ printCount: 1 })
    expect(await call.slips.notePrint({ slipId })).toEqual({ printCount: 2 })
  })

  it('is for what is due and never more, and for a dossier that is received', async () => {
    const { desk, call } = await aCounter()
    const draft = await aTypedDossier(desk, { procedureCode: copiesOfExtract })
    await counted(desk, draft, 1)
    const take = (dossierId: DossierId, amount: number) => call.fees.takePayment({ dossierId, amount, received: cash })
    await expect(take(draft, 8_000)).rejects.toEqual(refusal('payment_not_now'))
    await call.dossiers.receive({ dossierId: draft })
    for (const amount of [-1, 8_000.5, 1e12]) {
      await expect(take(draft, amount)).rejects.toEqual(refusal('amount_invalid'))
    }
    await expect(take(draft, 8_001)).rejects.toEqual(refusal('amount_over_due', { subject: 'Còn phải thu 8.000 đồng' }))
    await expect(take(draft, 0)).rejects.toEqual(refusal('amount_nothing'))
    await expect(take(await aReceived(desk), 8_000)).rejects.toEqual(refusal('fee_unknown'))
    const { slips } = await call.dossiers.get({ dossierId: draft })
    expect(slips.map(({ form }) => form)).toEqual(['receipt'])
  })

  it('keeps its number when it is cancelled with a reason, and the next one follows without a gap', async () => {
    const { desk, call } = await aCounter()
    const dossierId = await aReceived(desk)
    await counted(desk, dossierId, 1)
    await call.fees.takePayment({ dossierId, amount: 8_000, received: cash })
    const [payment] = (await call.fees.get({ dossierId })).payments
    if (payment === undefined) throw new Error('it was paid')
    const { paymentId } = payment
    await expect(call.fees.cancelPayment({ paymentId, reason: ' ' })).rejects.toEqual(refusal('cancel_reason_missing'))
    await call.fees.cancelPayment({ paymentId, reason: 'Người nộp xin thêm bản' })
    const again = call.fees.cancelPayment({ paymentId, reason: 'x' })
    await expect(again).rejects.toEqual(refusal('payment_cancelled_before'))
    await counted(desk, dossierId, 2)
    await call.fees.takePayment({ dossierId, amount: 16_000, received: cash })
    const { payments, paid } = await call.fees.get({ dossierId })
    expect(payments.map(({ receipt, cancelled }) => [receipt?.number, cancelled?.reason ?? null])).toEqual([
      ['NS1-0001/2026/BLTP', 'Người nộp xin thêm bản'],
      ['NS1-0002/2026/BLTP', null],
    ])
    expect(paid).toBe(16_000)
  })

  it('begins a new book with the year', async () => {
    const { desk, call, clock } = await aCounter(fromVietnamTime('2026-12-31', '15:00'))
    const dossierId = await aReceived(desk)
    await counted(desk, dossierId, 1)
    const other = await aReceived(desk)
    await counted(desk, other, 1)
    await call.fees.takePayment({ dossierId, amount: 8_000, received: cash })
    clock.set(fromVietnamTime('2027-01-04', '08:00'))
    await call.fees.takePayment({ dossierId: other, amount: 8_000, received: cash })
    const { payments } = await call.fees.get({ dossierId: other })
    expect(payments[0]?.receipt?.number).toBe('NS1-0001/2027/BLTP')
  })
})

describe('a transfer', { timeout: 180_000 }, () => {
  const account = { bin: '970405', number: '2600 2050 12345', holder: 'UBND xã Na Sang' }

  async function anOfficeWithAccount() {
    const counter = await aCounter()
    await signInAs(counter.desk, 'lead', '2222')
    await counter.call.fees.setAccount({ account })
    await signInAs(counter.desk, 'reception', '1111')
    const dossierId = await aReceived(counter.desk)
    await counted(counter.desk, dossierId, 2)
    return { ...counter, dossierId }
  }

  it('is asked for by a code with the exact sum and the dossier, on the screen and on paper at 200 dpi', async () => {
    const { desk, call, dossierId } = await anOfficeWithAccount()
    const { transfer } = await call.fees.get({ dossierId })
    const { code } = await call.dossiers.get({ dossierId })
    expect(transfer).toMatchObject({ bank: 'Agribank', number: '2600205012345', memo: code })
    expect(transfer?.squares).toHaveLength(transfer?.squares[0]?.length ?? 0)

    await call.dossiers.act({ dossierId, action: 'request_payment', reason: '' })
    const { slipsToIssue } = await call.dossiers.get({ dossierId })
    expect(slipsToIssue.map(({ form }) => form)).toContain('payment_request')
    const { slipId } = await call.slips.issue({ dossierId, form: 'payment_request', reason: '' })
    const { file, text } = await textOf(desk, slipId)
    expect(text).toContain('Tổng số tiền phải nộp: 16.000 đồng')
    runTool('pdftoppm', ['-r', '200', '-singlefile', '-png', file, `${file}-page`])
    const codes = runTool('zbarimg', ['-q', '--raw', `${file}-page.png`])
      .stdout.trim()
      .split('\n')
    const paying = codes.find((read) => read.startsWith('000201'))
    expect(paying).toContain('0010A0000007270127000697040501132600205012345')
    expect(paying).toContain('5405160005802VN')
    expect(paying).toContain(code)
  })

  it('is confirmed once, by the number of the bank, and lets the dossier go on', async () => {
    const { desk, call, clock, dossierId } = await anOfficeWithAccount()
    await call.dossiers.act({ dossierId, action: 'request_payment', reason: '' })
    await expect(call.dossiers.act({ dossierId, action: 'pay', reason: '' })).rejects.toEqual(
      refusal('payment_missing'),
    )
    const before = await call.deadlines.get({ dossierId })
    expect(before?.stops.map(({ cause }) => cause)).toEqual(['payment'])
    clock.set(fromVietnamTime('2026-11-18', '09:00'))
    const transfer = (reference: string, paidAt = fromVietnamTime('2026-11-18', '08:55')) =>
      ({ way: 'transfer', reference, paidAt }) as const
    const take = (received: ReturnType<typeof transfer>, amount = 16_000) =>
      call.fees.takePayment({ dossierId, amount, received })
    await expect(take(transfer(' '))).rejects.toEqual(refusal('transfer_reference_missing'))
    await expect(take(transfer('FT1', fromVietnamTime('2026-11-18', '10:00')))).rejects.toEqual(
      refusal('transfer_in_future'),
    )
    await expect(take(transfer('FT1'), 17_000)).rejects.toEqual(refusal('amount_over_due'))
    await take(transfer('FT1'))
    expect(await call.dossiers.get({ dossierId })).toMatchObject({ status: 'processing' })
    expect((await call.deadlines.get({ dossierId }))?.stops).toEqual([])

    const other = await aReceived(desk)
    await counted(desk, other, 2)
    const twice = call.fees.takePayment({ dossierId: other, amount: 16_000, received: transfer('FT1') })
    await expect(twice).rejects.toEqual(refusal('transfer_noted_before', { subject: 'Biên lai số NS1-0001/2026/BLTP' }))
  })

  it('pays the rest of what was paid in cash, each part with a receipt, and only then lets the dossier go on', async () => {
    const { desk, call, dossierId } = await anOfficeWithAccount()
    await call.dossiers.act({ dossierId, action: 'request_payment', reason: '' })
    const inCash = await call.fees.takePayment({ dossierId, amount: 10_000, received: cash })
    expect((await textOf(desk, inCash.slipId)).text).toContain('nộp một phần')
    expect(await call.fees.get({ dossierId })).toMatchObject({
      paid: 10_000,
      due: 6_000,
      payable: true,
      changeable: false,
    })
    expect((await call.dossiers.get({ dossierId })).status).toBe('payment_requested')
    const november = { from: '2026-11-01', until: '2026-11-30' }
    expect((await call.reports.period(november)).sums).toMatchObject({ with_fee: 1, paid: 0 })

    const received = { way: 'transfer', reference: 'FT1', paidAt: fromVietnamTime('2026-11-16', '09:00') } as const
    await expect(call.fees.takePayment({ dossierId, amount: 6_001, received })).rejects.toEqual(
      refusal('amount_over_due', { subject: 'Còn phải thu 6.000 đồng' }),
    )
    const rest = await call.fees.takePayment({ dossierId, amount: 6_000, received })
    const { text } = await textOf(desk, rest.slipId)
    expect(text).toContain('phần còn lại')
    expect(text).toContain('Bằng chữ: Sáu nghìn đồng')
    expect(await call.fees.get({ dossierId })).toMatchObject({ paid: 16_000, due: 0, payable: false })
    expect((await call.dossiers.get({ dossierId })).status).toBe('processing')
    expect((await call.reports.period(november)).sums).toMatchObject({ paid: 1, paid_without_cash: 0 })
    const { open } = await call.dayClose.now()
    expect(open).toMatchObject({ expectedCash: 10_000, taken: { cash: 10_000, transfer: 6_000, portal: 0 } })
    expect(open?.fees.map(({ cash: notes, transfer }) => notes + transfer)).toEqual([16_000])
  })

  it('through the portal is believed when the portal says that the dossier goes on, with a receipt of its own', async () => {
    const { desk, call, dossierId } = await anOfficeWithAccount()
    await call.dossiers.act({ dossierId, action: 'request_payment', reason: '' })
    await call.outbox.sendNow({ messageId: null })
    expect(desk.office.portal.dossiers()[0]?.status).toBe('6')
    desk.office.portal.advance()
    await desk.office.core.fetchStatuses()
    expect(await call.dossiers.get({ dossierId })).toMatchObject({ status: 'processing' })
    const { payments, due } = await call.fees.get({ dossierId })
    expect(due).toBe(0)
    expect(payments).toMatchObject([{ way: 'portal', amount: 16_000, receipt: null, officer: null }])
    expect((await call.dayClose.now()).open).toMatchObject({
      taken: { cash: 0, transfer: 0, portal: 16_000 },
      expectedCash: 0,
    })
    const paymentId = payments[0]?.paymentId
    if (paymentId === undefined) throw new Error('it was paid')
    await expect(call.fees.cancelPayment({ paymentId, reason: 'x' })).rejects.toEqual(refusal('payment_not_ours'))
  })

  it('goes to an account that NAPAS knows, set by those who run the office', async () => {
    const { desk, call } = await aCounter()
    await expect(call.fees.setAccount({ account })).rejects.toEqual(refusal('forbidden'))
    await signInAs(desk, 'lead', '2222')
    const set = (changes: object) => call.fees.setAccount({ account: { ...account, ...changes } })
    await expect(set({ bin: '123456' })).rejects.toEqual(refusal('bank_unknown'))
    await expect(set({ number: '26A' })).rejects.toEqual(refusal('account_number_invalid'))
    await expect(set({ holder: '' })).rejects.toEqual(refusal('account_holder_missing'))
    expect(await call.fees.account()).toEqual({ account: null })
  })

  it('is asked for only where something is due', async () => {
    const { desk, call } = await aCounter()
    const ask = (dossierId: DossierId) => call.dossiers.act({ dossierId, action: 'request_payment', reason: '' })
    await expect(ask(await aReceived(desk))).rejects.toEqual(refusal('fee_unknown'))
    await expect(ask(await aReceived(desk, '1.001193'))).rejects.toEqual(refusal('nothing_to_pay'))
  })
})
