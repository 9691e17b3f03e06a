import os from 'node:os'
import { parentPort } from 'node:worker_threads'
import sharp from 'sharp'
import type { OcrEngine } from '../core/ocr/ocr-engine.ts'
import type { PageReply, PageRequest } from '../core/ocr/page-reader.ts'
import { readPage } from '../core/ocr/read-page.ts'
import { startTesseract } from '../core/ocr/tesseract-engine.ts'

// Each page is another picture: libvips' cache of operations would only hold memory.
sharp.cache(false)

// On Linux a priority belongs to the thread and its children; elsewhere it would slow the whole program down.
if (process.platform === 'linux') os.setPriority(0, 10)

let engine: Promise<OcrEngine> | null = null

parentPort?.on('message', (request: PageRequest) => {
  answer(request).then(tell, (error: unknown) => {
    throw error
  })
})

async function answer(request: PageRequest): Promise<PageReply> {
  engine ??= startTesseract()
  if (request.kind === 'warm') return await engine.then(() => ({ kind: 'ready' }) as const)
  try {
    const reading = await readPage(request.image, await engine, {
      now: () => performance.now(),
      ...(request.textWords ? { textWords: request.textWords } : {}),
      ...(request.look ? { look: request.look } : {}),
      ...(request.early ? { onEarly: (reading) => tell({ kind: 'early', reading }) } : {}),
      onProgress: (share) => tell({ kind: 'progress', share }),
    })
    return { kind: 'read', reading }
  } catch (error) {
    return { kind: 'failed', reason: error instanceof Error ? error.message : String(error) }
  }
}

function tell(reply: PageReply): void {
  parentPort?.postMessage(reply)
}
