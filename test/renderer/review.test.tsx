import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { messages } from '../../renderer/messages/vi.ts'
import type { FakeState } from '../support/fake-desk/fake-state.ts'
import { dossierId, fieldId } from '../support/fake-desk/ids.ts'
import { callsTo, renderDesk } from '../support/render-desk.tsx'

const at = `/dossiers/${dossierId(1)}/review`
const childName = 'Con: họ, chữ đệm, tên'
const childPlace = 'Con: nơi sinh'
const fatherYear = 'Cha: năm sinh'

const field = (name: string) => screen.findByRole('textbox', { name })

async function isFocused(name: string) {
  const input = await field(name)
  await waitFor(() => expect(document.activeElement).toBe(input))
}

describe('the review desk by keyboard', () => {
  it('starts at the first doubtful value', async () => {
    renderDesk({ at })
    await isFocused(childName)
  })

  it('takes a value with Enter and goes to the next doubtful one, in the order of the core', async () => {
    const { state, user } = renderDesk({ at })
    await isFocused(childName)

    await user.keyboard('{Enter}')
    await isFocused(childPlace)
    await user.keyboard('{Enter}')
    await isFocused(fatherYear)

    expect(callsTo(state, 'reviews.confirmField')).toEqual([
      { fieldId: fieldId(5), value: 'Nguyễn Đỗ Minh Ánh' },
      { fieldId: fieldId(9), value: 'Bệnh viện đa khoa huyện Sa Pa, thị trấn Sa Pa, tỉnh Lào Cai' },
    ])
    expect(screen.getByText(messages.review.remaining(1))).toBeTruthy()
  })

  it('shows why a typed value is refused at the value itself and stays there', async () => {
    const { user } = renderDesk({ at })
    await isFocused(childName)
    await user.keyboard('{Enter}')
    await isFocused(childPlace)
    await user.keyboard('{Enter}')
    await isFocused(fatherYear)

    await user.keyboard('abc{Enter}')

    const row = (await field(fatherYear)).closest('li')
    if (row === null) throw new Error('the value has no row')
    expect((await within(row).findByRole('alert')).textContent).toBe(messages.review.problem('number_unreadable'))
    await isFocused(fatherYear)
    expect((await field(fatherYear)).getAttribute('aria-invalid')).toBe('true')
  })

  it('lets go of the refusal as soon as the officer types on, and hands over to the next step after the last value', async () => {
    const { state, user } = renderDesk({ at })
    await isFocused(childName)
    await user.keyboard('{Enter}')
    await isFocused(childPlace)
    await user.keyboard('{Enter}')
    await isFocused(fatherYear)
    await user.keyboard('abc{Enter}')
    await screen.findByText(messages.review.problem('number_unreadable'))

    await user.clear(await field(fatherYear))
    await user.keyboard('1988{Enter}')

    await screen.findByText(messages.review.remaining(0))
    const next = screen.getByRole('button', { name: messages.review.next })
    await waitFor(() => expect(document.activeElement).toBe(next))
    expect(callsTo(state, 'reviews.confirmField').at(-1)).toEqual({ fieldId: fieldId(13), value: '1988' })
  })

  it('gives the read value back with Escape', async () => {
    const { user } = renderDesk({ at })
    await isFocused(childName)
    await user.keyboard('x')
    await user.keyboard('{Escape}')
    await waitFor(async () => expect((await field(childName)).getAttribute('value')).toBe('Nguyễn Đỗ Minh Ánh'))
  })

  it('walks over all values with the arrows', async () => {
    const { user } = renderDesk({ at })
    await isFocused(childName)
    await user.keyboard('{ArrowDown}')
    await isFocused('Con: ngày sinh')
    await user.keyboard('{ArrowUp}{ArrowUp}')
    await isFocused('Quan hệ với người được khai sinh')
  })

  it('shows a day as it is typed here and stores it as the core knows it', async () => {
    const { state, user } = renderDesk({ at })
    const day = await field('Con: ngày sinh')
    expect(day.getAttribute('value')).toBe('09/10/2026')
    await user.clear(day)
    await user.type(day, '8/10/2026{Enter}')
    await waitFor(() =>
      expect(callsTo(state, 'reviews.confirmField')).toEqual([{ fieldId: fieldId(6), value: '2026-10-08' }]),
    )
  })

  it('says state and source of every value in words', async () => {
    renderDesk({ at })
    const row = (await field(childName)).closest('li')
    if (row === null) throw new Error('the value has no row')
    expect(within(row).getByText(messages.review.states.doubtful)).toBeTruthy()
    expect(within(row).getByText(messages.review.sources.ocr)).toBeTruthy()
  })

  it('says why a value is not what stands on the paper, where the office has learned a correction', async () => {
    const mends = [{ reading: 'huyên Sa Pa', value: 'huyện Sa Pa', dossiers: 3 }]
    renderDesk({
      at,
      change: ({ reviews }) => {
        const place = [...reviews.values()]
          .flatMap(({ documents }) => documents.flatMap(({ fields }) => fields))
          .find(({ label }) => label === childPlace)
        if (place !== undefined) Object.assign(place, { source: 'local_list', mends })
      },
    })
    const row = (await field(childPlace)).closest('li')
    if (row === null) throw new Error('the value has no row')
    expect(within(row).getByText(messages.review.sources.local_list)).toBeTruthy()
    within(row).getByText(/Máy đọc “huyên Sa Pa”.*trong 3 hồ sơ/)
  })

  it('takes all sure values of a paper with Ctrl+Enter and leaves the doubtful ones', async () => {
    const { user } = renderDesk({ at })
    await isFocused(childName)
    await user.keyboard('{Control>}{Enter}{/Control}')
    await waitFor(() => expect(screen.getAllByText(messages.review.states.confirmed)).toHaveLength(12))
    expect(screen.getAllByText(messages.review.states.doubtful)).toHaveLength(3)
  })

  it('goes on to the dossier with F8', async () => {
    const { user } = renderDesk({ at })
    await isFocused(childName)
    await user.keyboard('{F8}')
    await screen.findByText(messages.dossier.people)
  })

  it('says what to do where nothing was scanned', async () => {
    renderDesk({ at: `/dossiers/${dossierId(5)}/review` })
    await screen.findByText(messages.review.emptyTitle)
    expect(screen.getByRole('button', { name: messages.review.toScan })).toBeTruthy()
  })

  it('tells what stands on each paper and what papers of its kind carry but was not seen', async () => {
    renderDesk({ at })
    expect(await screen.findByText('Thấy trên giấy: chữ ký trên tên người ký.')).toBeTruthy()
    expect(screen.getByText('Chưa thấy: ảnh người.')).toBeTruthy()
  })
})

