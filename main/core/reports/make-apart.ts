import { on } from 'node:events'
import { Worker } from 'node:worker_threads'
import { AppError } from '../../../shared/errors.ts'
import type { Progress } from '../jobs/in-turns.ts'
import type { WorkerFile } from '../ports.ts'
import { bytesOf, type MadeReply } from '../slips/copy-maker.ts'
import type { SlipContent } from '../slips/slip-content.ts'
import type { FileTable } from './table-file.ts'

/** A document that takes long to lay out: a paper on A4, or a workbook with a sheet for each table. */
export type LongDocument =
  | { readonly kind: 'paper'; readonly content: SlipContent }
  | { readonly kind: 'workbook'; readonly tables: readonly FileTable[] }

/** What the thread tells: how many rows of a paper are laid out, and in the end the file. */
export type LongReply = { readonly kind: 'rows'; readonly done: number; readonly of: number } | MadeReply

export type Apart = {
  readonly workerFile: WorkerFile
  readonly signal: AbortSignal
  /** Steps that were done before, and count as much as as many rows. */
  readonly before?: number
}

/** Makes a document in a thread of its own, so that the desk answers meanwhile. Throws `cancelled` by the signal. */
export async function* makeApart(
  document: LongDocument,
  { workerFile, signal, before = 0 }: Apart,
): AsyncGenerator<Progress, Uint8Array> {
  if (signal.aborted) throw new AppError('cancelled')
  const worker = new Worker(workerFile('document-worker'))
  const stop = () => void worker.terminate()
  signal.addEventListener('abort', stop)
  worker.postMessage(document)
  try {
    for await (const [reply] of on(worker, 'message', { close: ['exit'] })) {
      const told = reply as LongReply // the thread is ours
      if (told.kind !== 'rows') return bytesOf(told)
      yield { done: before + told.done, of: before + told.of }
    }
  } finally {
    signal.removeEventListener('abort', stop)
    await worker.terminate()
  }
  if (signal.aborted) throw new AppError('cancelled')
  throw new Error('the document thread ended without a file')
}
