import { screen, waitFor } from '@testing-library/react'
import { expect, it } from 'vitest'
import { messages } from '../../renderer/messages/vi.ts'
import { dossierId, pageId } from '../support/fake-desk/ids.ts'
import { callsTo, renderDesk } from '../support/render-desk.tsx'

const words = messages.pages.send

it('sends the paper of a page to another dossier by H, a choice and Enter, and takes it back by Z', async () => {
  const { state, user } = renderDesk({
    at: `/dossiers/${dossierId(1)}/pages/${pageId(1)}`,
    change: ({ dossiers }) => {
      const [first, second] = dossiers
      if (first === undefined || second === undefined) throw new Error('the fake desk has two dossiers')
      dossiers[1] = { ...second, status: 'in_review', applicantName: 'Lò Thị Mẫu' }
    },
  })
  const list = await screen.findByRole('listbox', { name: /trang$/ })
  await waitFor(() => expect(document.activeElement).toBe(list))
  const pages = () => screen.getAllByRole('option').length
  const before = pages()

  await user.keyboard('h')
  const box = await screen.findByRole('combobox', { name: words.label })
  await waitFor(() => expect(document.activeElement).toBe(box))
  await screen.findByRole('option', { name: /Lò Thị Mẫu/ })
  // Letters are text in here: none of them is an act on the page.
  await user.keyboard('lo thi mau')
  await waitFor(() =>
    expect(screen.getByRole('option', { name: /Lò Thị Mẫu/ }).getAttribute('aria-selected')).toBe('true'),
  )
  await user.keyboard('{Enter}')

  await screen.findByText(words.sent)
  expect(callsTo(state, 'pages.send')).toEqual([
    { pageId: pageId(1), to: { kind: 'dossier', dossierId: state.dossiers[1]?.dossierId } },
  ])
  expect(callsTo(state, 'pages.setCleaning')).toEqual([])
  expect(callsTo(state, 'pages.leaveToMachine')).toEqual([])
  await waitFor(() => expect(pages()).toBe(before - 2))
  await waitFor(() => expect(screen.queryByRole('combobox', { name: words.label })).toBeNull())
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('listbox', { name: /trang$/ })))
  await user.keyboard('z')
  await waitFor(() => expect(pages()).toBe(before))
})

it('offers a new dossier of any procedure', async () => {
  const { state, user } = renderDesk({ at: `/dossiers/${dossierId(1)}/pages/${pageId(1)}` })
  const list = await screen.findByRole('listbox', { name: /trang$/ })
  await waitFor(() => expect(document.activeElement).toBe(list))
  await user.keyboard('h')
  await screen.findByRole('combobox', { name: words.label })
  const [choice] = await screen.findAllByRole('option', { name: /^Mở hồ sơ mới/ })
  if (choice === undefined) throw new Error('a procedure is offered')
  await user.dblClick(choice)
  await screen.findByText(words.sent)
  expect(callsTo(state, 'pages.send')).toMatchObject([{ to: { kind: 'new' } }])
})
