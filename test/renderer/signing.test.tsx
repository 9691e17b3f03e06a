import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { messages } from '../../renderer/messages/vi.ts'
import { errorSentences } from '../../shared/messages/errors.vi.ts'
import { revocationText } from '../../shared/messages/verify.vi.ts'
import { aToken, ownKey } from '../support/fake-desk/fake-signing.ts'
import type { FakeState } from '../support/fake-desk/fake-state.ts'
import { dossierId } from '../support/fake-desk/ids.ts'
import { callsTo, renderDesk } from '../support/render-desk.tsx'
import { slipNames } from '../support/slip-names.ts'

const at = `/dossiers/${dossierId(1)}`

describe('the settings of certificates', () => {
  it('find tokens, show their certificates and let the officer choose one by keyboard', async () => {
    const { state, user } = renderDesk({ at: '/settings', change: (fake) => fake.tokens.push(aToken) })
    await user.click(await screen.findByRole('button', { name: messages.signing.find }))
    const dialog = await screen.findByRole('dialog')
    const group = await within(dialog).findByRole('radiogroup', { name: /Cán bộ Một cửa \(SafeNet eToken 5110\)/ })
    expect(group.textContent).toContain('01/01/2026 – 20/12/2026')
    expect(group.textContent).toContain('Còn 23 ngày')
    expect(dialog.textContent).toContain(messages.signing.pinStates.low)
    within(group).getByRole('radio', { name: 'Trần Thị Diễm Hữu' }).focus()
    await user.keyboard(' {Enter}')
    expect(await screen.findByText(messages.signing.onToken('Cán bộ Một cửa'))).toBeTruthy()
    expect(callsTo(state, 'signing.chooseToken').at(-1)).toMatchObject({ signatory: 'own', certificateId: 'b2' })
  })

  it('try a key and tell whose it is, or why it can’t sign', async () => {
    const { state, user } = renderDesk({ at: '/settings' })
    await user.click(await screen.findByRole('button', { name: /^Ký thử: Chữ ký của tôi/ }))
    const dialog = await screen.findByRole('dialog')
    await user.click(within(dialog).getByRole('button', { name: messages.signing.try }))
    expect((await within(dialog).findByRole('status')).textContent).toContain('Lê Thị Thu Hà')
    state.refusing.set('signing.tryKey', { code: 'token_gone' })
    await user.click(within(dialog).getByRole('button', { name: messages.signing.try }))
    expect((await within(dialog).findByRole('alert')).textContent).toContain(errorSentences.token_gone)
  })
})

describe('the agency’s seal and time stamps', () => {
  it('asks for one consent for all receipts that wait, and says how many were sealed', async () => {
    const { state, user } = renderDesk({
      at: '/settings',
      change: (fake) => {
        signInAs(fake, 'lead')
        fake.signing = { ...fake.signing, agency: ownKey, toSeal: 12 }
      },
    })
    expect(await screen.findByText(messages.signing.toSeal(12))).toBeTruthy()
    await user.click(screen.getByRole('button', { name: messages.signing.seal }))
    const dialog = await screen.findByRole('dialog')
    expect(dialog.textContent).toContain(messages.signing.sealText(12, 12))
    await user.keyboard('{Enter}')
    expect((await within(dialog).findByRole('status')).textContent).toContain('Đã đóng dấu 12 giấy')
    expect(callsTo(state, 'signing.sealReceipts')).toHaveLength(1)
    expect(await screen.findByText(messages.signing.toSeal(0))).toBeTruthy()
  })

  it('tells how far the sealing is, and stops it after any receipt', async () => {
    const { user } = renderDesk({
      at: '/settings',
      change: (fake) => {
        signInAs(fake, 'lead')
        fake.signing = { ...fake.signing, agency: ownKey, toSeal: 12 }
        fake.sealsBeforeWaiting = 5
      },
    })
    await user.click(await screen.findByRole('button', { name: messages.signing.seal }))
    const dialog = await screen.findByRole('dialog')
    await user.keyboard('{Enter}')
    await within(dialog).findByText(messages.signing.sealing(5, 12), undefined, { timeout: 5_000 })
    await user.click(within(dialog).getByRole('button', { name: messages.signing.stopSealing }))
    await within(dialog).findByText(messages.signing.sealText(7, 7))
    expect(within(dialog).queryByRole('alert')).toBeNull()
  })

  it('name the authority, say what still waits and why', async () => {
    const stamps = { url: 'http://tsa.example', waiting: 3, problem: 'time_stamp_unreachable' }
    const { state, user } = renderDesk({
      at: '/settings',
      change: (fake) => {
        signInAs(fake, 'lead')
        fake.signing = { ...fake.signing, stamps }
      },
    })
    expect(await screen.findByText(messages.signing.stampsFrom('http://tsa.example', 3))).toBeTruthy()
    expect(screen.getByText(errorSentences.time_stamp_unreachable)).toBeTruthy()
    await user.click(screen.getByRole('button', { name: messages.signing.stampChange }))
    const dialog = await screen.findByRole('dialog')
    const address = within(dialog).getByLabelText(messages.signing.stampUrl)
    await user.clear(address)
    await user.type(address, 'http://tsa2.example{Enter}')
    expect(await screen.findByText(messages.signing.stampsFrom('http://tsa2.example', 3))).toBeTruthy()
    expect(callsTo(state, 'signing.setStampAuthority')).toEqual([{ url: 'http://tsa2.example', rootPem: '' }])
  })

  it('are not for those who only work at a counter', async () => {
    renderDesk({
      at: '/settings',
      change: (fake) => {
        signInAs(fake, 'reception')
        fake.signing = { ...fake.signing, agency: ownKey, toSeal: 2 }
      },
    })
    await screen.findByText(messages.signing.stamps)
    expect(screen.queryByRole('button', { name: messages.signing.seal })).toBeNull()
    expect(screen.queryByRole('button', { name: messages.signing.stampChange })).toBeNull()
  })
})

