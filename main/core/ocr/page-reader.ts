import os from 'node:os'
import { Worker } from 'node:worker_threads'
import type { PageLook } from '../../../shared/domain/page-look.ts'
import { AppError } from '../../../shared/errors.ts'
import type { Log, WorkerFile } from '../ports.ts'
import type { PageReading, Word } from './words.ts'

/** What is asked of a worker: one page. */
export type PageRequest = {
  readonly image: Uint8Array
  readonly textWords?: readonly Word[]
  readonly look?: PageLook
}

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
  /** How an officer wants the page; without it the machine finds out. */
  readonly look?: PageLook
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

/** Opens a pool of worker threads that read pages; workers start with the first page and are replaced when they fail. */
export function createPageReader(settings: PageReaderSettings): PageReader {
  const pool = new PagePool(settings)
  return {
    read(image, options = {}) {
      return new Promise<PageReading>((resolve, reject) => {
        const { signal, textWords, look } = options
        if (signal?.aborted) {
          reject(new AppError('cancelled'))
          return
        }
        const stop = (): void => pool.cancel(task)
        const task: Task = {
          request: { image, ...(textWords ? { textWords } : {}), ...(look ? { look } : {}) },
          onProgress: options.onProgress,
          resolve(reading) {
            signal?.removeEventListener('abort', stop)
            resolve(reading)
          },
          reject(reason) {
            signal?.removeEventListener('abort', stop)
            reject(reason)
          },
        }
        signal?.addEventListener('abort', stop, { once: true })
        pool.add(task)
      })
    },
    close: () => pool.close(),
  }
}

type Task = {
  readonly request: PageRequest
  readonly onProgress: ((share: number) => void) | undefined
  readonly resolve: (reading: PageReading) => void
  readonly reject: (reason: AppError) => void
}

type Seat = { readonly worker: Worker; pages: number; task: Task | null }

class PagePool {
  readonly #settings: PageReaderSettings
  readonly #most: number
  readonly #seats = new Set<Seat>()
  readonly #waiting: Task[] = []
  #closed: boolean

  constructor(settings: PageReaderSettings) {
    this.#settings = settings
    this.#closed = false
    this.#most = settings.workers ?? Math.max(1, Math.min(4, os.availableParallelism()))
  }

  add(task: Task): void {
    if (this.#closed) {
      task.reject(new AppError('cancelled'))
      return
    }
    this.#waiting.push(task)
    this.#next()
  }

  /** A page that is being read can only be stopped together with its worker. */
  cancel(task: Task): void {
    const place = this.#waiting.indexOf(task)
    if (place >= 0) this.#waiting.splice(place, 1)
    const seat = [...this.#seats].find((s) => s.task === task)
    if (seat) void this.#dismiss(seat)
    task.reject(new AppError('cancelled'))
    this.#next()
  }

  async close(): Promise<void> {
    this.#closed = true
    for (const task of this.#waiting.splice(0)) task.reject(new AppError('cancelled'))
    const open = [...this.#seats]
    for (const seat of open) seat.task?.reject(new AppError('cancelled'))
    await Promise.all(open.map((seat) => this.#dismiss(seat)))
  }

  #next(): void {
    while (this.#waiting.length > 0 && !this.#closed) {
      const seat = [...this.#seats].find((s) => s.task === null) ?? this.#openSeat()
      const task = seat ? this.#waiting.shift() : undefined
      if (!seat || !task) return
      seat.task = task
      seat.pages++
      seat.worker.postMessage(task.request)
    }
  }

  #openSeat(): Seat | null {
    if (this.#seats.size >= this.#most) return null
    const seat: Seat = { worker: new Worker(this.#settings.workerFile('page-worker')), pages: 0, task: null }
    seat.worker.on('message', (reply: PageReply) => this.#hear(seat, reply))
    seat.worker.on('error', (error: Error) => this.#lose(seat, error.name))
    seat.worker.on('exit', () => this.#lose(seat, 'exit'))
    this.#seats.add(seat)
    return seat
  }

  #hear(seat: Seat, reply: PageReply): void {
    const { task } = seat
    if (!task || !this.#seats.has(seat)) return
    if (reply.kind === 'progress') {
      task.onProgress?.(reply.share)
      return
    }
    seat.task = null
    if (reply.kind === 'read') task.resolve(reply.reading)
    else task.reject(new AppError('reading_failed', {}, { cause: new Error(reply.reason) }))
    if (reply.kind === 'failed' || seat.pages >= (this.#settings.pagesPerWorker ?? 60)) void this.#dismiss(seat)
    this.#next()
  }

  #lose(seat: Seat, why: string): void {
    if (!this.#seats.delete(seat)) return
    this.#settings.log({ event: 'page_worker_lost', why, reading: seat.task !== null })
    seat.task?.reject(new AppError('reading_failed', {}, { cause: new Error(`page worker lost: ${why}`) }))
    seat.task = null
    this.#next()
  }

  #dismiss(seat: Seat): Promise<number> {
    this.#seats.delete(seat)
    return seat.worker.terminate()
  }
}
