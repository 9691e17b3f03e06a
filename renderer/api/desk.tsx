import { notifyManager, QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react'
import type { DeskClient } from './create-client.ts'
import { listen } from './listen.ts'
import { type DeskQuestions, deskQuestions } from './questions.ts'
import { toRefusal } from './refusal.ts'

// An answer that is set in the cache is on the screen with the event that set it: a tick is a tick at once.
notifyManager.setScheduler(queueMicrotask)

export type Desk = {
  readonly client: DeskClient
  readonly ask: DeskQuestions
  /** False while the program behind the window can't be heard. */
  readonly heard: boolean
}

const DeskContext = createContext<Desk | null>(null)

/** Gives the screens the client and its questions, and keeps answers fresh by the core's events. */
export function DeskProvider({ client, children }: { readonly client: DeskClient; readonly children: ReactNode }) {
  const [queries] = useState(makeQueryClient)
  const [heard, setHeard] = useState(true)

  useEffect(() => {
    const ending = new AbortController()
    void listen({ client, queries, onHeard: setHeard, signal: ending.signal })
    return () => ending.abort()
  }, [client, queries])

  const desk = useMemo(() => ({ client, ask: deskQuestions(client), heard }), [client, heard])
  return (
    <QueryClientProvider client={queries}>
      <DeskContext value={desk}>{children}</DeskContext>
    </QueryClientProvider>
  )
}

export function useDesk(): Desk {
  const desk = useContext(DeskContext)
  if (desk === null) throw new Error('useDesk outside DeskProvider')
  return desk
}

/** The core is on this machine: nothing waits for a network, and a refusal stays a refusal. */
function makeQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        networkMode: 'always',
        refetchOnWindowFocus: false,
        staleTime: 2_000,
        retry: (count, error) => count < 3 && toRefusal(error).code === 'unreachable',
        retryDelay: (count) => 300 * 2 ** count,
      },
      mutations: { networkMode: 'always', retry: false },
    },
  })
}
