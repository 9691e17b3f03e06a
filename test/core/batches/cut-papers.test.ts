import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CutWay, cutPapers, type PageToCut } from '../../../main/core/batches/cut-papers.ts'
import { anEvidence, aStack, seen } from '../../support/page-evidence.ts'

const recognised = { way: { kind: 'recognised' }, sidesPerSheet: 1 } as const

function papersOf(pages: readonly PageToCut[], way: CutWay = { kind: 'recognised' }, sidesPerSheet: 1 | 2 = 1) {
  return cutPapers(pages, { way, sidesPerSheet }).papers.map(({ pages: ids, reason }) => `${ids.join('+')} ${reason}`)
}

describe('a stack cut by its first pages', () => {
  it('begins a paper at each title, motto and heading, and goes on where there is none', () => {
    const pages = aStack([
      seen.request('011090000001'),
      seen.second(),
      seen.unknown(),
      anEvidence({ opening: 'heading' }),
      seen.second(),
    ])
    expect(papersOf(pages)).toEqual(['p1+p2 stack_start', 'p3 motto', 'p4+p5 heading'])
  })

  it('makes two papers of two sheets of one kind that both carry the title', () => {
    expect(papersOf(aStack([seen.marriage('1'), seen.marriage('2')]))).toEqual(['p1 stack_start', 'p2 title'])
  })

  it('goes on by the printed numbers, whatever a page looks like, and begins anew at number 1', () => {
    const pages = aStack([
      seen.numbered(1, 3, { opening: 'title' }),
      seen.numbered(2, 3, { opening: 'heading' }),
      seen.numbered(3, 3),
      seen.numbered(1, 2),
      seen.numbered(2, 2),
    ])
    expect(papersOf(pages)).toEqual(['p1+p2+p3 stack_start', 'p4+p5 first_number'])
  })

  it('keeps a paper together where a sheet of it is missing', () => {
    expect(papersOf(aStack([seen.numbered(1, 3, { opening: 'title' }), seen.numbered(3, 3)]))).toHaveLength(1)
  })

  it('lets a card, and what lies after cards, be papers of their own', () => {
    expect(papersOf(aStack([seen.request('1'), seen.cards('1'), seen.second()]))).toEqual([
      'p1 stack_start',
      'p2 card',
      'p3 after_card',
    ])
  })

  it('parts two inner sheets of one kind for two people, and sheets of other kinds and sizes', () => {
    const a5 = anEvidence({ size: { width: 148, height: 210 } })
    const pages = aStack([seen.land('011090000001'), seen.land('011090000002'), anEvidence(), a5])
    expect(papersOf(pages)).toEqual(['p1 stack_start', 'p2+p3 other_person', 'p4 other_size'])
    expect(papersOf(aStack([seen.request('1'), seen.land('2')]))).toEqual(['p1 stack_start', 'p2 other_kind'])
  })

  it('sets blank pages aside without cutting a paper whose back they are', () => {
    const cut = cutPapers(aStack([seen.request('1'), seen.blank(), seen.second(), seen.blank()]), recognised)
    expect(cut.papers.map(({ pages }) => pages)).toEqual([['p1', 'p3']])
    expect(cut.standings).toEqual(['paper', 'blank', 'paper', 'blank'])
  })

  it('parts papers at our own slips and sends what follows to their address', () => {
    const cut = cutPapers(aStack([seen.request('1'), seen.slip('H1', 'TP2'), seen.second(), seen.second()]), recognised)
    expect(cut.papers.map(({ pages, reason, address }) => [pages, reason, address?.component])).toEqual([
      [['p1'], 'stack_start', undefined],
      [['p3', 'p4'], 'slip', 'TP2'],
    ])
  })
})

describe('a stack that is still being read', () => {
  it('lets what lies behind an unread page wait, which may be a slip, until a slip says where it goes', () => {
    const pages = [seen.request('1'), null, seen.second(), seen.marriage('1'), seen.slip('H1'), seen.second()]
    const cut = cutPapers(aStack(pages), recognised)
    expect(cut.standings).toEqual(['paper', 'unread', 'unread', 'unread', 'slip', 'paper'])
    expect(cut.papers.map(({ pages: ids }) => ids)).toEqual([['p1'], ['p6']])
  })

  it('waits no longer for a page that cannot be read', () => {
    const pages = aStack([seen.request('1'), null, seen.second()], { p2: { state: 'failed' } })
    expect(cutPapers(pages, recognised).standings).toEqual(['paper', 'failed', 'paper'])
  })
})

