import { parentPort } from 'node:worker_threads'
import sharp from 'sharp'
import { AppError } from '../../shared/errors.ts'
import type { FilePage } from '../core/intake/file-page.ts'
import type { FileReply, FileRequest } from '../core/intake/file-worker-call.ts'
import { openPageFile } from '../core/intake/page-file.ts'

// Each page is another picture: libvips' cache of operations would only hold memory.
sharp.cache(false)

let pages: AsyncGenerator<FilePage> | null = null

parentPort?.on('message', (request: FileRequest) => {
  void answer(request).then((reply) => parentPort?.postMessage(reply))
})

async function answer(request: FileRequest): Promise<FileReply> {
  try {
    if (request.kind === 'open') {
      const file = await openPageFile(request.bytes, request.name)
      pages = file.pages()
      return { kind: 'opened', pageCount: file.pageCount, extras: file.extras }
    }
    const next = await pages?.next()
    return next === undefined || next.done ? { kind: 'end' } : { kind: 'page', page: next.value }
  } catch (error) {
    if (error instanceof AppError) {
      const cause = error.cause instanceof Error ? error.cause.message : ''
      return { kind: 'refused', code: error.code, details: error.details, reason: cause }
    }
    const broken = error instanceof Error ? error : new Error(String(error))
    return { kind: 'broken', reason: broken.message, stack: broken.stack ?? '' }
  }
}
