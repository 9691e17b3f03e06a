import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { messages } from '../../renderer/messages/vi.ts'
import { spanText } from '../../renderer/screens/outbox/next-step.tsx'
import { errorSentences } from '../../shared/messages/errors.vi.ts'
import { dossierId, messageId, slipId } from '../support/fake-desk/ids.ts'
import { callsTo, renderDesk } from '../support/render-desk.tsx'
import { slipNames } from '../support/slip-names.ts'

describe('the outbox', () => {
  it('gives every message a next step, and a rejected one the words of the portal', async () => {
    renderDesk({ at: '/outbox' })
    const rejected = (await screen.findByRole('button', { name: 'Lò Thị Ánh' })).closest('tr')
    expect(rejected?.textContent).toContain(errorSentences.portal_rejected)
    expect(rejected?.textContent).toContain(messages.outbox.portalSays('Thiếu số điện thoại'))
    expect(rejected?.textContent).toContain(messages.outbox.waitsForFix)
    const waiting = screen.getByRole('button', { name: 'Giàng Thị Sua' }).closest('tr')
    expect(waiting?.textContent).toMatch(/Tự gửi lại sau .* giờ/)
  })

  it('shows the proof of what the portal has', async () => {
    const { user } = renderDesk({ at: '/outbox' })
    await screen.findByRole('button', { name: 'Giàng Thị Sua' })
    expect(screen.queryByText(messages.outbox.proof('BN-2026-00017'))).toBeNull()
    await user.click(screen.getByRole('radio', { name: messages.outbox.all }))
    await screen.findByText(messages.outbox.proof('BN-2026-00017'))
  })

  it('holds a message only with a reason', async () => {
    const { state, user } = renderDesk({ at: '/outbox' })
    await user.click(await screen.findByRole('button', { name: /^Giữ lại: Giàng Thị Sua/ }))
    const dialog = await screen.findByRole('dialog')
    await user.click(within(dialog).getByRole('button', { name: messages.outbox.hold }))
    await within(dialog).findByText(messages.outbox.holdReasonMissing)
    expect(callsTo(state, 'outbox.hold')).toHaveLength(0)

    await user.type(within(dialog).getByLabelText(messages.outbox.holdReason), 'chờ công dân sửa tên')
    await user.click(within(dialog).getByRole('button', { name: messages.outbox.hold }))
    await waitFor(() =>
      expect(callsTo(state, 'outbox.hold')).toEqual([{ messageId: messageId(2), reason: 'chờ công dân sửa tên' }]),
    )
  })

  it('is narrowed by typing, ordered by its heads, and saved as it stands', async () => {
    const { state, user } = renderDesk({ at: '/outbox' })
    const list = await screen.findByRole('table', { name: messages.outbox.title })
    const names = () =>
      within(list)
        .getAllByRole('row')
        .slice(1)
        .map((row) => within(row).getAllByRole('button')[0]?.textContent)
    expect(names()).toContain('Lò Thị Ánh')
    await user.click(within(list).getByRole('button', { name: messages.outbox.columns.dossier }))
    expect(names()).toEqual(['Giàng Thị Sua', 'Lò Thị Ánh', 'Trần Thị Mai Hương'])
    await user.click(screen.getByRole('textbox', { name: messages.lists.narrow }))
    await user.paste('lo thi anh')
    await waitFor(() => expect(names()).toEqual(['Lò Thị Ánh']))
    await user.click(screen.getByRole('button', { name: messages.lists.save(messages.lists.list, 'xlsx') }))
    const saved = callsTo(state, 'lists.makeFile')[0]
    expect(saved).toMatchObject({
      kind: 'table',
      format: 'xlsx',
      table: { rows: [['Lò Thị Ánh', ...Array(5).fill(expect.any(String))]] },
    })
    expect(JSON.stringify(saved)).toContain(errorSentences.portal_rejected)
  })

  it('sends all with F9 and tells how the round went', async () => {
    const { state, user } = renderDesk({ at: '/outbox' })
    await screen.findByRole('button', { name: 'Giàng Thị Sua' })
    await user.keyboard('{F9}')
    await screen.findByText(messages.outbox.round(1, 1, 1))
    expect(callsTo(state, 'outbox.sendNow')).toEqual([{ messageId: null }])
  })

  it('is glad when nothing waits', async () => {
    renderDesk({ at: '/outbox', change: (state) => (state.outbox = []) })
    await screen.findByText(messages.outbox.emptyTitle)
  })

  it.each([
    [5, '5 giây'],
    [61, '2 phút'],
    [3601, '2 giờ'],
  ])('tells %i seconds as %s', (seconds, text) => {
    expect(spanText(seconds)).toBe(text)
  })
})

