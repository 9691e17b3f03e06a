import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { messages } from '../../renderer/messages/vi.ts'
import { errorSentences } from '../../shared/messages/errors.vi.ts'
import { aReview } from '../support/fake-desk/a-review.ts'
import { componentId, dossierId } from '../support/fake-desk/ids.ts'
import { makeState } from '../support/fake-desk/make-state.ts'
import { callsTo, renderDesk } from '../support/render-desk.tsx'
import { slipNames } from '../support/slip-names.ts'

const at = `/dossiers/${dossierId(1)}`

describe('a dossier before reception', () => {
  it('explains the promised day before anything is promised', async () => {
    renderDesk({ at })
    await screen.findByText(/Nhận Chủ nhật 22\/11/)
    expect(screen.getByText(`${messages.dossier.promiseIfNow}: 17:00 Thứ hai, 23/11/2026`)).toBeTruthy()
  })

  it('shows where the applicant was taken from, and what stands in the way', async () => {
    renderDesk({ at })
    const name = await screen.findByRole('textbox', { name: 'Chủ hồ sơ: Họ, chữ đệm và tên' })
    expect(name.getAttribute('value')).toBe('Trần Thị Mai Hương')
    expect(screen.getAllByTitle(messages.review.sourceTitles.qr)).toHaveLength(4)
    expect(screen.getAllByText(messages.dossier.missingComponents(1)).length).toBeGreaterThan(0)
    expect(screen.getByText(messages.dossier.doubtful(3))).toBeTruthy()
  })

  it('saves a person when the field is left', async () => {
    const { state, user } = renderDesk({ at })
    await user.type(await screen.findByRole('textbox', { name: 'Chủ hồ sơ: Điện thoại' }), '0912345678')
    expect(callsTo(state, 'dossiers.setPeople')).toHaveLength(0)
    await user.tab()
    await waitFor(() => expect(callsTo(state, 'dossiers.setPeople')).toHaveLength(1))
    expect(state.dossiers[0]?.applicant.phone).toBe('0912345678')
  })

  it('fills the submitter from the identity card on the counter', async () => {
    const { state, user } = renderDesk({ at })
    await user.click(await screen.findByRole('button', { name: messages.dossier.fromCard('Trần Thị Mai Hương') }))
    await waitFor(() => expect(state.dossiers[0]?.submitter.personalId).toBe('010190001234'))
  })

  it('keeps what was typed and says why a person was refused', async () => {
    const { user } = renderDesk({
      at,
      change: (state) =>
        state.refusing.set('dossiers.setPeople', {
          code: 'value_invalid',
          details: { problem: 'personal_id_digits', field: 'personalId' },
        }),
    })
    const id = await screen.findByRole('textbox', { name: 'Chủ hồ sơ: Số định danh' })
    await user.clear(id)
    await user.type(id, '123')
    await user.tab()
    await screen.findByText(messages.review.problem('personal_id_digits'))
    expect(id.getAttribute('value')).toBe('123')
    expect(id.getAttribute('aria-invalid')).toBe('true')
  })

  it('counts what was handed in and ticks what was shown', async () => {
    const { state, user } = renderDesk({ at })
    const count = await screen.findByRole('textbox', { name: /^Bản chính: Giấy chứng sinh/ })
    await user.click(count)
    await user.keyboard('1{Tab}')
    await waitFor(() => expect(callsTo(state, 'dossiers.setComponent')).toHaveLength(1))
    expect(callsTo(state, 'dossiers.setComponent')[0]).toEqual({
      componentId: componentId(2),
      originals: 1,
      certifiedCopies: 0,
      photocopies: 0,
      shown: false,
    })
    await waitFor(() => expect(screen.queryByText(messages.dossier.missing)).toBeNull())
  })
})

describe('separator sheets', () => {
  it('go to the printer as soon as they are drawn: the dossier’s by its key, a component’s from the menu', async () => {
    const print = vi.fn()
    vi.stubGlobal('print', print)
    const { user } = renderDesk({ at: `/dossiers/${dossierId(1)}` })
    const [first] = makeState().dossiers[0]?.components ?? []
    await screen.findByRole('button', { name: messages.dossier.separator })
    await user.keyboard('{Alt>}p{/Alt}')
    const sheet = () => document.querySelector<HTMLImageElement>('img[src^="separator/"]')
    await waitFor(() => expect(sheet()?.getAttribute('src')).toBe(`separator/${dossierId(1)}.png`))
    expect(print).not.toHaveBeenCalled()
    fireEvent.load(sheet() as HTMLImageElement)
    expect(print).toHaveBeenCalledTimes(1)
    fireEvent(window, new Event('afterprint'))
    await waitFor(() => expect(sheet()).toBeNull())

    await user.click(screen.getByRole('button', { name: messages.dossier.separator }))
    await user.click(await screen.findByRole('menuitem', { name: first?.name ?? '' }))
    await waitFor(() =>
      expect(sheet()?.getAttribute('src')).toBe(`separator/${dossierId(1)}.png?component=${first?.componentId}`),
    )
  })
})

describe('a count that is refused', () => {
  it('is shown at once and taken back with the reason', async () => {
    const { user } = renderDesk({
      at,
      change: (state) => state.refusing.set('dossiers.setComponent', { code: 'disk_full' }),
    })
    const tick = await screen.findByRole('checkbox', { name: /^Đã xem: Giấy chứng sinh/ })
    await user.click(tick)
    await screen.findByText(errorSentences.disk_full)
    await waitFor(() => expect(tick).toHaveProperty('checked', false))
  })
})

