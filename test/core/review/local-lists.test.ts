import { describe, expect, it } from 'vitest'
import { removeFix, setLearning, switchFix } from '../../../main/core/commands/keep-local-fixes.ts'
import { viewLocalLists } from '../../../main/core/questions/local-lists-view.ts'
import { viewField } from '../../../main/core/questions/review-view.ts'
import { getField, type StoredField } from '../../../main/core/review/review-repository.ts'
import type { DossierId } from '../../../shared/domain/ids.ts'
import { aReviewDesk, type PaperToLay, type ReviewDesk } from '../../support/review-desk.ts'

const misread = 'Ủy ban nhân dân xã Nậm Chả'
const office = 'Ủy ban nhân dân xã Nậm Chà'

type Paper = Omit<Partial<PaperToLay>, 'read'> & { readonly read?: string; readonly code?: string }

/** One value of a paper in a dossier of its own. */
function lay(review: ReviewDesk, { read = misread, code = 'kinh_gui', ...paper }: Paper = {}): StoredField {
  const dossierId = paper.dossierId ?? review.openDossier()
  const { fields } = review.layPaper({ ...paper, dossierId, read: { [code]: { value: read, confidence: 0.97 } } })
  const field = fields.find((one) => one.code === code)
  if (field === undefined) throw new Error('the paper has its value')
  return field
}

/** Officers correct one reading in so many dossiers. */
function correct(review: ReviewDesk, times: number, { to = office, ...paper }: Paper & { to?: string } = {}): void {
  for (let n = 0; n < times; n += 1) review.confirm(lay(review, paper), to)
}

const fixesOf = (review: ReviewDesk) => viewLocalLists(review.desk).fixes

describe('what an office learns from corrections', () => {
  it('does nothing after two, and offers what officers made of the reading after three', () => {
    const review = aReviewDesk()
    correct(review, 2)
    expect(lay(review)).toMatchObject({ value: misread, source: 'ocr', unmended: null })
    expect(fixesOf(review)).toMatchObject([{ reading: misread, value: office, state: 'learning', right: 2 }])

    correct(review, 1)
    const fourth = lay(review)
    expect(fourth).toMatchObject({ value: office, raw: misread, unmended: misread, source: 'local_list' })
    expect(fixesOf(review)).toMatchObject([{ state: 'in_force', right: 3, wrong: 0 }])
    expect(fixesOf(review)[0]?.kinds.map(({ title, papers }) => [title, papers])).toEqual([
      ['Giấy khai sinh (bản sao)', 3],
    ])
  })

  it('tells the officer what was read, what was put in its place and how often that was done', () => {
    const review = aReviewDesk()
    correct(review, 3)
    const view = viewField(review.desk, lay(review).id)
    expect(view.mends).toEqual([{ reading: misread, value: office, dossiers: 3 }])
  })

  it('counts one dossier once, however many papers are corrected in it', () => {
    const review = aReviewDesk()
    const dossierId: DossierId = review.openDossier()
    correct(review, 4, { dossierId })
    expect(viewLocalLists(review.desk)).toMatchObject({ fixes: [], once: 1 })
    expect(lay(review).value).toBe(misread)
  })

  it('is never sure before it was right nearly always, and never surer than that', () => {
    const review = aReviewDesk()
    correct(review, 3)
    expect(lay(review)).toMatchObject({ confidence: 0.8, state: 'doubtful' })
    for (let n = 0; n < 15; n += 1) review.confirm(lay(review))
    const proven = lay(review)
    expect(proven).toMatchObject({ value: office, state: 'proposed' })
    expect(proven.confidence).toBeCloseTo(19 / 20)
  })

  it('is switched off by two corrections to the contrary, and says so in the audit log', () => {
    const review = aReviewDesk()
    correct(review, 3)
    review.confirm(lay(review), misread)
    expect(lay(review).source).toBe('local_list')
    review.confirm(lay(review), misread)
    expect(lay(review)).toMatchObject({ value: misread, source: 'ocr' })
    expect(fixesOf(review)).toMatchObject([{ state: 'stopped', right: 3, wrong: 2 }])
    expect(review.audited.map(({ action, detail }) => [action, detail])).toEqual([
      ['local_fix.learned', { list: 'office', right: 3, wrong: 0 }],
      ['local_fix.stopped', { list: 'office', right: 3, wrong: 2 }],
    ])
  })

  it('does not learn what officers found right elsewhere', () => {
    const review = aReviewDesk()
    correct(review, 1)
    for (let n = 0; n < 2; n += 1) review.confirm(lay(review))
    correct(review, 2)
    expect(fixesOf(review)).toMatchObject([{ state: 'stopped', right: 3, wrong: 2 }])
    expect(lay(review).value).toBe(misread)
  })

  it('learns nothing from what is confirmed as a whole', () => {
    const review = aReviewDesk()
    correct(review, 3)
    const before = fixesOf(review)
    for (let n = 0; n < 17; n += 1) review.confirm(lay(review))
    const { documentId } = lay(review)
    review.confirmSure(documentId)
    expect(fixesOf(review)[0]?.right).toBe((before[0]?.right ?? 0) + 17)
  })
})

