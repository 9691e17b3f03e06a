import { readFile } from 'node:fs/promises'
import { setTimeout as wait } from 'node:timers/promises'
import { AppError } from '../../shared/errors.ts'
import type { ScannedSheet, ScanSource } from '../core/intake/scan-source.ts'
import { type SampleStack, sampleStacks } from './sample-stacks.ts'

/** Where the sample papers lie in the source; a packed program gives its own folder. */
export const samplePapersFolder = new URL('./papers/', import.meta.url)

export type SimulatedScannerOptions = {
  readonly papersFolder?: URL
  readonly stacks?: readonly SampleStack[]
  /** Milliseconds for which a sheet runs through the rollers. */
  readonly pausePerPageMs?: number
  /** The feeder jams after this many sheets of a stack; null never. */
  readonly jamAfterPages?: number | null
}

/** A scanner without hardware: each scan feeds the next citizen's papers, the first again after the last. */
export function simulatedScanner(options: SimulatedScannerOptions = {}): ScanSource {
  const { papersFolder = samplePapersFolder, stacks = sampleStacks } = options
  const { pausePerPageMs = 400, jamAfterPages = null } = options
  let next = 0

  async function* scan(signal: AbortSignal): AsyncGenerator<ScannedSheet> {
    const stack = stacks[next % stacks.length]
    if (!stack) throw new AppError('batch_empty')
    next += 1
    for (const [index, name] of stack.files.entries()) {
      if (jamAfterPages !== null && index >= jamAfterPages) throw new AppError('scanner_failed', { pages: index })
      await pause(pausePerPageMs, signal)
      yield { name, bytes: new Uint8Array(await readFile(new URL(name, papersFolder))) }
    }
  }

  return { id: 'simulated', name: 'Máy quét mô phỏng', kind: 'simulated', scan }
}

/** Throws `cancelled` when the officer stops the feed. */
async function pause(ms: number, signal: AbortSignal): Promise<void> {
  if (signal.aborted) throw new AppError('cancelled')
  const interrupted = await wait(ms, false, { signal }).catch((cause: unknown) => {
    if (signal.aborted) return true
    throw cause
  })
  if (interrupted) throw new AppError('cancelled')
}
