import os from 'node:os'
import { Worker } from 'node:worker_threads'
import type { PageLook } from '../../../shared/domain/page-look.ts'
import { AppError } from '../../../shared/errors.ts'
import type { Log, WorkerFile } from '../ports.ts'
import { keepMemoryThrifty } from './thrifty-memory.ts'
import type { PageReading, Word } from './words.ts'

/** What is asked of a worker: to load its engine, or one page. */
export type PageRequest =
  | { readonly kind: 'warm' }
  | {
      readonly kind: 'read'
      readonly image: Uint8Array
      readonly textWords?: readonly Word[]
      readonly look?: PageLook
      /** Whether what is known before the whole page is read is wanted. */
      readonly early?: true
    }

/** What a worker says: that its engine is loaded, and while and after reading. */
export type PageReply =
  | { readonly kind: 'ready' }
  | { readonly kind: 'progress'; readonly share: number }
  | { readonly kind: 'early'; readonly reading: PageReading }
  | { readonly kind: 'read'; readonly reading: PageReading }
  | { readonly kind: 'failed'; readonly reason: string }

export type ReadOptions = {
  readonly signal?: AbortSignal
  readonly onProgress?: (share: number) => void
  /** Is told what can be said of the page while the rest is still being read. */
  readonly onEarly?: (reading: PageReading) => void
  /** The page's own words, where a PDF gives them; boxes in pixels of the image. */
  readonly textWords?: readonly Word[]
  /** How an officer wants the page; without it the machine finds out. */
  readonly look?: PageLook
}

export type PageReader = {
  /** Reads one page image. Throws `reading_failed` when the machine cannot, `cancelled` when the signal says so. */
  read(image: Uint8Array, options?: ReadOptions): Promise<PageReading>
  /** Starts the workers before the first page comes, so that it need not wait for them. */
  warm(): void
  /** How many pages are read at once. */
  readonly atOnce: number
  close(): Promise<void>
}

export type PageReaderSettings = {
  readonly workerFile: WorkerFile
  readonly log: Log
  /** How many pages are read at once; by default as many as suit this machine. */
  readonly workers?: number
  /** After so many pages a worker is replaced, because its memory never shrinks. */
  readonly pagesPerWorker?: number
}

/** A machine sold with 4 GB tells a little less. A worker holds up to 300 MB, beside all else that runs there. */
const smallMachine = 4.5 * 1024 ** 3

/** A page a core, at most four at once; one where memory is short. */
export function workersFor(machine: { readonly cores: number; readonly memory: number }): number {
  return machine.memory < smallMachine ? 1 : Math.max(1, Math.min(4, machine.cores))
}

