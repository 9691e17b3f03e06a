import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { addToVisit, shareInVisit } from '../../../main/core/commands/link-dossiers.ts'
import { nobody } from '../../../main/core/dossiers/dossier.ts'
import { getDossier, updatePeople } from '../../../main/core/dossiers/dossier-repository.ts'
import { shippedCatalogue } from '../../../main/core/procedures/load-catalogue.ts'
import { listDocuments, listFields, setDocumentComponent } from '../../../main/core/review/review-repository.ts'
import { openPracticeDatabase } from '../../../main/practice/portal/practice-repository.ts'
import type { DossierId } from '../../../shared/domain/ids.ts'
import { asReceived, codeOn, slipFileOf } from '../../support/a-correction.ts'
import { aPaper } from '../../support/bad-papers.ts'
import { aSignedInDesk, type PracticeDesk } from '../../support/practice-desk.ts'
import { refusal } from '../../support/refusal.ts'
import { aReviewDesk } from '../../support/review-desk.ts'
import { storeOf } from '../../support/store-of.ts'
import { takeInto } from '../../support/take-papers.ts'
import { aTempFolder } from '../../support/temp-folder.ts'
import { aTypedDossier } from '../../support/typed-dossier.ts'
import { runTool } from '../signing/run-tool.ts'

const birth = '1.001193'
const marriage = '1.000894'
const personalId = '011096004718'

/** Says of everything that is asked for that it was handed in or shown. */
async function handIn({ call }: PracticeDesk, dossierId: DossierId) {
  const { components } = await call.dossiers.get({ dossierId })
  for (const { componentId, action } of components.filter(({ required }) => required)) {
    const shown = action === 'show'
    await call.dossiers.setComponent({
      componentId,
      originals: shown ? 0 : 1,
      certifiedCopies: 0,
      photocopies: 0,
      shown,
    })
  }
}

