import type { ErrorCode, ErrorDetails } from '../../../shared/errors.ts'
import type { StartHelper, Timers } from '../ports.ts'
import { type ScannerOrder, ScannerReply, type ScannerTask } from './scanner-messages.ts'

/** What a driver's process has to tell, in order; after anything but a page nothing more comes. */
export type TalkEvent =
  | { readonly kind: 'page'; readonly number: number }
  | { readonly kind: 'done'; readonly answer: unknown }
  | { readonly kind: 'refused'; readonly code: ErrorCode; readonly details: ErrorDetails }
  | { readonly kind: 'failed'; readonly stack: string }
  /** The process is gone, whatever killed it. */
  | { readonly kind: 'lost' }
  /** It said nothing for too long and was ended. */
  | { readonly kind: 'silent' }

export type ScannerTalk = {
  next(): Promise<TalkEvent>
  /** The last page is durable: the driver may give the next. */
  goOn(): void
  /** Ends the process and what it left running. */
  end(): void
}

export type TalkOptions = {
  readonly startHelper: StartHelper
  readonly timers: Timers
  readonly signal: AbortSignal
  readonly onProgress?: (share: number) => void
  readonly onCertificate?: (fingerprint: string) => void
  /** A scanner that warms its lamp says nothing for half a minute. */
  readonly silenceMs?: number
}

/** How long a driver may take to stop by itself, and a tool that lost its driver, in milliseconds. */
const patienceMs = 8_000
const toolPatienceMs = 5_000

/** Starts a driver's process on one task and listens to it. */
export function beginTalk(task: ScannerTask, options: TalkOptions): ScannerTalk {
  const { timers, signal, onProgress, onCertificate, silenceMs = 150_000 } = options
  const events: TalkEvent[] = []
  let wake = (): void => undefined
  let over = false
  let tool: number | null = null
  let silence: unknown = null
  let patience: unknown = null

  const helper = options.startHelper('scanner-helper')
  const send = (order: ScannerOrder) => helper.send(order)
  helper.onMessage((message) => hear(ScannerReply.parse(message)))
  helper.onExit(() => tell({ kind: 'lost' }))
  signal.addEventListener('abort', cancel, { once: true })
  send({ kind: 'begin', task })
  listen()
  if (signal.aborted) cancel()

  function listen(): void {
    timers.clear(silence)
    silence = timers.set(() => tell({ kind: 'silent' }), silenceMs)
  }

  function hear(reply: ScannerReply): void {
    if (over) return
    listen()
    if (reply.kind === 'progress') onProgress?.(reply.share)
    else if (reply.kind === 'tool') tool = reply.pid
    else if (reply.kind === 'certificate') onCertificate?.(reply.fingerprint)
    else tell(reply as TalkEvent) // the code was checked to be one of ours
  }

  function tell(event: TalkEvent): void {
    if (over) return
    timers.clear(silence)
    if (event.kind !== 'page') finish()
    events.push(event)
    wake()
  }

  function cancel(): void {
    send({ kind: 'cancel' })
    patience = timers.set(() => helper.kill(), patienceMs)
  }

  function finish(): void {
    over = true
    timers.clear(silence)
    timers.clear(patience)
    signal.removeEventListener('abort', cancel)
    helper.kill()
    if (tool !== null) endTool(tool, timers)
  }

  return {
    next: async () => {
      for (;;) {
        const event = events.shift()
        if (event !== undefined) return event
        await new Promise<void>((resolve) => {
          wake = resolve
        })
      }
    },
    goOn: () => {
      if (over) return
      send({ kind: 'next' })
      listen()
    },
    end: () => {
      if (!over) finish()
    },
  }
}

/** A tool without its driver holds the scanner: asked to stop, then made to. */
function endTool(pid: number, timers: Timers): void {
  if (!signalTool(pid, 'SIGINT')) return
  timers.set(() => signalTool(pid, 'SIGKILL'), toolPatienceMs)
}

function signalTool(pid: number, name: 'SIGINT' | 'SIGKILL'): boolean {
  try {
    return process.kill(pid, name)
  } catch {
    return false // it has ended by itself
  }
}