describe('other ways of cutting', () => {
  it('cuts every so many sheets, counted as they lie in the feeder', () => {
    const pages = aStack([seen.request('1'), seen.second(), seen.request('2'), seen.blank(), seen.second()])
    expect(papersOf(pages, { kind: 'every', sheets: 2 })).toEqual([
      'p1+p2 stack_start',
      'p3 fixed_count',
      'p5 fixed_count',
    ])
    expect(papersOf(pages, { kind: 'every', sheets: 2 }, 2)).toEqual(['p1+p2+p3 stack_start', 'p5 fixed_count'])
  })

  it('counts anew behind each slip, whose sheet is not one of them', () => {
    const pages = aStack([seen.slip('H1'), seen.second(), seen.second(), seen.second(), seen.slip('H2'), seen.second()])
    expect(papersOf(pages, { kind: 'every', sheets: 2 })).toEqual(['p2+p3 stack_start', 'p4 fixed_count', 'p6 slip'])
    const bothSides = [seen.slip('H1'), seen.blank(), seen.second(), seen.second(), seen.second(), seen.second()]
    expect(papersOf(aStack(bothSides), { kind: 'every', sheets: 1 }, 2)).toEqual([
      'p3+p4 stack_start',
      'p5+p6 fixed_count',
    ])
  })

  it('cuts at blank sheets only, a sheet scanned on both sides being blank when both are', () => {
    const pages = aStack([seen.request('1'), seen.blank(), seen.request('2'), seen.second()])
    expect(papersOf(pages, { kind: 'blank_sheets' })).toEqual(['p1 stack_start', 'p3+p4 blank_sheet'])
    expect(papersOf(pages, { kind: 'blank_sheets' }, 2)).toEqual(['p1+p3+p4 stack_start'])
  })

  it('lets the officer have the last word in every way', () => {
    const pages = aStack([seen.request('1'), seen.marriage('1'), seen.second(), seen.blank()], {
      p2: { mark: 'continues' },
      p3: { mark: 'starts' },
      p4: { mark: 'continues' },
    })
    expect(papersOf(pages)).toEqual(['p1+p2 stack_start', 'p3+p4 officer'])
    expect(papersOf(pages, { kind: 'every', sheets: 1 })).toEqual(['p1+p2 stack_start', 'p3+p4 officer'])
  })
})

const anyEvidence = fc.oneof(
  fc.constantFrom(null, seen.request('1'), seen.marriage('2'), seen.cards('1'), seen.blank(), seen.second()),
  fc.constantFrom(seen.unknown(), seen.slip('H1'), seen.numbered(1, 3), seen.numbered(2, 3), seen.land('3')),
)
const anyWay = fc.oneof(
  fc.constantFrom<CutWay>({ kind: 'recognised' }, { kind: 'blank_sheets' }),
  fc.integer({ min: 1, max: 4 }).map((sheets): CutWay => ({ kind: 'every', sheets })),
)
const anyAct = fc.record({
  at: fc.nat(30),
  mark: fc.constantFrom('starts', 'continues', null),
  binned: fc.boolean(),
})

it('has every page in exactly one place, in order, after any sequence of joining, parting and binning', () => {
  fc.assert(
    fc.property(
      fc.array(anyEvidence, { minLength: 1, maxLength: 30 }),
      fc.array(anyAct, { maxLength: 20 }),
      anyWay,
      fc.constantFrom(1, 2),
      (evidence, acts, way, sidesPerSheet) => {
        const pages = aStack(evidence)
        for (const { at, mark, binned } of acts) {
          const page = pages[at % pages.length]
          if (page !== undefined) pages[at % pages.length] = { ...page, mark, binned }
        }
        const cut = cutPapers(pages, { way, sidesPerSheet: sidesPerSheet as 1 | 2 })
        const inPapers = cut.papers.flatMap((paper) => paper.pages)
        expect(cut.standings).toHaveLength(pages.length)
        expect(inPapers).toEqual(pages.filter((_, at) => cut.standings[at] === 'paper').map(({ id }) => id))
        expect(cut.papers.every((paper) => paper.pages.length > 0)).toBe(true)
        expect(pages.every((page, at) => page.binned === (cut.standings[at] === 'binned'))).toBe(true)
      },
    ),
  )
})

it('is as it was before when an act is taken back', () => {
  fc.assert(
    fc.property(fc.array(anyEvidence, { minLength: 1, maxLength: 20 }), anyAct, anyWay, (evidence, act, way) => {
      const pages = aStack(evidence)
      const before = cutPapers(pages, { way, sidesPerSheet: 1 })
      const name = `p${(act.at % pages.length) + 1}`
      cutPapers(aStack(evidence, { [name]: { mark: act.mark, binned: act.binned } }), { way, sidesPerSheet: 1 })
      expect(cutPapers(aStack(evidence, { [name]: { mark: null } }), { way, sidesPerSheet: 1 })).toEqual(before)
    }),
  )
})
