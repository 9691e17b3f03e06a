import type { HttpRequest, HttpResponse, HttpStack } from 'tus-js-client'
import type { Trouble } from '../outbox/portal.ts'
import { callPortal, type HttpAnswer, type HttpClient } from './portal-http.ts'

/** Thrown through tus-js-client when the way to the portal failed, so that it is named like everywhere else. */
export class TroubleError extends Error {
  readonly trouble: Trouble

  constructor(trouble: Trouble) {
    super(trouble.kind)
    this.name = 'TroubleError'
    this.trouble = trouble
  }
}

/** Lets tus-js-client speak through the host's `fetch` (its proxy, its certificates), with our time limit and names. */
export function tusFetchStack(client: HttpClient, signal: AbortSignal): HttpStack {
  return {
    createRequest: (method, url) => tusRequest({ method, url }, client, signal),
    getName: () => 'fetch',
  }
}

function tusRequest(
  { method, url }: { readonly method: string; readonly url: string },
  client: HttpClient,
  signal: AbortSignal,
): HttpRequest {
  const headers: Record<string, string> = {}
  const life = new AbortController()
  return {
    getMethod: () => method,
    getURL: () => url,
    setHeader(name, value) {
      headers[name] = value
    },
    getHeader: (name) => headers[name],
    // Progress is told by what the portal confirms, not by what left the machine.
    setProgressHandler() {},
    async send(body: unknown) {
      const bytes = body instanceof Uint8Array ? body : null
      const call = { method, url, headers, body: bytes }
      const answer = await callPortal(call, client, AbortSignal.any([signal, life.signal]))
      if (answer.kind !== 'answer') throw new TroubleError(answer)
      refuseOddHead(method, answer)
      return tusResponse(answer)
    },
    async abort() {
      life.abort()
    },
    getUnderlyingObject: () => null,
  }
}

/** tus-js-client would create a second upload after any 4xx to HEAD; only "not here" may lead there. */
function refuseOddHead(method: string, { status }: HttpAnswer): void {
  if (method !== 'HEAD' || status < 400 || status === 404 || status === 410 || status === 423) return
  throw new TroubleError({ kind: 'unknown', text: `HTTP ${status}` })
}

function tusResponse(answer: HttpAnswer): HttpResponse {
  return {
    getStatus: () => answer.status,
    getHeader: (name) => answer.headers.get(name) ?? undefined,
    getBody: () => answer.text,
    getUnderlyingObject: () => null,
  }
}
