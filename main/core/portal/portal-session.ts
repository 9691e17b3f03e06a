import type { Trouble } from '../outbox/portal.ts'
import type { Clock } from '../ports.ts'
import { callPortal, type HttpClient, jsonOf } from './portal-http.ts'
import { provincePaths, TokenAnswer } from './province-protocol.ts'

export type Credentials = { readonly clientId: string; readonly clientSecret: string }

export type PortalSession = {
  /** A token that is still good for a while; signs in when there is none. */
  token(signal: AbortSignal): Promise<{ readonly kind: 'token'; readonly token: string } | Trouble>
  /** The portal refused the token: the next call signs in anew. */
  forget(): void
}

const marginMs = 30_000

/** Keeps one token per sign-in (client credentials). A network that is in the way never costs a sign-in attempt. */
export function createPortalSession(options: {
  readonly url: string
  readonly credentials: Credentials
  readonly http: HttpClient
  readonly clock: Clock
}): PortalSession {
  const { url, credentials, http, clock } = options
  let held: { readonly token: string; readonly until: number } | null = null

  return {
    async token(signal) {
      const now = Date.parse(clock.now())
      if (held !== null && held.until > now) return { kind: 'token', token: held.token }
      const body = new URLSearchParams({
        grant_type: 'client_credentials',
        client_id: credentials.clientId,
        client_secret: credentials.clientSecret,
      }).toString()
      const headers = { 'Content-Type': 'application/x-www-form-urlencoded', Accept: 'application/json' }
      const answer = await callPortal(
        { method: 'POST', url: `${url}/${provincePaths.token}`, headers, body },
        http,
        signal,
      )
      if (answer.kind !== 'answer') return answer
      if (answer.status === 400) return { kind: 'unauthorised' }
      const json = jsonOf(answer)
      if (json.kind !== 'json') return json
      const parsed = TokenAnswer.safeParse(json.value)
      if (!parsed.success) return { kind: 'unknown', text: `HTTP ${answer.status}` }
      held = { token: parsed.data.access_token, until: now + parsed.data.expires_in * 1000 - marginMs }
      return { kind: 'token', token: held.token }
    },
    forget() {
      held = null
    },
  }
}
