import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { accountSheets, type CountedBatch, type CountedPage } from '../../../main/core/batches/account-sheets.ts'
import { collateSides } from '../../../main/core/batches/collate-sides.ts'

const page = (id: string, more: Partial<CountedPage> = {}): CountedPage => ({
  id,
  standing: 'paper',
  twinId: null,
  twinAnswer: null,
  half: false,
  printed: null,
  ...more,
})

function aBatch(pages: readonly CountedPage[], more: Partial<CountedBatch> = {}): CountedBatch {
  const papers = pages.filter(({ standing }) => standing === 'paper').map(({ id }) => [id])
  return {
    pages,
    papers,
    sides: 'one',
    statedSheets: null,
    backs: null,
    refused: 0,
    strangers: [],
    sent: 0,
    answers: new Map(),
    ...more,
  }
}

const kindsOf = (batch: CountedBatch) => accountSheets(batch).alarms.map(({ kind }) => kind)

describe('the count of sheets', () => {
  it('says where every sheet is: papers, blank ones, repetitions', () => {
    const pages = [
      page('a'),
      page('b'),
      page('c', { standing: 'blank' }),
      page('d', { standing: 'binned', twinAnswer: 'same' }),
    ]
    const account = accountSheets(aBatch(pages, { papers: [['a', 'b']] }))
    expect(account).toMatchObject({ pages: 4, sheets: 4, papers: 1, settled: true, alarms: [] })
    expect(account.places).toEqual([
      { place: 'paper', pages: 2 },
      { place: 'blank', pages: 1 },
      { place: 'twin', pages: 1 },
    ])
  })

  it('alarms where the officer counted other than the feeder, until that is answered', () => {
    const batch = aBatch([page('a'), page('b')], { statedSheets: 3 })
    const [alarm] = accountSheets(batch).alarms
    expect(alarm).toMatchObject({ kind: 'stated_count', pageId: 'b', expected: 3, found: 2, reason: null })
    expect(accountSheets(batch).settled).toBe(false)
    expect(accountSheets({ ...batch, answers: new Map([[alarm?.key ?? '', 'Đếm nhầm']]) }).settled).toBe(true)
  })

  it('counts two sides as one sheet and alarms where a side is missing', () => {
    expect(accountSheets(aBatch([page('a'), page('b')], { sides: 'both', statedSheets: 1 })).alarms).toEqual([])
    expect(kindsOf(aBatch([page('a'), page('b'), page('c')], { sides: 'both' }))).toEqual(['odd_sides'])
  })

  it('alarms where the second pass has another number of sheets than the first', () => {
    expect(kindsOf(aBatch([page('a'), page('b')], { sides: 'fronts', backs: 1 }))).toEqual(['backs_differ'])
    expect(kindsOf(aBatch([page('a'), page('b')], { sides: 'fronts' }))).toEqual(['backs_missing'])
  })

  it('counts what slips sent to other dossiers as sheets of the stack', () => {
    const account = accountSheets(aBatch([page('a'), page('b', { standing: 'slip' })], { sent: 3, statedSheets: 5 }))
    expect(account).toMatchObject({ pages: 5, sheets: 5, settled: true })
    expect(account.places).toEqual([
      { place: 'paper', pages: 1 },
      { place: 'sent', pages: 3 },
      { place: 'slip', pages: 1 },
    ])
  })

  it('alarms where a page that the paper counts is not there', () => {
    const numbered = (id: string, number: number, total: number | null) => page(id, { printed: { number, total } })
    const gap = aBatch([numbered('a', 1, 3), numbered('b', 3, 3)], { papers: [['a', 'b']] })
    expect(accountSheets(gap).alarms).toMatchObject([{ kind: 'missing_page', pageId: 'a', expected: 3, found: 2 }])
    const whole = aBatch([numbered('a', 1, 2), page('b')], { papers: [['a', 'b']] })
    expect(kindsOf(whole)).toEqual([])
    expect(kindsOf(aBatch([numbered('a', 7, null)]))).toEqual([])
  })

  it('alarms for a page that seems to come twice until the officer says', () => {
    expect(kindsOf(aBatch([page('a'), page('b', { twinId: 'a' })]))).toEqual(['twin'])
    expect(kindsOf(aBatch([page('a'), page('b', { twinId: 'a', twinAnswer: 'other' })]))).toEqual([])
  })

  it('names sheets that could not be read or taken, and papers of somebody else', () => {
    const pages = [page('a'), page('b', { standing: 'failed' })]
    expect(kindsOf(aBatch(pages, { refused: 1, strangers: ['a'] }))).toEqual(['refused', 'stranger', 'unreadable'])
  })
})

it('adds up whatever happened to the pages', () => {
  const standing = fc.constantFrom('paper', 'blank', 'slip', 'unread', 'failed', 'binned')
  const any = fc.record({ standing, twinAnswer: fc.constantFrom('same', 'other', null) })
  fc.assert(
    fc.property(fc.array(any, { maxLength: 60 }), (all) => {
      const account = accountSheets(aBatch(all.map((one, at) => page(`p${at}`, one))))
      expect(account.places.reduce((sum, { pages }) => sum + pages, 0)).toBe(all.length)
    }),
  )
})

describe('two passes through a feeder that reads one side', () => {
  it('are laid together sheet by sheet, the turned stack from its end', () => {
    expect(collateSides(['1f', '2f', '3f'], ['3b', '2b', '1b'])).toEqual(['1f', '1b', '2f', '2b', '3f', '3b'])
  })

  it('are not laid together where their numbers differ', () => {
    expect(collateSides(['1f', '2f'], ['2b'])).toBeNull()
  })
})
