import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cropPage, cutPageOut, leanPage, leavePageToMachine, turnPage } from '../../../main/core/commands/edit-pages.ts'
import { binPage, movePage, setCut } from '../../../main/core/commands/lay-pages.ts'
import { redoPageAct, undoPageAct } from '../../../main/core/commands/page-acts.ts'
import { viewPages } from '../../../main/core/questions/pages-view.ts'
import type { PageId } from '../../../shared/domain/ids.ts'
import { asScanned } from '../../../shared/domain/page-look.ts'
import { aPageDesk, confirmOneOnEach, type PageDesk } from '../../support/page-desk.ts'
import { seen } from '../../support/page-evidence.ts'
import { appError } from '../../support/refusal.ts'

const stacks = [
  [seen.request('011090000001'), seen.second(), seen.blank(), seen.marriage('1'), seen.second()],
  [seen.land('011090000002'), seen.second(), seen.unknown()],
]

/** Papers as the numbers of their pages, and what lies in none. */
function papersOf({ desk, dossierId, pageIds }: PageDesk): string {
  const { pages } = viewPages(desk, dossierId)
  const papers = new Map<string, number[]>()
  const loose: number[] = []
  for (const { pageId, documentId } of pages) {
    const number = pageIds.indexOf(pageId) + 1
    if (documentId === null) loose.push(number)
    else papers.set(documentId, [...(papers.get(documentId) ?? []), number])
  }
  return `${[...papers.values()].map((pages) => pages.join('+')).join(' ')} | ${loose.join(' ')}`
}

/** All that acts can change of pages. */
function standing({ db }: PageDesk) {
  return db
    .prepare(
      'SELECT id, look, binned, coalesce(stack_id, batch_id) AS stack, position, cut_mark, original_digest FROM page ORDER BY id',
    )
    .all()
}

function pageOf({ pageIds }: PageDesk, number: number): PageId {
  const id = pageIds[number - 1]
  if (id === undefined) throw new Error(`there is no page ${number}`)
  return id
}

describe('pages laid elsewhere', () => {
  it('lie as the stack was cut at first', () => {
    expect(papersOf(aPageDesk(stacks))).toBe('1+2 4+5 6+7 8 | 3')
  })

  it('begin a paper where the officer says so, and join one', () => {
    const page = aPageDesk(stacks)
    setCut(page.desk, page.actor, { pageId: pageOf(page, 2), mark: 'starts' })
    expect(papersOf(page)).toBe('1 2 4+5 6+7 8 | 3')
    setCut(page.desk, page.actor, { pageId: pageOf(page, 4), mark: 'continues' })
    expect(papersOf(page)).toBe('1 2+4+5 6+7 8 | 3')
    undoPageAct(page.desk, page.actor, page.dossierId)
    undoPageAct(page.desk, page.actor, page.dossierId)
    expect(papersOf(page)).toBe('1+2 4+5 6+7 8 | 3')
  })

  it('go into the paper of the page beside, in its batch or another, and papers keep their other pages', () => {
    const page = aPageDesk(stacks)
    const move = (pageId: number, side: 'before' | 'after', anchorId: number) =>
      movePage(page.desk, page.actor, {
        pageId: pageOf(page, pageId),
        side,
        anchorId: pageOf(page, anchorId),
        as: 'part',
      })
    move(2, 'before', 1)
    expect(papersOf(page)).toBe('2+1 4+5 6+7 8 | 3')
    move(1, 'after', 6)
    expect(papersOf(page)).toBe('2 4+5 6+1+7 8 | 3')
    move(8, 'before', 4)
    expect(papersOf(page)).toBe('2 8+4+5 6+1+7 | 3')
  })

  it('stay papers of their own beyond whole papers', () => {
    const page = aPageDesk(stacks)
    const own = { side: 'before', as: 'paper' } as const
    movePage(page.desk, page.actor, { ...own, pageId: pageOf(page, 8), anchorId: pageOf(page, 5) })
    expect(papersOf(page)).toBe('1+2 8 4+5 6+7 | 3')
    movePage(page.desk, page.actor, { ...own, side: 'after', pageId: pageOf(page, 1), anchorId: pageOf(page, 6) })
    expect(papersOf(page)).toBe('2 8 4+5 6+7 1 | 3')
  })
})

