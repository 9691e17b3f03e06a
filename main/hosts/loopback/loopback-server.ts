import { timingSafeEqual } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { RPCHandler } from '@orpc/server/node'
import type { Core } from '../../core/create-core.ts'
import type { Client } from '../../core/dispatch.ts'
import type { Log } from '../../core/ports.ts'
import { answerDeskRequest } from '../answer-request.ts'
import { deskOrigin } from '../desk-address.ts'
import { pageHeaders } from '../page-policy.ts'
import { filesForWindow } from '../serve-files.ts'
import { judgeRequest } from './judge-request.ts'

export type LoopbackOptions = {
  readonly core: Core
  /** Folder of the built page. */
  readonly pageFolder: string
  /** Printed once at start; whoever has it may use this window. */
  readonly token: string
  /** 0 takes any free port. */
  readonly port: number
  readonly log: Log
}

export type Loopback = {
  /** Address to open, with the token. */
  readonly url: string
  readonly port: number
  close(): Promise<void>
}

/** Serves the page and the contract on 127.0.0.1 alone: token, Host and Origin are checked for every request. */
export async function startLoopback(options: LoopbackOptions): Promise<Loopback> {
  const client = options.core.newClient()
  const rpc = new RPCHandler(options.core.router)
  const server = createServer((request, response) => {
    answer(request, response, { options, client, rpc, port: portOf(server) }).catch((error: unknown) => {
      options.log({ level: 'error', what: 'bug', call: 'loopback', name: error instanceof Error ? error.name : '' })
      response.destroy()
    })
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(options.port, '127.0.0.1', resolve)
  })
  const port = portOf(server)
  return {
    url: `http://127.0.0.1:${port}/?token=${options.token}`,
    port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

type Window = {
  readonly options: LoopbackOptions
  readonly client: Client
  readonly rpc: RPCHandler<{ client: Client }>
  readonly port: number
}

async function answer(request: IncomingMessage, response: ServerResponse, window: Window): Promise<void> {
  const { options, client, rpc, port } = window
  const verdict = judgeRequest(request, { port, isToken: (token) => isSame(token, options.token) })
  if (verdict.kind === 'refused') {
    request.resume()
    response.writeHead(403, { ...pageHeaders(), 'content-type': 'text/plain; charset=utf-8' })
    response.end('Không được phép. Hãy mở lại từ cửa sổ của Một Cửa Desk.')
    return
  }
  if (verdict.kind === 'let_in') {
    const cookie = `desk-${port}=${options.token}; HttpOnly; SameSite=Strict; Path=/`
    response.writeHead(303, { ...pageHeaders(), location: '/', 'set-cookie': cookie })
    response.end()
    return
  }
  const asked = await rpc.handle(request, response, { prefix: '/rpc', context: { client } })
  if (!asked.matched) await answerFile(request, response, window)
}

/** Pages, slips and uploads are answered by the same function as in Electron. */
async function answerFile(request: IncomingMessage, response: ServerResponse, window: Window): Promise<void> {
  const { options, client } = window
  const method = request.method ?? 'GET'
  const body = method === 'POST' ? { body: Readable.toWeb(request) as ReadableStream, duplex: 'half' as const } : {}
  const name = request.headers['x-file-name']
  const asked = new Request(`${deskOrigin}${request.url ?? '/'}`, {
    method,
    headers: typeof name === 'string' ? { 'x-file-name': name } : {},
    ...body,
  })
  const given = await answerDeskRequest(asked, {
    pageFolder: options.pageFolder,
    files: filesForWindow(options.core, client),
    signedIn: () => client.officer !== null,
    log: options.log,
  })
  // A file that nobody wanted is heard to its end: closing on it would cut off the answer as well.
  if (asked.body !== null && !asked.bodyUsed) await asked.body.pipeTo(new WritableStream())
  response.writeHead(given.status, Object.fromEntries(given.headers))
  if (given.body === null) response.end()
  else await pipeline(Readable.fromWeb(given.body as never), response)
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port
}

function isSame(given: string, wanted: string): boolean {
  const a = Buffer.from(given)
  const b = Buffer.from(wanted)
  return a.length === b.length && timingSafeEqual(a, b)
}
