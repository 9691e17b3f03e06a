import { screen, waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { messages } from '../../renderer/messages/vi.ts'
import { errorSentences } from '../../shared/messages/errors.vi.ts'
import { callsTo, renderDesk } from '../support/render-desk.tsx'

describe('the counter of the day', () => {
  it('lists what came today with state, promised day and delivery in words', async () => {
    renderDesk()
    const row = (await screen.findByRole('button', { name: 'Lò Thị Ánh' })).closest('tr')
    expect(row?.textContent).toContain('20/11/2026')
    expect(row?.textContent).toContain(messages.counter.overdue)
    expect(row?.textContent).toContain('Cổng không nhận')
  })

  it('opens a dossier from its row', async () => {
    const { user } = renderDesk()
    await user.click(await screen.findByRole('button', { name: 'Giàng Thị Sua' }))
    await screen.findByRole('heading', { name: 'H00.01.02-261122-0002' })
  })

  it('says how to begin on a day without dossiers', async () => {
    renderDesk({ change: (state) => (state.dossiers = []) })
    await screen.findByText(messages.counter.emptyTitle)
    expect(screen.getByText(messages.counter.emptyHint)).toBeTruthy()
  })

  it('says beside the day’s dossiers that the year has no calendar', async () => {
    renderDesk({
      change: (fake) => fake.refusing.set('deadlines.risk', { code: 'calendar_out_of_range' }),
    })
    expect((await screen.findByRole('alert')).textContent).toContain(errorSentences.calendar_out_of_range)
    await screen.findByRole('button', { name: 'Giàng Thị Sua' })
  })

  it('tells a bug with its report and tries again', async () => {
    const { state, user } = renderDesk({
      change: (fake) => fake.refusing.set('dossiers.today', { code: 'internal', report: 'R-0042' }),
    })
    expect((await screen.findByRole('alert')).textContent).toContain(errorSentences.internal)
    expect(screen.getByRole('button', { name: messages.common.copyReport })).toBeTruthy()

    state.refusing.clear()
    await user.click(screen.getByRole('button', { name: messages.common.retry }))
    await screen.findByRole('button', { name: 'Giàng Thị Sua' })
  })
})

describe('choosing the procedure', () => {
  it('finds by typing without tone marks and opens with Enter, keyboard only', async () => {
    const { state, user } = renderDesk()
    await screen.findByRole('heading', { name: messages.counter.title })
    await user.keyboard('{F2}')
    await screen.findByRole('combobox')
    await user.keyboard('ket hon')
    await waitFor(() => expect(screen.getAllByRole('option')).toHaveLength(1))
    await user.keyboard('{Enter}')

    await screen.findByRole('heading', { name: messages.scan.title })
    expect(callsTo(state, 'dossiers.open')).toEqual([{ procedureCode: '1.000894', card: [], ticket: [] }])
  })

  it('moves with the arrows and shows the papers of the procedure under the cursor', async () => {
    const { user } = renderDesk({ at: '/intake' })
    await screen.findAllByRole('option')
    await user.keyboard('{ArrowDown}{ArrowDown}')
    const chosen = screen.getByRole('option', { selected: true })
    expect(chosen.textContent).toContain('Đăng ký khai tử')
    await screen.findByRole('region', { name: 'Đăng ký khai tử' })
  })

  it('says what to try where nothing fits', async () => {
    const { user } = renderDesk({ at: '/intake' })
    await user.type(await screen.findByRole('combobox'), 'xyz')
    await screen.findByText(messages.intake.noMatch('xyz'))
  })
})
