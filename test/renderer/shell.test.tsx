import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { messages } from '../../renderer/messages/vi.ts'
import { acts, keyCap } from '../../renderer/shortcuts.ts'
import { dossierId } from '../support/fake-desk/ids.ts'
import { renderDesk } from '../support/render-desk.tsx'

describe('what stands around every screen', () => {
  it('marks a practice office on every screen, and only a practice office', async () => {
    renderDesk({ at: '/outbox' })
    expect(await screen.findByText(messages.practiceBand)).toBeTruthy()

    renderDesk({ change: (state) => (state.session = { ...state.session, practice: false }) })
    await screen.findByRole('heading', { name: messages.counter.title })
    expect(screen.queryByText(messages.practiceBand)).toBeNull()
  })

  it('tells whether the portal can be reached, what waits and what needs a person, in words', async () => {
    renderDesk()
    const state = await screen.findByRole('status', { name: messages.connection.label })
    await waitFor(() => expect(state.textContent).toContain(messages.connection.offlineShort))
    expect(state.textContent).toContain(messages.connection.waiting(3))
    expect(state.textContent).toContain(messages.connection.needsPerson(1))
  })

  it('asks again when the core tells that the connection changed', async () => {
    const { state } = renderDesk()
    const shown = await screen.findByRole('status', { name: messages.connection.label })
    await waitFor(() => expect(shown.textContent).toContain(messages.connection.offlineShort))

    state.connection = { ...state.connection, state: 'online', waiting: 0, needsPerson: 0 }
    state.tell({ kind: 'connection_changed' })

    await waitFor(() => expect(shown.textContent).toContain(messages.connection.online))
    expect(shown.textContent).toContain(messages.connection.nothingWaiting)
  })

  it('shows every key of the table on F1', async () => {
    const { user } = renderDesk()
    await screen.findByRole('heading', { name: messages.counter.title })
    await user.keyboard('{F1}')
    const help = await screen.findByRole('dialog', { name: messages.help.title })
    for (const act of acts) {
      const row = within(help).getByText(messages.shortcuts[act]).closest('tr')
      expect(row?.textContent).toContain(keyCap(act))
    }
  })

  it('lets a dialog have the keyboard for itself', async () => {
    const { user } = renderDesk()
    await screen.findByRole('heading', { name: messages.counter.title })
    await user.keyboard('{F1}')
    await screen.findByRole('dialog')
    await user.keyboard('{F3}')
    expect(screen.queryByRole('combobox', { name: messages.search.label })).toBeNull()
  })

  it.each([
    ['{F2}', messages.intake.title],
    ['{F3}', messages.search.title],
    ['{F7}', messages.outbox.title],
  ])('goes by %s to “%s” and back to the counter by F6', async (key, title) => {
    const { user } = renderDesk()
    await screen.findByRole('heading', { name: messages.counter.title })
    await user.keyboard(key)
    await screen.findByRole('heading', { name: title })
    await user.keyboard('{F6}')
    await screen.findByRole('heading', { name: messages.counter.title })
  })

  it('locks the counter with one key, and comes back to the same place', async () => {
    const { state, user } = renderDesk({ at: `/dossiers/${dossierId(1)}` })
    await screen.findByText(messages.dossier.people)
    await user.keyboard('{Control>}l{/Control}')
    const pin = await screen.findByLabelText(messages.signIn.pin)
    expect(state.session.signedIn).toBeNull()
    expect(screen.queryByText(messages.dossier.people)).toBeNull()

    await user.type(pin, `${state.pin}{Enter}`)
    await screen.findByText(messages.dossier.people)
  })

  it('finds an act in the palette without tone marks', async () => {
    const { user } = renderDesk()
    await screen.findByRole('heading', { name: messages.counter.title })
    await user.keyboard('{Control>}k{/Control}')
    await user.type(await screen.findByPlaceholderText(messages.palette.placeholder), 'hang cho')
    await user.keyboard('{Enter}')
    await screen.findByRole('heading', { name: messages.outbox.title })
  })

  it('says that the program itself is out of reach, and hears it again when it is back', async () => {
    const { state } = renderDesk({ change: (fake) => fake.refusing.set('events.listen', { code: 'internal' }) })
    await screen.findByText(messages.errors.notHeard)
    state.refusing.clear()
    await waitFor(() => expect(screen.queryByText(messages.errors.notHeard)).toBeNull(), { timeout: 8_000 })
  })

  it('names the screen in the window and starts there for keyboard and screen reader', async () => {
    const { user } = renderDesk()
    const heading = await screen.findByRole('heading', { name: messages.counter.title })
    await waitFor(() => expect(document.activeElement).toBe(heading))
    expect(document.title).toBe(messages.windowTitle(messages.counter.title))
    await user.keyboard('{F7}')
    await waitFor(() => expect(document.title).toBe(messages.windowTitle(messages.outbox.title)))
  })

  it('says so when an address leads nowhere', async () => {
    renderDesk({ at: '/no-such-screen' })
    await screen.findByText(messages.errors.noSuchPage)
  })
})

describe('signing in', () => {
  it('starts with the cursor in the PIN of the first officer, so that digits and Enter are enough', async () => {
    const { state, user } = renderDesk({ signedIn: false })
    await screen.findByText(messages.signIn.title)
    await user.keyboard(`${state.pin}{Enter}`)
    await screen.findByRole('heading', { name: messages.counter.title })
    expect(state.session.signedIn?.name).toBe('Lê Thị Thu Hà')
  })

  it('says that the PIN is wrong and empties it', async () => {
    const { user } = renderDesk({ signedIn: false })
    const pin = await screen.findByLabelText(messages.signIn.pin)
    await user.type(pin, '1111{Enter}')
    expect((await screen.findByRole('alert')).textContent).toContain('Mã PIN')
    await waitFor(() => expect(pin.getAttribute('value')).toBe(''))
  })
})
