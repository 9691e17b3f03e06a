import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { findTemplate } from '../../../main/core/slips/slip-templates.ts'
import { readTemplatePack } from '../../../main/core/slips/template-pack.ts'
import { aPublisher, receipt2025, receiptWithout, rewordedReceipt } from '../../support/a-template-pack.ts'
import { aPracticeDesk, type PracticeDesk } from '../../support/practice-desk.ts'
import { appError, refusal } from '../../support/refusal.ts'
import { aTempFolder } from '../../support/temp-folder.ts'
import { aTypedDossier } from '../../support/typed-dossier.ts'
import { runTool } from '../signing/run-tool.ts'

/** A desk with a lead at it, who has written down whose packs are taken. */
async function aDeskOf(publisher: { readonly fingerprint: string }) {
  const desk = await aPracticeDesk()
  const { officers } = await desk.call.session.current()
  const lead = officers.find(({ role }) => role === 'lead')
  if (lead === undefined) throw new Error('the practice office has a lead')
  await desk.call.session.signIn({ officerId: lead.officerId, pin: '2222' })
  await desk.call.templates.setPublisher({ fingerprint: publisher.fingerprint.toLowerCase().replaceAll(' ', '-') })
  return desk
}

async function aReceipt(desk: PracticeDesk) {
  const dossierId = await aTypedDossier(desk)
  const { slipId } = await desk.call.dossiers.receive({ dossierId })
  const pdf = await desk.office.core.slipPdf(desk.client, slipId, 'a5')
  return { dossierId, slipId, pdf, text: textOf(pdf) }
}

function textOf(pdf: Uint8Array): string {
  const file = join(aTempFolder(), 'slip.pdf')
  writeFileSync(file, pdf)
  return runTool('pdftotext', ['-raw', file, '-']).stdout.normalize('NFC').replace(/\s+/g, ' ')
}

const ownTitle = 'GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ'
const packedTitle = 'GIẤY TIẾP NHẬN VÀ TRẢ KẾT QUẢ'

const asking = { kind: 'sentence', key: 'more', text: '{constructor}' }
const paying = { kind: 'code', key: 'pay', text: '00020101021238', beside: '' }
const asRegister = { ...receipt2025, form: 'register' }
const withoutQr = { ...receipt2025, head: { ...receipt2025.head, qr: false } }

