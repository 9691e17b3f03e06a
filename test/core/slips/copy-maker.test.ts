import sharp from 'sharp'
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import type { LogEntry, WorkerFile } from '../../../main/core/ports.ts'
import { makeComponentPdf } from '../../../main/core/slips/component-pdf.ts'
import { type CopyRequest, createCopyMaker } from '../../../main/core/slips/copy-maker.ts'
import { makeCertifiedCopy } from '../../../main/core/slips/copy-pages.ts'
import { sourceWorkerFile } from '../../../main/hosts/plain-host.ts'
import { aSlip } from './some-slips.ts'

let request: Extract<CopyRequest, { kind: 'archive_copy' }>
let certified: Extract<CopyRequest, { kind: 'certified_copy' }>
let wanted: Uint8Array
let wantedCertified: Uint8Array

beforeAll(async () => {
  const page = { width: 1654, height: 2339, dpi: 200, jpeg: await aView() }
  const metadata = {
    title: 'Tờ khai đăng ký khai sinh',
    author: 'UBND xã Bình Minh',
    kinds: [],
    originals: ['ab'.repeat(32)],
    sources: [],
    createdAt: '2026-11-22T01:05:00.000Z',
  }
  const pages = [page, page, page]
  request = { kind: 'archive_copy', pages, metadata }
  const scanned = { pages, mark: 'Bản sao điện tử · Số chứng thực 7', madeFrom: metadata.originals }
  certified = { kind: 'certified_copy', content: aSlip('electronic_copy'), scanned }
  wanted = await makeComponentPdf(pages, metadata)
  wantedCertified = await makeCertifiedCopy(certified.content, scanned)
}, 300_000)

function aView(): Promise<Buffer> {
  const text = '<svg width="1654" height="2339"><text x="200" y="300" font-size="60">Tờ khai</text></svg>'
  return sharp({ create: { width: 1654, height: 2339, channels: 3, background: '#fff' } })
    .composite([{ input: Buffer.from(text) }])
    .jpeg()
    .toBuffer()
}

/** The real worker, that ends by itself after so many milliseconds: while it starts, in the middle, or with its answer. */
function endingAfter(ms: number): URL {
  const real = JSON.stringify(sourceWorkerFile('document-worker').toString())
  return new URL(
    `data:text/javascript,${encodeURIComponent(`setTimeout(() => process.exit(1), ${ms}); await import(${real})`)}`,
  )
}

/** CPU of this thread alone, milliseconds. */
async function ownMs(work: () => Promise<unknown>): Promise<number> {
  const before = process.threadCpuUsage()
  await work()
  const { user, system } = process.threadCpuUsage(before)
  return (user + system) / 1000
}

function aMaker(workerFiles: readonly URL[]) {
  const log: LogEntry[] = []
  let started = 0
  const workerFile: WorkerFile = (name) => workerFiles[started++] ?? sourceWorkerFile(name)
  const maker = createCopyMaker({ workerFile, log: (entry) => log.push(entry) })
  onTestFinished(() => maker.close())
  return { maker, log, started: () => started }
}

describe('copies made in a thread of their own', { timeout: 300_000 }, () => {
  it('are byte for byte those that the desk would make, one after another by one thread', async () => {
    const { maker, started } = aMaker([])
    const made = await Promise.all([maker.make(request), maker.make(certified), maker.make(request)])
    for (const [at, pdf] of [wanted, wantedCertified, wanted].entries()) {
      expect(Buffer.compare(made[at] ?? new Uint8Array(), pdf)).toBe(0)
    }
    expect(started()).toBe(1)
  })

  it('cost the desk’s own thread hardly anything', async () => {
    const { maker } = aMaker([])
    await maker.make(request)
    const apart = await ownMs(() => maker.make(request))
    const here = await ownMs(() => makeComponentPdf(request.pages, request.metadata))
    const certifiedApart = await ownMs(() => maker.make(certified))
    const certifiedHere = await ownMs(() => makeCertifiedCopy(certified.content, certified.scanned))
    console.info(`${apart} ms of the desk’s thread instead of ${here}, certified ${certifiedApart} of ${certifiedHere}`)
    expect(apart).toBeLessThan(here / 3)
    expect(certifiedApart).toBeLessThan(certifiedHere / 3)
  })

  it('are made by another thread where the first ended at any moment', async () => {
    for (const ms of [0, 200, 500, 1_000]) {
      const { maker } = aMaker([endingAfter(ms)])
      expect(Buffer.compare(await maker.make(request), wanted)).toBe(0)
    }
  })

  it('are refused in a sentence where two threads were lost, and made when asked for again', async () => {
    const { maker } = aMaker([endingAfter(0), endingAfter(0)])
    await expect(maker.make(request)).rejects.toMatchObject({ code: 'copy_not_made' })
    expect(Buffer.compare(await maker.make(request), wanted)).toBe(0)
  })

  it('say which page was no picture, and the thread goes on', async () => {
    const { maker, started } = aMaker([])
    const [page] = request.pages
    if (page === undefined) throw new Error('the request has pages')
    const pages = [{ ...page, jpeg: Buffer.from('no picture') }]
    const scanned = { ...certified.scanned, pages }
    await expect(maker.make({ ...request, pages })).rejects.toMatchObject({ code: 'image_damaged' })
    await expect(maker.make({ ...certified, scanned })).rejects.toMatchObject({ code: 'image_damaged' })
    expect(Buffer.compare(await maker.make(request), wanted)).toBe(0)
    expect(started()).toBe(1)
  })
})
