import { describe, expect, it } from 'vitest'
import { pageText } from '../../../main/core/document-types/page-text.ts'
import { findDayLines } from '../../../main/core/extraction/day-line.ts'
import { parseDay } from '../../../main/core/extraction/field-kinds/date.ts'
import { cutCells } from '../../../main/core/extraction/shared-label-cells.ts'
import { findSigner } from '../../../main/core/extraction/signer.ts'
import { trimSpan } from '../../../main/core/extraction/value-span.ts'
import type { PageRegion } from '../../../main/core/ocr/words.ts'
import { buildRegion } from '../../support/build-region.ts'

const said = (words: readonly { readonly text: string }[]) => words.map(({ text }) => text).join(' ')
const lastPlace = (region: PageRegion) => said(findDayLines(pageText(region)).at(-1)?.place.words ?? [])

describe('places that begin on the row above their day', () => {
  it('takes a long place after its label, and no authority that issued a paper', () => {
    const region = buildRegion([
      'do Bệnh viện Đa khoa thành phố',
      'Hồ Chí Minh cấp ngày 30 tháng 11 năm 2025',
      'Làm tại: phường An Phú Đông, thành phố Hồ',
      'Chí Minh, ngày 11 tháng 12 năm 2025',
    ])
    expect(lastPlace(region)).toBe('phường An Phú Đông, thành phố Hồ Chí Minh,')
  })

  it('takes a place without a label', () => {
    expect(lastPlace(buildRegion(['phường Nam Nha Trang, tỉnh Khánh', 'Hoà, ngày 30 tháng 12 năm 2025']))).toBe(
      'phường Nam Nha Trang, tỉnh Khánh Hoà,',
    )
  })
})

it('reads a day whose words have lost or won a mark', () => {
  expect(['04 tháng 7 nặm 2026', '04 tháng 7 năm 2026', '04 thắng 7 nam 2026'].map(parseDay)).toEqual(
    Array(3).fill('2026-07-04'),
  )
})

it('takes figures beside a word with a foot for no note, and raised ones for one', () => {
  const [word] = pageText(buildRegion(['tháng'])).words
  if (word === undefined) throw new Error('no word')
  const tall = { ...word, text: 'tháng', box: { x0: 60, y0: 100, x1: 140, y1: 133 } }
  const span = (y0: number, y1: number) =>
    trimSpan({ words: [{ ...word, text: '09', box: { x0: 20, y0, x1: 50, y1 } }, tall], labelLikeness: 1 })
  expect(said(span(101, 126).words)).toBe('09 tháng')
  expect(said(span(98, 112).words)).toBe('tháng')
})

it('opens a segment after specks, not after bullets', () => {
  const [specks, bullet] = [0.4, 0.95].map((confidence) =>
    pageText(buildRegion(['ˆ - BÊN NAM', '- BÊN NAM'], { confidence })).words.filter(({ text }) => text === 'BÊN'),
  )
  expect(specks?.map(({ opensSegment }) => opensSegment)).toEqual([true, true])
  expect(bullet?.map(({ opensSegment }) => opensSegment)).toEqual([false, false])
})

it('finds who signed where a chairman is also among those to whom copies go', () => {
  const text = pageText(
    buildRegion([
      [
        [200, 'Nơi nhận:'],
        [1000, 'CHỦ TỊCH'],
      ],
      [
        [200, 'Chủ tịch, các PCT UBND xã;'],
        [1000, 'Lò Văn Pánh'],
      ],
      [[200, 'Lưu VT']],
    ]),
  )
  expect(said(findSigner(text, { under: ['chủ tịch'], part: 'name', from: 0 })?.words ?? [])).toBe('Lò Văn Pánh')
})

it('takes a title for no name where a seal has made small letters of some of its capitals', () => {
  const text = pageText(buildRegion(['KT. CHỦ TỊCH', 'PHÓ Đa TỊCH', 'Tạ Công Đạt']))
  expect(said(findSigner(text, { under: ['kt. chủ tịch'], part: 'name', from: 0 })?.words ?? [])).toBe('Tạ Công Đạt')
  const unsigned = pageText(buildRegion(['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH', 'Lư ạnh Lượng']))
  const title = findSigner(unsigned, { under: ['tm. ủy ban nhân dân'], part: 'title', from: 0 })
  expect(said(title?.words ?? [])).toBe('CHỦ TỊCH')
})

it('ends a value before the letter of the next item, also where that was read twice', () => {
  const text = pageText(buildRegion(['mét vuông) đd)']))
  expect(said(trimSpan({ words: text.words, labelLikeness: 1 }).words)).toBe('mét vuông)')
})

it('cuts cells between their rows, whatever a speck makes of the height of a word', () => {
  const wordsAt = (text: string, x: number, y0: number, y1: number) =>
    text.split(' ').map((one, at) => ({
      text: one,
      box: { x0: x + at * 90, y0, x1: x + at * 90 + 80, y1 },
      confidence: 0.9,
    }))
  const region = (rows: readonly ReturnType<typeof wordsAt>[]): PageRegion => ({
    ...buildRegion([]),
    lines: rows.map((words) => ({ words, box: { x0: 0, y0: 0, x1: 900, y1: 400 } })),
  })
  const [ket, hon, lan, thu] = wordsAt('Kết hôn lần thứ', 100, 190, 220)
  if (!ket || !hon || !lan || !thu) throw new Error('no words')
  const speckled = { ...lan, box: { ...lan.box, y0: 172 } }
  const labels = pageText(region([wordsAt('Giấy tờ tùy thân', 100, 100, 130), [ket, hon, speckled, thu]]))
  const column = pageText(
    region([
      wordsAt('CCCD số', 600, 100, 130),
      wordsAt('cấp: 29/12/2023', 600, 138, 168),
      wordsAt('01', 600, 190, 220),
    ]),
  )
  const cells = cutCells(labels, column, ['giấy tờ tùy thân', 'kết hôn lần thứ'])
  expect(cells.map(({ words }) => said(words))).toEqual(['CCCD số cấp: 29/12/2023', '01'])
})
