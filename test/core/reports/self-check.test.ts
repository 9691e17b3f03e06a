import { describe, expect, it } from 'vitest'
import { replacePage } from '../../../main/core/intake/page-repository.ts'
import { viewSelfCheck, viewSelfCheckTable } from '../../../main/core/questions/self-check-view.ts'
import type { StoredField } from '../../../main/core/review/review-repository.ts'
import type { PageId } from '../../../shared/domain/ids.ts'
import { aReviewDesk, type ReviewDesk } from '../../support/review-desk.ts'

const nothing = { values: 0, left: 0, missed: 0, sure: 0, sureWrong: 0, doubtfulLeft: 0, spoilt: 0 }

function byCode(fields: readonly StoredField[]) {
  return (code: string): StoredField => {
    const field = fields.find((one) => one.code === code)
    if (field === undefined) throw new Error(`the paper has ${code}`)
    return field
  }
}

/** One birth certificate: a sure value left and one changed, a doubtful one left, one that was not read typed. */
function reviewOne(review: ReviewDesk) {
  const dossierId = review.openDossier()
  const paper = review.layPaper({
    dossierId,
    read: {
      ho_ten: { value: 'LÒ THỊ MAI' },
      dan_toc: { value: 'Thái' },
      noi_sinh: { value: 'xã Nà Tấu, tỉnh Điện Biên', confidence: 0.6 },
      so_dinh_danh: { value: '', confidence: 0 },
    },
  })
  const field = byCode(paper.fields)
  review.confirm(field('ho_ten'))
  review.confirm(field('dan_toc'), 'Kinh')
  review.confirm(field('noi_sinh'))
  review.confirm(field('so_dinh_danh'), '011326004713')
  return { dossierId, ...paper }
}

