import type { DeskEvent } from '../../shared/contract/events.ts'

export type DeskEvents = {
  /** Tells everyone who listens that something changed. */
  tell(event: DeskEvent): void
  /** Calls back for each event from now on. Returns how to stop. */
  onTell(receive: (event: DeskEvent) => void): () => void
  /** What happens from now on, until the signal ends it. */
  listen(signal: AbortSignal | undefined): AsyncGenerator<DeskEvent>
}

/** One emitter for the whole program. A slow listener loses nothing: its events wait in its own queue. */
export function createDeskEvents(): DeskEvents {
  const listeners = new Set<(event: DeskEvent) => void>()

  function onTell(receive: (event: DeskEvent) => void): () => void {
    listeners.add(receive)
    return () => listeners.delete(receive)
  }

  return {
    tell(event) {
      for (const receive of listeners) receive(event)
    },
    onTell,
    listen: (signal) => listen(onTell, signal),
  }
}

async function* listen(onTell: DeskEvents['onTell'], signal: AbortSignal | undefined): AsyncGenerator<DeskEvent> {
  const queue: DeskEvent[] = []
  let wake: () => void = () => {}
  const stop = onTell((event) => {
    queue.push(event)
    wake()
  })
  const end = () => wake()
  signal?.addEventListener('abort', end)
  try {
    while (signal?.aborted !== true) {
      const event = queue.shift()
      if (event !== undefined) {
        yield event
        continue
      }
      await new Promise<void>((resolve) => {
        wake = resolve
      })
    }
  } finally {
    stop()
    signal?.removeEventListener('abort', end)
  }
}
