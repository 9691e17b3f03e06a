import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { DossierId, EntryId, OfficerId } from '../../../shared/domain/ids.ts'
import { fromVietnamTime } from '../../../shared/domain/vietnamese-date.ts'
import { aClock } from '../../support/fake-clock.ts'
import { aSignedInDesk, type PracticeDesk } from '../../support/practice-desk.ts'
import { refusal } from '../../support/refusal.ts'
import { aTempFolder } from '../../support/temp-folder.ts'
import { runTool } from '../signing/run-tool.ts'

const nobody = { fullName: '', personalId: '', dateOfBirth: '', address: '', phone: '', email: '' }
const line = { originalId: null, documentId: null, electronic: false, refusal: null }
const birth = { ...line, title: 'Giấy khai sinh', pages: 1, copies: 3 }
const land = { ...line, title: 'Giấy chứng nhận quyền sử dụng đất', pages: 4, copies: 2 }
const torn = { ...line, title: 'Sổ hộ khẩu', pages: 16, copies: 1, refusal: 'damaged' as const }

/** A desk on Monday 16 November 2026, at nine unless told. */
async function aDesk(time = '09:00') {
  const clock = aClock(fromVietnamTime('2026-11-16', time))
  const desk = await aSignedInDesk({ host: { clock } })
  const { officers } = await desk.call.session.current()
  const idOf = (role: string) => officers.find((one) => one.role === role)?.officerId ?? ('' as OfficerId)
  return { ...desk, clock, leadId: idOf('lead'), receptionId: idOf('reception') }
}

async function signInAs({ call }: Pick<PracticeDesk, 'call'>, officerId: OfficerId, pin: string) {
  await call.session.signIn({ officerId, pin })
}

async function aRequest(
  { call }: Pick<PracticeDesk, 'call'>,
  originals: Parameters<typeof call.certifications.setOriginals>[0]['originals'],
) {
  const { dossierId } = await call.dossiers.open({ procedureCode: '2.000815' })
  const person = { ...nobody, fullName: 'VÀNG A DÌN', personalId: '011090001234', address: 'Bản Mẫu, xã Na Sang' }
  await call.dossiers.setPeople({ dossierId, applicant: person, submitter: person })
  await call.certifications.setOriginals({ dossierId, originals })
  return dossierId
}

const thisYear = { book: 'paper', year: null, text: '' } as const