describe('search', () => {
  it('finds as one types, without tone marks and with d for đ, and opens with Enter', async () => {
    const { user } = renderDesk({ at: '/search' })
    await screen.findByText(messages.search.start)
    await user.keyboard('van do')
    await screen.findByRole('option', { name: /Nguyễn Văn Đỗ/ })
    await user.keyboard('{Enter}')
    await screen.findByRole('heading', { name: 'H00.01.02-261122-0003' })
  })

  it('says so when nothing fits', async () => {
    const { user } = renderDesk({ at: '/search' })
    await user.type(await screen.findByRole('combobox'), 'không ai')
    await screen.findByText(messages.search.noMatch('không ai'))
  })
})

describe('settings', () => {
  it('lets those who run the office change it', async () => {
    const { state, user } = renderDesk({ at: '/settings' })
    const phone = await screen.findByLabelText(messages.settings.fields.phone)
    await user.type(phone, '02143871234')
    const portal = screen.getByRole('region', { name: messages.settings.portal })
    const save = messages.common.saveOf(messages.settings.office)
    await user.click(within(portal).getByRole('button', { name: save }))
    await waitFor(() => expect(state.office.phone).toBe('02143871234'))
  })

  it('shows the office to others without letting them change it', async () => {
    renderDesk({
      at: '/settings',
      change: (state) => (state.session = { ...state.session, signedIn: state.session.officers[1] ?? null }),
    })
    const office = await screen.findByRole('region', { name: messages.settings.office })
    within(office).getByText(messages.settings.leadOnly)
    expect(screen.getByLabelText(messages.settings.fields.phone).hasAttribute('readonly')).toBe(true)
    expect(screen.queryByRole('button', { name: /^Lưu:/ })).toBeNull()
  })

  it('keeps the size of the text on this machine', async () => {
    const { user } = renderDesk({ at: '/settings' })
    await user.click(await screen.findByRole('radio', { name: messages.settings.textSizes['130'] }))
    expect(document.documentElement.style.getPropertyValue('--desk-text-size')).toBe('130%')
    expect(window.localStorage.getItem('desk-display')).toContain('"textSize":"130"')
  })
})

describe('the receipt', () => {
  const at = `/dossiers/${dossierId(2)}/slips/${slipId(2)}`

  it('shows the paper, offers the file to be saved and tells what the verifier says', async () => {
    renderDesk({ at })
    const image = await screen.findByRole('img', {
      name: messages.slips.preview(slipNames.receipt, 'H00.01.02-261122-0002'),
    })
    expect(image.getAttribute('src')).toBe(`slip/${slipId(2)}.png?paper=a5`)
    const save = screen.getByRole('link', { name: messages.slips.save })
    expect(save.getAttribute('href')).toBe(`slip/${slipId(2)}.pdf?paper=a5`)
    expect(save.getAttribute('download')).toBe('giay-H00.01.02-261122-0002.pdf')
    await screen.findByText(messages.slips.valid)
  })

  it('counts a print before it prints', async () => {
    const { state, user } = renderDesk({ at })
    let printedAfter = -1
    window.print = () => {
      printedAfter = callsTo(state, 'slips.notePrint').length
    }
    await user.click(await screen.findByRole('button', { name: messages.slips.print }))
    const sheet = await waitFor(
      () => document.querySelector('img[src*=".print.png"]') ?? Promise.reject(new Error('no sheet')),
    )
    expect(printedAfter).toBe(-1)
    fireEvent.load(sheet)
    await waitFor(() => expect(printedAfter).toBe(1))
  })
})
