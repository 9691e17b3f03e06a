import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { messages } from '../../renderer/messages/vi.ts'
import type { OfficerView } from '../../shared/contract/session.ts'
import type { FakeState } from '../support/fake-desk/fake-state.ts'
import { localFixId } from '../support/fake-desk/ids.ts'
import { callsTo, renderDesk } from '../support/render-desk.tsx'

const texts = messages.selfCheck

function signedInAs(wanted: OfficerView['role']) {
  return (state: FakeState) => {
    state.session = { ...state.session, signedIn: state.session.officers.find(({ role }) => role === wanted) ?? null }
  }
}

describe('the self-check', () => {
  it('is reached by its key and from the settings, and tells the month in words and figures', async () => {
    const { user } = renderDesk({ at: '/settings' })
    await screen.findByRole('button', { name: new RegExp(texts.title) })
    await user.keyboard('{Alt>}t{/Alt}')
    await screen.findByRole('heading', { name: texts.title })
    const left = await screen.findByText(texts.leftOf(380, 410))
    expect(left.closest('div')?.textContent).toContain('92,7 %')
    expect(screen.getByText(texts.sureWrongOf(1, 250))).toBeTruthy()
    expect(screen.getByText(texts.retakes(7, 9))).toBeTruthy()
    expect(screen.getByText('35 phút')).toBeTruthy()
  })

  it('says that figures are too few instead of telling a share of them', async () => {
    renderDesk({ at: '/self-check' })
    const fields = await screen.findByRole('table', { name: texts.fieldsTitle })
    const rowOf = (label: string) => within(fields).getByText(label).closest('tr')?.textContent
    expect(rowOf('Nơi đăng ký')).toContain('70,0 %')
    expect(rowOf('Dân tộc')).toContain(texts.tooFew)
    expect(within(fields).getAllByRole('row')[1]?.textContent).toContain('Nơi đăng ký')
  })

  it('draws the months, with the same figures as a table beside the drawing', async () => {
    renderDesk({ at: '/self-check' })
    const drawing = await screen.findByRole('img', { name: /Biểu đồ cột.*Tháng 11\/2026: 92,7 %/ })
    expect(drawing.querySelectorAll('rect')).toHaveLength(12)
    const table = screen.getByRole('table', { name: texts.monthsTitle })
    expect(within(table).getAllByRole('row')).toHaveLength(4)
  })

  it('states how minutes are counted; whoever runs the office may set it', async () => {
    const reception = renderDesk({ at: '/self-check', change: signedInAs('reception') })
    await screen.findByText(/÷ 120 ký tự một phút/)
    expect(screen.getByText(texts.leadOnly)).toBeTruthy()
    expect(callsTo(reception.state, 'reports.setTimeAssumptions')).toEqual([])

    const { state, user } = renderDesk({
      at: '/self-check',
      change: signedInAs('lead'),
    })
    const speed = await screen.findByRole('textbox', { name: texts.charactersAMinute })
    await user.clear(speed)
    await user.type(speed, '150')
    await user.click(screen.getByRole('button', { name: messages.common.save }))
    await screen.findByText(/÷ 150 ký tự một phút/)
    expect(callsTo(state, 'reports.setTimeAssumptions')).toEqual([{ charactersAMinute: 150, longestLookSeconds: 30 }])
  })

  it('saves the counts of the month on screen as a file', async () => {
    const made = vi.fn((_: Blob) => 'blob:table')
    vi.stubGlobal('URL', Object.assign(URL, { createObjectURL: made, revokeObjectURL: () => undefined }))
    const { state, user } = renderDesk({ at: '/self-check' })
    await user.click(await screen.findByRole('button', { name: texts.saveTable }))
    await waitFor(() => expect(made).toHaveBeenCalledOnce())
    expect(callsTo(state, 'reports.selfCheckTable')).toEqual([{ month: '2026-11' }])
  })
})

describe('what the desk has learned', () => {
  it('lists fixes with their evidence, those that are nearly learned too', async () => {
    renderDesk({ at: '/self-check/learned' })
    const table = await screen.findByRole('table', { name: messages.localLists.title })
    const rowOf = (value: string) => within(table).getByText(value).closest('tr')?.textContent
    expect(rowOf('Ủy ban nhân dân xã Nậm Chà')).toContain('Đang dùng')
    expect(rowOf('Ủy ban nhân dân xã Nậm Chà')).toContain('Giấy khai sinh (bản sao): 3')
    expect(rowOf('Bản Na Ngân')).toContain('Mới 2/3 hồ sơ')
    expect(rowOf('Thái')).toContain('Tự tắt vì bị sửa ngược')
    expect(screen.getByText(messages.localLists.once(12))).toBeTruthy()
  })

  it('switches a fix off and on, and removes it after one more question', async () => {
    const { state, user } = renderDesk({ at: '/self-check/learned' })
    const { switchOffOf, switchOnOf, removeOf, remove } = messages.localLists
    const value = 'Ủy ban nhân dân xã Nậm Chà'
    await user.click(await screen.findByRole('button', { name: switchOffOf(value) }))
    await user.click(await screen.findByRole('button', { name: switchOnOf(value) }))
    await user.click(screen.getByRole('button', { name: removeOf(value) }))
    const dialog = await screen.findByRole('dialog')
    await user.click(within(dialog).getByRole('button', { name: remove }))
    await waitFor(() => expect(screen.queryByText(value)).toBeNull())
    expect(callsTo(state, 'localLists.switchFix')).toEqual([
      { fixId: localFixId(1), on: false },
      { fixId: localFixId(1), on: true },
    ])
    expect(callsTo(state, 'localLists.removeFix')).toEqual([{ fixId: localFixId(1) }])
  })

  it('lets only those who run the office switch learning off', async () => {
    renderDesk({ at: '/self-check/learned', change: signedInAs('reception') })
    await screen.findByText(messages.localLists.isEnabled)
    expect(screen.queryByRole('switch')).toBeNull()
    const { state, user } = renderDesk({
      at: '/self-check/learned',
      change: signedInAs('lead'),
    })
    await user.click(await screen.findByRole('switch', { name: messages.localLists.enabled }))
    await waitFor(() => expect(callsTo(state, 'localLists.setEnabled')).toEqual([{ enabled: false }]))
  })
})
