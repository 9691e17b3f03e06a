import { describe, expect, it } from 'vitest'
import { takeHeld, viewHeld } from '../../../main/core/commands/take-held-papers.ts'
import { takeHeldTwin } from '../../../main/core/commands/take-twin.ts'
import { nobody } from '../../../main/core/dossiers/dossier.ts'
import { getDossier, updatePeople } from '../../../main/core/dossiers/dossier-repository.ts'
import { listHistory } from '../../../main/core/dossiers/history-repository.ts'
import { openCountAlarms, viewStack } from '../../../main/core/questions/stack-view.ts'
import { reusableTypes, standingOf } from '../../../main/core/review/held-papers.ts'
import { countDoubtful, getDocument, listDocuments, listFields } from '../../../main/core/review/review-repository.ts'
import type { DossierId } from '../../../shared/domain/ids.ts'
import { anEvidence } from '../../support/page-evidence.ts'
import { appError } from '../../support/refusal.ts'
import { aReviewDesk, type PaperToLay, type ReviewDesk } from '../../support/review-desk.ts'

/** Invented people. */
const personalId = '011096004718'
const mother = { ...nobody, fullName: 'Giàng Thị Mẫu', personalId, address: 'Bản Huổi Xuân', phone: '0912345678' }
const marriage = '1.000894'
const birth = '1.001193'

function ofPerson({ db }: ReviewDesk, dossierId: DossierId, applicant = mother): void {
  updatePeople(db, dossierId, { applicant, submitter: applicant, sources: {}, card: null })
}

/** A dossier of the person that was received with this paper, every value of it confirmed. */
function aReceivedPaper(desk: ReviewDesk, paper: Omit<PaperToLay, 'dossierId'>) {
  const dossierId = desk.openDossier(birth)
  ofPerson(desk, dossierId)
  const laid = desk.layPaper({ ...paper, dossierId })
  for (const field of laid.fields) desk.confirm(field)
  desk.db
    .prepare("UPDATE dossier SET status = 'received', received_at = ?, dossier_code = ? WHERE id = ?")
    .run('2026-10-01T02:00:00.000Z', `H-${dossierId.slice(-4)}`, dossierId)
  return { ...laid, dossierId }
}

const card = {
  documentType: 'cccd_mat_truoc',
  read: {
    so_dinh_danh: { value: personalId },
    ho_ten: { value: 'Giàng Thị Mẫu' },
    co_gia_tri_den: { value: '2031-03-05' },
  },
} as const

function aNewDossier(desk: ReviewDesk, procedureCode = birth) {
  const dossierId = desk.openDossier(procedureCode)
  ofPerson(desk, dossierId, { ...nobody, fullName: 'Giàng Thị Mẫu', personalId })
  return dossierId
}

describe('a paper that may be used again', () => {
  const today = '2026-11-27'
  const of = (type: Parameters<typeof standingOf>[0], values: Record<string, string>) =>
    standingOf(type, new Map(Object.entries(values)), { personalId, today })

  it('tells its number, its day and its end, printed or by law', () => {
    expect(of('the_bhyt', { so_the_bhyt: 'DN4011234567890', co_gia_tri_den: '2026-11-26' })).toMatchObject({
      number: 'DN4011234567890',
      validUntil: '2026-11-26',
      expired: true,
    })
    expect(of('giay_xac_nhan_tinh_trang_hon_nhan', { so: '12/2026', ngay_cap: '2026-08-31' })).toMatchObject({
      validUntil: '2027-02-28',
      expired: false,
    })
    expect(of('giay_chung_nhan_ket_hon', { so: '139/2024' })).toMatchObject({ validUntil: null, expired: false })
    expect(of('the_bhyt', { co_gia_tri_den: today })?.expired).toBe(false)
  })

  it('is no request and nobody else’s card', () => {
    expect(reusableTypes.filter((type) => type.startsWith('to_khai') || type.startsWith('don_'))).toEqual([])
    expect(of('cccd_mat_truoc', { so_dinh_danh: '011199002356' })).toBeNull()
    expect(of('to_khai_dang_ky_khai_sinh', {})).toBeNull()
  })
})

