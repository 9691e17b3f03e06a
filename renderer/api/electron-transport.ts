import { RPCLink } from '@orpc/client/message-port'
import { createClient, type DeskClient } from './create-client.ts'

/** Client over the message port that the preload hands to the window on request. In a function: a promise would ask the client itself for `then`. */
export function connectElectron(page: Window): Promise<() => DeskClient> {
  return new Promise((resolve) => {
    page.addEventListener('message', function takePort(event: MessageEvent) {
      const port = event.ports[0]
      if (event.source !== page || event.data !== 'mot-cua:port' || port === undefined) return
      page.removeEventListener('message', takePort)
      port.start()
      const client = createClient(new RPCLink({ port }))
      resolve(() => client)
    })
    page.postMessage('mot-cua:connect', page.location.origin)
  })
}
