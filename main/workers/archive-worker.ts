import os from 'node:os'
import { parentPort } from 'node:worker_threads'
import sharp from 'sharp'
import { AppError } from '../../shared/errors.ts'
import type { ArchiveReply, ArchiveRequest } from '../core/slips/archive-maker.ts'
import { makeComponentPdf } from '../core/slips/component-pdf.ts'

// Each page is another picture: libvips' cache of operations would only hold memory.
sharp.cache(false)

// On Linux a priority belongs to the thread and its children; elsewhere it would slow the whole program down.
if (process.platform === 'linux') os.setPriority(0, 5)

parentPort?.on('message', (request: ArchiveRequest) => {
  void answer(request).then((reply) => parentPort?.postMessage(reply))
})

async function answer({ pages, metadata }: ArchiveRequest): Promise<ArchiveReply> {
  try {
    return { kind: 'made', pdf: await makeComponentPdf(pages, metadata) }
  } catch (error) {
    if (error instanceof AppError) {
      return { kind: 'refused', code: error.code, reason: error.cause instanceof Error ? error.cause.message : '' }
    }
    const broken = error instanceof Error ? error : new Error(String(error))
    return { kind: 'broken', reason: broken.message, stack: broken.stack ?? '' }
  }
}