/** Opens a pool of worker threads that read pages; workers start with the first page and are replaced when they fail. */
export function createPageReader(settings: PageReaderSettings): PageReader {
  keepMemoryThrifty()
  const pool = new PagePool(settings)
  return {
    read(image, options = {}) {
      return new Promise<PageReading>((resolve, reject) => {
        const { signal, textWords, look, onEarly } = options
        if (signal?.aborted) {
          reject(new AppError('cancelled'))
          return
        }
        const stop = (): void => pool.cancel(task)
        const task: Task = {
          request: {
            kind: 'read',
            image,
            ...(textWords ? { textWords } : {}),
            ...(look ? { look } : {}),
            ...(onEarly ? { early: true } : {}),
          },
          onProgress: options.onProgress,
          onEarly,
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
    warm: () => pool.warm(),
    atOnce: pool.most,
    close: () => pool.close(),
  }
}

type Task = {
  readonly request: PageRequest
  readonly onProgress: ((share: number) => void) | undefined
  readonly onEarly: ((reading: PageReading) => void) | undefined
  readonly resolve: (reading: PageReading) => void
  readonly reject: (reason: AppError) => void
}

type Seat = {
  readonly worker: Worker
  pages: number
  task: Task | null
  /** Who takes this seat after its share of pages, from the moment on that its engine is loaded. */
  heir: Seat | null
  isReady: boolean
}

class PagePool {
  readonly #settings: PageReaderSettings
  readonly most: number
  readonly #seats = new Set<Seat>()
  readonly #waiting: Task[] = []
  #closed: boolean

  constructor(settings: PageReaderSettings) {
    this.#settings = settings
    this.#closed = false
    this.most = settings.workers ?? workersFor({ cores: os.availableParallelism(), memory: os.totalmem() })
  }

  add(task: Task): void {
    if (this.#closed) {
      task.reject(new AppError('cancelled'))
      return
    }
    this.#waiting.push(task)
    this.#next()
  }

  warm(): void {
    while (!this.#closed && this.#seats.size < this.most) ask(this.#openSeat(), { kind: 'warm' })
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
      const free = [...this.#seats].find((s) => s.task === null)
      const seat = free ?? (this.#seats.size < this.most ? this.#openSeat() : null)
      const task = seat ? this.#waiting.shift() : undefined
      if (!seat || !task) return
      seat.task = task
      seat.pages++
      ask(seat, task.request)
    }
  }

  #openSeat(): Seat {
    const seat = this.#hire()
    this.#seats.add(seat)
    return seat
  }

  #hire(): Seat {
    const worker = new Worker(this.#settings.workerFile('page-worker'))
    const seat: Seat = { worker, pages: 0, task: null, heir: null, isReady: false }
    worker.on('message', (reply: PageReply) => this.#hear(seat, reply))
    worker.on('error', (error: Error) => this.#lose(seat, error.name))
    worker.on('exit', () => this.#lose(seat, 'exit'))
    return seat
  }

  #hear(seat: Seat, reply: PageReply): void {
    if (reply.kind === 'ready') {
      seat.isReady = true
      const elder = [...this.#seats].find(({ heir }) => heir === seat)
      if (elder?.task === null) this.#handOver(elder, seat)
      return
    }
    const { task } = seat
    if (!task || !this.#seats.has(seat)) return
    if (reply.kind === 'progress') {
      task.onProgress?.(reply.share)
      return
    }
    if (reply.kind === 'early') {
      task.onEarly?.(reply.reading)
      return
    }
    seat.task = null
    if (reply.kind === 'read') task.resolve(reply.reading)
    else task.reject(new AppError('reading_failed', {}, { cause: new Error(reply.reason) }))
    if (reply.kind === 'failed') void this.#dismiss(seat)
    else this.#renew(seat)
    this.#next()
  }

  /**
   * After its share of pages a worker goes on until another is as far as to take its seat: no page waits for that.
   * One seat changes at a time, so that there is never memory for more than one worker too many.
   */
  #renew(seat: Seat): void {
    if (seat.heir?.isReady) this.#handOver(seat, seat.heir)
    else if (seat.pages >= (this.#settings.pagesPerWorker ?? 60) && [...this.#seats].every(({ heir }) => !heir)) {
      seat.heir = this.#hire()
      ask(seat.heir, { kind: 'warm' })
    }
  }

  #handOver(elder: Seat, heir: Seat): void {
    elder.heir = null
    this.#seats.add(heir)
    void this.#dismiss(elder)
    this.#next()
  }

  #lose(seat: Seat, why: string): void {
    const elder = [...this.#seats].find(({ heir }) => heir === seat)
    if (elder) elder.heir = null
    if (!this.#seats.delete(seat) && !elder) return
    this.#settings.log({ event: 'page_worker_lost', why, reading: seat.task !== null })
    seat.task?.reject(new AppError('reading_failed', {}, { cause: new Error(`page worker lost: ${why}`) }))
    seat.task = null
    void seat.heir?.worker.terminate()
    seat.heir = null
    this.#next()
  }

  async #dismiss(seat: Seat): Promise<void> {
    this.#seats.delete(seat)
    const heir = seat.heir
    seat.heir = null
    await Promise.all([seat.worker.terminate(), heir?.worker.terminate()])
  }
}

function ask(seat: Seat, request: PageRequest): void {
  seat.worker.postMessage(request)
}