describe('what is known of revocation', () => {
  it('is said with the instant up to which it is known', () => {
    const asOf = '2026-11-27T01:00:00.000Z'
    const known = revocationText({ revocation: 'good', asOf, provenAt: '2026-11-27T02:00:00.000Z' })
    expect(known).toMatch(/chưa bị thu hồi, tính đến 08:00 27\/11\/2026/)
    expect(known).toContain('Dấu thời gian: ')
    expect(revocationText({ revocation: 'unknown', asOf: null, provenAt: null })).toContain(
      'Chưa kiểm tra được thu hồi',
    )
    expect(revocationText({ revocation: 'revoked', asOf: null, provenAt: null })).toContain('đã bị thu hồi')
  })
})

function signInAs(fake: FakeState, role: 'lead' | 'reception'): void {
  const { signedIn } = fake.session
  fake.session = { ...fake.session, signedIn: signedIn === null ? null : { ...signedIn, role } }
}

describe('receiving with a token', () => {
  const withToken = {
    kind: 'token',
    asks: 'pin',
    tokenLabel: 'USB',
    certificate: aToken.certificates[0] ?? null,
  } as const

  it('asks for the PIN at once, says that the certificate ends soon, and sends the PIN once', async () => {
    const { state, user } = renderDesk({ at, change: (fake) => (fake.signing = { ...fake.signing, own: withToken }) })
    await screen.findByText(messages.dossier.people)
    await user.keyboard('{F9}')
    const dialog = await screen.findByRole('dialog')
    const pin = await within(dialog).findByLabelText(messages.signing.pin)
    expect(pin.getAttribute('type')).toBe('password')
    expect(dialog.textContent).toContain('Còn 23 ngày')
    await user.type(pin, '1234{Enter}')
    await screen.findByRole('heading', { name: slipNames.receipt })
    expect(callsTo(state, 'dossiers.receive')).toMatchObject([{ signingPassword: '1234', lastTryConfirmed: false }])
  })

  it('warns before the last try and only sends it when that is confirmed in words', async () => {
    const { state, user } = renderDesk({
      at,
      change: (fake) => {
        fake.signing = { ...fake.signing, own: withToken }
        fake.refusing.set('dossiers.receive', { code: 'token_pin_wrong_one_left' })
      },
    })
    await screen.findByText(messages.dossier.people)
    await user.keyboard('{F9}')
    const dialog = await screen.findByRole('dialog')
    await user.type(await within(dialog).findByLabelText(messages.signing.pin), '1111{Enter}')
    expect((await within(dialog).findByRole('alert')).textContent).toContain('MỘT lần thử')
    expect(within(dialog).getByText(messages.signing.triesOne)).toBeTruthy()
    const field = within(dialog).getByLabelText<HTMLInputElement>(messages.signing.pin)
    expect(field.value).toBe('')
    state.refusing.clear()
    await user.type(field, '1234')
    await user.click(within(dialog).getByRole('checkbox', { name: messages.signing.lastTry }))
    await user.click(within(dialog).getByRole('button', { name: messages.dossier.receiveConfirm }))
    await screen.findByRole('heading', { name: slipNames.receipt })
    expect(callsTo(state, 'dossiers.receive').at(-1)).toMatchObject({ signingPassword: '1234', lastTryConfirmed: true })
  })
})
