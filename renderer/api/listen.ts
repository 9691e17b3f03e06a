import type { QueryClient } from '@tanstack/react-query'
import { assertNever } from '../../shared/assert-never.ts'
import type { DeskEvent } from '../../shared/contract/events.ts'
import type { DeskClient } from './create-client.ts'

export type Listening = {
  readonly client: DeskClient
  readonly queries: QueryClient
  /** Told whether the program behind the window can be heard. */
  readonly onHeard: (heard: boolean) => void
  readonly signal: AbortSignal
}

const pauseMs = 2_000

/** Hears the core's events until the signal ends it, and makes the answers they touch old; comes back after a break. */
export async function listen({ client, queries, onHeard, signal }: Listening): Promise<void> {
  let first = true
  while (!signal.aborted) {
    try {
      const events = await client.events.listen(undefined, { signal })
      onHeard(true)
      if (!first) void queries.invalidateQueries()
      first = false
      for await (const event of events) {
        for (const path of pathsTouchedBy(event)) void queries.invalidateQueries({ queryKey: [path] })
      }
    } catch (_error) {
      if (signal.aborted) return
    }
    onHeard(false)
    await pause(signal)
  }
}

/** The questions whose answers an event makes old. */
export function pathsTouchedBy(event: DeskEvent): readonly string[] {
  switch (event.kind) {
    case 'dossier_changed':
      return [
        'dossiers.get',
        'certifications.get',
        'certifications.waiting',
        'dossiers.history',
        'dossiers.today',
        'dossiers.search',
        'lists.dossiers',
        'reports.period',
        'deadlines.get',
        'deadlines.risk',
        'fees.get',
        'dayClose.now',
        'reviews.get',
        'scans.stack',
        'pages.get',
        'visits.get',
        'held.list',
        'returns.get',
      ]
    case 'scan_progress':
      return ['scans.batch', 'scans.stack', 'reviews.get', 'pages.get']
    case 'outbox_changed':
      return ['outbox.list', 'outbox.connection', 'dossiers.today', 'dossiers.get', 'reports.monthly']
    case 'connection_changed':
      return ['outbox.connection']
    case 'session_changed':
      return ['session.current']
    default:
      return assertNever(event)
  }
}

function pause(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, pauseMs)
    signal.addEventListener('abort', () => {
      clearTimeout(timer)
      resolve()
    })
  })
}
