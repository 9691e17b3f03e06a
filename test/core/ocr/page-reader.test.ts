import { afterEach, describe, expect, it } from 'vitest'
import { createPageReader, type PageReader } from '../../../main/core/ocr/page-reader.ts'
import { regionText } from '../../../main/core/ocr/words.ts'
import type { LogEntry } from '../../../main/core/ports.ts'
import { aDrawnPage, declaration, printLines } from '../../support/drawn-page.ts'

const realWorker = (): URL => new URL('../../../main/workers/page-worker.ts', import.meta.url)
let reader: PageReader | null = null

/** A worker program of its own, to see how the pool bears it. */
function workerThat(body: string): () => URL {
  const program = `import { parentPort } from 'node:worker_threads'; parentPort.on('message', (request) => { ${body} })`
  return () => new URL(`data:text/javascript,${encodeURIComponent(program)}`)
}

function open(workerFile: () => URL, pagesPerWorker = 60): { readonly pool: PageReader; readonly log: LogEntry[] } {
  const log: LogEntry[] = []
  reader = createPageReader({ workerFile, log: (entry) => log.push(entry), workers: 1, pagesPerWorker })
  return { pool: reader, log }
}

afterEach(async () => {
  await reader?.close()
  reader = null
})

// Real pages are read at low priority: on a busy machine that takes its time.
describe('the pool of page workers', { timeout: 180_000 }, () => {
  it('reads real pages, tells progress and needs no network', async () => {
    const noNetwork = `data:text/javascript,${encodeURIComponent(`
      import net from 'node:net'
      net.Socket.prototype.connect = () => { throw new Error('network used') }
      globalThis.fetch = () => { throw new Error('network used') }
      await import(${JSON.stringify(realWorker().href)})
    `)}`
    const { pool } = open(() => new URL(noNetwork))
    const shares: number[] = []
    const image = await aDrawnPage((page) => printLines(page, declaration))
    const reading = await pool.read(image, { onProgress: (share) => shares.push(share) })
    expect(reading.regions.map(regionText).join('\n')).toBe(declaration.join('\n'))
    expect(shares.length).toBeGreaterThan(0)
    expect(shares.every((share) => share >= 0 && share <= 1)).toBe(true)
  })

  it('says reading_failed for what is no image and reads the next page', async () => {
    const { pool } = open(realWorker)
    await expect(pool.read(new TextEncoder().encode('no image'))).rejects.toMatchObject({ code: 'reading_failed' })
    const image = await aDrawnPage((page) => printLines(page, declaration))
    expect((await pool.read(image)).regions[0]?.lines).toHaveLength(declaration.length)
  })

  it('replaces a worker that dies and loses only its page', async () => {
    const { pool, log } = open(
      workerThat(
        "if (request.image[0] === 1) process.exit(3); parentPort.postMessage({ kind: 'read', reading: { ms: 7 } })",
      ),
    )
    const dying = pool.read(new Uint8Array([1]))
    const living = pool.read(new Uint8Array([2]))
    await expect(dying).rejects.toMatchObject({ code: 'reading_failed' })
    await expect(living).resolves.toMatchObject({ ms: 7 })
    expect(log).toEqual([{ event: 'page_worker_lost', why: 'exit', reading: true }])
  })

  it('stops a page that is being read and one that waits, and goes on with the rest', async () => {
    const { pool } = open(
      workerThat("if (request.image[0] !== 1) parentPort.postMessage({ kind: 'read', reading: { ms: 9 } })"),
    )
    const stop = new AbortController()
    const stuck = pool.read(new Uint8Array([1]), { signal: stop.signal })
    const waiting = pool.read(new Uint8Array([1]), { signal: stop.signal })
    const other = pool.read(new Uint8Array([2]))
    stop.abort()
    await expect(stuck).rejects.toMatchObject({ code: 'cancelled' })
    await expect(waiting).rejects.toMatchObject({ code: 'cancelled' })
    await expect(other).resolves.toMatchObject({ ms: 9 })
    await expect(pool.read(new Uint8Array([2]), { signal: stop.signal })).rejects.toMatchObject({ code: 'cancelled' })
  })

  it('replaces a worker after its share of pages', async () => {
    const { pool } = open(
      workerThat(
        "globalThis.n = (globalThis.n ?? 0) + 1; parentPort.postMessage({ kind: 'read', reading: { ms: globalThis.n } })",
      ),
      2,
    )
    const seen: number[] = []
    for (let i = 0; i < 5; i++) seen.push((await pool.read(new Uint8Array([i]))).ms)
    expect(seen).toEqual([1, 2, 1, 2, 1])
  })

  it('ends all pages when it is closed', async () => {
    const { pool } = open(workerThat(''))
    const stuck = pool.read(new Uint8Array([1]))
    const closing = pool.close()
    await expect(stuck).rejects.toMatchObject({ code: 'cancelled' })
    await closing
    await expect(pool.read(new Uint8Array([1]))).rejects.toMatchObject({ code: 'cancelled' })
  })
})