describe('a request to certify copies', () => {
  it('is received, numbered by original and handed back, with its fee by the pages of each original', async () => {
    const desk = await aDesk()
    const { call } = desk
    const dossierId = await aRequest(desk, [birth, land])
    const before = await call.certifications.get({ dossierId })
    expect(before.originals.map(({ fee }) => fee)).toEqual([6_000, 12_000])
    expect(before).toMatchObject({ total: 18_000, promise: { today: true }, complete: false })

    const { slipId, numbers } = await call.certifications.receive({ dossierId, signerId: desk.leadId })
    expect(numbers).toEqual([1, 2])
    expect(await call.fees.get({ dossierId })).toMatchObject({
      due: 18_000,
      payable: true,
      text: '18.000 đồng (3 × 2.000 + 2 × 6.000)',
    })
    expect((await call.slips.verify({ slipId })).valid).toBe(true)
    expect((await call.dossiers.get({ dossierId })).feeText).toContain('18.000')
    const { rows, totals } = await call.certifications.book(thisYear)
    expect(rows.map(({ number, title, copies, fee }) => ({ number, title, copies, fee }))).toEqual([
      { number: 2, title: land.title, copies: 2, fee: 12_000 },
      { number: 1, title: birth.title, copies: 3, fee: 6_000 },
    ])
    expect(totals).toEqual({ entries: 2, copies: 5, fee: 18_000 })
    expect(await call.certifications.waiting()).toMatchObject([{ dossierId, complete: true }])
    await call.certifications.handBack({ dossierId })
    expect(await call.dossiers.get({ dossierId })).toMatchObject({ status: 'returned' })
    expect(await call.certifications.waiting()).toEqual([])
  })

  it('has a receipt that says what was decided of its fee, with the reason, and is entered with nothing paid', async () => {
    const desk = await aDesk()
    const { call } = desk
    const dossierId = await aRequest(desk, [birth])
    const reason = 'Miễn phí: người thuộc hộ nghèo, đã xem Giấy chứng nhận hộ nghèo'
    await call.fees.set({ dossierId, units: [], exemption: null, corrected: { amount: 0, reason } })
    const { slipId } = await call.certifications.receive({ dossierId, signerId: null })
    const file = join(aTempFolder(), 'slip.pdf')
    writeFileSync(file, await desk.office.core.slipPdf(desk.client, slipId, 'a5'))
    const text = runTool('pdftotext', ['-raw', file, '-']).stdout.replace(/\s+/g, ' ')
    expect(text).toContain(`2. Phí chứng thực: Không thu (${reason}) (Không đồng)`)
    await call.certifications.enter({ dossierId, signerId: desk.leadId })
    expect((await call.certifications.book(thisYear)).totals).toMatchObject({ entries: 1, fee: 0 })
  })

  it('has a receipt with every original, its fee, hour and day of return, and is entered on the day it is certified', async () => {
    const desk = await aDesk('15:01')
    const { call, clock, leadId } = desk
    const dossierId = await aRequest(desk, [birth, land])
    const { promise } = await call.certifications.get({ dossierId })
    expect(promise).toEqual({ promisedAt: fromVietnamTime('2026-11-17', '17:00'), today: false })
    const { slipId } = await call.certifications.receive({ dossierId, signerId: null })
    const text = await textOf(await desk.office.core.slipPdf(desk.client, slipId, 'a5'))
    expect(text).toContain('GIẤY TIẾP NHẬN HỒ SƠ CHỨNG THỰC VÀ HẸN TRẢ KẾT QUẢ')
    expect(text).toContain('1 Giấy khai sinh 01 03 6.000')
    expect(text).toContain('18.000 đồng (Mười tám nghìn đồng)')
    expect(text).toContain('Thời gian trả kết quả: 17 giờ 00 phút, ngày 17 tháng 11 năm 2026')

    await expect(call.certifications.handBack({ dossierId })).rejects.toEqual(refusal('certification_not_done'))
    clock.set(fromVietnamTime('2026-11-17', '08:00'))
    expect(await call.certifications.enter({ dossierId, signerId: leadId })).toEqual({ numbers: [1, 2] })
    expect(await call.certifications.enter({ dossierId, signerId: leadId })).toEqual({ numbers: [] })
    const [row] = (await call.certifications.book(thisYear)).rows
    expect(row?.certifiedAt).toBe(fromVietnamTime('2026-11-17', '08:00'))
  })

  it('leaves out what may not be certified and says by which rule, and is refused where nothing is left', async () => {
    const desk = await aDesk()
    const dossierId = await aRequest(desk, [torn, birth])
    expect((await desk.call.certifications.get({ dossierId })).total).toBe(6_000)
    const { numbers } = await desk.call.certifications.receive({ dossierId, signerId: desk.leadId })
    expect(numbers).toEqual([1])
    const history = await desk.call.dossiers.history({ dossierId })
    expect(history.map(({ text }) => text)).toContain(
      'Không chứng thực: Sổ hộ khẩu: Bản chính bị hư hỏng, cũ nát, không xác định được nội dung (Điều 22 khoản 2)',
    )

    const nothing = await aRequest(desk, [torn])
    await expect(desk.call.certifications.receive({ dossierId: nothing, signerId: desk.leadId })).rejects.toEqual(
      refusal('certification_all_refused'),
    )
    await desk.call.certifications.refuse({ dossierId: nothing })
    const { status, slipsToIssue } = await desk.call.dossiers.get({ dossierId: nothing })
    expect({ status, slipsToIssue }).toEqual({
      status: 'refused',
      slipsToIssue: [{ form: 'refusal', name: 'Phiếu từ chối tiếp nhận giải quyết hồ sơ' }],
    })
    expect((await desk.call.slips.draft({ dossierId: nothing, form: 'refusal' })).reason).toContain('Điều 22 khoản 2')
    const other = await aRequest(desk, [birth])
    await expect(desk.call.certifications.refuse({ dossierId: other })).rejects.toEqual(
      refusal('certification_not_all_refused'),
    )
  })

  it('asks for something to certify and for a signer who may, and is closed to changes afterwards', async () => {
    const desk = await aDesk()
    const { call } = desk
    const empty = await aRequest(desk, [{ ...birth, copies: 0 }])
    await expect(call.certifications.receive({ dossierId: empty, signerId: null })).rejects.toEqual(
      refusal('certification_nothing'),
    )
    const dossierId = await aRequest(desk, [birth])
    const byReception = { dossierId, signerId: desk.receptionId }
    await expect(call.certifications.receive(byReception)).rejects.toEqual(refusal('certifier_must_sign'))
    expect((await call.dossiers.get({ dossierId })).status).toBe('draft')
    await signInAs(desk, desk.leadId, '2222')
    await call.certifications.setCertifiers({ officerIds: [desk.receptionId] })
    await signInAs(desk, desk.receptionId, '1111')
    expect((await call.certifications.receive(byReception)).numbers).toEqual([1])
    await expect(call.certifications.setOriginals({ dossierId, originals: [] })).rejects.toEqual(
      refusal('dossier_closed', { status: 'received' }),
    )
    const otherId = (await call.dossiers.open({ procedureCode: '1.004873' })).dossierId
    const other = call.certifications.get({ dossierId: otherId })
    await expect(other).rejects.toEqual(refusal('certification_other_procedure'))
  })
})

