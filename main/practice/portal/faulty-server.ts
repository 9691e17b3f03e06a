import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Log } from '../../core/ports.ts'
import { createFate, type Faults, type Misfortune } from './faults.ts'

export type FaultyServerOptions = {
  readonly handle: (request: Request) => Promise<Response>
  /** Requests whose path starts with this are spared: they are for tests and the demo. */
  readonly sparedPath: string
  readonly faults: () => Faults
  readonly seed: number
  readonly log: Log
}

const largestBodyBytes = 64 * 1024 * 1024

/** A real HTTP server that lets requests meet the misfortunes it was told of, and otherwise hands them on. */
export function createFaultyServer(options: FaultyServerOptions): Server {
  const fate = createFate(options.seed)

  async function serve(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const spared = incoming.url?.startsWith(options.sparedPath) === true
    const misfortune = spared ? noMisfortune : fate(options.faults())
    if (misfortune.delayMs > 0) await sleep(misfortune.delayMs)
    if (misfortune.instead === 'drop') {
      incoming.socket.destroy()
      return
    }
    const body = await readBody(incoming)
    if (misfortune.instead !== null) {
      await send(insteadAnswer(misfortune.instead), outgoing)
      return
    }
    const request = () => toRequest(incoming, body)
    if (misfortune.twice) await options.handle(request())
    const answer = await options.handle(request())
    if (misfortune.answerLost) incoming.socket.destroy()
    else await send(answer, outgoing)
  }

  return createServer((incoming, outgoing) => {
    serve(incoming, outgoing).catch((error: unknown) => {
      options.log({ event: 'practice_portal_failed', error: error instanceof Error ? error.name : 'unknown' })
      if (outgoing.headersSent) incoming.socket.destroy()
      else outgoing.writeHead(500).end()
    })
  })
}

const noMisfortune: Misfortune = { delayMs: 0, instead: null, twice: false, answerLost: false }

function insteadAnswer(kind: 'unauthorised' | 'error5xx' | 'html'): Response {
  switch (kind) {
    case 'unauthorised':
      return new Response('{"error_code":401}', { status: 401, headers: { 'Content-Type': 'application/json' } })
    case 'error5xx':
      return new Response('bad gateway', { status: 502, headers: { 'Content-Type': 'text/plain' } })
    case 'html':
      return new Response('<!DOCTYPE html><html><body>Đăng nhập Wi-Fi</body></html>', {
        status: 200,
        headers: { 'Content-Type': 'text/html; charset=utf-8' },
      })
  }
}

async function readBody(incoming: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of incoming) {
    size += chunk.length
    if (size > largestBodyBytes) throw new Error('body too large')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

function toRequest(incoming: IncomingMessage, body: Buffer): Request {
  const headers = new Headers()
  for (const [name, value] of Object.entries(incoming.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value)
  }
  const method = incoming.method ?? 'GET'
  const bare = method === 'GET' || method === 'HEAD' || body.length === 0
  return new Request(`http://${incoming.headers.host ?? '127.0.0.1'}${incoming.url ?? '/'}`, {
    method,
    headers,
    ...(bare ? {} : { body: new Uint8Array(body) }),
  })
}

async function send(answer: Response, outgoing: ServerResponse): Promise<void> {
  outgoing.writeHead(answer.status, Object.fromEntries(answer.headers))
  if (answer.body === null) outgoing.end()
  else outgoing.end(Buffer.from(await answer.arrayBuffer()))
}
