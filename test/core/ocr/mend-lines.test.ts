import { describe, expect, it } from 'vitest'
import { mendLines } from '../../../main/core/ocr/mend-lines.ts'
import type { Box } from '../../../shared/domain/field.ts'

const noInk = { print: [], marks: [] }

/** A line of words, a letter 20 pixels wide, read with this confidence. */
function line(text: string, confidence = 0.5) {
  let x = 0
  const words = text.split(' ').map((one) => {
    const word = { text: one, box: { x0: x, y0: 0, x1: x + one.length * 20, y1: 30 }, confidence }
    x = word.box.x1 + 12
    return word
  })
  return { words, signs: [] }
}

function mended(text: string, { confidence = 0.5, ink = noInk as { print: Box[]; marks: Box[] } } = {}) {
  return mendLines([line(text, confidence)], ink)
    .map(({ words }) => words.map((word) => word.text).join(' '))
    .join('|')
}

describe('what is put right in lines', () => {
  it.each([
    ['Giới tính:Nam', 'Giới tính: Nam'],
    ['(5):1981', '(5): 1981'],
    ['lúc 15:30', 'lúc 15:30'],
    ['Ủy ban nhân.dân xã', 'Ủy ban nhân dân xã'],
    ['sử dụng. đất', 'sử dụng đất'],
    ['rừng. Đất', 'rừng. Đất'],
    ['025082250365.ngày cấp.20/09/2022', '025082250365 ngày cấp 20/09/2022'],
    ['TP. HCM và tr. 5', 'TP. HCM và tr. 5'],
    ['dichvucong.gov.vn', 'dichvucong.gov.vn'],
    ['KhơMú', 'Khơ Mú'],
    ['Sapa', 'Sapa'],
    ['về I IXH', 'về TTXH'],
    ["về 1'LXH cấp", 'về TTXH cấp'],
    ['LĐTBXH', 'LĐTBXH'],
    ['HMông', "H'Mông"],
    ['Diện tích 93 m>,', 'Diện tích 93 m²,'],
    ['(V%: Hoàn cảnh khó khăn)', '(V/v: Hoàn cảnh khó khăn)'],
    ['VW rà soát hộ nghèo', 'V/v rà soát hộ nghèo'],
    ['V/ tăng cường', 'V/v tăng cường'],
    ['Hộ.ông:NGUYỄN', 'Hộ ông: NGUYỄN'],
    ['(Ký: rõ)', '(Ký: rõ)'],
    ['Huôồi', 'Huồi'],
    ['NGHÈẺO', 'NGHÈẺO'],
    ['TỈu', 'Tỉu'],
    ['phƯờng', 'phường'],
    ['VưƯỢng', 'Vượng'],
    ['LòThị', 'Lò Thị'],
    ['chồng đã. chết', 'chồng đã chết'],
    ['.Lưu Thị Hoa', 'Lưu Thị Hoa'],
    ['"01', '01'],
    ['"Nhà mới"', '"Nhà mới"'],
  ])('%s becomes %s', (read, wanted) => {
    expect(mended(read)).toBe(wanted)
  })

  it("drops a pen's strokes that were read as letters, and no figures and no names", () => {
    expect(['AJ)@S=', 'f1 z', '12', '2', 'Lò Thị Á'].map((text) => mended(text, { confidence: 0.2 }))).toEqual([
      '',
      '',
      '12',
      '2',
      'Lò Thị Á',
    ])
  })

  it('parts two syllables only where the ink leaves a gap between them', () => {
    const letters = (xs: readonly number[]) => xs.map((x) => ({ x0: x, y0: 5, x1: x + 14, y1: 25 }))
    const apart = letters([2, 19, 36, 62, 79, 96])
    expect(mended('dântộc', { ink: { print: apart, marks: [] } })).toBe('dân tộc')
    expect(mended('dântộc', { ink: { print: letters([2, 22, 42, 62, 82, 102]), marks: [] } })).toBe('dântộc')
  })

  it('sees capitals by their height', () => {
    const ink = (height: number) => ({
      print: [
        { x0: 2, y0: 5, x1: 18, y1: 25 },
        { x0: 22, y0: 25 - height, x1: 38, y1: 25 },
      ],
      marks: [],
    })
    expect(mended('NỮ', { ink: ink(14) })).toBe('Nữ')
    expect(mended('NỮ', { ink: ink(21) })).toBe('NỮ')
  })

  it('sees the dot below a y, and no full stop beside it', () => {
    const print = [
      { x0: 2, y0: 5, x1: 18, y1: 25 },
      { x0: 22, y0: 12, x1: 38, y1: 31 },
    ]
    expect(mended('My', { ink: { print, marks: [{ x0: 32, y0: 28, x1: 35, y1: 31 }] } })).toBe('Mỵ')
    expect(mended('My.', { ink: { print, marks: [{ x0: 41, y0: 22, x1: 44, y1: 25 }] } })).toBe('My.')
  })
})
