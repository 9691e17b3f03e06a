import { fireEvent, screen, waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { messages } from '../../renderer/messages/vi.ts'
import { errorSentences } from '../../shared/messages/errors.vi.ts'
import { aReceivedDossier } from '../support/fake-desk/a-dossier.ts'
import type { FakeState } from '../support/fake-desk/fake-state.ts'
import { dossierId } from '../support/fake-desk/ids.ts'
import { callsTo, renderDesk } from '../support/render-desk.tsx'
import { slipNames } from '../support/slip-names.ts'

const at = `/dossiers/${dossierId(1)}/return`

function withResult(state: FakeState): void {
  state.dossiers = [aReceivedDossier(1, { status: 'processed', actions: ['return_result'] })]
}

async function typeReceiver(user: ReturnType<typeof renderDesk>['user'], name: string, number: string) {
  await user.type(await screen.findByRole('textbox', { name: messages.dossier.fields.fullName }), name)
  await user.type(screen.getByRole('textbox', { name: messages.dossier.fields.personalId }), number)
}

describe('handing a result over', () => {
  it('goes by keyboard alone: who takes it, signed on paper, F9, and the paper to print is offered', async () => {
    const { state, user } = renderDesk({ at, change: withResult })
    await typeReceiver(user, 'Trần Thị Mai Hương', '010190001234')
    await screen.findByText(messages.returns.verdicts.applicant)
    screen.getByRole('checkbox', { name: messages.returns.onPaper }).focus()
    await user.keyboard(' ')
    screen.getByRole('radio', { name: messages.returns.notAsked }).focus()
    await user.keyboard('{F9}')
    await screen.findByRole('dialog', { name: slipNames.hand_over })
    expect(callsTo(state, 'returns.handOver')[0]).toMatchObject({
      ...{ outcome: 'granted', copies: 1, satisfaction: null, feeReturned: null },
      handing: { way: 'counter', receiver: { personalId: '010190001234', knownBy: 'typed' }, signature: null },
    })
  })

  it('says at once that a stranger may not take it, and asks for the paper that would entitle them', async () => {
    const { user } = renderDesk({ at, change: withResult })
    await typeReceiver(user, 'Lò Thị Hương', '011199002356')
    await screen.findByText(messages.returns.verdicts.stranger)
    screen.getByText(messages.returns.strangerNext)
    await user.type(screen.getByRole('textbox', { name: messages.returns.authorisation }), '12/2026')
  })

  it('keeps what was signed by pen, stroke by stroke, and lets it be signed again', async () => {
    const { state, user } = renderDesk({ at, change: withResult })
    const pad = await screen.findByRole('img', { name: messages.returns.signature })
    pad.getBoundingClientRect = () => new DOMRect(0, 0, 500, 200)
    // Happy DOM has no capture of pointers.
    pad.setPointerCapture = () => undefined
    const pen = (type: 'pointerDown' | 'pointerMove' | 'pointerUp', x: number, y: number) =>
      fireEvent[type](pad, { clientX: x, clientY: y, button: 0, pointerId: 1 })
    pen('pointerDown', 50, 100)
    pen('pointerMove', 250, 20)
    pen('pointerUp', 250, 20)
    await screen.findByRole('button', { name: messages.returns.signAgain })
    await typeReceiver(user, 'Trần Thị Mai Hương', '010190001234')
    await user.keyboard('{F9}')
    await waitFor(() => expect(callsTo(state, 'returns.handOver')).toHaveLength(1))
    expect(callsTo(state, 'returns.handOver')[0]).toMatchObject({
      handing: {
        signature: [
          [
            [100, 200],
            [500, 40],
          ],
        ],
      },
    })
  })

  it('shows why it was refused where the officer stands', async () => {
    const { user } = renderDesk({
      at,
      change: (state) => {
        withResult(state)
        state.refusing.set('returns.handOver', { code: 'receiver_unknown' })
      },
    })
    await screen.findByRole('button', { name: new RegExp(`^${messages.returns.handOver}`) })
    await user.keyboard('{F9}')
    await screen.findByText(errorSentences.receiver_unknown)
  })

  it('is begun with F9 where a result waits, and not possible before', async () => {
    const { user } = renderDesk({ at: `/dossiers/${dossierId(1)}`, change: withResult })
    await screen.findByRole('button', { name: new RegExp(`^${messages.dossier.actionTitles.return_result}`) })
    await user.keyboard('{F9}')
    await screen.findByRole('img', { name: messages.returns.signature })
    renderDesk({ at, change: (state) => (state.dossiers = [aReceivedDossier(1)]) })
    await screen.findByText(messages.returns.notReady)
  })
})