describe('the way back', () => {
  it('goes over every kind of act, and forward again', () => {
    const page = aPageDesk(stacks)
    const { desk, actor, dossierId } = page
    const pageId = pageOf(page, 1)
    turnPage(desk, actor, { pageId, way: 'clockwise' })
    cropPage(desk, actor, { pageId, box: { x0: 0, y0: 0, x1: 0.5, y1: 0.5 } })
    binPage(desk, actor, { pageId: pageOf(page, 6), binned: true })
    expect(papersOf(page)).toBe('1+2 4+5 7 8 | 3 6')
    const { pages } = viewPages(desk, dossierId)
    expect(pages[0]?.wanted).toEqual({ ...asScanned, rotation: 270, crop: { x0: 0, y0: 0, x1: 0.5, y1: 0.5 } })
    expect(pages[0]).toMatchObject({ state: 'waiting', shown: asScanned })

    expect(undoPageAct(desk, actor, dossierId)).toEqual({ kind: 'bin', pageId: pageOf(page, 6) })
    expect(undoPageAct(desk, actor, dossierId)).toEqual({ kind: 'crop', pageId })
    expect(undoPageAct(desk, actor, dossierId)).toEqual({ kind: 'turn', pageId })
    expect(viewPages(desk, dossierId).pages[0]?.wanted).toBeNull()
    expect(() => undoPageAct(desk, actor, dossierId)).toThrow(appError('nothing_to_undo'))
    expect(redoPageAct(desk, dossierId)).toEqual({ kind: 'turn', pageId })
    leanPage(desk, actor, { pageId, tenths: -4 })
    expect(() => redoPageAct(desk, dossierId)).toThrow(appError('nothing_to_redo'))
    leavePageToMachine(desk, actor, pageId)
    expect(viewPages(desk, dossierId)).toMatchObject({ undo: { kind: 'automatic', pageId }, redo: null })
  })

  it('keeps nothing of what changed nothing or was refused', () => {
    const page = aPageDesk(stacks)
    const { desk, actor, dossierId } = page
    const pageId = pageOf(page, 1)
    binPage(desk, actor, { pageId, binned: false })
    setCut(desk, actor, { pageId, mark: null })
    movePage(desk, actor, { pageId, side: 'before', anchorId: pageId, as: 'part' })
    const thin = { x0: 0.2, y0: 0, x1: 0.21, y1: 1 }
    expect(() => cropPage(desk, actor, { pageId, box: thin })).toThrow(appError('page_crop_too_small'))
    const corner = { x: 0.5, y: 0.5 }
    const corners = [corner, corner, corner, corner] as const
    expect(() => cutPageOut(desk, actor, { pageId, corners })).toThrow(appError('page_corners_crossed'))
    expect(viewPages(desk, dossierId).undo).toBeNull()
  })

  it('ends where the dossier is received: its pages are evidence', () => {
    const page = aPageDesk(stacks)
    const { desk, actor, dossierId, db } = page
    const pageId = pageOf(page, 1)
    turnPage(desk, actor, { pageId, way: 'clockwise' })
    db.prepare("UPDATE dossier SET status = 'received'").run()
    const before = standing(page)
    const closed = appError('dossier_closed')
    expect(() => undoPageAct(desk, actor, dossierId)).toThrow(closed)
    expect(() => redoPageAct(desk, dossierId)).toThrow(closed)
    expect(() => turnPage(desk, actor, { pageId, way: 'clockwise' })).toThrow(closed)
    expect(() => setCut(desk, actor, { pageId, mark: 'starts' })).toThrow(closed)
    const laying = { pageId, side: 'after', anchorId: pageOf(page, 2), as: 'part' } as const
    expect(() => movePage(desk, actor, laying)).toThrow(closed)
    expect(standing(page)).toEqual(before)
    expect(viewPages(desk, dossierId).editable).toBe(false)
  })
})

type Act = (page: PageDesk) => void

/** Any act on any pages of eight. */
function anyAct(): fc.Arbitrary<Act> {
  const number = fc.integer({ min: 1, max: 8 })
  const onPage = (act: (page: PageDesk, pageId: PageId) => void) =>
    number.map(
      (n): Act =>
        (page) =>
          act(page, pageOf(page, n)),
    )
  const undo: Act = ({ desk, actor, dossierId }) => {
    if (viewPages(desk, dossierId).undo !== null) undoPageAct(desk, actor, dossierId)
  }
  const redo: Act = ({ desk, dossierId }) => {
    if (viewPages(desk, dossierId).redo !== null) redoPageAct(desk, dossierId)
  }
  const move = fc.tuple(number, number, fc.constantFrom('before', 'after'), fc.constantFrom('part', 'paper')).map(
    ([n, anchor, side, as]): Act =>
      (page) =>
        movePage(page.desk, page.actor, { pageId: pageOf(page, n), anchorId: pageOf(page, anchor), side, as }),
  )
  return fc.oneof(
    fc.constant(undo),
    fc.constant(redo),
    move,
    onPage(({ desk, actor }, pageId) => turnPage(desk, actor, { pageId, way: 'clockwise' })),
    onPage(({ desk, actor }, pageId) => leanPage(desk, actor, { pageId, tenths: 3 })),
    onPage(({ desk, actor }, pageId) => binPage(desk, actor, { pageId, binned: true })),
    onPage(({ desk, actor }, pageId) => binPage(desk, actor, { pageId, binned: false })),
    onPage(({ desk, actor }, pageId) => setCut(desk, actor, { pageId, mark: 'starts' })),
    onPage(({ desk, actor }, pageId) => setCut(desk, actor, { pageId, mark: 'continues' })),
  )
}

