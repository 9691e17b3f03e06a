import { RPCLink } from '@orpc/client/fetch'
import { createClient, type DeskClient } from './create-client.ts'

/** Client over the loopback host, which knows the page by the cookie it set when the printed address was opened. */
export function connectLoopback(base: string): DeskClient {
  return createClient(
    new RPCLink({
      url: new URL('rpc', base),
      fetch: (request, init) => fetch(request, { ...init, credentials: 'same-origin' }),
    }),
  )
}
