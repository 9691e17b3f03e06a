import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { messages } from '../../renderer/messages/vi.ts'
import { somePages } from '../support/fake-desk/fake-pages.ts'
import { dossierId, pageId } from '../support/fake-desk/ids.ts'
import { callsTo, renderDesk } from '../support/render-desk.tsx'

const at = `/dossiers/${dossierId(1)}/pages/${pageId(2)}`
const paper = messages.pages

async function openPages(change: Parameters<typeof renderDesk>[0] = {}) {
  const desk = renderDesk({ at, ...change })
  const list = await screen.findByRole('listbox', { name: /trang$/ })
  await waitFor(() => expect(document.activeElement).toBe(list))
  return { ...desk, list }
}

function current() {
  return screen.getByRole('option', { selected: true }).textContent
}

function tool(name: string) {
  return screen.getByRole('button', { name }) as HTMLButtonElement
}

describe('the page desk', () => {
  it('is opened from the scan screen by Ctrl+E on the page with the focus, and left the same way', async () => {
    const { user } = renderDesk({ at: `/dossiers/${dossierId(1)}/scan` })
    const edit = await screen.findByRole('button', { name: 'Sửa Trang 2' })
    edit.focus()
    await user.keyboard('{Control>}e{/Control}')
    await screen.findByRole('listbox')
    expect(current()).toContain('Trang 2')
    await user.keyboard('{Control>}e{/Control}')
    await screen.findByRole('heading', { name: messages.scan.title })
  })

  it('goes through the pages by arrows, and to both ends', async () => {
    const { user } = await openPages()
    await user.keyboard('{ArrowDown}')
    expect(current()).toContain('Trang 3')
    await user.keyboard('{End}')
    expect(current()).toContain('Trang 5')
    await user.keyboard('{ArrowDown}{Home}')
    expect(current()).toContain('Trang 1')
  })

  it('turns by R and Shift+R, shows it at once, and takes it back by Z', async () => {
    const { state, user } = await openPages()
    await user.keyboard('r')
    await screen.findByText(paper.edited)
    expect(state.pages.get(dossierId(1))?.[1]?.wanted?.rotation).toBe(270)
    await user.keyboard('{Shift>}R{/Shift}')
    await waitFor(() => expect(callsTo(state, 'pages.turn')).toHaveLength(2))
    expect(callsTo(state, 'pages.turn')[1]).toEqual({ pageId: pageId(2), way: 'counterclockwise' })

    await waitFor(() => expect(tool(messages.shortcuts.undo).disabled).toBe(false))
    await user.keyboard('{ArrowDown}z')
    await screen.findByText(paper.undone(paper.acts.turn, 2))
    expect(current()).toContain('Trang 2')
    await user.keyboard('{Shift>}Z{/Shift}')
    await screen.findByText(paper.redone(paper.acts.turn, 2))
  })

  it('crops by a frame that arrows move and Shift with arrows sizes; Escape leaves it as it was', async () => {
    const { state, user } = await openPages()
    await user.keyboard('c')
    await screen.findByText(paper.cropHint)
    await user.keyboard('{ArrowRight}{ArrowRight}{Shift>}{ArrowUp}{/Shift}{Enter}')
    await waitFor(() => expect(callsTo(state, 'pages.crop')).toHaveLength(1))
    expect(callsTo(state, 'pages.crop')).toEqual([
      { pageId: pageId(2), box: { x0: 0.07, y0: 0.05, x1: 0.97, y1: 0.94 } },
    ])
    await user.keyboard('c{ArrowLeft}{Escape}')
    expect(screen.queryByText(paper.cropHint)).toBeNull()
    expect(callsTo(state, 'pages.crop')).toHaveLength(1)
  })

  it('leans by tenths of a degree', async () => {
    const { state, user } = await openPages()
    await user.keyboard('g{ArrowRight}{ArrowRight}{Shift>}{ArrowLeft}{/Shift}')
    await screen.findByText(paper.leanHint(-8))
    await user.keyboard('{Enter}')
    await waitFor(() => expect(callsTo(state, 'pages.lean')).toEqual([{ pageId: pageId(2), tenths: -8 }]))
  })

  it('takes the four corners of a photographed sheet, one after the other', async () => {
    const { state, user } = await openPages()
    await user.keyboard('p{Tab}{Shift>}{ArrowLeft}{/Shift}{ArrowDown}')
    await screen.findByText(paper.cornersHint(1))
    expect(screen.getByAltText(paper.pageAlt(2)).getAttribute('src')).toBe(`page/${pageId(2)}/original?width=1400`)
    await user.keyboard('{Enter}')
    await waitFor(() => expect(callsTo(state, 'pages.cutOut')).toHaveLength(1))
    expect(callsTo(state, 'pages.cutOut')[0]).toMatchObject({ corners: [{ x: 0.05 }, { x: 0.93, y: 0.052 }, {}, {}] })
  })

  it('lays pages elsewhere, parts and joins papers, and puts a page into the bin and back', async () => {
    const { state, user } = await openPages()
    await user.keyboard('{Control>}{ArrowDown}{/Control}')
    await waitFor(() => expect(current()).toContain('Trang 3'))
    expect(callsTo(state, 'pages.move')).toEqual([
      { pageId: pageId(2), side: 'after', anchorId: pageId(3), as: 'part' },
    ])
    await user.keyboard('s')
    await waitFor(() => expect(screen.getAllByRole('group')).toHaveLength(4))
    await user.keyboard('j')
    await waitFor(() => expect(screen.getAllByRole('group')).toHaveLength(3))
    await user.keyboard('x')
    await within(screen.getByRole('listbox')).findByText(paper.binned)
    await user.keyboard('x')
    await waitFor(() => expect(within(screen.getByRole('listbox')).queryByText(paper.binned)).toBeNull())
  })

  it('shows the page as it was scanned while O is held', async () => {
    const { user } = await openPages()
    await user.keyboard('{o>}')
    await screen.findByAltText(paper.originalAlt(2))
    await user.keyboard('{/o}')
    await waitFor(() => expect(screen.queryByAltText(paper.originalAlt(2))).toBeNull())
  })

  it('does by pointer what it does by key', async () => {
    const { state, user } = await openPages()
    await user.click(tool(messages.shortcuts.turn_clockwise))
    await user.click(tool(messages.shortcuts.crop_page))
    await user.click(screen.getByRole('button', { name: paper.whole }))
    await user.click(screen.getByRole('option', { name: /Trang 4/ }))
    await user.click(tool(messages.shortcuts.clean_page))
    await waitFor(() => expect(callsTo(state, 'pages.setCleaning')).toEqual([{ pageId: pageId(4), cleaning: 'off' }]))
    expect(callsTo(state, 'pages.turn')).toHaveLength(1)
    expect(callsTo(state, 'pages.crop')).toEqual([{ pageId: pageId(2), box: null }])
  })

  it('says why nothing can be changed in a received dossier, and changes nothing', async () => {
    const { state, user } = await openPages({
      change: (given) => {
        given.dossiers = given.dossiers.map((dossier) => ({ ...dossier, status: 'received' }))
      },
    })
    await screen.findByText(paper.locked)
    await user.keyboard('rx')
    expect(tool(messages.shortcuts.bin_page).disabled).toBe(true)
    expect(state.calls.filter(({ path }) => path === 'pages.turn' || path === 'scans.setPageBinned')).toEqual([])
  })

  it('says where it stands why the core refused', async () => {
    const { user } = await openPages({
      change: (given) => given.refusing.set('pages.turn', { code: 'dossier_closed' }),
    })
    await user.keyboard('r')
    await screen.findByRole('alert')
  })

  it('lists its keys on F1', async () => {
    const { user } = await openPages()
    await user.keyboard('{F1}')
    const keys = await screen.findByRole('table', { name: messages.help.scopes.pages })
    expect(within(keys).getByText('Shift+R')).toBeTruthy()
  })

  it('holds two hundred pages, whose pictures come as they are looked at', async () => {
    const { user } = await openPages({ change: (given) => given.pages.set(dossierId(1), somePages(200)) })
    expect(screen.getAllByRole('option')).toHaveLength(200)
    const pictures = [...document.querySelectorAll('[role="option"] img')]
    expect(pictures.every((picture) => picture.getAttribute('loading') === 'lazy')).toBe(true)
    await user.keyboard('{End}')
    expect(current()).toContain('Trang 200')
  })
})
