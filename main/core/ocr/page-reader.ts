import os from 'node:os'
import { Worker } from 'node:worker_threads'
import { AppError } from '../../../shared/errors.ts'
import type { Log, WorkerFile } from '../ports.ts'
import type { PageReading, Word } from './words.ts'

/** What is asked of a worker: one page. */
export type PageRequest = { readonly image: Uint8Array; readonly textWords?: readonly Word[] }

/** What a worker says while and after reading. */
export type PageReply =
  | { readonly kind: 'progress'; readonly share: number }
  | { readonly kind: 'read'; readonly reading: PageReading }
  | { readonly kind: 'failed'; readonly reason: string }

export type ReadOptions = {
  readonly signal?: AbortSignal
  readonly onProgress?: (share: number) => void
  /** The page's own words, where a PDF gives them; boxes in pixels of the image. */
  readonly textWords?: readonly Word[]
}

export type PageReader = {
  /** Reads one page image. Throws `reading_failed` when the machine cannot, `cancelled` when the signal says so. */
  read(image: Uint8Array, options?: ReadOptions): Promise<PageReading>
  close(): Promise<void>
}

export type PageReaderSettings = {
  readonly workerFile: WorkerFile
  readonly log: Log
  /** How many pages are read at once; by default one for each core, at most four. */
  readonly workers?: number
  /** After so many pages a worker is replaced, because its memory never shrinks. */
  readonly pagesPerWorker?: number
}

type Task = {
  readonly request: PageRequest
  readonly options: ReadOptions
  readonly resolve: (reading: PageReading) => void
  readonly reject: (reason: AppError) => void
}

type Seat = { worker: Worker; pages: number; task: Task | null }

/** Opens a pool of worker threads that read pages; workers start with the first page and are replaced when they fail. */
export function createPageReader(settings: PageReaderSettings): PageReader {
  const { workerFile, log } = settings
  const most = settings.workers ?? Math.max(1, Math.min(4, os.availableParallelism()))
  const pagesPerWorker = settings.pagesPerWorker ?? 60
  const seats = new Set<Seat>()
  const waiting: Task[] = []
  let closed = false

  function next(): void {
    while (waiting.length > 0) {
      const seat = [...seats].find((s) => s.task === null) ?? (seats.size < most ? openSeat() : null)
      if (!seat) return
      const task = waiting.shift()
      if (!task) return
      seat.task = task
      seat.pages++
      seat.worker.postMessage(task.request)
    }
  }

  function openSeat(): Seat {
    const seat: Seat = { worker: new Worker(workerFile('page-worker')), pages: 0, task: null }
    seat.worker.on('message', (reply: PageReply) => hear(seat, reply))
    seat.worker.on('error', (error: Error) => lose(seat, error.name))
    seat.worker.on('exit', () => lose(seat, 'exit'))
    seats.add(seat)
    return seat
  }

  function hear(seat: Seat, reply: PageReply): void {
    const { task } = seat
    if (!task) return
    if (reply.kind === 'progress') {
      task.options.onProgress?.(reply.share)
      return
    }
    seat.task = null
    if (reply.kind === 'read') task.resolve(reply.reading)
    else task.reject(new AppError('reading_failed', {}, { cause: new Error(reply.reason) }))
    if (reply.kind === 'failed' || seat.pages >= pagesPerWorker) void dismiss(seat)
    next()
  }

  function lose(seat: Seat, why: string): void {
    if (!seats.delete(seat)) return
    log({ event: 'page_worker_lost', why, reading: seat.task !== null })
    seat.task?.reject(new AppError('reading_failed', {}, { cause: new Error(`page worker lost: ${why}`) }))
    seat.task = null
    if (!closed) next()
  }

  function dismiss(seat: Seat): Promise<number> {
    seats.delete(seat)
    return seat.worker.terminate()
  }

  function cancel(task: Task): void {
    const place = waiting.indexOf(task)
    if (place >= 0) waiting.splice(place, 1)
    const seat = [...seats].find((s) => s.task === task)
    if (seat) void dismiss(seat)
    task.reject(new AppError('cancelled'))
    next()
  }

  return {
    read(image, options = {}) {
      return new Promise<PageReading>((resolve, reject) => {
        if (closed || options.signal?.aborted) {
          reject(new AppError('cancelled'))
          return
        }
        const stop = (): void => cancel(task)
        const done =
          <T>(settle: (value: T) => void): ((value: T) => void) =>
          (value) => {
            options.signal?.removeEventListener('abort', stop)
            settle(value)
          }
        const { textWords } = options
        const request = textWords ? { image, textWords } : { image }
        const task: Task = { request, options, resolve: done(resolve), reject: done(reject) }
        options.signal?.addEventListener('abort', stop, { once: true })
        waiting.push(task)
        next()
      })
    },
    async close() {
      closed = true
      for (const task of waiting.splice(0)) task.reject(new AppError('cancelled'))
      const open = [...seats]
      for (const seat of open) {
        seat.task?.reject(new AppError('cancelled'))
        seat.task = null
      }
      await Promise.all(open.map(dismiss))
    },
  }
}
