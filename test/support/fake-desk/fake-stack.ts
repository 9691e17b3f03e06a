import type { AlarmView, StackView } from '../../../shared/contract/scans.ts'
import type { DossierId } from '../../../shared/domain/ids.ts'
import type { FakeState } from './fake-state.ts'
import { batchId } from './ids.ts'

/** The batch of a fake dossier: the pages of its review, cut where a document begins or the marks say. */
export function fakeStack(state: FakeState, dossierId: DossierId): StackView {
  const review = state.reviews.get(dossierId)
  const all = review?.pages ?? []
  if (all.length === 0) return { batches: [], pages: [] }
  const pages = all.map((page, at) => {
    const mark = state.marks.get(page.pageId) ?? null
    const begins = mark === 'starts' ? 'officer' : mark === 'continues' ? null : at === 0 ? 'stack_start' : 'title'
    const place = page.binned ? 'binned' : page.blank ? 'blank' : page.state === 'failed' ? 'failed' : 'paper'
    return { pageId: page.pageId, batchId: batchId(1), place, begins: place === 'paper' ? begins : null, mark } as const
  })
  const count = (place: string) => pages.filter((page) => page.place === place).length
  const alarms: AlarmView[] = state.alarms.map((alarm) => ({ ...alarm, reason: state.answered.get(alarm.key) ?? null }))
  const stated = state.statedSheets
  if (stated !== null && stated !== pages.length) {
    const key = `stated_count:${stated}`
    const pageId = pages.at(-1)?.pageId ?? null
    const reason = state.answered.get(key) ?? null
    alarms.push({ key, kind: 'stated_count', pageId, twin: null, expected: stated, found: pages.length, reason })
  }
  return {
    pages: [...pages],
    batches: [
      {
        batchId: batchId(1),
        sourceName: 'Máy quét thực hành',
        sides: state.sides,
        taking: false,
        cutWay: state.cutWay,
        statedSheets: stated,
        pages: pages.length,
        sheets: pages.length,
        places: (['paper', 'blank', 'binned', 'failed'] as const)
          .map((place) => ({ place, pages: count(place) }))
          .filter((one) => one.pages > 0),
        papers: pages.filter(({ begins }) => begins !== null).length,
        sent: [...state.sent],
        sentFrom: null,
        alarms,
        settled: alarms.every(({ reason }) => reason !== null),
      },
    ],
  }
}
