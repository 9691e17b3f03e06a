import { Worker } from 'node:worker_threads'
import { AppError } from '../../../shared/errors.ts'
import type { Log, Timers, WorkerFile } from '../ports.ts'
import type { FilePage, PageFile } from './file-page.ts'
import { askFileWorker, type CallBounds, type FileReply, type FileRequest } from './file-worker-call.ts'

/** Opens files of papers apart from the desk: no file can block it, fill its memory or bring it down. */
export type FileOpener = {
  /** As `openPageFile`; also throws `file_too_complex` past the bounds of time or memory, `cancelled` by the signal. */
  open(bytes: Uint8Array, name: string, signal?: AbortSignal): Promise<PageFile>
  /** Starts a thread before the first file comes. */
  warm(): void
  close(): Promise<void>
}

export type FileOpenerSettings = {
  readonly workerFile: WorkerFile
  readonly log: Log
  readonly timers: Timers
  /** How long the opening of a file, or one page of it, may take. */
  readonly patienceMs?: number
  /** Bytes that one file may hold while it is open. */
  readonly memory?: number
}

const defaults = { patienceMs: 60_000, memory: 800_000_000 } as const

/** One thread for each file that is open; a thread that came through its file is kept for the next. */
export function createFileOpener(settings: FileOpenerSettings): FileOpener {
  const { log, timers, patienceMs, memory } = { ...defaults, ...settings }
  const workers = new Set<Worker>()
  let spare: Worker | null = null

  function take(): Worker {
    const worker = spare ?? start()
    spare = null
    return worker
  }

  function start(): Worker {
    const worker = new Worker(settings.workerFile('file-worker'))
    // An idle thread must not keep the program running, and one that dies idle is not to be given out.
    worker.unref()
    worker.on('error', (error: Error) => log({ event: 'file_worker_lost', why: error.name }))
    worker.on('exit', () => forget(worker))
    workers.add(worker)
    return worker
  }

  function forget(worker: Worker): void {
    workers.delete(worker)
    if (spare === worker) spare = null
  }

  async function dismiss(worker: Worker): Promise<void> {
    forget(worker)
    await worker.terminate()
  }

  async function giveBack(worker: Worker): Promise<void> {
    if (spare === null && workers.has(worker)) spare = worker
    else await dismiss(worker)
  }

  /** Refusals of the file leave the thread fit for the next one; a thread that gave no answer is ended. */
  async function ask(worker: Worker, request: FileRequest, file: OpenFile): Promise<FileReply> {
    const reply = await askFileWorker(worker, request, file)
    if (reply.kind === 'refused') {
      await giveBack(worker)
      throw new AppError(reply.code, reply.details, { cause: new Error(reply.reason) })
    }
    if (reply.kind === 'no_reply') {
      await dismiss(worker)
      if (reply.why === 'cancelled') throw new AppError('cancelled')
      log({ event: 'file_given_up', why: reply.why })
      throw new AppError('file_too_complex', { subject: file.name }, { cause: new Error(`no reply: ${reply.why}`) })
    }
    if (reply.kind === 'broken') {
      await dismiss(worker)
      throw Object.assign(new Error(reply.reason), { stack: reply.stack })
    }
    return reply
  }

  async function* pagesOf(worker: Worker, file: OpenFile): AsyncGenerator<FilePage, void, void> {
    let ended = false
    try {
      for (;;) {
        const reply = await ask(worker, { kind: 'next' }, file)
        if (reply.kind !== 'page') break
        yield reply.page
      }
      ended = true
      await giveBack(worker)
    } finally {
      // Left in the middle, by the caller or by an error: the thread still holds the file.
      if (!ended && spare !== worker) await dismiss(worker)
    }
  }

  return {
    async open(bytes, name, signal) {
      const worker = take()
      const file = { timers, patienceMs, memory, signal: signal ?? null, name }
      const opened = await ask(worker, { kind: 'open', bytes, name }, file)
      if (opened.kind !== 'opened') throw new Error(`the file worker said ${opened.kind}`)
      return { pageCount: opened.pageCount, extras: opened.extras, pages: () => pagesOf(worker, file) }
    },
    warm: () => {
      spare ??= start()
    },
    close: async () => {
      await Promise.all([...workers].map(dismiss))
    },
  }
}

type OpenFile = CallBounds & { readonly name: string }