describe('papers that are held of a person', () => {
  it('are offered where the procedure asks for them, taken with one act, and need neither scan nor review', () => {
    const desk = aReviewDesk()
    const before = aReceivedPaper(desk, card)
    const dossierId = aNewDossier(desk)
    const held = viewHeld(desk.desk, desk.actor, dossierId)
    expect(held.papers).toMatchObject([
      { documentType: 'cccd_mat_truoc', number: personalId, validUntil: '2031-03-05', dossierId: before.dossierId },
    ])
    expect(held.values).toEqual({ address: 'Bản Huổi Xuân', phone: '0912345678' })

    expect(takeHeld(desk.desk, desk.actor, { dossierId, documentIds: [before.documentId] })).toEqual({
      papers: 1,
      values: 2,
    })
    const dossier = getDossier(desk.db, dossierId)
    const [document] = listDocuments(desk.db, dossierId)
    expect(dossier.components.find(({ documentIds }) => documentIds.length > 0)?.documentIds).toEqual([document?.id])
    expect(dossier.people.applicant).toMatchObject({ fullName: 'Giàng Thị Mẫu', phone: '0912345678' })
    expect(dossier.people.sources).toMatchObject({ phone: 'earlier_paper', fullName: 'earlier_paper' })
    const fields = listFields(desk.db, dossierId)
    expect(fields.map(({ source, state }) => [source, state])).toEqual(fields.map(() => ['earlier_paper', 'confirmed']))
    expect(countDoubtful(desk.db, dossierId)).toBe(0)
    // The pages show the same images, which are kept once.
    const digests = desk.db.prepare('SELECT DISTINCT original_digest FROM page').pluck().all()
    expect(digests).toHaveLength(1)
    expect(openCountAlarms(desk.desk, dossierId)).toEqual([])
    // The earlier dossier is as it was, and the same paper is not offered twice.
    expect(listDocuments(desk.db, before.dossierId)).toHaveLength(1)
    expect(viewHeld(desk.desk, desk.actor, dossierId).papers).toEqual([])
  })

  it('leave a trace of who looked and of who took, without the person in it', () => {
    const desk = aReviewDesk()
    const before = aReceivedPaper(desk, card)
    const dossierId = aNewDossier(desk)
    viewHeld(desk.desk, desk.actor, dossierId)
    takeHeld(desk.desk, desk.actor, { dossierId, documentIds: [before.documentId] })
    expect(desk.audited.map(({ action, detail }) => [action, (detail as { purpose: string }).purpose])).toEqual([
      ['held.look', 'reuse_in_dossier'],
      ['held.take', 'reuse_in_dossier'],
    ])
    expect(JSON.stringify(desk.audited)).not.toContain(personalId)
  })

  it('are shown and not given once they have expired', () => {
    const desk = aReviewDesk()
    const read = { ...card.read, co_gia_tri_den: { value: '2026-03-05' } }
    const before = aReceivedPaper(desk, { ...card, read })
    const dossierId = aNewDossier(desk)
    expect(viewHeld(desk.desk, desk.actor, dossierId).papers).toMatchObject([{ expired: true }])
    expect(() => takeHeld(desk.desk, desk.actor, { dossierId, documentIds: [before.documentId] })).toThrow(
      appError('held_paper_unfit'),
    )
  })

  it('are none of somebody else, of a dossier that is not received, or of a kind that is not asked for', () => {
    const desk = aReviewDesk()
    const before = aReceivedPaper(desk, card)
    const stranger = desk.openDossier(birth)
    ofPerson(desk, stranger, { ...nobody, fullName: 'Giàng Thị Mẫu', personalId: '011096009999' })
    expect(viewHeld(desk.desk, desk.actor, stranger)).toEqual({ papers: [], values: {} })
    const nameless = desk.openDossier(birth)
    expect(viewHeld(desk.desk, desk.actor, nameless)).toEqual({ papers: [], values: {} })
    desk.db.prepare("UPDATE dossier SET status = 'in_review' WHERE id = ?").run(before.dossierId)
    expect(viewHeld(desk.desk, desk.actor, aNewDossier(desk)).papers).toEqual([])
    const { documentId } = aReceivedPaper(desk, {
      documentType: 'giay_phep_lai_xe',
      read: { hang_gplx: { value: 'A1' } },
    })
    const dossierId = aNewDossier(desk, marriage)
    expect(viewHeld(desk.desk, desk.actor, dossierId).papers.map((paper) => paper.documentId)).not.toContain(documentId)
  })

  it('count once: a paper that was taken again is offered from its newest dossier only', () => {
    const desk = aReviewDesk()
    const first = aReceivedPaper(desk, card)
    const second = aNewDossier(desk)
    takeHeld(desk.desk, desk.actor, { dossierId: second, documentIds: [first.documentId] })
    desk.db
      .prepare("UPDATE dossier SET status = 'received', received_at = '2026-11-01T02:00:00.000Z' WHERE id = ?")
      .run(second)
    const third = aNewDossier(desk)
    const { papers } = viewHeld(desk.desk, desk.actor, third)
    expect(papers.map(({ dossierId }) => dossierId)).toEqual([second])
    const [{ documentId } = { documentId: first.documentId }] = papers
    takeHeld(desk.desk, desk.actor, { dossierId: third, documentIds: [documentId] })
    const origins = desk.db.prepare('SELECT DISTINCT held_from FROM document WHERE held_way IS NOT NULL').pluck().all()
    expect(origins).toEqual([first.documentId])
  })
})

