import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createPlainHost } from '../../../main/hosts/plain-host.ts'
import { aPaper } from '../../support/bad-papers.ts'
import { aSignedInDesk } from '../../support/practice-desk.ts'
import { refusal } from '../../support/refusal.ts'
import { textOfPdf } from '../../support/slip-tools.ts'
import { storeOf } from '../../support/store-of.ts'
import { untilTaken, uploadAll } from '../../support/take-papers.ts'
import { aTempFolder } from '../../support/temp-folder.ts'
import { aTypedDossier } from '../../support/typed-dossier.ts'

describe('receiving a dossier', () => {
  it('gives code, promised day and a receipt whose signature is valid, and queues the message', async () => {
    const desk = await aSignedInDesk()
    const dossierId = await aTypedDossier(desk)

    const received = await desk.call.dossiers.receive({ dossierId })

    const view = await desk.call.dossiers.get({ dossierId })
    expect(view.status).toBe('received')
    expect(view.code).toMatch(/^H99\.18\.05-\d{6}-0001$/)
    expect(view.promiseExplanation).not.toBe('')
    const verdict = await desk.call.slips.verify({ slipId: received.slipId })
    expect(verdict).toMatchObject({ valid: true, signatures: [{ level: 'PAdES-B-B', coversWholeFile: true }] })
    const kinds = (await desk.call.outbox.list({ unprovenOnly: true, limit: 10 })).map((item) => item.kind)
    expect(kinds.toSorted()).toEqual(['dossier', 'step'])
  })

  it('keeps the number when reception is asked for twice at the same time', async () => {
    const desk = await aSignedInDesk()
    const dossierId = await aTypedDossier(desk)

    const answers = await Promise.allSettled([
      desk.call.dossiers.receive({ dossierId }),
      desk.call.dossiers.receive({ dossierId }),
    ])

    expect(answers.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    const view = await desk.call.dossiers.get({ dossierId })
    expect(view.slips).toHaveLength(1)
    expect(await desk.call.outbox.list({ unprovenOnly: true, limit: 10 })).toHaveLength(2)
  })

  it('names what is missing and receives nothing', async () => {
    const desk = await aSignedInDesk()
    const { dossierId } = await desk.call.dossiers.open({ procedureCode: '1.001193' })

    await expect(desk.call.dossiers.receive({ dossierId })).rejects.toEqual(refusal('applicant_missing'))
    const typed = await aTypedDossier(desk)
    const { components } = await desk.call.dossiers.get({ dossierId: typed })
    const first = components.find(({ required }) => required)
    if (first === undefined) throw new Error('the procedure asks for something')
    await desk.call.dossiers.setComponent({ ...first, originals: 0, certifiedCopies: 0, photocopies: 0, shown: false })

    await expect(desk.call.dossiers.receive({ dossierId: typed })).rejects.toEqual(refusal('components_missing'))
    expect((await desk.call.dossiers.get({ dossierId: typed })).code).toBe('')
  })

  it('asks for the day of return where the catalogue knows no limit', async () => {
    const desk = await aSignedInDesk()
    const dossierId = await aTypedDossier(desk, { procedureCode: '1.001776' })

    await expect(desk.call.dossiers.receive({ dossierId })).rejects.toEqual(refusal('time_limit_unknown'))
    await desk.call.dossiers.receive({ dossierId, promisedOn: '2035-01-10' })

    expect((await desk.call.dossiers.get({ dossierId })).promisedAt).toBe('2035-01-10T10:00:00.000Z')
  })

  it('does not sign with an expired certificate and keeps the dossier as it was', async () => {
    const start = Date.parse('2026-11-23T02:00:00.000Z')
    let now = start
    const desk = await aSignedInDesk({ host: { clock: { now: () => new Date(now).toISOString() } } })
    const dossierId = await aTypedDossier(desk)
    now = Date.parse('2029-11-23T02:00:00.000Z')

    await expect(desk.call.dossiers.receive({ dossierId })).rejects.toEqual(refusal('certificate_expired'))

    const view = await desk.call.dossiers.get({ dossierId })
    expect(view.status).toBe('draft')
    expect(view.slips).toEqual([])
    expect(await desk.call.outbox.list({ unprovenOnly: true, limit: 10 })).toEqual([])
  })

  it('finds the dossier with and without tone marks, exact marks first', async () => {
    const desk = await aSignedInDesk()
    await aTypedDossier(desk, { fullName: 'ĐỖ VĂN ÁNH' })
    await aTypedDossier(desk, { fullName: 'DO VAN ANH' })

    const folded = await desk.call.dossiers.search({ text: 'do van anh' })
    const exact = await desk.call.dossiers.search({ text: 'đỗ văn ánh' })

    expect(folded.items.map(({ applicantName }) => applicantName)).toHaveLength(2)
    expect(exact.items[0]?.applicantName).toBe('ĐỖ VĂN ÁNH')
  })
})

it('receives nothing while the archive copy can’t be made, and keeps the number until it can', {
  timeout: 300_000,
}, async () => {
  const dataDir = aTempFolder()
  const { workerFile } = createPlainHost({ dataDir, log: () => {} })
  const thread: { dies: boolean } = { dies: true }
  const desk = await aSignedInDesk({
    dataDir,
    workers: 1,
    host: {
      workerFile: (name) =>
        thread.dies && name === 'document-worker' ? new URL('data:text/javascript,process.exit(1)') : workerFile(name),
    },
  })
  const dossierId = await aTypedDossier(desk)
  const uploadIds = await uploadAll(desk, [{ name: 'to-khai.jpg', bytes: aPaper('khai-sinh-a-1.jpg') }])
  await untilTaken(desk, (await desk.call.scans.addFiles({ dossierId, uploadIds })).batchId)
  await desk.office.core.readAll()
  desk.office.core.confirmAll(desk.client, dossierId)

  await expect(desk.call.dossiers.receive({ dossierId })).rejects.toEqual(refusal('copy_not_made'))
  const cutOff = await desk.call.dossiers.get({ dossierId })
  expect(cutOff.status).toBe('in_review')
  expect(await desk.call.outbox.list({ unprovenOnly: true, limit: 10 })).toEqual([])

  thread.dies = false
  const received = await desk.call.dossiers.receive({ dossierId })
  expect(received.code).toBe(cutOff.code)
  const queued = await desk.call.outbox.list({ unprovenOnly: true, limit: 10 })
  expect(queued.map(({ kind }) => kind).toSorted()).toEqual(['dossier', 'step'])
})

it('says on the receipt what was changed between a reception that was cut off and the next', async () => {
  const dataDir = aTempFolder()
  const first = await aSignedInDesk({ dataDir })
  const dossierId = await aTypedDossier(first)
  const store = storeOf(dataDir)
  store.pragma('query_only = OFF')
  // The number is kept, then the machine stops before the receipt is issued.
  store.exec(`CREATE TRIGGER stop_here BEFORE UPDATE OF state ON slip BEGIN SELECT RAISE(ABORT, 'cut off'); END`)
  await expect(first.call.dossiers.receive({ dossierId })).rejects.toEqual(refusal('internal'))
  const promised = (await first.call.dossiers.get({ dossierId })).code
  store.exec('DROP TRIGGER stop_here')
  await first.close()

  const next = await aSignedInDesk({ dataDir })
  const { applicant } = await next.call.dossiers.get({ dossierId })
  const mended = { ...applicant, fullName: 'LÒ THỊ MẪU SỬA' }
  await next.call.dossiers.setPeople({ dossierId, applicant: mended, submitter: mended })
  const received = await next.call.dossiers.receive({ dossierId })

  expect(received.code).toBe(promised)
  const file = join(aTempFolder(), 'receipt.pdf')
  writeFileSync(file, await next.office.core.slipPdf(next.client, received.slipId, 'a4'))
  expect(textOfPdf(file)).toContain('LÒ THỊ MẪU SỬA')
})
