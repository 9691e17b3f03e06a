import { describe, expect, it } from 'vitest'
import type { PageEvidence } from '../../../main/core/batches/page-evidence.ts'
import { recutBatch } from '../../../main/core/commands/cut-batch.ts'
import { binPage } from '../../../main/core/commands/lay-pages.ts'
import { noteTwin } from '../../../main/core/commands/note-twin.ts'
import { redoPageAct, undoPageAct } from '../../../main/core/commands/page-acts.ts'
import { bringBack, sendBySlips } from '../../../main/core/commands/send-by-slips.ts'
import { answerAlarm, answerTwin, joinBacks, setCutWay, stateSheets } from '../../../main/core/commands/sort-batch.ts'
import { getDossier } from '../../../main/core/dossiers/dossier-repository.ts'
import { noteHalfSheet } from '../../../main/core/intake/batch-repository.ts'
import { getPage } from '../../../main/core/intake/page-repository.ts'
import { viewReview } from '../../../main/core/questions/review-view.ts'
import { openCountAlarms, viewStack } from '../../../main/core/questions/stack-view.ts'
import type { DossierId, PageId, ScanBatchId } from '../../../shared/domain/ids.ts'
import { anotherDossier, aPageDesk, confirmOneOnEach, feed, type PageDesk, readNow } from '../../support/page-desk.ts'
import { anEvidence, seen } from '../../support/page-evidence.ts'
import { appError } from '../../support/refusal.ts'

/** Papers of a dossier as numbers of pages of the stack that was fed. */
function papersOf({ desk }: PageDesk, dossierId: DossierId, fed: readonly PageId[]): string[] {
  return viewReview(desk, dossierId).documents.map(({ pageIds }) => pageIds.map((id) => fed.indexOf(id) + 1).join('+'))
}

function cut({ desk }: PageDesk, batchId: ScanBatchId): void {
  recutBatch(desk, batchId, null)
  sendBySlips(desk, batchId)
}

const accountOf = ({ desk }: PageDesk, dossierId: DossierId) =>
  viewStack(desk, dossierId).batches.map(({ pages, sheets, places }) => ({
    pages,
    sheets,
    places: places.map((one) => `${one.pages} ${one.place}`).join(', '),
  }))

const kindsOf = ({ desk }: PageDesk, dossierId: DossierId) => openCountAlarms(desk, dossierId).map(({ kind }) => kind)