describe('what an office may learn', () => {
  it('learns the village, not the address', () => {
    const review = aReviewDesk()
    const code = 'noi_cu_tru'
    const houses = ['Số nhà 4', 'Số nhà 17', 'Số nhà 21']
    for (const house of houses) {
      const read = `${house}, Bàn Na Ngân, xã Nà Tấu, tỉnh Điện Biên`
      correct(review, 1, { code, read, to: read.replace('Bàn', 'Bản') })
    }
    expect(fixesOf(review)).toMatchObject([{ list: 'place', reading: 'Bàn Na Ngân', value: 'Bản Na Ngân' }])
    const mended = lay(review, { code, read: 'Số nhà 9, Bàn Na Ngân, xã Nà Tấu, tỉnh Điện Biên' })
    expect(mended.value).toBe('Số nhà 9, Bản Na Ngân, xã Nà Tấu, tỉnh Điện Biên')
    expect(mended.confidence).toBe(0.8)
  })

  it.each([
    ['a number of a person', 'so_dinh_danh', '011326004713', '011326004718'],
    ['a day', 'ngay_sinh', '2020-05-06', '2020-05-08'],
    ['a house', 'noi_cu_tru', 'Số 4 ngõ Chùa', 'Số 9 ngõ Chùa'],
    ['where somebody lives', 'noi_cu_tru', 'Nhà ông Vàng Tua', 'Nhà ông Vàng Tủa'],
    ['a commune in the place of another', 'noi_sinh', 'xã Nà Tấu, tỉnh Điện Biên', 'xã Nà Tấn, tỉnh Điện Biên'],
    ['a cause of death', 'nguyen_nhan_chet', 'Bệnh giá', 'Bệnh già'],
    ['why somebody is not married', 'tinh_trang_hon_nhan', 'Đã ly hôn vợ là Lò Thi', 'Đã ly hôn vợ là Lò Thị'],
    ['another office', 'kinh_gui', misread, 'Công an tỉnh Điện Biên'],
    ['a name', 'ho_ten', 'Lò Thị Máy', 'Lò Thị Mây'],
    ['a surname', 'ho_ten', 'Lòò Thị Mây', 'Lò Thị Mây'],
  ])('never learns %s', (_, code, read, to) => {
    const review = aReviewDesk()
    correct(review, 4, { code, read, to })
    expect(viewLocalLists(review.desk)).toMatchObject({ fixes: [], once: 0 })
    expect(lay(review, { code, read })).toMatchObject({ value: read, unmended: null })
  })

  it('learns how a given name is written only from three persons, and never a whole name', () => {
    const review = aReviewDesk()
    const code = 'ho_ten'
    correct(review, 4, { code, read: 'Lò Thị Mẵy', to: 'Lò Thị Mẩy' })
    expect(viewLocalLists(review.desk)).toMatchObject({ fixes: [], once: 1 })
    correct(review, 1, { code, read: 'Tẩn Sử Mẵy', to: 'Tẩn Sử Mẩy' })
    correct(review, 1, { code, read: 'Chảo Tả Mẵy', to: 'Chảo Tả Mẩy' })
    const texts = JSON.stringify(fixesOf(review).map(({ reading, value }) => [reading, value]))
    expect(texts).toBe('[["Mẵy","Mẩy"]]')
    expect(lay(review, { code, read: 'Phàn Láo Mẵy' })).toMatchObject({ value: 'Phàn Láo Mẩy', confidence: 0.8 })
  })

  it('learns values of closed lists only as the list has them', () => {
    const review = aReviewDesk()
    correct(review, 3, { code: 'dan_toc', read: 'Thãi', to: 'Thái' })
    correct(review, 3, { code: 'dan_toc', read: 'Kinh', to: 'Khinh' })
    expect(fixesOf(review)).toMatchObject([{ list: 'listed', reading: 'Thãi', value: 'Thái', state: 'in_force' }])
  })

  it('learns nothing from handwriting, however often it is corrected', () => {
    const review = aReviewDesk()
    for (let n = 0; n < 3; n += 1) {
      const read = { kinh_gui: { value: misread, hand: true, confidence: 0.5 } } as const
      const { fields } = review.layPaper({ dossierId: review.openDossier(), read })
      const field = fields.find(({ code }) => code === 'kinh_gui')
      if (field === undefined) throw new Error('the paper has its value')
      review.confirm(field, 'Ủy ban nhân dân xã Nậm Chạ')
      review.confirm(getField(review.db, field.id), office)
    }
    expect(viewLocalLists(review.desk)).toMatchObject({ fixes: [], once: 0 })
  })

  it('leaves codes, files’ own text and handwriting as they are', () => {
    const review = aReviewDesk()
    correct(review, 3)
    const dossierId = review.openDossier()
    for (const more of [{ source: 'qr' }, { source: 'pdf_text' }, { hand: true, confidence: 0.5 }] as const) {
      const { fields } = review.layPaper({ dossierId, read: { kinh_gui: { value: misread, ...more } } })
      expect(fields.find(({ code }) => code === 'kinh_gui')).toMatchObject({ value: misread, unmended: null })
    }
  })
})

