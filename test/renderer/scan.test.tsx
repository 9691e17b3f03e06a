import { fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { messages } from '../../renderer/messages/vi.ts'
import { errorSentences } from '../../shared/messages/errors.vi.ts'
import { aReview } from '../support/fake-desk/a-review.ts'
import { batchId, dossierId } from '../support/fake-desk/ids.ts'
import { callsTo, renderDesk } from '../support/render-desk.tsx'

const at = `/dossiers/${dossierId(5)}/scan`

afterEach(() => {
  vi.unstubAllGlobals()
})

/** A host that takes every file but empty ones. */
function takeUploads() {
  const names: string[] = []
  vi.stubGlobal('fetch', async (_address: string, request: { body: File; headers: { 'x-file-name': string } }) => {
    names.push(decodeURIComponent(request.headers['x-file-name']))
    if (request.body.size > 0) return Response.json({ uploadId: '0000000a-0000-7000-8000-000000000001' })
    return Response.json({ code: 'file_empty', details: {} }, { status: 422 })
  })
  return names
}

function chooseFiles(files: readonly File[]) {
  const input = document.querySelector('input[type="file"]')
  if (input === null) throw new Error('no way to choose files')
  fireEvent.change(input, { target: { files } })
}

describe('taking paper in', () => {
  it('says what to do while there is no page', async () => {
    renderDesk({ at })
    await screen.findByText(messages.scan.emptyTitle)
  })

  it('scans with F4 and shows every page with its state', async () => {
    const { state, user } = renderDesk({ at })
    await screen.findByRole('button', { name: messages.scan.scanFrom('Máy quét thực hành') })
    await user.keyboard('{F4}')

    await screen.findByText(messages.scan.done(3))
    expect(callsTo(state, 'scans.scan')).toMatchObject([
      { dossierId: dossierId(5), sourceId: 'practice', cutWay: { kind: 'recognised' }, pass: 'single' },
    ])
    expect(await screen.findAllByText(messages.scan.state.read)).toHaveLength(2)
    expect(screen.getByText(errorSentences.reading_failed)).toBeTruthy()
  })

  it('reads a failed page again and puts a page into the bin', async () => {
    const { state, user } = renderDesk({ at })
    await screen.findByText(messages.scan.emptyTitle)
    await user.keyboard('{F4}')
    await user.click(await screen.findByRole('button', { name: /^Đọc lại Trang 3$/ }))
    await user.click(screen.getByRole('button', { name: /^Bỏ trang Trang 2$/ }))
    await screen.findByText(messages.scan.binned)
    expect(callsTo(state, 'scans.readAgain')).toHaveLength(1)
  })

  it('takes good files and names the refused ones with their reason, those of the host and those of the core', async () => {
    const names = takeUploads()
    const { state } = renderDesk({ at })
    await screen.findByText(messages.scan.emptyTitle)
    chooseFiles([new File([], 'rỗng.pdf'), new File(['%PDF'], 'tốt.pdf')])

    const refused = await screen.findByRole('alert', { name: messages.scan.refusedTitle(2) })
    expect(names).toEqual(['rỗng.pdf', 'tốt.pdf'])
    expect(refused.textContent).toContain(`rỗng.pdf: ${errorSentences.file_empty}`)
    expect(refused.textContent).toContain(`hop-dong.pdf: ${errorSentences.pdf_encrypted}`)
    expect(callsTo(state, 'scans.addFiles')).toHaveLength(1)
  })

  it('shows progress while pages are read, and stops on request', async () => {
    takeUploads()
    const { state, user } = renderDesk({ at })
    await screen.findByText(messages.scan.emptyTitle)
    chooseFiles([new File(['%PDF'], 'tốt.pdf')])
    await screen.findByText(messages.scan.reading(1, 3))

    await user.click(screen.getByRole('button', { name: messages.scan.cancel }))
    await screen.findByText(messages.scan.cancelled(3))
    await waitFor(() => expect(callsTo(state, 'scans.cancel')).toHaveLength(1))
  })

  it('says what is wrong with a picture, and takes that page once more with F5', async () => {
    const review = aReview(dossierId(5))
    const pages = review.pages.map((page, at) => (at === 1 ? { ...page, problems: ['blurred' as const] } : page))
    const { state, user } = renderDesk({
      at,
      change: (desk) => desk.reviews.set(dossierId(5), { ...review, pages }),
    })
    await screen.findByText(messages.scan.problems.blurred)
    await user.keyboard('{F5}')
    await waitFor(() => expect(callsTo(state, 'scans.scan')).toHaveLength(1))
    expect(callsTo(state, 'scans.scan')[0]).toMatchObject({ replaces: pages[1]?.pageId })
  })

  it('does without a scanner', async () => {
    renderDesk({ at, change: (state) => (state.sources = []) })
    await screen.findByText(messages.scan.noSources)
  })

  it('says where every sheet is, and takes the answer to what does not add up', async () => {
    const { state, user } = renderDesk({ at, change: (one) => (one.statedSheets = 4) })
    await screen.findByText(messages.scan.emptyTitle)
    await user.keyboard('{F4}')
    await screen.findByText('3 tờ: 2 trang giấy tờ (2 giấy), 1 trang đọc lỗi.')
    await screen.findByText(messages.stack.alarms.stated_count(4, 3))

    await user.keyboard('{Alt>}s{/Alt}1')
    await screen.findByText(messages.stack.answered(1))
    expect(callsTo(state, 'scans.answerAlarm')).toMatchObject([{ reason: messages.stack.reasons.stated_count[0] }])
    await user.click(screen.getByRole('button', { name: messages.stack.openAgain }))
    await screen.findByText(messages.stack.alarmsTitle(1))
    await user.keyboard('{Alt>}s{/Alt}3')
    await user.type(await screen.findByRole('textbox', { name: messages.stack.ownReason }), 'Mot to dinh nhau{Enter}')
    await screen.findByText('Mot to dinh nhau')
  })

  it('takes the paper that is held in the place of the scan by one key', async () => {
    const [first, second] = aReview(dossierId(5)).pages
    if (first === undefined || second === undefined) throw new Error('a review has pages')
    const asked = { key: 'twin', kind: 'twin', expected: null, found: null, reason: null } as const
    const twin = { pageId: second.pageId, position: 0, dossierCode: 'H99.18.05-261127-0001', held: true }
    const { state, user } = renderDesk({
      at,
      change: (one) => {
        one.alarms = [{ ...asked, pageId: first.pageId, twin }]
        one.reviews.set(dossierId(5), aReview(dossierId(5)))
      },
    })
    await screen.findByRole('button', { name: new RegExp(messages.stack.takeHeld) })
    await user.keyboard('{Alt>}s{/Alt}3')
    await waitFor(() => expect(callsTo(state, 'scans.answerTwin')).toEqual([{ pageId: first.pageId, answer: 'held' }]))
  })

  it('keeps the ways of feeding a stack folded away until they are wanted, and scans by them', async () => {
    const { state, user } = renderDesk({ at })
    await screen.findByText(messages.scan.emptyTitle)
    expect(screen.queryByText(messages.stack.cutBy)).toBeNull()
    await user.keyboard('{Alt>}g{/Alt}')
    await user.click(await screen.findByRole('radio', { name: messages.stack.cutWays.every }))
    await user.click(screen.getByRole('radio', { name: messages.stack.pass.fronts }))
    await user.type(screen.getByRole('textbox', { name: messages.stack.statedSheets }), '3')
    await user.keyboard('{F4}')
    await screen.findByText(messages.scan.done(3))
    expect(callsTo(state, 'scans.scan')).toMatchObject([
      { cutWay: { kind: 'every', sheets: 2 }, pass: 'fronts', statedSheets: 3 },
    ])
  })

  it('says how to turn the stack over, and brings the backs with the same key', async () => {
    const alarm = { key: 'backs_missing', kind: 'backs_missing' as const, pageId: null, twin: null }
    const { state, user } = renderDesk({
      at,
      change: (one) => {
        one.sides = 'fronts'
        one.alarms = [{ ...alarm, expected: 3, found: 0, reason: null }]
        one.reviews.set(dossierId(5), aReview(dossierId(5)))
      },
    })
    await screen.findByText(messages.stack.turnOverSteps(3))
    await user.keyboard('{F4}')
    await waitFor(() => expect(callsTo(state, 'scans.scan')).toMatchObject([{ backsOf: batchId(1) }]))
  })

  it('tells what went to another dossier, and brings it back', async () => {
    const { state, user } = renderDesk({
      at,
      change: (one) => {
        one.sent = [{ batchId: batchId(7), dossierId: dossierId(2), pages: 4, dossier: 'Giàng Thị Sua' }]
        one.reviews.set(dossierId(5), aReview(dossierId(5)))
      },
    })
    await screen.findByText(messages.stack.sentTo(4, 'Giàng Thị Sua'))
    await user.click(screen.getByRole('button', { name: messages.stack.bringBack }))
    await waitFor(() => expect(screen.queryByText(messages.stack.sentTo(4, 'Giàng Thị Sua'))).toBeNull())
    expect(callsTo(state, 'scans.bringBack')).toEqual([{ batchId: batchId(7) }])
  })

  it('joins a page with the paper before by one key, and parts it again', async () => {
    const { state, user } = renderDesk({ at })
    await screen.findByText(messages.scan.emptyTitle)
    await user.keyboard('{F4}')
    await user.click(await screen.findByRole('button', { name: `${messages.stack.goesOn} Trang 2` }))
    await user.click(await screen.findByRole('button', { name: `${messages.stack.begins} Trang 2` }))
    await screen.findByRole('button', { name: `${messages.stack.goesOn} Trang 2` })
    expect(callsTo(state, 'scans.setCut')).toMatchObject([{ mark: 'continues' }, { mark: 'starts' }])
  })
})