describe('a paper that was scanned although it is held', () => {
  /** The person's card lies in a received dossier; it is scanned once more for a new one. */
  function scannedAgain(values: Partial<typeof card.read> = {}) {
    const desk = aReviewDesk()
    const before = aReceivedPaper(desk, { ...card, read: { ...card.read, ...values } })
    const dossierId = aNewDossier(desk)
    const scan = desk.layPaper({ ...card, dossierId })
    const [again, held] = [scan, before].map(({ documentId }) => getDocument(desk.db, documentId).parts[0]?.pageId)
    if (again === undefined || held === undefined) throw new Error('papers have pages')
    const evidence = JSON.stringify(anEvidence({ documentType: 'cccd_mat_truoc', opening: 'title' }))
    desk.db.prepare('UPDATE page SET twin_id = ?, evidence = ? WHERE id = ?').run(held, evidence, again)
    const asked = () => openCountAlarms(desk.desk, dossierId)
    const twin = () => viewStack(desk.desk, dossierId).batches.flatMap(({ alarms }) => alarms)[0]?.twin
    return { desk, dossierId, before, scan, again, asked, twin }
  }

  it('gives way to the held one by one answer, and its sheet stays explained', () => {
    const { desk, dossierId, before, scan, again, asked, twin } = scannedAgain()
    expect(asked()).toMatchObject([{ kind: 'twin', pageId: again }])
    expect(twin()).toMatchObject({ held: true })
    takeHeldTwin(desk.desk, desk.actor, again)

    expect(asked()).toEqual([])
    const papers = listDocuments(desk.db, dossierId)
    expect(papers).toHaveLength(1)
    expect(papers[0]?.id).not.toBe(scan.documentId)
    expect(listFields(desk.db, dossierId).every(({ source }) => source === 'earlier_paper')).toBe(true)
    const { batches } = viewStack(desk.desk, dossierId)
    expect(batches.map(({ places }) => places)).toContainEqual([{ place: 'twin', pages: 1 }])
    expect(listHistory(desk.db, dossierId)[0]?.text).toContain('Dùng lại 1 giấy tờ đã có')
    expect(listDocuments(desk.db, before.dossierId)).toHaveLength(1)
  })

  it('is kept where the held one has expired', () => {
    const { desk, again, twin } = scannedAgain({ co_gia_tri_den: { value: '2026-11-01' } } as never)
    expect(twin()).toMatchObject({ held: false })
    expect(() => takeHeldTwin(desk.desk, desk.actor, again)).toThrow(appError('held_paper_unfit'))
  })
})
