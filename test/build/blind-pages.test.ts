import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { machineReadableZone } from '../../build/blind-pages/cards/card-lines.ts'
import { dayInWords } from '../../build/blind-pages/days.ts'
import type { LaidOutWord } from '../../build/blind-pages/layout.ts'
import { capital, inWords } from '../../build/blind-pages/number-words.ts'
import { planPages } from '../../build/blind-pages/plan.ts'
import { chanceOf } from '../../build/blind-pages/random.ts'
import { truthOfLayout } from '../../build/blind-pages/truth-of-layout.ts'
import { apply, toCorners } from '../../build/blind-pages/wear/matrix.ts'
import { skewed, turned, yellowed } from '../../build/blind-pages/wear/scanned.ts'

describe('blind pages', () => {
  it('are planned alike for one seed and otherwise for another, every scenario among them', () => {
    const plan = (seed: string) => planPages({ seed, pages: 60, only: [] })
    const ids = (seed: string) =>
      plan(seed).map((page) => `${page.id} ${page.draw(chanceOf(seed)).kind} ${page.wear.name}`)
    expect(ids('7')).toEqual(ids('7'))
    expect(ids('7')).not.toEqual(ids('8'))
    const scenarios = new Set(plan('7').map((page) => page.scenario))
    for (const name of ['clean300', 'photocopy', 'phone', 'hand', 'unknown', 'blank', 'batch', 'cccd_phone']) {
      expect(scenarios).toContain(name)
    }
    expect(planPages({ seed: '7', pages: 6, only: ['phone'] }).map((page) => page.scenario)).toEqual(
      Array(6).fill('phone'),
    )
  })

  it('begin each dossier of a stack with what the citizen asks for, and lay no empty sheet first', () => {
    const stack = planPages({ seed: '3', pages: 40, only: ['batch'] })
    expect(stack[0]?.batch?.first).toBe(true)
    for (const page of stack.filter((one) => one.batch?.first === true)) {
      expect(page.content).toBe('paper')
      expect(page.draw(chanceOf('x')).kind).toMatch(/^(to_khai|don|phieu)_/)
    }
  })

  it('carry cards whose machine readable lines have the right check digits', () => {
    const home = {
      hamlet: 'Bản Tin Tốc',
      commune: 'xã Noong Hẹt',
      district: null,
      province: 'tỉnh Điện Biên',
      provinceCode: '11',
    }
    const person = {
      full: 'Lý Mẩy Mẩy',
      family: 'Lý',
      sex: 'Nữ',
      ethnicity: 'Dao',
      born: { year: 1958, month: 10, day: 22 },
      number: '011158511894',
      numberIssued: { year: 2023, month: 12, day: 15 },
      home,
    } as const
    expect(machineReadableZone(person, { year: 2038, month: 10, day: 22 })).toEqual([
      'IDVNM1585118946011158511894<<0',
      '5810228F3810224VNM<<<<<<<<<<<0',
      'LY<<MAY<MAY<<<<<<<<<<<<<<<<<<<',
    ])
  })

  it('say numbers and days as papers do', () => {
    expect(inWords(24_000)).toBe('hai mươi tư nghìn')
    expect(inWords(105)).toBe('một trăm linh năm')
    expect(inWords(1_005_015)).toBe('một triệu không trăm linh năm nghìn không trăm mười lăm')
    expect(capital(inWords(2021))).toBe('Hai nghìn không trăm hai mươi mốt')
    expect(dayInWords({ year: 2025, month: 6, day: 15 })).toBe(
      'Ngày mười lăm, tháng sáu, năm hai nghìn không trăm hai mươi lăm',
    )
  })

  it('accept two columns read row by row and one after the other', () => {
    const word = (text: string, x: number, y: number, column: number): LaidOutWord => ({
      text,
      quad: [
        [x, y],
        [x + 40, y],
        [x + 40, y + 10],
        [x, y + 10],
      ],
      block: x * 1000 + y,
      column,
      section: 0,
      card: null,
      field: null,
      spaced: true,
      value: false,
    })
    const words = [word('Vợ', 0, 0, 0), word('Lan', 0, 20, 0), word('Chồng', 100, 1, 1), word('Nam', 100, 21, 1)]
    const { text, lines } = truthOfLayout({ words, fields: [], cards: [] }, (point) => point, 'typed')
    expect(text).toEqual([['Vợ\nChồng\nLan\nNam', 'Vợ\nLan\nChồng\nNam']])
    expect(lines.map((line) => line.text)).toEqual(['Vợ', 'Lan', 'Chồng', 'Nam'])
  })

  it('know where a spot of the printed sheet went after a slant, a turn and years in a drawer', async () => {
    const spot = { x: 60, y: 165 }
    const png = await sharp({ create: { width: 200, height: 280, channels: 3, background: '#fff' } })
      .composite([
        {
          input: { create: { width: 13, height: 13, channels: 3, background: '#000' } },
          left: spot.x - 6,
          top: spot.y - 6,
        },
      ])
      .png()
      .toBuffer()
    for (const wear of [skewed, turned, yellowed]) {
      const worn = await wear(png, chanceOf('spot'))
      const [x, y] = worn.move([spot.x, spot.y])
      const dark = await darkMiddle(worn.bytes)
      expect(Math.hypot(dark.x - x, dark.y - y)).toBeLessThan(2)
    }
  })

  it('map the corners of a sheet onto the corners in a photograph', () => {
    const corners = [
      [10, 20],
      [310, 5],
      [330, 480],
      [2, 450],
    ] as const
    const map = toCorners(200, 300, corners)
    const moved = (
      [
        [0, 0],
        [200, 0],
        [200, 300],
        [0, 300],
      ] as const
    ).map((point) => apply(map, point))
    for (const [at, [x, y]] of moved.entries()) {
      expect(x).toBeCloseTo(corners[at]?.[0] ?? 0, 6)
      expect(y).toBeCloseTo(corners[at]?.[1] ?? 0, 6)
    }
  })
})

async function darkMiddle(bytes: Buffer): Promise<{ readonly x: number; readonly y: number }> {
  const { data, info } = await sharp(bytes).greyscale().raw().toBuffer({ resolveWithObject: true })
  const dark = [...data.entries()].filter(([, tone]) => tone < 70).map(([at]) => at)
  const mean = (values: readonly number[]) => values.reduce((sum, one) => sum + one, 0) / values.length
  return { x: mean(dark.map((at) => at % info.width)), y: mean(dark.map((at) => Math.floor(at / info.width))) }
}
