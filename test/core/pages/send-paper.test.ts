import { describe, expect, it } from 'vitest'
import { placeDocument } from '../../../main/core/commands/change-dossier.ts'
import { binPage } from '../../../main/core/commands/lay-pages.ts'
import { undoPageAct } from '../../../main/core/commands/page-acts.ts'
import { bringPapersBack, sendPaper } from '../../../main/core/commands/send-paper.ts'
import { stateSheets } from '../../../main/core/commands/sort-batch.ts'
import type { Desk } from '../../../main/core/desk.ts'
import { getDossier } from '../../../main/core/dossiers/dossier-repository.ts'
import { listHistory } from '../../../main/core/dossiers/history-repository.ts'
import { shippedCatalogue } from '../../../main/core/procedures/load-catalogue.ts'
import { viewPages } from '../../../main/core/questions/pages-view.ts'
import { listPaperHomes } from '../../../main/core/questions/paper-homes.ts'
import { viewReview } from '../../../main/core/questions/review-view.ts'
import { openCountAlarms, viewStack } from '../../../main/core/questions/stack-view.ts'
import type { DossierId, PageId } from '../../../shared/domain/ids.ts'
import { anotherDossier, aPageDesk, confirmOneOnEach, type PageDesk } from '../../support/page-desk.ts'
import { seen } from '../../support/page-evidence.ts'
import { appError } from '../../support/refusal.ts'

/** A stack of a request of two pages, a marriage certificate of two and a land paper, and one more open dossier. */
function aWrongPaper() {
  const page = aPageDesk([
    [seen.request('011090000001'), seen.second(), seen.marriage('1'), seen.second(), seen.land('011090000002')],
  ])
  return { page, other: anotherDossier(page) }
}

const number = ({ pageIds }: PageDesk, n: number): PageId => {
  const id = pageIds[n - 1]
  if (id === undefined) throw new Error(`there is no page ${n}`)
  return id
}

const papersOf = ({ desk, pageIds }: PageDesk, dossierId: DossierId) =>
  viewReview(desk, dossierId).documents.map((one) => one.pageIds.map((id) => pageIds.indexOf(id) + 1).join('+'))

/** Everything of pages and values that a sending changes. */
const standing = ({ db }: PageDesk) => ({
  pages: db
    .prepare('SELECT id, dossier_id, coalesce(stack_id, batch_id), position, binned FROM page ORDER BY id')
    .all(),
  values: db.prepare('SELECT id, document_id, page_id, value, state FROM field ORDER BY id').all(),
  papers: db.prepare('SELECT id, dossier_id, component_id FROM document ORDER BY id').all(),
})

const send = (page: PageDesk, n: number, dossierId: DossierId) =>
  sendPaper(page.desk, page.actor, { pageId: number(page, n), to: { kind: 'dossier', dossierId } })