describe('a stack of several dossiers with our slips between them', () => {
  function twoDossiers(how: Parameters<typeof feed>[2] = {}) {
    const desk = aPageDesk([])
    const other = anotherDossier(desk)
    const component = getDossier(desk.db, other).procedure.components.at(-1)?.code ?? ''
    const { batchId, pageIds } = feed(
      desk,
      [
        seen.slip(desk.dossierId),
        seen.request('011090000001'),
        seen.second(),
        seen.slip(other, component),
        seen.unknown(),
        seen.blank(),
        seen.second(),
      ],
      how,
    )
    cut(desk, batchId)
    return { desk, other, component, batchId, pageIds }
  }

  it('lets each paper land in its dossier and in the component that the slip names', () => {
    const { desk, other, component, pageIds } = twoDossiers()
    expect(papersOf(desk, desk.dossierId, pageIds)).toEqual(['2+3'])
    expect(papersOf(desk, other, pageIds)).toEqual(['5+7'])
    const { components } = getDossier(desk.db, other)
    expect(components.find(({ documentIds }) => documentIds.length > 0)?.code).toBe(component)
    expect(kindsOf(desk, desk.dossierId)).toEqual([])
  })

  it('explains every sheet on both sides', () => {
    const { desk, other } = twoDossiers({ statedSheets: 7 })
    expect(accountOf(desk, desk.dossierId)).toEqual([{ pages: 7, sheets: 7, places: '2 paper, 3 sent, 2 slip' }])
    expect(accountOf(desk, other)).toEqual([{ pages: 3, sheets: 3, places: '2 paper, 1 blank' }])
    expect(viewStack(desk.desk, desk.dossierId).batches[0]?.sent).toMatchObject([{ dossierId: other, pages: 3 }])
    expect(viewStack(desk.desk, other).batches[0]?.sentFrom).toMatchObject({ dossierId: desk.dossierId })
  })

  it('leaves both sides of a slip with the slip where both sides were scanned', () => {
    const desk = aPageDesk([])
    const other = anotherDossier(desk)
    const request = seen.request('011090000001')
    const pages = [request, seen.second(), seen.blank(), seen.slip(other), request, seen.second()]
    const { batchId, pageIds } = feed(desk, pages, { sides: 'both' })
    cut(desk, batchId)
    expect(accountOf(desk, desk.dossierId)).toEqual([
      { pages: 6, sheets: 3, places: '2 paper, 2 sent, 1 slip, 1 blank' },
    ])
    expect(papersOf(desk, other, pageIds)).toEqual(['5+6'])
  })

  it('waits until the whole stack is read, and makes no paper of a stranger’s meanwhile', () => {
    const desk = aPageDesk([])
    const other = anotherDossier(desk)
    const { batchId, pageIds } = feed(desk, [seen.request('1'), seen.slip(other), seen.request('2'), null])
    cut(desk, batchId)
    expect(papersOf(desk, desk.dossierId, pageIds)).toEqual(['1'])
    expect(papersOf(desk, other, pageIds)).toEqual([])
    readNow(desk, pageIds[3] as PageId, seen.second())
    cut(desk, batchId)
    expect(papersOf(desk, other, pageIds)).toEqual(['3+4'])
  })

  it('keeps papers under the slip of a dossier that is closed or unknown here, and asks', () => {
    const desk = aPageDesk([])
    const other = anotherDossier(desk)
    desk.db.prepare("UPDATE dossier SET status = 'received' WHERE id = ?").run(other)
    const { batchId, pageIds } = feed(desk, [seen.request('1'), seen.slip(other), seen.request('2'), seen.slip('H9')])
    cut(desk, batchId)
    expect(papersOf(desk, desk.dossierId, pageIds)).toEqual(['1', '3'])
    expect(kindsOf(desk, desk.dossierId)).toEqual(['stranger', 'stranger'])
  })

  it('brings back what a slip sent, in its place, with what was confirmed on it', () => {
    const { desk, other, pageIds } = twoDossiers()
    confirmOneOnEach({ ...desk, pageIds })
    const [sent] = viewStack(desk.desk, desk.dossierId).batches[0]?.sent ?? []
    bringBack(desk.desk, desk.actor, sent?.batchId as ScanBatchId)
    expect(papersOf(desk, other, pageIds)).toEqual([])
    expect(papersOf(desk, desk.dossierId, pageIds)).toEqual(['2+3', '5+7'])
    expect(accountOf(desk, desk.dossierId)).toEqual([
      { pages: 7, sheets: 7, places: '4 paper, 1 slip, 1 blank, 1 binned' },
    ])
    expect(desk.db.prepare("SELECT count(*) FROM field WHERE state = 'confirmed'").pluck().get()).toBe(4)
    const places = viewReview(desk.desk, desk.dossierId).pages.map(({ pageId }) => pageIds.indexOf(pageId) + 1)
    expect(places).toEqual([1, 2, 3, 4, 5, 6, 7])

    binPage(desk.desk, desk.actor, { pageId: pageIds[3] as PageId, binned: false })
    expect(papersOf(desk, other, pageIds)).toEqual(['5+7'])
    expect(desk.db.prepare("SELECT count(*) FROM field WHERE state = 'confirmed'").pluck().get()).toBe(4)
  })

  it('brings nothing back from a dossier that was received meanwhile', () => {
    const { desk, other } = twoDossiers()
    const [sent] = viewStack(desk.desk, desk.dossierId).batches[0]?.sent ?? []
    desk.db.prepare("UPDATE dossier SET status = 'received' WHERE id = ?").run(other)
    expect(() => bringBack(desk.desk, desk.actor, sent?.batchId as ScanBatchId)).toThrow(appError('dossier_closed'))
    expect(accountOf(desk, other)).toHaveLength(1)
  })
})