describe('the self-check of a month', () => {
  it('tells what officers left as it was read, what they changed and what they typed', () => {
    const review = aReviewDesk()
    reviewOne(review)
    const { total, month } = viewSelfCheck(review.desk, null)
    expect(month).toBe('2026-11')
    expect(total).toEqual({ values: 4, left: 2, missed: 1, sure: 2, sureWrong: 1, doubtfulLeft: 1, spoilt: 0 })
  })

  it('judges a value by what was first shown, however often it was confirmed', () => {
    const review = aReviewDesk()
    const { fields } = reviewOne(review)
    const ethnicGroup = byCode(fields)('dan_toc')
    review.confirm(ethnicGroup, 'Tày')
    expect(viewSelfCheck(review.desk, null).total).toMatchObject({ values: 4, left: 2, sureWrong: 1 })
    review.confirm(ethnicGroup, 'Thái')
    expect(viewSelfCheck(review.desk, null).total).toMatchObject({ values: 4, left: 3, sureWrong: 0 })
    expect(review.db.prepare("SELECT source FROM field WHERE code = 'dan_toc'").pluck().get()).toBe('ocr')
  })

  it('counts what was confirmed as a whole, and nothing that nobody confirmed', () => {
    const review = aReviewDesk()
    const { documentId } = review.layPaper({
      dossierId: review.openDossier(),
      read: { dan_toc: { value: 'Thái' }, quoc_tich: { value: 'Việt Nam', confidence: 0.5 } },
    })
    review.confirmSure(documentId)
    expect(viewSelfCheck(review.desk, null).total).toMatchObject({ values: 1, left: 1, sure: 1 })
  })

  it('keeps the months of Việt Nam apart', () => {
    const review = aReviewDesk('2026-10-31T16:59:30.000Z')
    const { fields } = review.layPaper({
      dossierId: review.openDossier(),
      read: { dan_toc: { value: 'Thái' }, quoc_tich: { value: 'Việt Nam' } },
    })
    review.confirm(byCode(fields)('dan_toc'), 'Thái', 20)
    review.confirm(byCode(fields)('quoc_tich'), 'Lào', 20)
    expect(viewSelfCheck(review.desk, '2026-10').total).toMatchObject({ values: 1, left: 1 })
    expect(viewSelfCheck(review.desk, '2026-11').total).toMatchObject({ values: 1, left: 0 })
    const { months } = viewSelfCheck(review.desk, '2026-11')
    expect(months.map(({ month }) => month).at(0)).toBe('2025-12')
    expect(months.slice(-2)).toEqual([
      { month: '2026-10', values: 1, left: 1 },
      { month: '2026-11', values: 1, left: 0 },
    ])
  })

  it('tells figures of procedures, kinds of paper and ways of reading, the worst field first', () => {
    const review = aReviewDesk()
    for (let n = 0; n < 20; n += 1) {
      const { fields } = review.layPaper({
        dossierId: review.openDossier(n % 4 === 0 ? '1.000656' : '1.001193'),
        documentType: 'cccd_mat_truoc',
        read: { ho_ten: { value: 'LÒ THỊ MAI', source: 'qr' }, que_quan: { value: 'tỉnh Điện Biên', confidence: 0.8 } },
      })
      const field = byCode(fields)
      review.confirm(field('ho_ten'))
      review.confirm(field('que_quan'), n < 5 ? 'tỉnh Lai Châu' : 'tỉnh Điện Biên')
    }
    reviewOne(review)
    const { procedures, fields, sources } = viewSelfCheck(review.desk, null)
    expect(procedures.map(({ code, tally }) => [code, tally.values, tally.left])).toEqual([
      ['1.001193', 34, 29],
      ['1.000656', 10, 8],
    ])
    expect(fields.slice(0, 2).map(({ title, label, tally }) => [title, label, tally.values, tally.left])).toEqual([
      ['Thẻ căn cước, mặt trước', 'Quê quán', 20, 15],
      ['Thẻ căn cước, mặt trước', 'Họ, chữ đệm, tên', 20, 20],
    ])
    expect(sources.map(({ source, tally }) => [source, tally.values])).toEqual([
      ['ocr', 24],
      ['qr', 20],
    ])
  })

  it('sets characters that nobody typed against the time of looking, a pause at most half a minute', () => {
    const review = aReviewDesk()
    const { fields } = review.layPaper({
      dossierId: review.openDossier(),
      read: { ho_ten: { value: 'LÒ THỊ MAI' }, dan_toc: { value: 'Thái' }, noi_sinh: { value: 'tỉnh Điện Biên' } },
    })
    const field = byCode(fields)
    review.confirm(field('ho_ten'))
    review.confirm(field('dan_toc'), 'Kinh', 6)
    review.confirm(field('noi_sinh'), 'tỉnh Điện Biên', 3_600)
    const { time, procedures } = viewSelfCheck(review.desk, null)
    expect(time.characters).toBe('LÒ THỊ MAI'.length + 'tỉnh Điện Biên'.length)
    expect(time.typingMinutes).toBeCloseTo(24 / 120)
    expect(time.reviewMinutes).toBeCloseTo((30 + 6 + 30) / 60)
    expect(procedures[0]?.time).toEqual(time)
  })

  it('tells which faults of pictures were answered by a new page, and which values they cost', () => {
    const review = aReviewDesk()
    const dossierId = review.openDossier()
    const spoilt = review.layPaper({ dossierId, problems: ['blurred'], read: { dan_toc: { value: 'Thai' } } })
    const kept = review.layPaper({ dossierId, problems: ['glare'], read: { dan_toc: { value: 'Thái' } } })
    const good = review.layPaper({ dossierId, read: { dan_toc: { value: 'Thái' } } })
    review.confirm(byCode(spoilt.fields)('dan_toc'), 'Thái')
    review.confirm(byCode(kept.fields)('dan_toc'))
    review.confirm(byCode(good.fields)('dan_toc'), 'Tày')
    const pageOf = ({ fields }: typeof good) => fields[0]?.pageId as PageId
    replacePage(review.db, { oldId: pageOf(kept), newId: pageOf(good), binSince: null })
    const { total, retakes } = viewSelfCheck(review.desk, null)
    expect(total).toMatchObject({ values: 3, left: 1, spoilt: 1 })
    expect(retakes).toEqual({ asked: 2, given: 1 })
  })

  it('says nothing where nothing was confirmed', () => {
    const { total, time, fields } = viewSelfCheck(aReviewDesk().desk, null)
    expect(total).toEqual(nothing)
    expect(time).toEqual({ characters: 0, typingMinutes: 0, reviewMinutes: 0 })
    expect(fields).toEqual([])
  })

  it('gives the counts as a table that holds nobody’s value', () => {
    const review = aReviewDesk()
    reviewOne(review)
    const { fileName, text } = viewSelfCheckTable(review.desk, '2026-11')
    expect(fileName).toBe('tu-kiem-tra-2026-11.csv')
    expect(text.startsWith('\uFEFFTháng,Nhóm,')).toBe(true)
    const rows = text.trim().split('\r\n')
    expect(rows[1]).toBe('2026-11,Tất cả,,,4,2,1,2,1,1,0')
    expect(rows).toContain('2026-11,Giấy tờ,Giấy khai sinh (bản sao),Dân tộc,1,0,0,1,1,0,0')
    for (const value of ['LÒ THỊ MAI', 'Thái', 'Nà Tấu', '011326004713']) expect(text).not.toContain(value)
  })
})