describe('a paper that came in with the wrong dossier', () => {
  it('goes to the other one whole, with what was confirmed on it, and both histories say so', () => {
    const { page, other } = aWrongPaper()
    confirmOneOnEach(page)
    send(page, 4, other)
    expect(papersOf(page, page.dossierId)).toEqual(['1+2', '5'])
    expect(papersOf(page, other)).toEqual(['3+4'])
    const [moved] = viewReview(page.desk, other).documents
    expect(moved?.fields.filter(({ state }) => state === 'confirmed')).toHaveLength(2)
    expect(listHistory(page.db, page.dossierId)[0]?.text).toContain('Chuyển một giấy tờ (2 trang)')
    expect(listHistory(page.db, other)[0]).toMatchObject({
      officer: 'Lê Thị Thử',
      text: expect.stringContaining('Nhận một giấy tờ (2 trang)'),
    })
  })

  it('leaves the stated sheets of its stack right', () => {
    const { page, other } = aWrongPaper()
    const [batch] = viewStack(page.desk, page.dossierId).batches
    if (batch === undefined) throw new Error('a stack was fed')
    stateSheets(page.desk, { batchId: batch.batchId, sheets: 5 })
    const alarms = openCountAlarms(page.desk, page.dossierId)
    send(page, 3, other)
    const [after] = viewStack(page.desk, page.dossierId).batches
    expect(after).toMatchObject({ pages: 5, statedSheets: 5 })
    expect(after?.places).toContainEqual({ place: 'sent', pages: 2 })
    expect(openCountAlarms(page.desk, page.dossierId)).toEqual(alarms)
    expect(viewStack(page.desk, other).batches).toMatchObject([
      { sentFrom: { dossierId: page.dossierId, by: 'officer' } },
    ])
  })

  it('comes back by undo to where it lay, into the component that it had, and undo goes on before it', () => {
    const { page, other } = aWrongPaper()
    const { desk, actor, dossierId } = page
    confirmOneOnEach(page)
    const component = getDossier(page.db, dossierId).components.at(-1)
    const paper = viewReview(desk, dossierId).documents[1]
    if (component === undefined || paper === undefined) throw new Error('there are components and papers')
    placeDocument(desk, { documentId: paper.documentId, componentId: component.componentId })
    binPage(desk, actor, { pageId: number(page, 5), binned: true })
    const before = standing(page)

    send(page, 3, other)
    expect(standing(page)).not.toEqual(before)
    expect(viewPages(desk, dossierId).undo).toEqual({ kind: 'send', pageId: number(page, 3) })
    expect(undoPageAct(desk, actor, dossierId)).toEqual({ kind: 'send', pageId: number(page, 3) })
    expect(standing(page)).toEqual(before)
    expect(papersOf(page, other)).toEqual([])
    expect(listHistory(page.db, other)[0]?.text).toContain('Trả giấy tờ (2 trang)')
    expect(listHistory(page.db, dossierId)[0]?.text).toContain('trở về')
    expect(viewPages(desk, dossierId)).toMatchObject({ undo: { kind: 'bin' }, redo: null })
  })

  it('comes back from the other dossier too, after more was done in both', () => {
    const { page, other } = aWrongPaper()
    const { desk, actor } = page
    send(page, 3, other)
    binPage(desk, actor, { pageId: number(page, 5), binned: true })
    const [there] = viewStack(desk, other).batches
    if (there === undefined) throw new Error('the paper lies there')
    bringPapersBack(desk, actor, there.batchId)
    expect(papersOf(page, page.dossierId)).toEqual(['1+2', '3+4'])
    expect(viewStack(desk, other).batches).toEqual([])
  })

  it('opens a dossier where none fits', () => {
    const { page } = aWrongPaper()
    const catalogue = shippedCatalogue()
    const procedureCode = catalogue.procedures[0]?.code ?? ''
    const desk = { ...page.desk, catalogue } as Desk
    const pageId = number(page, 5)
    const home = sendPaper(desk, page.actor, { pageId, to: { kind: 'new', procedureCode } })
    expect(papersOf(page, home)).toEqual(['5'])
    expect(getDossier(page.db, home).status).toBe('draft')
  })

  it('is offered every other open dossier, and no received one', () => {
    const { page, other } = aWrongPaper()
    const received = anotherDossier(page)
    page.db.prepare("UPDATE dossier SET status = 'received' WHERE id = ?").run(received)
    expect(listPaperHomes(page.desk, page.dossierId).map(({ dossierId }) => dossierId)).toEqual([other])
    expect(() => send(page, 1, received)).toThrow(appError('dossier_closed'))
    expect(() => send(page, 1, page.dossierId)).toThrow(appError('not_found'))
    binPage(page.desk, page.actor, { pageId: number(page, 5), binned: true })
    expect(() => send(page, 5, other)).toThrow(appError('not_found'))
    expect(papersOf(page, page.dossierId)).toEqual(['1+2', '3+4'])
  })

  it('is not pulled out of a dossier that was received meanwhile, nor from a third one', () => {
    const { page, other } = aWrongPaper()
    send(page, 3, other)
    page.db.prepare("UPDATE dossier SET status = 'received' WHERE id = ?").run(other)
    const undo = () => undoPageAct(page.desk, page.actor, page.dossierId)
    expect(undo).toThrow(appError('dossier_closed'))
    page.db.prepare("UPDATE dossier SET status = 'in_review' WHERE id = ?").run(other)
    const third = anotherDossier(page)
    send(page, 3, third)
    expect(undo).toThrow(appError('paper_moved_on'))
    undoPageAct(page.desk, page.actor, other)
    expect(undo()).toMatchObject({ kind: 'send' })
    expect(papersOf(page, page.dossierId)).toEqual(['1+2', '3+4', '5'])
  })
})
