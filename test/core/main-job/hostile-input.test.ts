import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import type { ScanSource } from '../../../main/core/intake/scan-source.ts'
import { createPlainHost } from '../../../main/hosts/plain-host.ts'
import { simulatedScanner } from '../../../main/practice/simulated-scanner.ts'
import type { ErrorCode } from '../../../shared/errors.ts'
import { sentenceOf } from '../../../shared/messages/errors.vi.ts'
import { aPaper, aZip, lockedPdf, manyPageTiff, pngBomb, tinyPng, torn, unusualTiff } from '../../support/bad-papers.ts'
import { flateBombPdf, hugePicturePdf, manyObjectsPdf, pdfWithExtras } from '../../support/bad-pdfs.ts'
import { aSignedInDesk } from '../../support/practice-desk.ts'
import { appError, refusal } from '../../support/refusal.ts'
import { storeOf } from '../../support/store-of.ts'
import { takeInto, untilTaken, uploadAll } from '../../support/take-papers.ts'
import { aTempFolder } from '../../support/temp-folder.ts'

const patienceMs = 240_000
const text = (words: string) => Buffer.from(words, 'utf8')

describe('a file that is none of ours', () => {
  it(
    'is refused with its own code while the good file of the same batch becomes a page',
    async () => {
      const desk = await aSignedInDesk()
      const bad: readonly (readonly [string, Uint8Array, ErrorCode])[] = [
        ['thu.pdf', text('Đây là chữ, không phải PDF.'), 'file_type_unsupported'],
        ['nen.pdf', aZip(), 'archive_refused'],
        ['rach.pdf', torn(aPaper('khai-sinh-b.pdf')), 'pdf_damaged'],
        ['rach.jpg', torn(aPaper('khai-sinh-a-2.jpg')), 'image_damaged'],
        ['khoa.pdf', lockedPdf(), 'pdf_encrypted'],
        ['bom.png', pngBomb(30_000, 30_000), 'image_too_large'],
        ['400-trieu.png', pngBomb(20_000, 20_000), 'image_too_large'],
        ['phinh.pdf', flateBombPdf(), 'file_too_complex'],
        ['anh-lon.pdf', hugePicturePdf(), 'file_too_complex'],
        ['hat.png', await tinyPng(), 'image_too_small'],
        ['la.xyz', Buffer.from([0, 1, 2, 3, 4, 5, 6, 7]), 'file_type_unsupported'],
      ]
      const started = performance.now()
      const files = bad.map(([name, bytes]) => ({ name, bytes }))
      const { dossierId, batch } = await takeInto(desk, [
        ...files.slice(0, 4),
        { name: 'tot.jpg', bytes: aPaper('khai-sinh-a-1.jpg') },
        ...files.slice(4),
      ])

      expect(batch.refused).toEqual(bad.map(([name, , code]) => ({ name, code })))
      expect(batch.pagesTaken).toBe(1)
      const { pages } = await desk.call.reviews.get({ dossierId })
      expect(pages.map(({ sourceName }) => sourceName)).toEqual(['tot.jpg'])
      for (const [name, , code] of bad) expect(sentenceOf(code, { subject: name })).toMatch(/^\S+: .+ .+\.$/)
      console.log(`${bad.length} bad files and a good one in ${Math.round(performance.now() - started)} ms`)
    },
    patienceMs,
  )

  it(
    'is taken where it is only unusual, and what was left in it is told',
    async () => {
      const desk = await aSignedInDesk()
      const { batch } = await takeInto(desk, [
        { name: 'ma-chay.pdf', bytes: pdfWithExtras() },
        { name: 'trieu.pdf', bytes: manyObjectsPdf(1_000_000) },
        { name: 'cmyk.tif', bytes: await unusualTiff('cmyk') },
        { name: '16-bit.tif', bytes: await unusualTiff('rgb16') },
      ])

      expect(batch.refused).toEqual([])
      expect(batch.pagesTaken).toBe(4)
      expect(batch.noted).toEqual([
        { name: 'ma-chay.pdf', code: 'file_scripts_left' },
        { name: 'ma-chay.pdf', code: 'file_attachments_left' },
      ])
    },
    patienceMs,
  )

  it(
    'is refused at once where it is empty, chosen or scanned',
    async () => {
      const blank: ScanSource = {
        id: 'blank',
        name: 'Máy quét thử',
        kind: 'simulated',
        async *scan() {
          yield { name: 'trong.jpg', bytes: new Uint8Array(0) }
          yield { name: 'tot.jpg', bytes: aPaper('khai-sinh-a-1.jpg') }
        },
      }
      const desk = await aSignedInDesk({ sources: [blank] })
      const { dossierId } = await desk.call.dossiers.open({ procedureCode: '1.001193' })

      const upload = desk.office.core.upload(desk.client, { name: 'trong.pdf', bytes: new Uint8Array(0) })
      await expect(upload).rejects.toEqual(appError('file_empty'))
      const { batchId } = await desk.call.scans.scan({ dossierId, sourceId: 'blank' })
      const batch = await untilTaken(desk, batchId)

      expect(batch).toMatchObject({ pagesTaken: 1, refused: [{ name: 'trong.jpg', code: 'file_empty' }] })
    },
    patienceMs,
  )
})

