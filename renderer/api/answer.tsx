import type { ReactNode } from 'react'
import { ErrorState, LoadingState } from '../ui/screen-states.tsx'
import { toRefusal } from './refusal.ts'

type Props<Data> = {
  readonly query: { readonly data: Data | undefined; readonly error: Error | null; readonly refetch: () => unknown }
  /** Grey bars while the answer is on its way. */
  readonly rows?: number
  readonly children: (data: Data) => ReactNode
}

/** An answer of the core in its states: on its way, refused, or here; what is here stays while it is asked anew. */
export function Answer<Data>({ query, rows = 6, children }: Props<Data>) {
  if (query.data !== undefined) return children(query.data)
  if (query.error !== null) return <ErrorState refusal={toRefusal(query.error)} onRetry={() => void query.refetch()} />
  return <LoadingState rows={rows} />
}