describe('a value that two joined papers give differently', () => {
  it('lets the officer choose between two confirmed values by key, and goes on', async () => {
    const { state, user } = renderDesk({ at, change: withRival })
    await isFocused(childName)
    const choices = screen.getByRole('group', { name: messages.review.rivals(childName) })
    expect(screen.getByText(messages.review.problem('confirmed_values_differ'))).toBeTruthy()
    const buttons = within(choices).getAllByRole('button')
    expect(buttons.map((button) => button.textContent)).toEqual([
      messages.review.chooseValue('Nguyễn Đỗ Minh Ánh'),
      messages.review.chooseValue('Nguyễn Đỗ Minh Anh'),
    ])

    await user.keyboard('{Tab}{Tab}')
    expect(document.activeElement).toBe(buttons[1])
    await user.keyboard('{Enter}')

    await isFocused(childPlace)
    expect(callsTo(state, 'reviews.confirmField')).toEqual([{ fieldId: fieldId(5), value: 'Nguyễn Đỗ Minh Anh' }])
    expect(screen.queryByRole('group', { name: messages.review.rivals(childName) })).toBeNull()
  })
})

/** The child's name was confirmed otherwise on a paper that is joined with this one now. */
function withRival(state: FakeState): void {
  const review = state.reviews.get(dossierId(1))
  if (review === undefined) throw new Error('the fake desk has a review')
  const rivals = [{ value: 'Nguyễn Đỗ Minh Anh', source: 'qr' as const, pageId: null, boxes: [] }]
  const documents = review.documents.map((document) => ({
    ...document,
    fields: document.fields.map((one) =>
      one.fieldId === fieldId(5) ? { ...one, rivals, problem: 'confirmed_values_differ' } : one,
    ),
  }))
  state.reviews.set(dossierId(1), { ...review, documents })
}
