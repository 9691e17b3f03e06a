import { afterEach, describe, expect, it } from 'vitest'
import { createPageReader, type PageReader, workersFor } from '../../../main/core/ocr/page-reader.ts'
import { regionText } from '../../../main/core/ocr/words.ts'
import type { LogEntry } from '../../../main/core/ports.ts'
import { aDrawnPage, declaration, printLines } from '../../support/drawn-page.ts'

const realWorker = (): URL => new URL('../../../main/workers/page-worker.ts', import.meta.url)
let reader: PageReader | null = null

/** A worker program of its own, to see how the pool bears it; its engine takes `loadMs` to load. */
function workerThat(body: string, loadMs = 0): () => URL {
  const program = `import { parentPort } from 'node:worker_threads'; parentPort.on('message', (request) => {
    if (request.kind === 'warm') {
      globalThis.isWarm = true
      setTimeout(() => parentPort.postMessage({ kind: 'ready' }), ${loadMs})
    } else { ${body} }
  })`
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

  it('replaces a worker after its share of pages, which goes on until the next one has loaded its engine', async () => {
    const counting =
      "globalThis.n = (globalThis.n ?? 0) + 1; setTimeout(() => parentPort.postMessage({ kind: 'read', reading: { ms: globalThis.n } }), 20)"
    const { pool, log } = open(workerThat(counting, 300), 2)
    const seen: number[] = []
    const began = performance.now()
    let longest = 0
    for (let last = began; seen.filter((n) => n === 1).length < 3; ) {
      seen.push((await pool.read(new Uint8Array([seen.length]))).ms)
      const now = performance.now()
      if (seen.length > 1) longest = Math.max(longest, now - last)
      last = now
    }
    const ends = seen.filter((_, at) => seen[at + 1] === 1)
    expect(ends.every((n) => n >= 2)).toBe(true)
    expect(longest).toBeLessThan(300)
    expect(log).toEqual([])
  })

  it('replaces one worker at a time, however many have done their share', async () => {
    const program = workerThat("parentPort.postMessage({ kind: 'read', reading: { ms: 1 } })", 1e9)
    let hired = 0
    const workerFile = (): URL => {
      hired += 1
      return program()
    }
    reader = createPageReader({ workerFile, log: () => {}, workers: 2, pagesPerWorker: 2 })
    const pool = reader
    await Promise.all(Array.from({ length: 12 }, () => pool.read(new Uint8Array([1]))))
    expect(hired).toBe(3)
  })

  it('loads the engines before the first page when it is asked to', async () => {
    const { pool } = open(
      workerThat("parentPort.postMessage({ kind: 'read', reading: { ms: globalThis.isWarm ? 1 : 0 } })"),
    )
    pool.warm()
    pool.warm()
    expect((await pool.read(new Uint8Array([1]))).ms).toBe(1)
  })

  it('reads as many pages at once as there are cores, one where memory is short, never more than four', () => {
    const gb = 1024 ** 3
    expect(workersFor({ cores: 2, memory: 8 * gb })).toBe(2)
    expect(workersFor({ cores: 16, memory: 32 * gb })).toBe(4)
    expect(workersFor({ cores: 1, memory: 8 * gb })).toBe(1)
    expect(workersFor({ cores: 4, memory: 3.8 * gb })).toBe(1)
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
