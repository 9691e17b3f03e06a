import { Worker } from 'node:worker_threads'
import { AppError, type ErrorCode } from '../../../shared/errors.ts'
import type { Log, WorkerFile } from '../ports.ts'
import type { ComponentMetadata, ComponentPage } from './component-pdf.ts'

/** What is asked of an archive worker. */
export type ArchiveRequest = { readonly pages: readonly ComponentPage[]; readonly metadata: ComponentMetadata }

/** What it answers. */
export type ArchiveReply =
  | { readonly kind: 'made'; readonly pdf: Uint8Array }
  | { readonly kind: 'refused'; readonly code: ErrorCode; readonly reason: string }
  | { readonly kind: 'broken'; readonly reason: string; readonly stack: string }

/** Makes the archive copies of papers in a thread of its own, so that the counter goes on meanwhile. */
export type ArchiveMaker = {
  /** As `makeComponentPdf`; also throws `archive_not_made` where the thread was lost twice. Nothing is kept until it is made. */
  make(request: ArchiveRequest): Promise<Uint8Array>
  /** Starts the thread before the first copy is asked for. */
  warm(): void
  close(): Promise<void>
}

/** One copy at a time; a thread that is lost on the way is replaced once. */
export function createArchiveMaker({
  workerFile,
  log,
}: {
  readonly workerFile: WorkerFile
  readonly log: Log
}): ArchiveMaker {
  let worker: Worker | null = null
  let last: Promise<unknown> = Promise.resolve()

  function start(): Worker {
    const started = new Worker(workerFile('archive-worker'))
    // An idle thread must not keep the program running.
    started.unref()
    started.on('error', (error: Error) => log({ event: 'archive_worker_lost', why: error.name }))
    started.on('exit', () => {
      if (worker === started) worker = null
    })
    worker = started
    return started
  }

  async function make(request: ArchiveRequest): Promise<Uint8Array> {
    const reply = (await ask(worker ?? start(), request)) ?? (await ask(worker ?? start(), request))
    if (reply === null) throw new AppError('archive_not_made')
    if (reply.kind === 'made') return reply.pdf
    if (reply.kind === 'refused') throw new AppError(reply.code, {}, { cause: new Error(reply.reason) })
    throw Object.assign(new Error(reply.reason), { stack: reply.stack })
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

/** Null where the thread ended without an answer. */
function ask(worker: Worker, request: ArchiveRequest): Promise<ArchiveReply | null> {
  return new Promise((resolve) => {
    const answer = (reply: ArchiveReply): void => settle(reply)
    const onLost = (): void => settle(null)
    function settle(reply: ArchiveReply | null): void {
      worker.off('message', answer).off('exit', onLost)
      worker.unref()
      resolve(reply)
    }
    worker.on('message', answer).on('exit', onLost)
    worker.ref()
    worker.postMessage(request)
  })
}