describe('a batch', () => {
  it(
    'is refused where it is empty, and where the scanner, the file or the dossier is unknown',
    async () => {
      const desk = await aSignedInDesk()
      const { dossierId } = await desk.call.dossiers.open({ procedureCode: '1.001193' })
      const nothing = '0198f3a0-0000-7000-8000-000000000000' as never

      await expect(desk.call.scans.addFiles({ dossierId, uploadIds: [] })).rejects.toEqual(refusal('batch_empty'))
      await expect(desk.call.scans.addFiles({ dossierId, uploadIds: [nothing] })).rejects.toEqual(refusal('not_found'))
      await expect(desk.call.scans.scan({ dossierId, sourceId: 'none' })).rejects.toEqual(refusal('not_found'))
      await expect(desk.call.scans.cancel({ batchId: nothing })).rejects.toEqual(refusal('not_found'))
      const [upload] = await uploadAll(desk, [{ name: 'tot.jpg', bytes: aPaper('khai-sinh-a-1.jpg') }])
      if (upload === undefined) throw new Error('uploaded above')
      const lost = desk.call.scans.addFiles({ dossierId: nothing, uploadIds: [upload] })
      await expect(lost).rejects.toEqual(refusal('dossier_not_found'))
    },
    patienceMs,
  )

  it(
    'of 500 pages is durable page by page while every other call is answered',
    async () => {
      const desk = await aSignedInDesk()
      const { dossierId } = await desk.call.dossiers.open({ procedureCode: '1.001193' })
      const uploadIds = await uploadAll(desk, [{ name: 'so.tiff', bytes: manyPageTiff(500) }])
      const started = performance.now()
      const { batchId } = await desk.call.scans.addFiles({ dossierId, uploadIds })
      const answeredAt = performance.now() - started

      let slowest = 0
      let asked = 0
      for (let state = 'taking'; state === 'taking'; asked += 1) {
        const before = performance.now()
        await desk.call.dossiers.today()
        slowest = Math.max(slowest, performance.now() - before)
        state = (await desk.call.scans.batch({ batchId })).state
        await wait(5)
      }
      const took = performance.now() - started

      expect(await desk.call.scans.batch({ batchId })).toMatchObject({ pagesTaken: 500, refused: [] })
      const { pages } = await desk.call.reviews.get({ dossierId })
      expect(pages).toHaveLength(500)
      expect(pages.map(({ position }) => position)).toEqual(Array.from({ length: 500 }, (_, at) => at))
      expect(asked).toBeGreaterThan(20)
      expect(slowest).toBeLessThan(3_000)
      await desk.close()
      const again = await aSignedInDesk({ dataDir: desk.dataDir })
      expect((await again.call.reviews.get({ dossierId })).pages).toHaveLength(500)
      console.log(
        `500 pages durable in ${Math.round(took)} ms (${Math.round(500_000 / took)}/s), accepted after ${Math.round(answeredAt)} ms; ` +
          `dossiers.today asked ${asked} times meanwhile, slowest ${Math.round(slowest)} ms`,
      )
    },
    patienceMs,
  )

  it(
    'is cancelled in the middle, and closed in the middle, with what was taken',
    async () => {
      const desk = await aSignedInDesk()
      const { dossierId } = await desk.call.dossiers.open({ procedureCode: '1.001193' })
      const uploadIds = await uploadAll(desk, [{ name: 'so.tiff', bytes: manyPageTiff(500) }])
      const first = await desk.call.scans.addFiles({ dossierId, uploadIds })
      await untilPages(desk, first.batchId, 5)
      await desk.call.scans.cancel({ batchId: first.batchId })
      const cancelled = await untilTaken(desk, first.batchId)

      expect(cancelled).toMatchObject({ state: 'cancelled', refused: [] })
      expect(cancelled.pagesTaken).toBeGreaterThanOrEqual(5)
      expect(cancelled.pagesTaken).toBeLessThan(500)
      await expect(desk.call.scans.cancel({ batchId: first.batchId })).rejects.toEqual(refusal('not_found'))

      const second = await desk.call.scans.addFiles({ dossierId, uploadIds })
      const seen = await untilPages(desk, second.batchId, 5)
      await desk.close()
      const again = await aSignedInDesk({ dataDir: desk.dataDir })
      const closed = await again.call.scans.batch({ batchId: second.batchId })

      expect(closed.state).toBe('cancelled')
      expect(closed.pagesTaken).toBeGreaterThanOrEqual(seen)
      const { pages } = await again.call.reviews.get({ dossierId })
      expect(pages).toHaveLength(cancelled.pagesTaken + closed.pagesTaken)
    },
    patienceMs,
  )

  it(
    'keeps two pages when the feeder jams after the second, says why, and goes on with the same stack afterwards',
    async () => {
      const desk = await aSignedInDesk({ sources: [simulatedScanner({ pausePerPageMs: 1, jamAfterPages: 2 })] })
      const { dossierId } = await desk.call.dossiers.open({ procedureCode: '1.001193' })
      const [source] = await desk.call.scans.listSources()
      if (source === undefined) throw new Error('there is a scanner')
      const { batchId } = await desk.call.scans.scan({ dossierId, sourceId: source.sourceId })

      const batch = await untilTaken(desk, batchId)

      expect(batch).toMatchObject({
        state: 'failed',
        pagesTaken: 2,
        refused: [{ name: 'Máy quét mô phỏng', code: 'scanner_failed' }],
      })
      expect((await desk.call.reviews.get({ dossierId })).pages).toHaveLength(2)

      // The jam is out, the sheets that were left are in again: the same batch goes on.
      await desk.call.scans.resume({ batchId })
      expect(await untilTaken(desk, batchId)).toMatchObject({ pagesTaken: 4, refused: [], resumesFrom: null })
      const { batches } = await desk.call.scans.stack({ dossierId })
      expect(batches.map(({ sheets }) => sheets)).toEqual([4])
      await expect(desk.call.scans.resume({ batchId })).rejects.toEqual(refusal('action_not_allowed'))
    },
    patienceMs,
  )

  it(
    'knows, when it goes on, of which sheet only one side was taken',
    async () => {
      const simulated = simulatedScanner({ pausePerPageMs: 1, jamAfterPages: 3 })
      const settings = { source: 'feeder_duplex', colour: 'colour', dpi: 300, paper: 'a4' } as const
      const desk = await aSignedInDesk({ sources: [{ ...simulated, settings }] })
      const { dossierId } = await desk.call.dossiers.open({ procedureCode: '1.001193' })
      const { batchId } = await desk.call.scans.scan({ dossierId, sourceId: simulated.id })
      await untilTaken(desk, batchId)
      const halves = () => storeOf(desk.dataDir).prepare('SELECT position FROM page WHERE half = 1').all()
      expect(halves()).toEqual([])
      await desk.call.scans.resume({ batchId })
      expect(halves()).toEqual([{ position: 2 }])
      await untilTaken(desk, batchId)
    },
    patienceMs,
  )
})

