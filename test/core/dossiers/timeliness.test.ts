import { describe, expect, it } from 'vitest'
import { type TimelinessQuestion, timelinessOf } from '../../../main/core/dossiers/timeliness.ts'

const question: TimelinessQuestion = {
  promisedAt: '2026-11-25T10:00:00.000Z',
  status: 'processing',
  endedAt: null,
  supplementsAskedAt: [],
  now: '2026-11-24T02:00:00.000Z',
}

describe('lateness after QĐ 766', () => {
  it('is judged by the day: the evening of the promised day is on time, the next morning is not', () => {
    expect(timelinessOf({ ...question, endedAt: '2026-11-25T15:00:00.000Z' })).toBe('on_time')
    expect(timelinessOf({ ...question, endedAt: '2026-11-25T17:01:00.000Z' })).toBe('late_by_date')
  })

  it('is certain while a dossier without a result is past its day', () => {
    expect(timelinessOf(question)).toBe('running')
    expect(timelinessOf({ ...question, now: '2026-11-25T23:00:00.000Z' })).toBe('late_by_date')
  })

  it('counts a second request for a supplement as late while no end exists', () => {
    const asked = ['2026-11-21T02:00:00.000Z', '2026-11-23T02:00:00.000Z']
    expect(timelinessOf({ ...question, supplementsAskedAt: asked })).toBe('late_by_second_supplement')
    expect(timelinessOf({ ...question, supplementsAskedAt: asked, endedAt: '2026-11-25T03:00:00.000Z' })).toBe(
      'on_time',
    )
  })

  it('takes a pending request for the end of processing', () => {
    const pending = { ...question, status: 'supplement_requested' as const, now: '2026-12-10T02:00:00.000Z' }
    expect(timelinessOf({ ...pending, supplementsAskedAt: ['2026-11-25T02:00:00.000Z'] })).toBe('running')
    expect(timelinessOf({ ...pending, supplementsAskedAt: ['2026-11-26T02:00:00.000Z'] })).toBe('late_by_date')
  })
})