describe('a stack cut anew', () => {
  it('is cut by the chosen way, and by its first pages again', () => {
    const desk = aPageDesk([])
    const { batchId, pageIds } = feed(desk, [seen.request('1'), seen.second(), seen.marriage('1'), seen.second()])
    cut(desk, batchId)
    expect(papersOf(desk, desk.dossierId, pageIds)).toEqual(['1+2', '3+4'])
    setCutWay(desk.desk, { batchId, way: { kind: 'every', sheets: 1 } })
    expect(papersOf(desk, desk.dossierId, pageIds)).toEqual(['1', '2', '3', '4'])
    setCutWay(desk.desk, { batchId, way: { kind: 'blank_sheets' } })
    expect(papersOf(desk, desk.dossierId, pageIds)).toEqual(['1+2+3+4'])
    setCutWay(desk.desk, { batchId, way: { kind: 'recognised' } })
    expect(papersOf(desk, desk.dossierId, pageIds)).toEqual(['1+2', '3+4'])
  })
})

describe('two passes through a feeder that reads one side', () => {
  function bothPasses(backs: number) {
    const desk = aPageDesk([])
    const fronts = feed(desk, [seen.request('1'), seen.marriage('1'), seen.unknown()], { sides: 'fronts' })
    const second = feed(
      desk,
      Array.from({ length: backs }, (_, at) => (at === 0 ? seen.blank() : seen.second())),
      { sides: 'backs', frontsId: fronts.batchId },
    )
    for (const { batchId } of [fronts, second]) recutBatch(desk.desk, batchId, null)
    joinBacks(desk.desk, fronts.batchId, second.batchId)
    return { desk, fronts, second, fed: [...fronts.pageIds, ...second.pageIds] }
  }

  it('lie sheet by sheet where the numbers agree, the turned stack from its end', () => {
    const { desk, fed } = bothPasses(3)
    expect(viewReview(desk.desk, desk.dossierId).pages.map(({ pageId }) => fed.indexOf(pageId) + 1)).toEqual([
      1, 6, 2, 5, 3, 4,
    ])
    expect(papersOf(desk, desk.dossierId, fed)).toEqual(['1+6', '2+5', '3'])
    expect(accountOf(desk, desk.dossierId)).toEqual([{ pages: 6, sheets: 3, places: '5 paper, 1 blank' }])
    expect(kindsOf(desk, desk.dossierId)).toEqual([])
  })

  it('stay apart and ask where they do not', () => {
    const { desk } = bothPasses(2)
    expect(kindsOf(desk, desk.dossierId)).toEqual(['backs_differ'])
    expect(openCountAlarms(desk.desk, desk.dossierId)).toMatchObject([{ expected: 3, found: 2 }])
  })

  it('ask for the second one while it has not come', () => {
    const desk = aPageDesk([])
    const { batchId } = feed(desk, [seen.request('1')], { sides: 'fronts' })
    cut(desk, batchId)
    expect(kindsOf(desk, desk.dossierId)).toEqual(['backs_missing'])
  })
})

