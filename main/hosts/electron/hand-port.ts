import { RPCHandler } from '@orpc/server/message-port'
import { ipcMain, MessageChannelMain } from 'electron'
import type { Core } from '../../core/create-core.ts'
import type { Client } from '../../core/dispatch.ts'
import { isTrustedSender } from './trust.ts'

/** Gives the page a port to the core when it asks; each load of the page is a new client, signed in by nobody. */
export function handPorts(core: Core, onClient: (client: Client) => void): void {
  const rpc = new RPCHandler(core.router)
  ipcMain.on('mot-cua:connect', ({ senderFrame }) => {
    if (senderFrame === null || !isTrustedSender({ url: senderFrame.url, isMainFrame: senderFrame.parent === null }))
      return
    const client = core.newClient()
    const { port1, port2 } = new MessageChannelMain()
    rpc.upgrade(port1, { context: { client } })
    port1.start()
    senderFrame.postMessage('mot-cua:port', null, [port2])
    onClient(client)
  })
}
