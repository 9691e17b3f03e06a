import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { messages } from '../../renderer/messages/vi.ts'
import { errorSentences } from '../../shared/messages/errors.vi.ts'
import { aFee } from '../support/fake-desk/fake-money.ts'
import type { FakeState } from '../support/fake-desk/fake-state.ts'
import { dossierId } from '../support/fake-desk/ids.ts'
import { callsTo, renderDesk } from '../support/render-desk.tsx'

const received = dossierId(2)
const withFee = (state: FakeState) => state.fees.set(received, aFee)
const openDossier = () => renderDesk({ at: `/dossiers/${received}`, change: withFee })
const feePanel = () => screen.findByRole('region', { name: messages.fee.title })

describe('the fee of a dossier', () => {
  it('is said with its rule, counted anew with Enter, and exempt with the paper that was seen', async () => {
    const { state, user } = openDossier()
    const panel = within(await feePanel())
    panel.getByText(messages.fee.due(16_000))
    panel.getByText(messages.fee.rule('8.000 đồng/bản'))
    const copies = panel.getByRole('textbox', { name: messages.fee.units('copy') })
    await user.clear(copies)
    await user.type(copies, '3{Enter}')
    await waitFor(() =>
      expect(callsTo(state, 'fees.set')).toEqual([
        { dossierId: received, units: [{ pages: 1, copies: 3 }], exemption: null, corrected: null },
      ]),
    )
  })

  it('takes no other amount than whole đồng, and none without a reason', async () => {
    const { state, user } = openDossier()
    await user.click(within(await feePanel()).getByRole('button', { name: messages.fee.correct }))
    const dialog = within(await screen.findByRole('dialog', { name: messages.fee.correctTitle }))
    const amount = dialog.getByRole('textbox', { name: new RegExp(messages.fee.amount.replace(/[()]/g, '.')) })
    await user.clear(amount)
    await user.type(amount, '-1')
    await user.type(dialog.getByRole('textbox', { name: new RegExp(messages.fee.reason) }), 'NQ 12')
    await user.click(dialog.getByRole('button', { name: messages.common.save }))
    await dialog.findByText(messages.fee.amountWrong)
    expect(callsTo(state, 'fees.set')).toEqual([])
    await user.clear(amount)
    await user.type(amount, '5.000{Enter}')
    await waitFor(() =>
      expect(callsTo(state, 'fees.set')).toEqual([
        { dossierId: received, units: [], exemption: null, corrected: { amount: 5_000, reason: 'NQ 12' } },
      ]),
    )
  })

  it('is taken in cash by keyboard, with the change said at once', async () => {
    const { state, user } = openDossier()
    await feePanel()
    await user.keyboard('{Alt>}m{/Alt}')
    const dialog = within(await screen.findByRole('dialog', { name: messages.fee.takeCash }))
    await user.type(dialog.getByRole('textbox'), '20.000')
    await dialog.findByText(messages.fee.change(4_000))
    await user.keyboard('{Enter}')
    await waitFor(() =>
      expect(callsTo(state, 'fees.takePayment')).toMatchObject([
        { dossierId: received, amount: 16_000, received: { way: 'cash' } },
      ]),
    )
  })

  it('is transferred by a code on the screen, and confirmed with the bank’s number and time', async () => {
    const { state, user } = openDossier()
    state.refusing.set('fees.takePayment', { code: 'transfer_noted_before', details: { subject: 'Biên lai số 7' } })
    await user.click(within(await feePanel()).getByRole('button', { name: messages.fee.takeTransfer }))
    const dialog = within(await screen.findByRole('dialog'))
    dialog.getByRole('img', { name: messages.fee.scanCode(16_000, 'H99.18.05-261122-0002') })
    await user.type(dialog.getByRole('textbox', { name: messages.fee.reference }), 'FT1')
    await user.type(dialog.getByRole('textbox', { name: messages.fee.paidTime }), '855{Enter}')
    await dialog.findByText(`Biên lai số 7: ${errorSentences.transfer_noted_before}`)
    const [taken] = callsTo(state, 'fees.takePayment') as { received: { paidAt: string } }[]
    expect(taken?.received.paidAt).toMatch(/T01:55:00.000Z$/)
  })
})

describe('the close of a day', () => {
  it('is counted by keyboard, says what is missing, asks why, and shows the page that was kept', async () => {
    const { state, user } = renderDesk()
    await user.click(await screen.findByRole('button', { name: new RegExp(messages.dayClose.title) }))
    await user.keyboard('{F6}')
    await screen.findByRole('heading', { name: messages.counter.title })
    await user.keyboard('{Alt>}k{/Alt}')
    const notes = await screen.findByRole('textbox', { name: messages.dayClose.note(20_000) })
    await user.type(notes, '1{Enter}')
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: messages.dayClose.note(10_000) }))
    await user.keyboard('1')
    await screen.findByText(messages.dayClose.short(10_000))
    await user.type(screen.getByRole('textbox', { name: messages.dayClose.reason }), 'Thối nhầm')
    await user.keyboard('{F9}')
    await screen.findByRole('img', { name: messages.dayClose.preview('2026-11-22') })
    expect(callsTo(state, 'dayClose.close')).toEqual([
      {
        ...{ day: '2026-11-22', kept: 0, expectedCash: 40_000, reason: 'Thối nhầm' },
        notes: [
          { value: 20_000, count: 1 },
          { value: 10_000, count: 1 },
        ],
      },
    ])
  })
})
