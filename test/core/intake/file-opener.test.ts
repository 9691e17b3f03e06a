import { describe, expect, it, onTestFinished } from 'vitest'
import { createFileOpener, type FileOpenerSettings } from '../../../main/core/intake/file-opener.ts'
import type { LogEntry } from '../../../main/core/ports.ts'
import { plainTimers, sourceWorkerFile } from '../../../main/hosts/plain-host.ts'
import { aPaper } from '../../support/bad-papers.ts'
import { flateBombPdf, hugePicturePdf, manyObjectsPdf, pdfWithExtras } from '../../support/bad-pdfs.ts'

const patienceMs = 180_000
const onePage = "{ kind: 'opened', pageCount: 1, extras: [] }"

/** A worker program of its own, to see how the desk bears it. */
function workerThat(body: string): () => URL {
  const program = `import { parentPort as port } from 'node:worker_threads'; port.on('message', (request) => { ${body} })`
  return () => new URL(`data:text/javascript,${encodeURIComponent(program)}`)
}

function anOpener(settings: Partial<FileOpenerSettings> = {}) {
  const log: LogEntry[] = []
  const started: string[] = []
  const workerFile = settings.workerFile ?? sourceWorkerFile
  const opener = createFileOpener({
    timers: plainTimers,
    log: (entry) => log.push(entry),
    ...settings,
    workerFile: (name) => {
      started.push(name)
      return workerFile(name)
    },
  })
  onTestFinished(() => opener.close())
  const pagesOf = async (bytes: Uint8Array, name = 'giay.pdf') => {
    const numbers: number[] = []
    for await (const page of (await opener.open(bytes, name)).pages()) numbers.push(page.number)
    return numbers
  }
  return { opener, log, started, pagesOf }
}

describe('opening a file', { timeout: patienceMs }, () => {
  it('gives its pages in order, and the next file goes through the same thread', async () => {
    const { pagesOf, started } = anOpener()
    expect(await pagesOf(aPaper('khai-sinh-b.pdf'))).toEqual([1, 2, 3, 4])
    expect(await pagesOf(aPaper('khai-sinh-a-1.jpg'))).toEqual([1])
    await expect(pagesOf(Buffer.from('không phải PDF'))).rejects.toMatchObject({ code: 'file_type_unsupported' })
    expect(await pagesOf(aPaper('khai-sinh-a-1.jpg'))).toEqual([1])
    expect(started).toEqual(['file-worker'])
  })

  it('takes the pages of a PDF with a script and an attachment, and says what it left', async () => {
    const { opener } = anOpener()
    const file = await opener.open(pdfWithExtras(), 'to-khai.pdf')
    expect(file.extras).toEqual(['scripts', 'attachments'])
    const pages = []
    for await (const page of file.pages()) pages.push(page)
    expect(pages).toHaveLength(1)
  })

  it('takes a PDF of 200,000 objects', async () => {
    expect(await anOpener().pagesOf(manyObjectsPdf(200_000))).toEqual([1])
  })

  it('refuses a stream that swells without end, and opens the next file', async () => {
    const { pagesOf, log } = anOpener({ memory: 400_000_000 })
    const before = process.memoryUsage.rss()
    await expect(pagesOf(flateBombPdf())).rejects.toMatchObject({ code: 'file_too_complex' })
    expect(process.memoryUsage.rss() - before).toBeLessThan(1_500_000_000)
    expect(log).toContainEqual({ event: 'file_given_up', why: 'memory' })
    expect(await pagesOf(aPaper('khai-sinh-a-1.jpg'))).toEqual([1])
  })

  it('refuses a page whose picture is beyond the bounds instead of taking it as empty', async () => {
    await expect(anOpener().pagesOf(hugePicturePdf())).rejects.toMatchObject({ code: 'file_too_complex' })
  })

  it('gives up a file that takes too long', async () => {
    const { pagesOf, log } = anOpener({ patienceMs: 200, workerFile: workerThat('for (;;) {}') })
    await expect(pagesOf(aPaper('khai-sinh-a-1.jpg'), 'cham.jpg')).rejects.toMatchObject({
      code: 'file_too_complex',
      details: { subject: 'cham.jpg' },
    })
    expect(log).toEqual([{ event: 'file_given_up', why: 'time' }])
  })

  it('bears a thread that dies, and opens the next file in another', async () => {
    const dying = workerThat(
      `if (request.bytes?.[0] === 1) process.exit(3); port.postMessage(request.kind === 'open' ? ${onePage} : { kind: 'end' })`,
    )
    const { pagesOf, started } = anOpener({ workerFile: dying })
    await expect(pagesOf(new Uint8Array([1]))).rejects.toMatchObject({ code: 'file_too_complex' })
    expect(await pagesOf(new Uint8Array([2]))).toEqual([])
    expect(started).toHaveLength(2)
  })

  it('stops in the middle of a page when it is cancelled', async () => {
    const { opener } = anOpener({ workerFile: workerThat(`if (request.kind === 'open') port.postMessage(${onePage})`) })
    const stop = new AbortController()
    const file = await opener.open(new Uint8Array([1]), 'x.pdf', stop.signal)
    const next = file.pages().next()
    stop.abort()
    await expect(next).rejects.toMatchObject({ code: 'cancelled' })
    await expect(opener.open(new Uint8Array([1]), 'x.pdf', stop.signal)).rejects.toMatchObject({ code: 'cancelled' })
  })

  it('ends the thread of a file that is left in the middle', async () => {
    const { opener, started } = anOpener()
    const pages = (await opener.open(aPaper('khai-sinh-b.pdf'), 'b.pdf')).pages()
    await pages.next()
    await pages.return()
    await opener.open(aPaper('khai-sinh-a-1.jpg'), 'a.jpg')
    expect(started).toHaveLength(2)
  })
})
