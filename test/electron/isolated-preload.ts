import { readFileSync } from 'node:fs'
import { RPCHandler } from '@orpc/server/message-port'
import type { CDPSession, Page } from 'playwright'
import type { Core } from '../../main/core/create-core.ts'
import type { Client } from '../../main/core/dispatch.ts'

/** What the isolated world says to us. */
type Said =
  | { readonly kind: 'required'; readonly name: string }
  | { readonly kind: 'posted'; readonly channel: string }
  | { readonly kind: 'data'; readonly port: number; readonly text: string }

export type IsolatedPreload = {
  /** Names that the preload asked `require` for. */
  readonly required: readonly string[]
  /** Channels on which the preload spoke to the main process. */
  readonly posted: readonly string[]
  /** The clients of the ports handed over so far. */
  readonly clients: readonly Client[]
}

/**
 * Stands in for Electron around the built preload: a world of its own beside the page's, where `require` knows only
 * `electron`. Its ports end here, at the real handlers.
 */
const prelude = `
  const say = (said) => __sayToMain(JSON.stringify(said))
  const listeners = new Map()
  const ports = new Map()
  globalThis.__portFromMain = (number) => {
    const { port1, port2 } = new MessageChannel()
    ports.set(number, port1)
    port1.onmessage = ({ data }) => say({ kind: 'data', port: number, text: data })
    listeners.get('mot-cua:port')?.({ ports: [port2] })
  }
  globalThis.__dataFromMain = (number, text) => ports.get(number).postMessage(text)
  const ipcRenderer = {
    on: (channel, listener) => void listeners.set(channel, listener),
    postMessage: (channel) => say({ kind: 'posted', channel }),
  }
  const require = (name) => {
    say({ kind: 'required', name })
    if (name !== 'electron') throw new Error('module not found: ' + name)
    return { ipcRenderer }
  }
`

/** Puts the preload bundle into an isolated world of every document of the page, and answers it with the core. */
export async function isolatePreload(page: Page, bundle: string, core: Core): Promise<IsolatedPreload> {
  const required: string[] = []
  const posted: string[] = []
  const clients: Client[] = []
  const world = 'preload'
  const cdp = await page.context().newCDPSession(page)
  const rpc = new RPCHandler(core.router)
  const receivers = new Map<number, (event: { data: string }) => void>()

  cdp.on('Runtime.bindingCalled', ({ payload, executionContextId }) => {
    const said = JSON.parse(payload) as Said // written by the prelude above
    if (said.kind === 'required') required.push(said.name)
    if (said.kind === 'data') receivers.get(said.port)?.({ data: said.text })
    if (said.kind === 'posted') {
      posted.push(said.channel)
      if (said.channel === 'mot-cua:connect') clients.push(handPort({ cdp, rpc, core, receivers, executionContextId }))
    }
  })
  await cdp.send('Runtime.enable')
  await cdp.send('Page.enable')
  await cdp.send('Runtime.addBinding', { name: '__sayToMain', executionContextName: world })
  const source = `(() => { ${prelude}\n${readFileSync(bundle, 'utf8')} })()`
  await cdp.send('Page.addScriptToEvaluateOnNewDocument', { source, worldName: world })
  return { required, posted, clients }
}

type Handing = {
  readonly cdp: CDPSession
  readonly rpc: RPCHandler<{ client: Client }>
  readonly core: Core
  readonly receivers: Map<number, (event: { data: string }) => void>
  readonly executionContextId: number
}

/** What the Electron host does with a port, on a port that reaches over the debugging protocol. */
function handPort({ cdp, rpc, core, receivers, executionContextId }: Handing): Client {
  const number = receivers.size + 1
  const client = core.newClient()
  const run = (expression: string) => {
    cdp.send('Runtime.evaluate', { expression, contextId: executionContextId }).catch((error: unknown) => {
      // A page that was closed or left hears no answers any more.
      if (!/closed|Cannot find context/.test(String(error))) throw error
    })
  }
  rpc.upgrade(
    {
      on: (event, receive) => {
        if (event === 'message') receivers.set(number, receive)
      },
      postMessage: (text: string) => run(`__dataFromMain(${number}, ${JSON.stringify(text)})`),
    },
    { context: { client } },
  )
  run(`__portFromMain(${number})`)
  return client
}
