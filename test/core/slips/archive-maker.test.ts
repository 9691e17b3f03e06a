import sharp from 'sharp'
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import type { LogEntry, WorkerFile } from '../../../main/core/ports.ts'
import { type ArchiveRequest, createArchiveMaker } from '../../../main/core/slips/archive-maker.ts'
import { makeComponentPdf } from '../../../main/core/slips/component-pdf.ts'
import { sourceWorkerFile } from '../../../main/hosts/plain-host.ts'

let request: ArchiveRequest
let wanted: Uint8Array

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
  request = { pages: [page, page, page], metadata }
  wanted = await makeComponentPdf(request.pages, metadata)
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
  const real = JSON.stringify(sourceWorkerFile('archive-worker').toString())
  return new URL(
    `data:text/javascript,${encodeURIComponent(`setTimeout(() => process.exit(1), ${ms}); await import(${real})`)}`,
  )
}

function aMaker(workerFiles: readonly URL[]) {
  const log: LogEntry[] = []
  let started = 0
  const workerFile: WorkerFile = (name) => workerFiles[started++] ?? sourceWorkerFile(name)
  const maker = createArchiveMaker({ workerFile, log: (entry) => log.push(entry) })
  onTestFinished(() => maker.close())
  return { maker, log, started: () => started }
}

describe('archive copies made in a thread of their own', { timeout: 300_000 }, () => {
  it('are byte for byte those that the desk would make, one after another by one thread', async () => {
    const { maker, started } = aMaker([])
    const made = await Promise.all([maker.make(request), maker.make(request)])
    for (const pdf of made) expect(Buffer.compare(pdf, wanted)).toBe(0)
    expect(started()).toBe(1)
  })

  it('cost the desk’s own thread hardly anything', async () => {
    const { maker } = aMaker([])
    await maker.make(request)
    const before = process.threadCpuUsage()
    await maker.make(request)
    const { user, system } = process.threadCpuUsage(before)
    const own = process.threadCpuUsage()
    await makeComponentPdf(request.pages, request.metadata)
    const there = process.threadCpuUsage(own)
    console.info(`${(user + system) / 1000} ms of the desk’s thread instead of ${(there.user + there.system) / 1000}`)
    expect(user + system).toBeLessThan((there.user + there.system) / 3)
  })

  it('are made by another thread where the first ended at any moment', async () => {
    for (const ms of [0, 200, 500, 1_000]) {
      const { maker } = aMaker([endingAfter(ms)])
      expect(Buffer.compare(await maker.make(request), wanted)).toBe(0)
    }
  })

  it('are refused in a sentence where two threads were lost, and made when asked for again', async () => {
    const { maker } = aMaker([endingAfter(0), endingAfter(0)])
    await expect(maker.make(request)).rejects.toMatchObject({ code: 'archive_not_made' })
    expect(Buffer.compare(await maker.make(request), wanted)).toBe(0)
  })

  it('say which page was no picture, and the thread goes on', async () => {
    const { maker, started } = aMaker([])
    const [page] = request.pages
    if (page === undefined) throw new Error('the request has pages')
    const damaged = { ...request, pages: [{ ...page, jpeg: Buffer.from('no picture') }] }
    await expect(maker.make(damaged)).rejects.toMatchObject({ code: 'image_damaged' })
    expect(Buffer.compare(await maker.make(request), wanted)).toBe(0)
    expect(started()).toBe(1)
  })
})
