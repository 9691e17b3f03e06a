import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { messages } from '../../renderer/messages/vi.ts'
import { errorSentences } from '../../shared/messages/errors.vi.ts'
import { dossierId } from '../support/fake-desk/ids.ts'
import { aScanProfile } from '../support/fake-desk/make-state.ts'
import { callsTo, renderDesk } from '../support/render-desk.tsx'

const texts = messages.scanners

async function addScanner() {
  const desk = renderDesk({
    at: '/settings',
    change: (state) => {
      state.profiles = [aScanProfile(1), aScanProfile(2)]
    },
  })
  await desk.user.click(await screen.findByRole('button', { name: texts.add }))
  return { ...desk, dialog: await screen.findByRole('dialog') }
}

describe('the list of scanners in Settings', { timeout: 60_000 }, () => {
  it('adds a scanner that answers, with what it can do and under a name of the counter’s own', async () => {
    const { state, user, dialog } = await addScanner()
    await user.click(await within(dialog).findByRole('button', { name: /Canon DR-C225 \(test:0\)/ }))
    const name = await within(dialog).findByLabelText(texts.name)
    await user.clear(name)
    await user.type(name, 'Quầy 3')
    await user.click(within(dialog).getByRole('button', { name: messages.common.save }))

    await screen.findByText('Quầy 3')
    expect(callsTo(state, 'scanners.saveProfile')).toMatchObject([
      {
        profileId: null,
        name: 'Quầy 3',
        way: {
          kind: 'device',
          driver: 'sane',
          deviceId: 'test:0',
          // The feeder of this scanner has no colour: the nearest that it can do.
          settings: { source: 'feeder', colour: 'gray', dpi: 300, paper: 'a4' },
        },
      },
    ])
  })

  it('says why a page could not be scanned to look at', async () => {
    const { state, user, dialog } = await addScanner()
    state.refusing.set('scanners.tryScan', { code: 'scanner_no_paper' })
    await user.click(await within(dialog).findByRole('button', { name: /Canon DR-C225/ }))
    await user.click(await within(dialog).findByRole('button', { name: texts.tryScan }))
    await within(dialog).findByText(errorSentences.scanner_no_paper)
  })

  it('makes another one the main one and removes one after asking', async () => {
    const { state, user } = renderDesk({
      at: '/settings',
      change: (fake) => {
        fake.profiles = [aScanProfile(1), aScanProfile(2)]
      },
    })
    await user.click(await screen.findByRole('button', { name: texts.makeDefaultOf('Máy quét quầy 2') }))
    await screen.findByRole('button', { name: texts.makeDefaultOf('Máy quét quầy 1') })
    await user.click(screen.getByRole('button', { name: texts.removeOf('Máy quét quầy 1') }))
    await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: texts.remove }))
    await waitFor(() => expect(state.profiles.map(({ name }) => name)).toEqual(['Máy quét quầy 2']))
  })
})

describe('sources at the scan screen', () => {
  it('offers the first under F4 and the others in a menu, a folder with the files that wait there', async () => {
    const none = { settings: null, waiting: null, habit: null }
    const scanner = { ...none, sourceId: 'a', name: 'Khay nạp', kind: 'scanner' as const }
    const folder = { ...none, sourceId: 'b', name: 'Phòng trong', kind: 'folder' as const, waiting: 2 }
    const { state, user } = renderDesk({
      at: `/dossiers/${dossierId(5)}/scan`,
      change: (fake) => {
        fake.sources = [scanner, folder]
      },
    })
    await screen.findByRole('button', { name: messages.scan.scanFrom('Khay nạp') })
    await user.click(screen.getByRole('button', { name: messages.scan.otherSources }))
    await user.click(await screen.findByRole('menuitem', { name: messages.scan.takeFrom('Phòng trong', 2) }))
    await waitFor(() => expect(callsTo(state, 'scans.scan')).toMatchObject([{ sourceId: 'b' }]))
  })
})