describe('the officer in charge of what was learned', () => {
  it('switches a fix off and on again; what spoke against it before is forgiven', () => {
    const review = aReviewDesk()
    correct(review, 3)
    const fixId = fixesOf(review)[0]?.fixId
    if (fixId === undefined) throw new Error('something was learned')
    switchFix(review.desk, review.actor, { fixId, on: false })
    expect(lay(review).value).toBe(misread)
    expect(fixesOf(review)[0]?.state).toBe('switched_off')

    review.confirm(lay(review), misread)
    review.confirm(lay(review), misread)
    review.wait(1)
    switchFix(review.desk, review.actor, { fixId, on: true })
    expect(lay(review).value).toBe(office)
    expect(fixesOf(review)[0]).toMatchObject({ state: 'in_force', wrong: 2 })
    expect(review.audited.map(({ action, subjectId }) => [action, subjectId])).toEqual([
      ['local_fix.learned', fixId],
      ['local_fix.switched_off', fixId],
      ['local_fix.switched_on', fixId],
    ])
  })

  it('removes a fix with all that spoke for it', () => {
    const review = aReviewDesk()
    correct(review, 3)
    const fixId = fixesOf(review)[0]?.fixId
    if (fixId === undefined) throw new Error('something was learned')
    removeFix(review.desk, review.actor, fixId)
    expect(viewLocalLists(review.desk)).toMatchObject({ fixes: [], once: 0 })
    correct(review, 2)
    expect(lay(review).value).toBe(misread)
    expect(() => removeFix(review.desk, review.actor, fixId)).toThrow('not_found')
  })

  it('switches learning off for the whole office: nothing is offered and nothing is taken in', () => {
    const review = aReviewDesk()
    correct(review, 3)
    setLearning(review.desk, false)
    expect(lay(review)).toMatchObject({ value: misread, unmended: null })
    correct(review, 3, { read: 'Trạm Y tế xà Nậm Kè', to: 'Trạm Y tế xã Nậm Kè' })
    expect(viewLocalLists(review.desk)).toMatchObject({ enabled: false, fixes: [{ value: office }] })
    setLearning(review.desk, true)
    expect(lay(review).value).toBe(office)
  })
})
