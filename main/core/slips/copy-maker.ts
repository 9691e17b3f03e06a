import { Worker } from 'node:worker_threads'
import { AppError, type ErrorCode } from '../../../shared/errors.ts'
import type { Log, WorkerFile } from '../ports.ts'
import type { ComponentMetadata, ComponentPage } from './component-pdf.ts'
import type { ScannedPages } from './copy-pages.ts'
import type { SlipContent } from './slip-content.ts'

/** A copy of papers: for the archive, or certified. */
export type CopyRequest =
  | { readonly kind: 'archive_copy'; readonly pages: readonly ComponentPage[]; readonly metadata: ComponentMetadata }
  | { readonly kind: 'certified_copy'; readonly content: SlipContent; readonly scanned: ScannedPages }

/** What a document thread answers in the end. */
export type MadeReply =
  | { readonly kind: 'made'; readonly bytes: Uint8Array }
  | { readonly kind: 'refused'; readonly code: ErrorCode; readonly reason: string }
  | { readonly kind: 'broken'; readonly reason: string; readonly stack: string }

/** Makes copies of papers in a thread of its own, so that the counter goes on meanwhile. */
export type CopyMaker = {
  /** Throws `image_damaged`, and `copy_not_made` where the thread was lost twice. Nothing is kept until it is made. */
  make(request: CopyRequest): Promise<Uint8Array>
  /** Starts the thread before the first copy is asked for. */
  warm(): void
  close(): Promise<void>
}

/** One copy at a time; a thread that is lost on the way is replaced once. */
export function createCopyMaker({
  workerFile,
  log,
}: {
  readonly workerFile: WorkerFile
  readonly log: Log
}): CopyMaker {
  let worker: Worker | null = null
  let last: Promise<unknown> = Promise.resolve()

  function start(): Worker {
    const started = new Worker(workerFile('document-worker'))
    // An idle thread must not keep the program running.
    started.unref()
    started.on('error', (error: Error) => log({ event: 'copy_worker_lost', why: error.name }))
    started.on('exit', () => {
      if (worker === started) worker = null
    })
    worker = started
    return started
  }

  async function make(request: CopyRequest): Promise<Uint8Array> {
    const reply = (await ask(worker ?? start(), request)) ?? (await ask(worker ?? start(), request))
    if (reply === null) throw new AppError('copy_not_made')
    return bytesOf(reply)
  }

  return {
    make: (request) => {
      const made = last.then(() => make(request))
      last = made.catch(() => undefined)
      return made
    },
    warm: () => {
      if (worker === null) start()
    },
    close: async () => {
      await worker?.terminate()
    },
  }
}

/** What was made, or whatever kept the thread from making it as if it were thrown here. */
export function bytesOf(reply: MadeReply): Uint8Array {
  if (reply.kind === 'made') return reply.bytes
  if (reply.kind === 'refused') throw new AppError(reply.code, {}, { cause: new Error(reply.reason) })
  throw Object.assign(new Error(reply.reason), { stack: reply.stack })
}

/** Null where the thread ended without an answer. */
function ask(worker: Worker, request: CopyRequest): Promise<MadeReply | null> {
  return new Promise((resolve) => {
    const answer = (reply: MadeReply): void => settle(reply)
    const onLost = (): void => settle(null)
    function settle(reply: MadeReply | null): void {
      worker.off('message', answer).off('exit', onLost)
      worker.unref()
      resolve(reply)
    }
    worker.on('message', answer).on('exit', onLost)
    worker.ref()
    worker.postMessage(request)
  })
}
