import { ORPCError } from '@orpc/client'
import { describe, expect, it } from 'vitest'
import { pathsTouchedBy } from '../../renderer/api/listen.ts'
import { toRefusal } from '../../renderer/api/refusal.ts'
import { messages } from '../../renderer/messages/vi.ts'
import { nextDoubtful, withField } from '../../renderer/screens/review/review-state.ts'
import { acts, pressedKeys, shortcuts } from '../../renderer/shortcuts.ts'
import { dayAsStored, dueOf, hourWeekdayAndDay } from '../../renderer/ui/vietnamese-day.ts'
import { dayAsTyped } from '../../shared/domain/vietnamese-date.ts'
import { errorSentences } from '../../shared/messages/errors.vi.ts'
import { aReview } from '../support/fake-desk/a-review.ts'
import { dossierId, fieldId } from '../support/fake-desk/ids.ts'

describe('the table of shortcuts', () => {
  it('never gives one key two meanings on one screen', () => {
    for (const act of acts) {
      const rivals = acts.filter(
        (other) =>
          other !== act &&
          shortcuts[other].keys === shortcuts[act].keys &&
          (shortcuts[other].scope === shortcuts[act].scope || shortcuts[other].scope === 'everywhere'),
      )
      expect(rivals).toEqual([])
    }
  })

  it('spells a press as the table does', () => {
    expect(pressedKeys({ key: 'K', ctrlKey: true, altKey: false, metaKey: false })).toBe('Control+k')
    expect(pressedKeys({ key: 'F9', ctrlKey: false, altKey: false, metaKey: false })).toBe('F9')
    expect(pressedKeys({ key: 'PageUp', ctrlKey: false, altKey: true, metaKey: false })).toBe('Alt+PageUp')
  })
})

describe('refusals', () => {
  it('gives the sentence of the code', () => {
    const error = new ORPCError('REFUSED', { defined: true, data: { code: 'disk_full', details: {}, report: null } })
    expect(toRefusal(error).sentence).toBe(errorSentences.disk_full)
  })

  it('takes anything else for a program out of reach', () => {
    expect(toRefusal(new TypeError('Failed to fetch')).sentence).toBe(messages.errors.unreachable)
  })
})

describe('days', () => {
  it.each([
    ['3/2/1990', '1990-02-03'],
    ['03-02-1990', '1990-02-03'],
    ['03021990', '1990-02-03'],
    ['1990', '1990'],
    ['tháng hai', 'tháng hai'],
  ])('stores %s as %s', (typed, stored) => {
    expect(dayAsStored(typed)).toBe(stored)
  })

  it('shows a stored day as it is typed here', () => {
    expect(dayAsTyped('1990-02-03')).toBe('03/02/1990')
    expect(dayAsTyped('1990')).toBe('1990')
  })

  it('reads a promise to the citizen in the time of Việt Nam', () => {
    expect(hourWeekdayAndDay('2026-11-23T10:00:00.000Z')).toBe('17:00 Thứ hai, 23/11/2026')
  })

  it('knows today by the day of Việt Nam, not by UTC', () => {
    expect(dueOf('2026-11-22T17:30:00.000Z', '2026-11-23')).toBe('today')
    expect(dueOf('2026-11-22T16:30:00.000Z', '2026-11-23')).toBe('overdue')
  })
})

describe('the cursor of the review', () => {
  const order = [fieldId(5), fieldId(9), fieldId(13)]

  it('goes on in the order of asking and comes back to what was passed over', () => {
    expect(nextDoubtful(order, fieldId(5))).toBe(fieldId(9))
    expect(nextDoubtful(order, fieldId(13))).toBe(fieldId(5))
    expect(nextDoubtful(order, fieldId(2))).toBe(fieldId(5))
    expect(nextDoubtful([fieldId(5)], fieldId(5))).toBeNull()
  })

  it('takes a confirmed field out of the doubtful ones', () => {
    const review = aReview(dossierId(1))
    const field = review.documents[0]?.fields[4]
    if (field === undefined) throw new Error('the sample has no such field')
    const after = withField(review, { ...field, state: 'confirmed' })
    expect(after.doubtful).toEqual([fieldId(9), fieldId(13)])
    expect(after.documents[0]?.fields[4]?.state).toBe('confirmed')
  })
})

describe('events', () => {
  it('make the answers old that they speak of', () => {
    expect(pathsTouchedBy({ kind: 'connection_changed' })).toEqual(['outbox.connection'])
    expect(pathsTouchedBy({ kind: 'dossier_changed', dossierId: dossierId(1) })).toContain('reviews.get')
  })
})