describe('receiving', () => {
  it('goes from F9 and Enter to the receipt', async () => {
    const { state, user } = renderDesk({ at })
    await screen.findByText(messages.dossier.people)
    await user.keyboard('{F9}')
    const dialog = await screen.findByRole('dialog', { name: messages.dossier.receiveTitle })
    const confirm = within(dialog).getByRole('button', { name: messages.dossier.receiveConfirm })
    await waitFor(() => expect(document.activeElement).toBe(confirm))
    await user.keyboard('{Enter}')

    await screen.findByRole('heading', { name: slipNames.receipt })
    await screen.findByText(messages.slips.valid)
    expect(callsTo(state, 'dossiers.receive')).toEqual([
      {
        dossierId: dossierId(1),
        promisedOn: null,
        duplicateReason: '',
        signingPassword: null,
        lastTryConfirmed: false,
      },
    ])
  })

  it('reminds of a paper in the checklist on which something of its kind was not seen', async () => {
    const { user } = renderDesk({
      at,
      change: (state) => {
        const review = aReview(dossierId(1))
        const documents = review.documents.map((paper) => ({ ...paper, notSeen: ['signature' as const] }))
        state.reviews.set(dossierId(1), { ...review, documents })
      },
    })
    await screen.findByText(messages.dossier.people)
    expect(screen.getAllByText('Chưa thấy: chữ ký.')).toHaveLength(1)
    await user.keyboard('{F9}')
    const note = await within(await screen.findByRole('dialog')).findByRole('note')
    expect(note.textContent).toBe('Tờ khai đăng ký khai sinh: Chưa thấy: chữ ký.')
  })

  it('names the missing components in the dialog', async () => {
    const { user } = renderDesk({
      at,
      change: (state) =>
        state.refusing.set('dossiers.receive', {
          code: 'components_missing',
          details: { components: ['Giấy chứng sinh'] },
        }),
    })
    await screen.findByText(messages.dossier.people)
    await user.keyboard('{F9}')
    await user.click(await screen.findByRole('button', { name: messages.dossier.receiveConfirm }))
    const told = await within(screen.getByRole('dialog')).findByRole('alert')
    expect(told.textContent).toContain(errorSentences.components_missing)
    expect(told.textContent).toContain('Giấy chứng sinh')
  })

  it('asks for the password of the signing key only when it was wrong', async () => {
    const { state, user } = renderDesk({
      at,
      change: (fake) => fake.refusing.set('dossiers.receive', { code: 'signing_password_wrong' }),
    })
    await screen.findByText(messages.dossier.people)
    await user.keyboard('{F9}')
    const dialog = await screen.findByRole('dialog')
    expect(within(dialog).queryByLabelText(messages.signing.password)).toBeNull()
    await user.click(within(dialog).getByRole('button', { name: messages.dossier.receiveConfirm }))
    await user.type(await within(dialog).findByLabelText(messages.signing.password), 'bí mật')

    state.refusing.clear()
    await user.keyboard('{Enter}')
    await screen.findByRole('heading', { name: slipNames.receipt })
    expect(callsTo(state, 'dossiers.receive').at(-1)).toMatchObject({ signingPassword: 'bí mật' })
  })

  it('asks for the promised day where the catalogue knows no time limit', async () => {
    const { state, user } = renderDesk({ at: `/dossiers/${dossierId(5)}` })
    await screen.findByText(messages.dossier.promiseUnknown)
    await user.keyboard('{F9}')
    const dialog = await screen.findByRole('dialog')
    await user.type(within(dialog).getByLabelText(/^Ngày hẹn trả/), '30/11/2026{Tab}')
    await user.click(within(dialog).getByRole('button', { name: messages.dossier.receiveConfirm }))
    await waitFor(() => expect(callsTo(state, 'dossiers.receive')).toHaveLength(1))
    expect(callsTo(state, 'dossiers.receive')[0]).toMatchObject({ promisedOn: '2026-11-30' })
  })
})

describe('a received dossier', () => {
  it('is read, not changed, and shows its receipt and history', async () => {
    const { user } = renderDesk({ at: `/dossiers/${dossierId(2)}` })
    await screen.findByText('Tiếp nhận hồ sơ, ký giấy tiếp nhận', { exact: false })
    expect(screen.queryByRole('button', { name: messages.dossier.receive })).toBeNull()
    await user.keyboard('{F9}')
    expect(screen.queryByRole('dialog')).toBeNull()
    await user.click(screen.getByRole('button', { name: messages.dossier.openSlip(slipNames.receipt) }))
    await screen.findByRole('heading', { name: slipNames.receipt })
  })

  it('offers the steps the table of states allows, each with a reason', async () => {
    const { state, user } = renderDesk({ at: `/dossiers/${dossierId(2)}` })
    await user.click(await screen.findByRole('button', { name: messages.dossier.actions }))
    await user.click(await screen.findByRole('menuitem', { name: messages.dossier.actionTitles.request_supplement }))
    await user.type(await screen.findByLabelText(messages.dossier.reason), 'Thiếu giấy chứng sinh')
    await user.click(screen.getByRole('button', { name: messages.dossier.actionTitles.request_supplement }))
    await waitFor(() =>
      expect(callsTo(state, 'dossiers.act')).toEqual([
        { dossierId: dossierId(2), action: 'request_supplement', reason: 'Thiếu giấy chứng sinh', givenBack: [] },
      ]),
    )
  })
})
