import type { Trouble } from '../outbox/portal.ts'

export type HttpCall = {
  readonly method: string
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | Uint8Array | null
}

export type HttpAnswer = {
  readonly kind: 'answer'
  readonly status: number
  readonly headers: Headers
  readonly text: string
}

export type HttpClient = {
  readonly fetch: typeof fetch
  readonly timeoutMs: number
}

/** One request with a time limit. Every way a network can fail has its own trouble; redirects are never followed. */
export async function callPortal(
  call: HttpCall,
  client: HttpClient,
  signal: AbortSignal,
): Promise<HttpAnswer | Trouble> {
  signal.throwIfAborted()
  const limit = AbortSignal.timeout(client.timeoutMs)
  const stop = AbortSignal.any([signal, limit])
  let stage: 'before_answer' | 'in_answer' = 'before_answer'
  try {
    const response = await client.fetch(call.url, {
      method: call.method,
      headers: call.headers,
      body: call.body === null ? null : bodyOf(call.body),
      redirect: 'manual',
      signal: stop,
    })
    stage = 'in_answer'
    const text = await response.text()
    return toAnswer(response, text)
  } catch (error) {
    if (signal.aborted) throw signal.reason
    if (limit.aborted) return { kind: 'slow', afterMs: client.timeoutMs }
    return networkTrouble(error, stage)
  }
}

function toAnswer(response: Response, text: string): HttpAnswer | Trouble {
  const { status, headers } = response
  const type = headers.get('content-type') ?? ''
  if (response.type === 'opaqueredirect' || (status >= 300 && status < 400)) {
    return { kind: 'unreachable', code: 'portal_redirected', detail: `HTTP ${status}` }
  }
  if (status === 407) return { kind: 'unreachable', code: 'portal_proxy', detail: 'HTTP 407' }
  if (status === 511 || (status < 500 && looksLikeHtml(type, text))) return { kind: 'html' }
  if (status === 401 || status === 403) return { kind: 'unauthorised' }
  if (status === 429 || (status === 503 && headers.has('retry-after'))) {
    return { kind: 'wait', forMs: retryAfterMs(headers) }
  }
  if (status >= 500) return { kind: 'retry', code: 'portal_server_error', detail: `HTTP ${status}` }
  return { kind: 'answer', status, headers, text }
}

/** The JSON of an answer, or the trouble of what came in its place. */
export function jsonOf(answer: HttpAnswer): { readonly kind: 'json'; readonly value: unknown } | Trouble {
  const type = answer.headers.get('content-type') ?? ''
  if (!/\bjson\b/i.test(type)) {
    return { kind: 'unreachable', code: 'portal_wrong_content', detail: `HTTP ${answer.status} ${type}`.trim() }
  }
  try {
    return { kind: 'json', value: JSON.parse(answer.text) }
  } catch {
    // What starts as JSON and does not end was cut on its way.
    return { kind: 'retry', code: 'portal_answer_cut', detail: `HTTP ${answer.status}` }
  }
}

function looksLikeHtml(type: string, text: string): boolean {
  return /\bhtml\b/i.test(type) || /^\s*<(!doctype html|html)/i.test(text)
}

const defaultWaitMs = 60_000
const longestWaitMs = 15 * 60_000

/** Only seconds: a date would be compared with a clock that may be wrong. */
function retryAfterMs(headers: Headers): number {
  const seconds = Number(headers.get('retry-after') ?? Number.NaN)
  return Number.isFinite(seconds) && seconds >= 0 ? Math.min(longestWaitMs, seconds * 1000) : defaultWaitMs
}

function networkTrouble(error: unknown, stage: 'before_answer' | 'in_answer'): Trouble {
  const code = causeCode(error)
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') {
    return { kind: 'unreachable', code: 'portal_name_unknown', detail: code }
  }
  if (/CERT|SSL|TLS|ALTNAME/.test(code)) return { kind: 'unreachable', code: 'portal_certificate', detail: code }
  if (isProxyRefusal(error)) return { kind: 'unreachable', code: 'portal_proxy', detail: 'HTTP 407' }
  if (stage === 'in_answer') return { kind: 'retry', code: 'portal_answer_cut', detail: code }
  return { kind: 'unreachable', code: 'portal_unreachable', detail: code }
}

/** The system's or TLS layer's code, which `fetch` hides in its cause. */
function causeCode(error: unknown): string {
  for (let at: unknown = error; at instanceof Error; at = at.cause) {
    if ('code' in at && typeof at.code === 'string') return at.code
  }
  return error instanceof Error ? error.name : 'unknown'
}

/** Node's `fetch` never shows a 407: a direct one is the only failure without code and words, a tunnel's has words. */
function isProxyRefusal(error: unknown): boolean {
  if (!(error instanceof Error) || !(error.cause instanceof Error)) return false
  const { cause } = error
  return /proxy|\b407\b/i.test(cause.message) || (cause.message === '' && !('code' in cause))
}

function bodyOf(body: string | Uint8Array): BodyInit {
  return typeof body === 'string' ? body : new Uint8Array(body)
}
