import sharp from 'sharp'
import { expect, it } from 'vitest'
import { messages } from '../../../renderer/messages/vi.ts'
import { aSignedInDesk } from '../../support/practice-desk.ts'
import { refusal } from '../../support/refusal.ts'
import { untilTaken, uploadAll } from '../../support/take-papers.ts'
import { aTypedDossier } from '../../support/typed-dossier.ts'

async function anEmptySheet(name: string) {
  const background = { r: 252, g: 252, b: 250 }
  const bytes = await sharp({ create: { width: 1654, height: 2339, channels: 3, background } })
    .jpeg()
    .toBuffer()
  return { name, bytes: new Uint8Array(bytes) }
}

it('receives no dossier whose sheets are not explained, and receives it once a reason is given', async () => {
  const desk = await aSignedInDesk()
  const dossierId = await aTypedDossier(desk)
  const uploadIds = await uploadAll(desk, [await anEmptySheet('to-1.jpg')])
  const { batchId } = await desk.call.scans.addFiles({ dossierId, uploadIds })
  await untilTaken(desk, batchId)
  await desk.office.core.readAll()
  await desk.call.scans.stateSheets({ batchId, sheets: 2 })

  const refused = refusal('sheets_unexplained', { alarms: 1 })
  await expect(desk.call.dossiers.receive({ dossierId })).rejects.toEqual(refused)
  const [batch] = (await desk.call.scans.stack({ dossierId })).batches
  const key = batch?.alarms[0]?.key ?? ''
  await expect(desk.call.scans.answerAlarm({ batchId, key, reason: '  ' })).rejects.toEqual(refusal('input_invalid'))
  await expect(desk.call.dossiers.receive({ dossierId })).rejects.toEqual(refused)

  const [reason = ''] = messages.stack.reasons.stated_count
  await desk.call.scans.answerAlarm({ batchId, key, reason })
  await desk.call.dossiers.receive({ dossierId })
  const view = await desk.call.scans.stack({ dossierId })
  expect(view.batches).toMatchObject([
    { pages: 1, places: [{ place: 'blank', pages: 1 }], alarms: [{ reason }], settled: true },
  ])
}, 180_000)

it('gives the page of before back when taking it again is undone', async () => {
  const desk = await aSignedInDesk()
  const dossierId = await aTypedDossier(desk)
  const names = ['to-1.jpg', 'to-2.jpg', 'to-1-lai.jpg']
  const [one, two, again] = await uploadAll(desk, await Promise.all(names.map(anEmptySheet)))
  if (one === undefined || two === undefined || again === undefined) throw new Error('three files were uploaded')
  const first = await desk.call.scans.addFiles({ dossierId, uploadIds: [one, two] })
  await untilTaken(desk, first.batchId)
  const { pages: before } = await desk.call.reviews.get({ dossierId })
  const retaken = await desk.call.scans.addFiles({ dossierId, uploadIds: [again], replaces: before[0]?.pageId ?? null })
  await untilTaken(desk, retaken.batchId)
  const shown = async () =>
    (await desk.call.pages.get({ dossierId })).pages.map(({ sourceName, binned }) => [sourceName, binned])

  const after = [
    ['to-1-lai.jpg', false],
    ['to-1.jpg', true],
    ['to-2.jpg', false],
  ]
  expect(await shown()).toEqual(after)
  expect((await desk.call.pages.undo({ dossierId })).kind).toBe('retake')
  expect(await shown()).toEqual([
    ['to-1.jpg', false],
    ['to-1-lai.jpg', true],
    ['to-2.jpg', false],
  ])
  await desk.call.pages.redo({ dossierId })
  expect(await shown()).toEqual(after)
}, 180_000)