async function untilPages(
  { call }: Awaited<ReturnType<typeof aSignedInDesk>>,
  batchId: Parameters<typeof call.scans.batch>[0]['batchId'],
  wanted: number,
): Promise<number> {
  for (;;) {
    const { pagesTaken } = await call.scans.batch({ batchId })
    if (pagesTaken >= wanted) return pagesTaken
    await wait(2)
  }
}

describe('a page that could not be read', () => {
  it(
    'says so, stays, and is read when it is tried again',
    async () => {
      const dataDir = aTempFolder()
      const { workerFile } = createPlainHost({ dataDir, log: () => {} })
      const pool: { broken: boolean } = { broken: true }
      const desk = await aSignedInDesk({
        dataDir,
        workers: 1,
        host: {
          workerFile: (name) =>
            pool.broken && name === 'page-worker' ? new URL('data:text/javascript,process.exit(1)') : workerFile(name),
        },
      })
      const { dossierId } = await takeInto(desk, [{ name: 'tot.jpg', bytes: aPaper('khai-sinh-a-3.jpg') }])
      await desk.office.core.readAll()
      const [failed] = (await desk.call.reviews.get({ dossierId })).pages
      expect(failed).toMatchObject({ state: 'failed', failure: 'reading_failed' })
      if (failed === undefined) throw new Error('one page was taken')

      pool.broken = false
      await desk.call.scans.readAgain({ pageId: failed.pageId })
      expect((await desk.call.reviews.get({ dossierId })).pages).toMatchObject([{ state: 'waiting', failure: null }])
      await desk.office.core.readAll()

      const review = await desk.call.reviews.get({ dossierId })
      expect(review.pages).toMatchObject([{ state: 'read', failure: null }])
      expect(review.documents.length).toBeGreaterThan(0)
    },
    patienceMs,
  )

  it(
    'waits for the next start where the program was closed while it was being read',
    async () => {
      const desk = await aSignedInDesk({ workers: 1 })
      const { dossierId } = await takeInto(desk, [{ name: 'tot.jpg', bytes: aPaper('khai-sinh-a-3.jpg') }])
      const reading = desk.office.core.readAll()
      await wait(300)
      expect((await desk.call.reviews.get({ dossierId })).pages).toMatchObject([{ state: 'reading' }])
      await desk.close()
      await reading

      const again = await aSignedInDesk({ dataDir: desk.dataDir, workers: 1 })
      expect((await again.call.reviews.get({ dossierId })).pages).toMatchObject([{ state: 'waiting', failure: null }])
      await again.office.core.readAll()
      expect((await again.call.reviews.get({ dossierId })).pages).toMatchObject([{ state: 'read' }])
    },
    patienceMs,
  )
})
