import { describe, expect, it } from 'vitest'
import { fromVietnamTime } from '../../../shared/domain/vietnamese-date.ts'
import { asReceived, codeOn, slipFileOf } from '../../support/a-correction.ts'
import { aClock } from '../../support/fake-clock.ts'
import { aSignedInDesk } from '../../support/practice-desk.ts'
import { refusal } from '../../support/refusal.ts'
import { aTypedDossier } from '../../support/typed-dossier.ts'
import { runTool } from '../signing/run-tool.ts'

const at = (time: string) => fromVietnamTime('2026-11-16', time)

/** A confirmation of marital status (3 working days), received on Monday 16 November 2026 at nine. */
async function aReceivedDossier() {
  const clock = aClock(at('09:00'))
  const desk = await aSignedInDesk({ host: { clock } })
  const dossierId = await aTypedDossier(desk, { procedureCode: '1.004873' })
  const { slipId } = await desk.call.dossiers.receive({ dossierId })
  clock.set(at('10:00'))
  return { desk, dossierId, clock, slipId }
}

const reason = 'Ghi nhầm tên và địa chỉ'

describe('a correction after reception', () => {
  it('puts a new receipt in the place of the former one, whose code then says so', async () => {
    const { desk, dossierId, slipId: former } = await aReceivedDossier()
    const wish = await asReceived(desk, dossierId)
    const applicant = { ...wish.applicant, fullName: 'LÒ THỊ MẬN', address: 'Bản Mới, xã Na Sang, tỉnh Điện Biên' }
    const draft = await desk.call.corrections.draft({ ...wish, applicant })
    expect(draft.lines[0]).toBe('Chủ hồ sơ, họ tên: «LÒ THỊ MẪU» → «LÒ THỊ MẬN»')
    expect(draft.promisedAt).toBe((await desk.call.dossiers.get({ dossierId })).promisedAt)

    const { slipId } = await desk.call.corrections.make({ ...wish, applicant, reason })
    const after = await desk.call.dossiers.get({ dossierId })
    expect(after).toMatchObject({ applicantName: 'LÒ THỊ MẬN', status: 'received' })
    expect(after.slips.map(({ revision, replaced }) => ({ revision, replaced }))).toEqual([
      { revision: 2, replaced: false },
      { revision: 1, replaced: true },
    ])
    const [now, before] = after.slips
    const text = runTool('pdftotext', ['-raw', await slipFileOf(desk, slipId), '-']).stdout.replace(/\s+/g, ' ')
    expect(text).toContain('LÒ THỊ MẬN')
    expect(text).toContain(`Thay thế giấy số ${before?.number} ngày 16/11/2026`)
    expect(now?.number).not.toBe(before?.number)

    const seen = await desk.call.dossiers.useCode({ texts: [await codeOn(desk, former)], dossierId: null })
    expect(seen).toEqual({
      kind: 'dossier',
      dossierId,
      slip: { number: before?.number, copy: 0, replacedBy: { number: now?.number, issuedAt: at('10:00') } },
    })
    const fresh = await desk.call.dossiers.useCode({ texts: [await codeOn(desk, slipId)], dossierId: null })
    expect(fresh).toMatchObject({ kind: 'dossier', slip: { number: now?.number, replacedBy: null } })
  })

  it('is kept in the history with its reason, and tells the portal of it', async () => {
    const { desk, dossierId } = await aReceivedDossier()
    const wish = await asReceived(desk, dossierId)
    await desk.call.corrections.make({ ...wish, applicant: { ...wish.applicant, fullName: 'LÒ THỊ MẬN' }, reason })
    const [entry] = await desk.call.dossiers.history({ dossierId })
    expect(entry?.text).toContain(`Đính chính hồ sơ (${reason}). Chủ hồ sơ, họ tên: «LÒ THỊ MẪU» → «LÒ THỊ MẬN»`)
    const told = (await desk.call.outbox.list({})).filter((message) => message.dossierId === dossierId)
    expect(told.map(({ kind }) => kind).toSorted()).toEqual(['dossier', 'dossier', 'step', 'step'])
  })

  it('of the procedure reckons the day anew, explains it, and asks for that procedure’s papers', async () => {
    const { desk, dossierId } = await aReceivedDossier()
    const wish = { ...(await asReceived(desk, dossierId)), procedureCode: '1.001193' }
    const draft = await desk.call.corrections.draft(wish)
    const missing = draft.components.filter(({ required, satisfied }) => required && !satisfied)
    expect(missing.length).toBeGreaterThan(0)
    expect(draft.promisedAt).toBe(at('17:00'))
    expect(draft.explanation).toContain('trong ngày')
    await expect(desk.call.corrections.make({ ...wish, reason })).rejects.toEqual(
      refusal('components_missing', { components: missing.map(({ name }) => name) }),
    )
    const components = draft.components.map(({ code, certifiedCopies, photocopies, required }) => ({
      code,
      certifiedCopies,
      photocopies,
      originals: required ? 1 : 0,
      shown: required,
    }))
    await desk.call.corrections.make({ ...wish, components, reason })
    const after = await desk.call.dossiers.get({ dossierId })
    expect(after).toMatchObject({ procedureCode: '1.001193', promisedAt: at('17:00') })
    expect(after.components.every(({ required, satisfied }) => satisfied || !required)).toBe(true)
    const steps = (await desk.call.deadlines.get({ dossierId }))?.steps.map(({ text }) => text)
    expect(steps).toEqual(['Tiếp nhận, hẹn trả kết quả', `Đính chính hồ sơ, tính lại ngày hẹn: ${reason}`])
  })

  it('of the reception moves the day with it, and a later stop is counted from there', async () => {
    const { desk, dossierId, clock } = await aReceivedDossier()
    const before = (await desk.call.dossiers.get({ dossierId })).promisedAt
    const receivedAt = fromVietnamTime('2026-11-13', '15:00')
    await desk.call.corrections.make({ ...(await asReceived(desk, dossierId)), receivedAt, reason })
    const { promisedAt } = await desk.call.dossiers.get({ dossierId })
    expect(before).toBe(fromVietnamTime('2026-11-19', '17:00'))
    expect(promisedAt).toBe(fromVietnamTime('2026-11-18', '17:00'))
    await desk.call.deadlines.stopForOpinion({ dossierId, reason: 'Hỏi Công an xã' })
    clock.set(fromVietnamTime('2026-11-17', '18:00'))
    await desk.call.deadlines.resumeAfterOpinion({ dossierId })
    const moved = (await desk.call.dossiers.get({ dossierId })).promisedAt ?? ''
    expect(moved > (promisedAt ?? '')).toBe(true)
  })

  it('needs a reason and a change, and is refused once the dossier has come to its end', async () => {
    const { desk, dossierId } = await aReceivedDossier()
    const wish = await asReceived(desk, dossierId)
    await expect(desk.call.corrections.make({ ...wish, reason: ' ' })).rejects.toEqual(refusal('slip_reason_missing'))
    await expect(desk.call.corrections.make({ ...wish, reason })).rejects.toEqual(refusal('correction_empty'))
    await desk.call.dossiers.act({ dossierId, action: 'stop', reason: 'Trùng' })
    expect((await desk.call.dossiers.get({ dossierId })).correctable).toBe(false)
    await expect(desk.call.corrections.make({ ...wish, reason })).rejects.toEqual(
      refusal('correction_too_late', { status: 'stopped' }),
    )
  })
})

describe('a code that names our key but was not signed by it', () => {
  it('is called forged, and opens nothing', async () => {
    const { desk, slipId } = await aReceivedDossier()
    const code = await codeOn(desk, slipId)
    const digit = (Number(code.at(-1)) + 1) % 10
    const outcome = await desk.call.dossiers.useCode({ texts: [`${code.slice(0, -1)}${digit}`], dossierId: null })
    expect(outcome).toEqual({ kind: 'slip_forged', number: 'NS1-0001/2026/TNHS' })
  })
})
