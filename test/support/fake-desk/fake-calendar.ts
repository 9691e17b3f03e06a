import { implement } from '@orpc/server'
import { type CalendarView, calendarCalls, type MovedDossier } from '../../../shared/contract/calendar.ts'
import { unchangedCalendar } from '../../../shared/domain/office-calendar.ts'
import { dossierId } from './ids.ts'

export function aCalendar(more: Partial<CalendarView> = {}): CalendarView {
  return {
    office: unchangedCalendar,
    data: { edition: '2026-11-27', source: 'shipped', fileName: '', damaged: false },
    usual: {
      hours: [
        { from: '07:00', until: '11:30' },
        { from: '13:30', until: '17:00' },
      ],
      cutoff: '15:00',
    },
    firstYear: 2024,
    lastYear: 2035,
    noticed: true,
    days: [
      { day: '2026-11-24', name: 'Ngày Văn hóa Việt Nam', kind: 'off', own: false },
      { day: '2026-08-22', name: 'làm bù', kind: 'working', own: false },
    ],
    openQuestions: ['đề xuất hoán đổi ngày 23/11/2026 chưa có quyết định'],
    ...more,
  }
}

export function aMovedDossier(more: Partial<MovedDossier> = {}): MovedDossier {
  return {
    dossierId: dossierId(2),
    code: 'H99.18.05-261120-0002',
    procedureName: 'Xác nhận tình trạng hôn nhân',
    applicantName: 'LÒ VĂN MẪU',
    promisedAt: '2026-11-25T10:00:00.000Z',
    computedAt: '2026-11-26T10:00:00.000Z',
    kept: false,
    ...more,
  }
}

export type FakeCalendar = { view: CalendarView; moved: MovedDossier[] }

/** The calendar answered from a state in memory. */
export function fakeCalendar(state: { calendar: FakeCalendar }) {
  const { calendar } = implement({ calendar: calendarCalls })
  return {
    get: calendar.get.handler(({ input }) => ({ ...state.calendar.view, noticed: input.year <= 2026 })),
    preview: calendar.preview.handler(() => state.calendar.moved),
    save: calendar.save.handler(({ input }) => {
      state.calendar.view = { ...state.calendar.view, office: input }
      return { moved: state.calendar.moved.filter(({ kept }) => !kept).length }
    }),
    takeFile: calendar.takeFile.handler(() => ({ edition: '2027-01-05', moved: 0 })),
    trustClock: calendar.trustClock.handler(() => ({ done: true as const })),
  }
}