function expectWhole(page: PageDesk, originals: readonly unknown[]): void {
  const { db, pageIds } = page
  expect(db.prepare('SELECT original_digest FROM page ORDER BY id').pluck().all()).toEqual(originals)
  const places = db.prepare('SELECT position FROM page ORDER BY position').pluck().all()
  expect(places).toEqual(pageIds.map((_, at) => at))
  const homeless = db
    .prepare(`
      SELECT count(*) FROM page WHERE binned = 0
        AND (SELECT count(*) FROM document_page WHERE page_id = page.id)
          NOT BETWEEN (CASE json_extract(evidence, '$.documentType') WHEN 'trang_trang' THEN 0 ELSE 1 END) AND 1
    `)
    .pluck()
  expect(homeless.get()).toBe(0)
  const torn = db
    .prepare(`
      SELECT count(*) FROM document WHERE NOT EXISTS (SELECT 1 FROM document_page WHERE document_id = document.id)
    `)
    .pluck()
  expect(torn.get()).toBe(0)
  const strayed = db
    .prepare(`
      SELECT count(*) FROM field JOIN page ON page.id = field.page_id WHERE field.state = 'confirmed' AND page.binned = 0
        AND NOT EXISTS (SELECT 1 FROM document_page WHERE document_id = field.document_id AND page_id = field.page_id)
    `)
    .pluck()
  expect(strayed.get()).toBe(0)
}

it('keep what was confirmed on a page in the bin, also when the rest of its paper becomes part of another', () => {
  const page = aPageDesk(stacks)
  const confirmed = confirmOneOnEach(page)
  const [first, marriage, last] = [pageOf(page, 1), pageOf(page, 4), pageOf(page, 5)]
  binPage(page.desk, page.actor, { pageId: last, binned: true })
  movePage(page.desk, page.actor, { pageId: first, anchorId: marriage, side: 'before', as: 'part' })
  setCut(page.desk, page.actor, { pageId: first, mark: 'continues' })
  binPage(page.desk, page.actor, { pageId: last, binned: false })
  const kept = page.db.prepare("SELECT page_id FROM field WHERE state = 'confirmed'").pluck().all()
  expect(kept).toHaveLength(confirmed)
  expect(kept).toContain(last)
})

describe('any acts in any order', () => {
  it('leave every page in one place, its original as it came, and what was confirmed with it', () => {
    fc.assert(
      fc.property(fc.array(anyAct(), { minLength: 1, maxLength: 14 }), (acts) => {
        const page = aPageDesk(stacks)
        const confirmed = confirmOneOnEach(page)
        const originals = page.db.prepare('SELECT original_digest FROM page ORDER BY id').pluck().all()
        for (const act of acts) {
          act(page)
          expectWhole(page, originals)
        }
        expect(page.db.prepare("SELECT count(*) FROM field WHERE state = 'confirmed'").pluck().get()).toBe(confirmed)
        page.db.close()
      }),
      { numRuns: 20 },
    )
  }, 400_000)

  it('are taken back to the very beginning, and done again to the very end', () => {
    fc.assert(
      fc.property(fc.array(anyAct(), { minLength: 1, maxLength: 14 }), (acts) => {
        const page = aPageDesk(stacks)
        const before = [standing(page), papersOf(page)]
        for (const act of acts) act(page)
        while (viewPages(page.desk, page.dossierId).redo !== null) redoPageAct(page.desk, page.dossierId)
        const after = [standing(page), papersOf(page)]
        while (viewPages(page.desk, page.dossierId).undo !== null) undoPageAct(page.desk, page.actor, page.dossierId)
        expect([standing(page), papersOf(page)]).toEqual(before)
        while (viewPages(page.desk, page.dossierId).redo !== null) redoPageAct(page.desk, page.dossierId)
        expect([standing(page), papersOf(page)]).toEqual(after)
        page.db.close()
      }),
      { numRuns: 20 },
    )
  }, 400_000)
})