describe('what does not add up', () => {
  it('is closed by a reason, which stays to be read, and asked again when somebody doubts it', () => {
    const desk = aPageDesk([])
    const { batchId } = feed(desk, [seen.request('1')])
    cut(desk, batchId)
    stateSheets(desk.desk, { batchId, sheets: 2 })
    const [alarm] = openCountAlarms(desk.desk, desk.dossierId)
    const key = alarm?.key ?? ''
    answerAlarm(desk.desk, desk.actor, { batchId, key, reason: 'Đếm nhầm, đã đếm lại' })
    expect(kindsOf(desk, desk.dossierId)).toEqual([])
    expect(viewStack(desk.desk, desk.dossierId).batches[0]).toMatchObject({
      settled: true,
      alarms: [{ kind: 'stated_count', reason: 'Đếm nhầm, đã đếm lại' }],
    })
    answerAlarm(desk.desk, desk.actor, { batchId, key, reason: null })
    expect(kindsOf(desk, desk.dossierId)).toEqual(['stated_count'])
    answerAlarm(desk.desk, desk.actor, { batchId, key, reason: 'Một tờ dính vào tờ khác' })
    stateSheets(desk.desk, { batchId, sheets: 3 })
    expect(kindsOf(desk, desk.dossierId)).toEqual(['stated_count'])
  })

  it('comes back when an answer about a page scanned twice is undone', () => {
    const desk = aPageDesk([[seen.request('1'), seen.marriage('1')]])
    const [first, second] = desk.pageIds as [PageId, PageId]
    desk.db.prepare('UPDATE page SET twin_id = ? WHERE id = ?').run(first, second)
    expect(kindsOf(desk, desk.dossierId)).toEqual(['twin'])
    answerTwin(desk.desk, desk.actor, { pageId: second, answer: 'same' })
    expect(accountOf(desk, desk.dossierId)[0]?.places).toBe('1 paper, 1 twin')
    expect(undoPageAct(desk.desk, desk.actor, desk.dossierId)).toEqual({ kind: 'twin_same', pageId: second })
    expect(kindsOf(desk, desk.dossierId)).toEqual(['twin'])
    expect(papersOf(desk, desk.dossierId, desk.pageIds)).toEqual(['1', '2'])
    redoPageAct(desk.desk, desk.dossierId)
    expect(kindsOf(desk, desk.dossierId)).toEqual([])
  })
})

describe('a stack of sheets with two sides whose feed stopped between the sides of one', () => {
  /** A page that is told from the others by its words. */
  const side = (name: string, more: Partial<PageEvidence> = {}) => {
    const words = Array.from({ length: 30 }, (_, at) => name.charCodeAt(0) * 1000 + at)
    return anEvidence({ ...more, likeness: { picture: '', words, numbers: [] } })
  }
  const first = [side('a', { opening: 'title' }), side('b'), side('c', { opening: 'title' })]

  /** What was fed before the jam and, once it was put right, behind it. */
  function jammed(behind: readonly PageEvidence[], statedSheets: number) {
    const desk = aPageDesk([])
    const { batchId, pageIds } = feed(desk, first, { sides: 'both', statedSheets })
    noteHalfSheet(desk.db, batchId)
    const rest = feed(desk, behind, { sides: 'both' })
    desk.db.prepare('UPDATE page SET batch_id = ? WHERE batch_id = ?').run(batchId, rest.batchId)
    rest.pageIds.forEach((id, at) => {
      const evidence = behind[at]
      if (evidence !== undefined) noteTwin(desk.desk, getPage(desk.db, id), evidence)
    })
    cut(desk, batchId)
    return { desk, batchId, fed: [...pageIds, ...rest.pageIds] }
  }

  it('counts the sheet once that was fed once more, and leaves its half out of the paper', () => {
    const again = [side('c', { opening: 'title' }), side('d'), side('e', { opening: 'title' }), side('f')]
    const { desk, batchId, fed } = jammed(again, 4)
    expect(accountOf(desk, desk.dossierId)).toEqual([{ pages: 7, sheets: 3, places: '6 paper, 1 twin' }])
    expect(kindsOf(desk, desk.dossierId)).toEqual(['stated_count'])
    stateSheets(desk.desk, { batchId, sheets: 3 })
    expect(kindsOf(desk, desk.dossierId)).toEqual([])
    expect(papersOf(desk, desk.dossierId, fed)).toEqual(['1+2', '4+5', '6+7'])
    setCutWay(desk.desk, { batchId, way: { kind: 'every', sheets: 1 } })
    expect(papersOf(desk, desk.dossierId, fed)).toEqual(['1+2', '4+5', '6+7'])
    binPage(desk.desk, desk.actor, { pageId: fed[2] as PageId, binned: false })
    expect(kindsOf(desk, desk.dossierId)).toContain('odd_sides')
  })

  it('still asks where the other side is of a sheet that was not fed again', () => {
    const { desk } = jammed([side('e', { opening: 'title' }), side('f')], 3)
    expect(kindsOf(desk, desk.dossierId)).toEqual(['odd_sides'])
  })
})
