import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { messages } from '../../renderer/messages/vi.ts'
import type { HeldPaper } from '../../shared/contract/held.ts'
import { aDossier } from '../support/fake-desk/a-dossier.ts'
import type { FakeState } from '../support/fake-desk/fake-state.ts'
import { documentId, dossierId } from '../support/fake-desk/ids.ts'
import { callsTo, renderDesk } from '../support/render-desk.tsx'

const at = `/dossiers/${dossierId(1)}`

function aHeldPaper(n: number, more: Partial<HeldPaper> = {}): HeldPaper {
  return {
    documentId: documentId(n),
    documentType: 'cccd_mat_truoc',
    title: 'Thẻ căn cước, mặt trước',
    number: '010190001234',
    issuedOn: null,
    validUntil: '2031-03-05',
    expired: false,
    dossierId: dossierId(9),
    dossierCode: 'H00.01.02-261001-0007',
    component: 'Giấy tờ tùy thân',
    ...more,
  }
}

function holdPapers(state: FakeState): void {
  const title = 'Thẻ bảo hiểm y tế'
  const ended = aHeldPaper(12, { documentType: 'the_bhyt', title, validUntil: '2026-01-31', expired: true })
  state.held = { papers: [aHeldPaper(11), ended], values: { phone: '0912345678' } }
}

describe('papers that are held of the person', () => {
  it('are taken all with one key, but for what has expired', async () => {
    const { state, user } = renderDesk({ at, change: holdPapers })
    const panel = await screen.findByRole('region', { name: messages.held.title })
    expect(panel.textContent).toContain('số 010190001234 · có giá trị đến 05/03/2031 · từ hồ sơ H00.01.02-261001-0007')
    within(panel).getByText(messages.held.expired)
    expect(within(panel).queryByRole('button', { name: messages.held.takeOne('Thẻ bảo hiểm y tế') })).toBeNull()
    await user.keyboard('{Alt>}l{/Alt}')
    await waitFor(() => expect(screen.queryByRole('region', { name: messages.held.title })).toBeNull())
    expect(callsTo(state, 'held.take')).toEqual([{ dossierId: dossierId(1), documentIds: [documentId(11)] }])
  })

  it('are offered before anything is scanned, and nothing is said where nothing is held', async () => {
    renderDesk({ at: `${at}/scan`, change: holdPapers })
    await screen.findByRole('region', { name: messages.held.title })
    renderDesk({ at: `${at}/scan` })
    await screen.findByRole('heading', { name: messages.scan.title })
    expect(screen.queryByRole('region', { name: messages.held.title })).toBeNull()
  })
})

describe('another dossier of the same person and procedure', () => {
  const duplicates = [
    {
      dossierId: dossierId(9),
      code: 'H00.01.02-261001-0007',
      status: 'processing' as const,
      receivedAt: '2026-11-20T02:00:00.000Z',
    },
  ]

  it('is named in the checklist and before the receipt, which asks why', async () => {
    const ready = aDossier(1, { duplicates, doubtfulFields: 0 })
    const { state, user } = renderDesk({
      at,
      change: (changed) => {
        changed.dossiers = [ready]
        changed.reviews.clear()
      },
    })
    await screen.findByRole('link', { name: 'H00.01.02-261001-0007' })
    await user.keyboard('{F9}')
    const dialog = await screen.findByRole('dialog', { name: messages.dossier.receiveTitle })
    const reason = within(dialog).getByRole('textbox', { name: new RegExp(messages.dossier.duplicateReason) })
    await waitFor(() => expect(document.activeElement).toBe(reason))
    await user.type(reason, 'Con sinh đôi{Enter}')
    await waitFor(() => expect(callsTo(state, 'dossiers.receive')).toHaveLength(1))
    expect(callsTo(state, 'dossiers.receive')[0]).toMatchObject({ duplicateReason: 'Con sinh đôi' })
  })
})