describe('dossiers of one visit', () => {
  it('share what was scanned once, and a value that is put right in one is right in all', () => {
    const desk = aReviewDesk()
    Object.assign(desk.desk, { catalogue: shippedCatalogue() })
    const first = desk.openDossier(birth)
    const mother = { ...nobody, fullName: 'Giàng Thị Mẫu', personalId }
    updatePeople(desk.db, first, { applicant: mother, submitter: mother, sources: {}, card: null })
    const { documentId, fields } = desk.layPaper({
      dossierId: first,
      documentType: 'cccd_mat_truoc',
      read: { so_dinh_danh: { value: personalId }, ho_ten: { value: 'Giàng Thị Mẫu' }, que_quan: { value: 'Na Sang' } },
    })
    const place = getDossier(desk.db, first).procedure.components.find(({ documentTypes }) =>
      documentTypes.includes('cccd_mat_truoc'),
    )
    const component = getDossier(desk.db, first).components.find(({ code }) => code === place?.code)
    setDocumentComponent(desk.db, documentId, component?.componentId ?? null)

    const second = addToVisit(desk.desk, desk.actor, { dossierId: first, procedureCode: marriage })
    expect(getDossier(desk.db, second).people.applicant.fullName).toBe('Giàng Thị Mẫu')
    const [shared] = listDocuments(desk.db, second)
    expect(shared?.documentType).toBe('cccd_mat_truoc')
    expect(shared?.componentId).not.toBeNull()
    expect(desk.db.prepare('SELECT count(DISTINCT original_digest) FROM page').pluck().get()).toBe(1)

    const origin = fields.find(({ code }) => code === 'que_quan')
    if (origin === undefined) throw new Error('it was laid above')
    desk.confirm(origin, 'Bản Huổi Xuân, Na Sang')
    const value = (id: DossierId) => listFields(desk.db, id).find(({ code }) => code === 'que_quan')?.value
    expect([value(first), value(second)]).toEqual(['Bản Huổi Xuân, Na Sang', 'Bản Huổi Xuân, Na Sang'])
    // Sharing again adds nothing, and what was taken out by hand does not come back.
    shareInVisit(desk.desk, desk.actor, first)
    if (shared !== undefined) setDocumentComponent(desk.db, shared.id, null)
    shareInVisit(desk.desk, desk.actor, first)
    expect(listDocuments(desk.db, second)).toHaveLength(1)
  })

  it('are received by one act: a code and a day for each, one signed receipt for all, or none of them', async () => {
    const desk = await aSignedInDesk()
    const { call } = desk
    const first = await aTypedDossier(desk, { procedureCode: birth })
    await expect(call.visits.receive({ dossierId: first })).rejects.toEqual(refusal('visit_alone'))
    const { dossierId: second } = await call.visits.add({ dossierId: first, procedureCode: '1.004222' })
    const visit = await call.visits.get({ dossierId: second })
    expect(visit.dossiers.map(({ dossierId, status }) => [dossierId, status])).toEqual([
      [first, 'draft'],
      [second, 'draft'],
    ])
    // One that is not ready holds all back, and takes no code from any.
    await expect(call.visits.receive({ dossierId: first })).rejects.toEqual(refusal('components_missing'))
    expect((await call.dossiers.get({ dossierId: first })).code).toBe('')

    await handIn(desk, second)
    const { slipId, codes } = await call.visits.receive({ dossierId: second })
    const [one, other] = await Promise.all([first, second].map((dossierId) => call.dossiers.get({ dossierId })))
    expect([one?.status, other?.status]).toEqual(['received', 'received'])
    expect(codes).toEqual([one?.code, other?.code])
    expect(new Set(codes).size).toBe(2)
    expect(one?.promisedAt).not.toBe(other?.promisedAt)
    expect([one?.slips, other?.slips].map((slips) => slips?.map((slip) => [slip.slipId, slip.form]))).toEqual([
      [[slipId, 'joint_receipt']],
      [[slipId, 'joint_receipt']],
    ])
    expect([one?.visitSize, other?.visitSize]).toEqual([2, 2])

    const file = join(aTempFolder(), 'slip.pdf')
    writeFileSync(file, await desk.office.core.slipPdf(desk.client, slipId, 'a4'))
    const text = runTool('pdftotext', ['-raw', file, '-']).stdout.replace(/\s+/g, ' ')
    for (const code of codes) expect(text.replaceAll(' ', '')).toContain(code)
    expect(await call.slips.verify({ slipId })).toMatchObject({ valid: true })
    const told = storeOf(desk.dataDir)
      .prepare("SELECT count(DISTINCT dossier_id) FROM outbox_message WHERE kind = 'dossier'")
      .pluck()
      .get()
    expect(told).toBe(2)
    await expect(call.visits.add({ dossierId: first, procedureCode: marriage })).rejects.toEqual(
      refusal('dossier_closed'),
    )
  }, 120_000)

  it('have their one receipt sealed with the others, and made anew as a whole when one of them is corrected', async () => {
    const desk = await aSignedInDesk()
    const { call } = desk
    const first = await aTypedDossier(desk, { procedureCode: birth })
    const { dossierId: second } = await call.visits.add({ dossierId: first, procedureCode: '1.004222' })
    await handIn(desk, second)
    const { slipId: former } = await call.visits.receive({ dossierId: second })
    const { officers } = await call.session.current()
    const lead = officers.find(({ role }) => role === 'lead')
    if (lead === undefined) throw new Error('the practice office has a lead')
    await call.session.signIn({ officerId: lead.officerId, pin: '2222' })
    expect((await call.signing.view()).toSeal).toBe(1)
    const secret = { text: null, lastTryConfirmed: false }
    expect(await call.signing.sealReceipts({ secret })).toEqual({ sealed: 1, left: 0 })
    expect((await call.slips.verify({ slipId: former })).signatures).toHaveLength(2)
    for (const dossierId of [first, second]) {
      expect((await call.dossiers.history({ dossierId }))[0]?.text).toContain('Đóng dấu số của cơ quan')
    }

    const wish = await asReceived(desk, second)
    const applicant = { ...wish.applicant, fullName: 'GIÀNG THỊ ĐÚNG' }
    const { slipId } = await call.corrections.make({ ...wish, applicant, reason: 'Ghi sai tên' })
    for (const dossierId of [first, second]) {
      const { slips } = await call.dossiers.get({ dossierId })
      expect(slips.map((slip) => [slip.slipId, slip.form, slip.replaced])).toEqual([
        [slipId, 'joint_receipt', false],
        [former, 'joint_receipt', true],
      ])
    }
    const text = runTool('pdftotext', ['-raw', await slipFileOf(desk, slipId), '-']).stdout.replace(/\s+/g, ' ')
    expect(text).toContain('GIÀNG THỊ ĐÚNG')
    expect(text).toContain('LÒ THỊ MẪU')
    expect(text).toContain('Thay thế giấy số')
    const code = await codeOn(desk, former)
    expect(await call.dossiers.useCode({ texts: [code], dossierId: null })).toMatchObject({
      kind: 'dossier',
      slip: { replacedBy: { number: expect.any(String) } },
    })
    expect((await call.dossiers.history({ dossierId: first }))[0]?.text).toMatch(
      /^Giấy số .+ thay giấy số .+, do đính chính/,
    )
    expect((await call.signing.view()).toSeal).toBe(1)
  }, 240_000)

  it('keep of two corrections that are made at once the one that was signed, and refuse the other', async () => {
    const desk = await aSignedInDesk()
    const { call } = desk
    const first = await aTypedDossier(desk, { procedureCode: birth })
    const { dossierId: second } = await call.visits.add({ dossierId: first, procedureCode: '1.004222' })
    await handIn(desk, second)
    await call.visits.receive({ dossierId: second })
    const made = await Promise.allSettled(
      [first, second].map(async (dossierId, at) => {
        const wish = await asReceived(desk, dossierId)
        const applicant = { ...wish.applicant, fullName: ['GIÀNG THỊ MỘT', 'GIÀNG THỊ HAI'][at] ?? '' }
        return call.corrections.make({ ...wish, applicant, reason: 'Ghi sai tên' })
      }),
    )
    expect(made.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    const slipId = made.find((one) => one.status === 'fulfilled')?.value.slipId ?? null
    const kept = storeOf(desk.dataDir).prepare('SELECT content FROM slip WHERE id = ?').pluck().get(slipId)
    const printed = runTool('pdftotext', ['-raw', await slipFileOf(desk, slipId), '-']).stdout
    const names = (text: unknown) => /GIÀNG\s+THỊ\s+(MỘT|HAI)/.exec(String(text))?.[1]
    expect(names(printed)).toBeDefined()
    expect(names(kept)).toBe(names(printed))
  }, 240_000)

  it('bring the portal the new paper of their one receipt, each once, though answers are lost', async () => {
    const desk = await aSignedInDesk({ seed: 20261127 })
    const { call, office } = desk
    const request = { name: 'hon-nhan-dien-tu.pdf', bytes: aPaper('hon-nhan-dien-tu.pdf') }
    const { dossierId: first } = await takeInto(desk, [request], '1.004873')
    await office.core.readAll()
    const { documents } = await call.reviews.get({ dossierId: first })
    for (const { fieldId, value } of documents.flatMap(({ fields }) => fields)) {
      await call.reviews.confirmField({ fieldId, value })
    }
    const { dossierId: second } = await call.visits.add({ dossierId: first, procedureCode: '1.004222' })
    for (const dossierId of [first, second]) await handIn(desk, dossierId)
    await call.visits.receive({ dossierId: first })
    expect(await call.outbox.sendNow({ messageId: null })).toEqual({ proven: 4, waiting: 0, needsPerson: 0 })
    const before = recordsAt(desk)
    expect(before.get(first)?.TaiLieuNop).toHaveLength(1)

    const wish = await asReceived(desk, second)
    const applicant = { ...wish.applicant, fullName: 'GIÀNG THỊ ĐÚNG' }
    const { slipId } = await call.corrections.make({ ...wish, applicant, reason: 'Ghi sai tên' })
    office.portal.setFaults({ 'lose-answer': 0.6 })
    let left = 4
    let rounds = 0
    for (; rounds < 100 && left > 0; rounds += 1) {
      const { waiting, needsPerson } = await call.outbox.sendNow({ messageId: null })
      left = waiting + needsPerson
    }
    expect(left).toBe(0)
    expect(rounds).toBeGreaterThan(1)

    const signed = slipId === null ? never() : await office.core.slipPdf(desk.client, slipId, 'a4')
    const digest = createHash('sha256').update(signed).digest('hex')
    const { slips } = await call.dossiers.get({ dossierId: first })
    for (const { dossierId, packets, steps } of office.portal.dossiers()) {
      expect({ packets, steps }).toEqual({ packets: 4, steps: 2 })
      const record = recordsAt(desk).get(dossierId)
      expect(record?.SoBienNhan).toBe(slips[0]?.number)
      expect(record?.SoBienNhan).not.toBe(before.get(dossierId)?.SoBienNhan)
      expect(record?.ThongTinKhac).toContain(digest)
      expect(record?.TaiLieuNop).toEqual(before.get(dossierId)?.TaiLieuNop)
    }
    expect(readFileSync(join(desk.dataDir, 'practice-portal', 'files', digest)).equals(signed)).toBe(true)
  }, 240_000)
})

type AtPortal = { readonly SoBienNhan: string; readonly ThongTinKhac: string; readonly TaiLieuNop: readonly unknown[] }

/** What the portal keeps of each dossier. */
function recordsAt({ dataDir }: PracticeDesk): ReadonlyMap<string, AtPortal> {
  const db = openPracticeDatabase(join(dataDir, 'practice-portal'))
  const rows = db.prepare<[], { id: string; record: string }>('SELECT id, record FROM dossier').all()
  db.close()
  return new Map(rows.map(({ id, record }) => [id, JSON.parse(record) as AtPortal]))
}

function never(): never {
  throw new Error('unreachable')
}
