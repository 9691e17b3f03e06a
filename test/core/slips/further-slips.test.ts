import { renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { verifyPdf } from '../../../main/core/signing/verify-pdf.ts'
import type { DossierId, SlipId } from '../../../shared/domain/ids.ts'
import { fromVietnamTime } from '../../../shared/domain/vietnamese-date.ts'
import { aClock } from '../../support/fake-clock.ts'
import { aSignedInDesk, type PracticeDesk } from '../../support/practice-desk.ts'
import { refusal } from '../../support/refusal.ts'
import { aTempFolder } from '../../support/temp-folder.ts'
import { aTypedDossier } from '../../support/typed-dossier.ts'
import { runTool } from '../signing/run-tool.ts'

/** A confirmation of marital status, received on Monday 16 November 2026 at nine. */
async function aReceivedDossier() {
  const clock = aClock(fromVietnamTime('2026-11-16', '09:00'))
  const desk = await aSignedInDesk({ host: { clock } })
  const dossierId = await aTypedDossier(desk, { procedureCode: '1.004873' })
  await desk.call.dossiers.receive({ dossierId })
  clock.set(fromVietnamTime('2026-11-17', '10:00'))
  return { desk, dossierId, clock }
}

async function signInAs({ call }: PracticeDesk, role: 'lead' | 'reception', pin: string) {
  const { officers } = await call.session.current()
  const officer = officers.find((one) => one.role === role)
  if (officer === undefined) throw new Error(`the practice office has a ${role} officer`)
  await call.session.signIn({ officerId: officer.officerId, pin })
}

const toIssue = async ({ call }: PracticeDesk, dossierId: DossierId) =>
  (await call.dossiers.get({ dossierId })).slipsToIssue.map(({ form }) => form)

async function textOf({ office, client }: PracticeDesk, slipId: SlipId) {
  const file = join(aTempFolder(), 'slip.pdf')
  const pdf = await office.core.slipPdf(client, slipId, 'a5')
  writeFileSync(file, pdf)
  const { valid, signatures } = await verifyPdf(pdf, { trustedRoots: [], asOf: null })
  expect(signatures).toHaveLength(1)
  expect(valid || signatures[0]?.coversWholeFile).toBe(true)
  return runTool('pdftotext', ['-raw', file, '-']).stdout.replace(/\s+/g, ' ')
}

describe('a supplement slip', () => {
  it('follows the request, says its reason once given, and is numbered, signed and kept', async () => {
    const { desk, dossierId } = await aReceivedDossier()
    expect(await toIssue(desk, dossierId)).toEqual(['control_slip'])
    const reason = 'Tờ khai chưa có chữ ký của người yêu cầu'
    await desk.call.dossiers.act({ dossierId, action: 'request_supplement', reason })
    expect(await toIssue(desk, dossierId)).toEqual(['supplement', 'control_slip'])
    const draft = await desk.call.slips.draft({ dossierId, form: 'supplement' })
    expect(draft).toEqual({ reason, asksReason: true, components: [] })

    const { slipId } = await desk.call.slips.issue({ dossierId, form: 'supplement', reason: draft.reason })
    const { slips } = await desk.call.dossiers.get({ dossierId })
    expect(slips.map(({ form, number }) => [form, number.slice(-8)])).toEqual([
      ['supplement', '2026/PBS'],
      ['receipt', '026/TNHS'],
    ])
    const text = await textOf(desk, slipId)
    expect(text).toContain('PHIẾU YÊU CẦU BỔ SUNG, HOÀN THIỆN HỒ SƠ')
    expect(text).toContain(reason)
    const [first] = await desk.call.dossiers.history({ dossierId })
    expect(first?.text).toMatch(/^Lập Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ số \S+-0001\/2026\/PBS$/)
  })

  it('names the papers that are missing before reception, although there is no code yet', async () => {
    const desk = await aSignedInDesk()
    const dossierId = await aTypedDossier(desk)
    const { components } = await desk.call.dossiers.get({ dossierId })
    const birth = components.find(({ name }) => name.startsWith('Giấy chứng sinh'))
    if (birth === undefined) throw new Error('the procedure asks for it')
    const { componentId } = birth
    await desk.call.dossiers.setComponent({
      componentId,
      originals: 0,
      certifiedCopies: 0,
      photocopies: 0,
      shown: false,
    })
    await desk.call.dossiers.act({ dossierId, action: 'start_review', reason: '' })
    await desk.call.dossiers.act({ dossierId, action: 'request_supplement', reason: 'Thiếu giấy chứng sinh' })
    const draft = await desk.call.slips.draft({ dossierId, form: 'supplement' })
    expect(draft.components).toEqual([birth.name])
    const { slipId } = await desk.call.slips.issue({ dossierId, form: 'supplement', reason: draft.reason })
    expect(await textOf(desk, slipId)).toContain('Giấy chứng sinh')
  })

  it('is refused where nothing was requested, and without a reason', async () => {
    const { desk, dossierId } = await aReceivedDossier()
    const wish = { dossierId, form: 'supplement', reason: 'x' } as const
    await expect(desk.call.slips.issue(wish)).rejects.toEqual(refusal('slip_not_fitting'))
    await desk.call.dossiers.act({ dossierId, action: 'request_supplement', reason: '' })
    await expect(desk.call.slips.issue({ ...wish, reason: '  ' })).rejects.toEqual(refusal('slip_reason_missing'))
    expect((await desk.call.dossiers.get({ dossierId })).slips).toHaveLength(1)
  })

  it('goes on with the same number where it was cut off before it was signed', async () => {
    const { desk, dossierId } = await aReceivedDossier()
    await desk.call.dossiers.act({ dossierId, action: 'request_supplement', reason: 'Thiếu tờ khai' })
    const wish = { dossierId, form: 'supplement' } as const
    const pages = join(desk.dataDir, 'pages')
    renameSync(pages, `${pages}-away`)
    writeFileSync(pages, 'the disk is gone')
    await expect(desk.call.slips.issue({ ...wish, reason: 'Thiếu tờ khai' })).rejects.toThrow()
    rmSync(pages)
    renameSync(`${pages}-away`, pages)
    expect((await desk.call.dossiers.get({ dossierId })).slips).toHaveLength(1)

    const { slipId } = await desk.call.slips.issue({ ...wish, reason: 'Thiếu tờ khai có chữ ký' })
    expect(await textOf(desk, slipId)).toMatch(/Số: \S+-0001\/2026\/PBS.*Thiếu tờ khai có chữ ký/)
    const next = await desk.call.slips.issue({ dossierId, form: 'supplement', reason: 'Lần hai' })
    const { slips } = await desk.call.dossiers.get({ dossierId })
    expect(slips.find((slip) => slip.slipId === next.slipId)).toMatchObject({ revision: 2 })
  })
})

describe('letters', () => {
  it('are signed by the lead: an apology follows the new day and says both', async () => {
    const { desk, dossierId } = await aReceivedDossier()
    await signInAs(desk, 'lead', '2222')
    await desk.call.deadlines.postpone({ dossierId, newDay: '2026-11-25', reason: 'Phải xác minh tại xã khác' })
    expect(await toIssue(desk, dossierId)).toContain('apology')
    const draft = await desk.call.slips.draft({ dossierId, form: 'apology' })
    expect(draft.reason).toBe('Phải xác minh tại xã khác')

    await signInAs(desk, 'reception', '1111')
    const wish = { dossierId, form: 'apology', reason: draft.reason } as const
    await expect(desk.call.slips.issue(wish)).rejects.toEqual(refusal('leader_must_sign'))
    await signInAs(desk, 'lead', '2222')
    const { slipId } = await desk.call.slips.issue(wish)
    const text = await textOf(desk, slipId)
    expect(text).toContain('Thời gian hẹn trả kết quả: 17 giờ 00 phút, ngày 19 tháng 11 năm 2026')
    expect(text).toContain('Thời gian hẹn trả kết quả mới: 17 giờ 00 phút, ngày 25 tháng 11 năm 2026')
  })

  it('tell that a dossier was stopped, and a refusal slip that it was refused', async () => {
    const { desk, dossierId } = await aReceivedDossier()
    await desk.call.dossiers.act({ dossierId, action: 'stop', reason: 'Trùng với hồ sơ khác' })
    expect(await toIssue(desk, dossierId)).toEqual(['stop_notice'])

    const other = await aTypedDossier(desk, { procedureCode: '1.004873', fullName: 'GIÀNG A PHỬ' })
    await desk.call.dossiers.receive({ dossierId: other })
    await desk.call.dossiers.act({ dossierId: other, action: 'refuse', reason: 'Không thuộc thẩm quyền' })
    const { slipId } = await desk.call.slips.issue({
      dossierId: other,
      form: 'refusal',
      reason: 'Không thuộc thẩm quyền',
    })
    expect(await textOf(desk, slipId)).toContain('PHIẾU TỪ CHỐI TIẾP NHẬN GIẢI QUYẾT HỒ SƠ')
  })
})