describe('a template pack', { timeout: 240_000 }, () => {
  it('is looked at on a real slip, put in use and taken back, and every slip keeps the form it was printed in', async () => {
    const publisher = aPublisher()
    const desk = await aDeskOf(publisher)
    const before = await aReceipt(desk)
    expect(before.text).toContain(ownTitle)

    const { edition } = await desk.call.templates.take({ text: publisher.pack() })
    const [example] = await desk.call.templates.examples({ form: 'receipt' })
    expect(example).toMatchObject({ slipId: before.slipId, applicantName: 'LÒ THỊ MẪU' })
    const shown = await desk.call.templates.preview({ edition, slipId: before.slipId })
    const [left, right] = [shown.now, shown.packed].map((id) => desk.office.core.madeFile(desk.client, id))
    expect(left?.type).toBe('image/png')
    expect(right?.bytes).not.toEqual(left?.bytes)
    expect((await desk.call.templates.view()).packs).toMatchObject([{ edition, state: 'taken', usable: true }])
    expect((await aReceipt(desk)).text, 'taken is not in use').toContain(ownTitle)

    await desk.call.templates.use({ edition })
    const packed = await aReceipt(desk)
    expect(packed.text).toContain(packedTitle)
    expect(packed.text.indexOf('Số tiền phải nộp')).toBeLessThan(packed.text.indexOf('Thành phần hồ sơ'))
    await desk.call.templates.rollBack()
    expect((await aReceipt(desk)).text).toContain(ownTitle)

    const packOf = async ({ dossierId }: { dossierId: typeof packed.dossierId }) =>
      (await desk.call.dossiers.get({ dossierId })).slips[0]?.templatePack
    expect([await packOf(packed), await packOf(before)]).toEqual([edition, null])
    expect(await desk.office.core.slipPdf(desk.client, packed.slipId, 'a5')).toEqual(packed.pdf)
    expect(await desk.call.slips.verify({ slipId: packed.slipId })).toMatchObject({ valid: true })
  })

  it('rolled back gives way to the pack before it, and to the program’s own forms when there is none', async () => {
    const publisher = aPublisher()
    const desk = await aDeskOf(publisher)
    for (const edition of ['2026-12-01', '2026-12-15']) {
      await desk.call.templates.take({ text: publisher.pack({ edition }) })
      await desk.call.templates.use({ edition })
    }
    const states = async () => (await desk.call.templates.view()).packs.map(({ state }) => state)
    expect(await states()).toEqual(['in_use', 'former'])
    const older = refusal('template_pack_older')
    await expect(desk.call.templates.use({ edition: '2026-12-01' })).rejects.toEqual(older)
    await expect(desk.call.templates.take({ text: publisher.pack({ edition: '2026-12-15' }) })).rejects.toEqual(older)
    await desk.call.templates.rollBack()
    expect(await states()).toEqual(['rolled_back', 'in_use'])
    await desk.call.templates.rollBack()
    expect(await states()).toEqual(['rolled_back', 'rolled_back'])
    await expect(desk.call.templates.rollBack()).rejects.toEqual(refusal('not_found'))
    await desk.call.templates.use({ edition: '2026-12-15' })
    expect(await states()).toEqual(['in_use', 'rolled_back'])
  })

  it('may bring the form of a later circular, which is printed from its first day on', () => {
    const publisher = aPublisher()
    const template = { ...rewordedReceipt('2027-07-01'), edition: '2027' }
    const { templates: packed } = readTemplatePack(publisher.pack({ template }), publisher.fingerprint)
    const printedOn = (day: string) => findTemplate({ form: 'receipt', day, editions: {}, packed }).edition
    expect(['2027-06-30', '2027-07-01'].map(printedOn)).toEqual(['2025', '2027'])
  })

  const strange = aPublisher()
  const known = aPublisher()
  it.each([
    ['is no JSON', 'mẫu 2027', 'template_pack_unreadable'],
    ['is of another kind', '{"format":"mot-cua-calendar/1"}', 'template_pack_unreadable'],
    ['was signed by another key', strange.pack(), 'template_pack_other_key'],
    ['was altered', known.pack().replace('Số tiền phải nộp', 'Không phải nộp'), 'template_pack_changed'],
    ['has a member nobody knows', known.pack({ template: { ...receipt2025, run: 'x' } }), 'template_pack_strange'],
    ['asks for what no slip knows', known.pack({ template: withPart(asking) }), 'template_pack_strange'],
    ['pays into a code of its own', known.pack({ template: withPart(paying) }), 'template_pack_strange'],
    ['is of a paper that does not remember it', known.pack({ template: asRegister }), 'template_pack_strange'],
    ['lost the promised day', known.pack({ template: receiptWithout('promisedAt') }), 'template_pack_lacks'],
    ['lost the table of papers', known.pack({ template: receiptWithout('components') }), 'template_pack_lacks'],
    ['lost its QR code', known.pack({ template: withoutQr }), 'template_pack_lacks'],
    ['lost the citizen’s signature', known.pack({ template: { ...receipt2025, left: null } }), 'template_pack_lacks'],
    ['hides the fee on some days', known.pack({ template: feesWhen('competentAgency') }), 'template_pack_lacks'],
  ] as const)('that %s is refused', (_, text, code) => {
    expect(() => readTemplatePack(text, known.fingerprint)).toThrow(appError(code))
  })
})

function withPart(part: object) {
  return { ...receipt2025, body: [...receipt2025.body, part] }
}

function feesWhen(when: string) {
  return { ...receipt2025, body: receipt2025.body.map((part) => (part.key === 'fees' ? { ...part, when } : part)) }
}
