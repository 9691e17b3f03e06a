import { AppError } from '../../../../shared/errors.ts'
import { type Scanimage, startScanimage } from './scanimage.ts'
import { refusalOfEnd, type ScanimageEnd } from './scanimage-end.ts'

export type BatchEvent = { readonly kind: 'page' } | { readonly kind: 'ended'; readonly end: ScanimageEnd }

export type BatchOptions = {
  readonly signal: AbortSignal
  readonly onProgress?: (share: number) => void
  /** Longest time without a sign of life, in milliseconds. */
  readonly silenceMs: number
}

export type ScanimageBatch = {
  /** Lets it scan one page and waits until that lies there whole, or until it has ended. */
  nextPage(): Promise<BatchEvent>
  /** Resolves when it has ended; stops it before where it still runs. */
  close(): Promise<void>
}

/** A batch of `scanimage --batch-prompt --batch-print`: it draws a page in only when it is told to. */
export function startBatch(tool: Scanimage, args: readonly string[], options: BatchOptions): ScanimageBatch {
  const { signal, onProgress, silenceMs } = options
  const running = startScanimage(tool, args)
  const { child } = running
  let pages = 0
  let asked = 0
  let printed = ''
  let end: ScanimageEnd | null = null
  let silent = false
  let wake = (): void => undefined
  const silence = setTimeout(giveUp, silenceMs)

  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    silence.refresh()
    printed += text
    pages += printed.split('\n').length - 1
    printed = printed.slice(printed.lastIndexOf('\n') + 1)
    wake()
  })
  child.stderr.on('data', (text: string) => {
    silence.refresh()
    const share = [...text.matchAll(/Progress: ([\d.]+)%/g)].at(-1)?.[1]
    if (share !== undefined) onProgress?.(Number(share) / 100)
  })
  void running.ended.then((how) => {
    clearTimeout(silence)
    end = how
    wake()
  })
  const stop = () => running.stop()
  signal.addEventListener('abort', stop, { once: true })
  if (signal.aborted) stop()

  function giveUp(): void {
    silent = true
    stop()
  }

  return {
    nextPage: async () => {
      asked += 1
      if (end === null && !signal.aborted) child.stdin.write('\n')
      silence.refresh()
      for (;;) {
        if (pages >= asked) return { kind: 'page' }
        if (silent && end !== null) throw new AppError('scanner_unreachable')
        if (end !== null) return { kind: 'ended', end }
        await new Promise<void>((resolve) => {
          wake = resolve
        })
      }
    },
    close: async () => {
      signal.removeEventListener('abort', stop)
      if (end === null) stop()
      await running.ended
      clearTimeout(silence)
    },
  }
}

/** Throws the refusal of a batch that ended too early, or that found nothing in the feeder. */
export function requireGoodEnd(end: ScanimageEnd, pages: number): void {
  const code = refusalOfEnd(end)
  if (code === 'scanner_no_paper' && pages > 0) return
  if (code !== null) throw new AppError(code, { pages })
  if (pages === 0) throw new AppError('scanner_no_paper')
}