describe('the book of certified copies', () => {
  async function aBook(requests = 3) {
    const desk = await aDesk()
    const dossiers: DossierId[] = []
    for (let at = 0; at < requests; at += 1) {
      const dossierId = await aRequest(desk, [birth, land])
      await desk.call.certifications.receive({ dossierId, signerId: desk.leadId })
      dossiers.push(dossierId)
    }
    const { rows } = await desk.call.certifications.book(thisYear)
    return { ...desk, rows }
  }

  it('numbers without a gap, is searched without tone marks, and finds what was corrected', async () => {
    const desk = await aBook()
    const { call } = desk
    expect(desk.rows.map(({ number }) => number)).toEqual([6, 5, 4, 3, 2, 1])
    const find = async (text: string) =>
      (await call.certifications.book({ ...thisYear, text })).rows.map((row) => row.number)
    expect(await find('quyen su dung')).toEqual([6, 4, 2])
    expect(await find('5')).toEqual([5])
    const upwards = await call.certifications.book({ ...thisYear, order: { by: 'number', direction: 'up' } })
    expect(upwards.rows.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6])
    const dearest = await call.certifications.book({ ...thisYear, order: { by: 'fee', direction: 'down' } })
    const fees = dearest.rows.map(({ fee }) => fee)
    expect(fees).toEqual(fees.toSorted((a, b) => b - a))
    await call.certifications.correct({
      ...entry(desk.rows, 3),
      part: 'requester',
      value: 'GIÀNG A PHỬ',
      reason: 'Ghi nhầm tên',
    })
    expect(await find('giang a phu')).toEqual([3])
  })

  it('keeps what was written beside each correction, and leaves a void line its number but no part in the totals', async () => {
    const desk = await aBook(1)
    const { call } = desk
    const fix = { ...entry(desk.rows, 1), part: 'copies', value: '2', reason: 'Đếm lại' } as const
    await call.certifications.correct(fix)
    await expect(call.certifications.correct(fix)).rejects.toEqual(refusal('certification_unchanged'))
    await expect(call.certifications.correct({ ...fix, value: 'hai' })).rejects.toEqual(
      refusal('certification_unchanged'),
    )
    const { rows, totals } = await call.certifications.book(thisYear)
    expect(rows.at(-1)).toMatchObject({ copies: 2, corrections: [{ part: 'copies', before: '3', after: '2' }] })
    expect(totals).toEqual({ entries: 2, copies: 4, fee: 18_000 })

    const wish = { ...entry(desk.rows, 2), part: 'void', value: '', reason: 'In hỏng, chưa giao' } as const
    await expect(call.certifications.correct(wish)).rejects.toEqual(refusal('forbidden'))
    await signInAs(desk, desk.leadId, '2222')
    await call.certifications.correct(wish)
    await expect(call.certifications.correct(wish)).rejects.toEqual(refusal('certification_void'))
    const after = await call.certifications.book(thisYear)
    expect(after.rows[0]).toMatchObject({ number: 2, void: true })
    expect(after.totals).toEqual({ entries: 1, copies: 2, fee: 6_000 })
  })

  it('is closed at the end of its year, says so on its last page, and the next year begins with 1', async () => {
    const desk = await aBook(1)
    const { call, clock } = desk
    const year = { book: 'paper', year: 2026 } as const
    await expect(call.certifications.close(year)).rejects.toEqual(refusal('forbidden'))
    await signInAs(desk, desk.leadId, '2222')
    await expect(call.certifications.close(year)).rejects.toEqual(refusal('certification_year_not_over'))
    clock.set(fromVietnamTime('2026-12-31', '16:45'))
    expect(await call.certifications.close(year)).toEqual({ entries: 2, copies: 5, fee: 18_000 })
    await expect(call.certifications.close(year)).rejects.toEqual(refusal('certification_book_closed', { year: 2026 }))
    const late = await aRequest(desk, [birth])
    await call.certifications.receive({ dossierId: late, signerId: null })
    const enter = { dossierId: late, signerId: desk.leadId }
    await expect(call.certifications.enter(enter)).rejects.toEqual(refusal('certification_book_closed', { year: 2026 }))
    const text = await textOf(await desk.office.core.bookPage(desk.client, { ...year, page: 1 }))
    expect(text).toContain('Khóa sổ ngày 31/12/2026: năm 2026 có 2 việc chứng thực, 5 bản sao, phí 18.000 đồng')

    clock.set(fromVietnamTime('2027-01-04', '08:00'))
    expect(await call.certifications.enter(enter)).toEqual({ numbers: [1] })
    expect((await call.certifications.book(thisYear)).volume).toBe('01/2027-SCT/BS')
  })

  it('prints the same numbers on a page for ever, in the columns of the form, and leaves as a table', async () => {
    const desk = await aBook(8)
    const { call } = desk
    expect((await call.certifications.book(thisYear)).pages).toBe(2)
    await call.certifications.correct({ ...entry(desk.rows, 16), part: 'fee', value: '11000', reason: 'Thu nhầm' })
    const page = (number: number) =>
      desk.office.core.bookPage(desk.client, { book: 'paper', year: 2026, page: number }).then(textOf)
    expect(await page(1)).toContain('Quyển số: 01/2026-SCT/BS')
    expect(await page(1)).toContain('Trang 1, từ số 1 đến số 15')
    expect(await page(2)).toMatch(/Trang 2, từ số 16 đến số 16.*16 16\/11\/2026 VÀNG A DÌN.*11\.000/)
    await expect(page(3)).rejects.toThrow()
    const { fileName, text } = await call.certifications.table({ book: 'paper', year: 2026 })
    expect(fileName).toBe('so-chung-thuc-ban-sao-2026.csv')
    const rows = text.trim().split('\r\n')
    expect(rows).toHaveLength(17)
    expect(rows[16]).toContain('"Đính chính ngày 16/11/2026, trước ghi «12000»: Thu nhầm"'.slice(1, -1))
  })
})

function entry(rows: readonly { readonly number: number; readonly entryId: EntryId }[], number: number) {
  const found = rows.find((row) => row.number === number)
  if (found === undefined) throw new Error(`the book has no number ${number}`)
  return { entryId: found.entryId }
}

async function textOf(pdf: Uint8Array): Promise<string> {
  const file = join(aTempFolder(), 'page.pdf')
  writeFileSync(file, pdf)
  expect(runTool('qpdf', ['--check', file])).toMatchObject({ code: 0 })
  return runTool('pdftotext', ['-raw', file, '-']).stdout.replace(/\s+/g, ' ')
}
