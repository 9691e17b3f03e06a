import type { Worker } from 'node:worker_threads'
import type { ErrorCode, ErrorDetails } from '../../../shared/errors.ts'
import type { Timers } from '../ports.ts'
import type { FileExtra, FilePage } from './file-page.ts'

/** What is asked of a file worker: a file, then its pages one by one. */
export type FileRequest =
  | { readonly kind: 'open'; readonly bytes: Uint8Array; readonly name: string }
  | { readonly kind: 'next' }

/** What it answers. A refusal or an end closes the file. */
export type FileReply =
  | { readonly kind: 'opened'; readonly pageCount: number; readonly extras: readonly FileExtra[] }
  | { readonly kind: 'page'; readonly page: FilePage }
  | { readonly kind: 'end' }
  | { readonly kind: 'refused'; readonly code: ErrorCode; readonly details: ErrorDetails; readonly reason: string }
  | { readonly kind: 'broken'; readonly reason: string; readonly stack: string }

/** The worker gave no answer: it is of no more use. */
export type NoReply = { readonly kind: 'no_reply'; readonly why: 'time' | 'memory' | 'lost' | 'cancelled' }

export type CallBounds = {
  readonly timers: Timers
  /** How long an answer may take. */
  readonly patienceMs: number
  /** Bytes that the worker may hold. */
  readonly memory: number
  readonly signal: AbortSignal | null
}

const looksEveryMs = 200

/** Asks a worker one thing and watches its time and its memory until it answers. */
export function askFileWorker(worker: Worker, request: FileRequest, bounds: CallBounds): Promise<FileReply | NoReply> {
  const { timers, signal, memory, patienceMs } = bounds
  return new Promise((resolve) => {
    let watch: unknown = null
    let answered = false
    const giveUp = (why: NoReply['why']) => (): void => answer({ kind: 'no_reply', why })
    const [onTime, onMemory, onLost, onAbort] = [
      giveUp('time'),
      giveUp('memory'),
      giveUp('lost'),
      giveUp('cancelled'),
    ] as const
    const patience = timers.set(onTime, patienceMs)

    function answer(reply: FileReply | NoReply): void {
      if (answered) return
      answered = true
      timers.clear(patience)
      timers.clear(watch)
      worker.off('message', answer).off('error', onLost).off('exit', onLost)
      signal?.removeEventListener('abort', onAbort)
      worker.unref()
      resolve(reply)
    }

    function lookAgain(): void {
      if (!answered) look()
    }

    function look(): void {
      watch = timers.set(() => {
        // A thread that is only starting has no statistics yet; one that has gone says so by its exit.
        heldBy(worker).then((held) => (held > memory ? onMemory() : lookAgain()), lookAgain)
      }, looksEveryMs)
    }

    worker.on('message', answer).on('error', onLost).on('exit', onLost)
    signal?.addEventListener('abort', onAbort, { once: true })
    worker.ref()
    if (signal?.aborted) onAbort()
    else {
      look()
      worker.postMessage(request)
    }
  })
}

/** Bytes that a thread holds on and off its heap; answered also while it is busy. */
async function heldBy(worker: Worker): Promise<number> {
  const { used_heap_size: heap, external_memory: external } = await worker.getHeapStatistics()
  return heap + external
}
