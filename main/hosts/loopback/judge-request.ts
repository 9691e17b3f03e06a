import type { IncomingMessage } from 'node:http'

export type RequestVerdict =
  /** Came from our own page. */
  | { readonly kind: 'ours' }
  /** The first call, with the token in its address: gets the cookie and loses the token. */
  | { readonly kind: 'let_in' }
  | { readonly kind: 'refused' }

/**
 * Whether a request comes from the window we opened. Host guards against names led here by DNS, Origin and Sec-Fetch-Site
 * against other pages in the same browser, the token against other programs of this machine.
 */
export function judgeRequest(
  request: Pick<IncomingMessage, 'headers' | 'url' | 'method'>,
  { port, isToken }: { readonly port: number; readonly isToken: (text: string) => boolean },
): RequestVerdict {
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`]
  const { host, origin, cookie } = request.headers
  if (host === undefined || !hosts.includes(host)) return { kind: 'refused' }
  if (origin !== undefined && origin !== `http://${host}`) return { kind: 'refused' }
  const site = request.headers['sec-fetch-site']

  const url = new URL(request.url ?? '/', `http://${host}`)
  const token = url.searchParams.get('token')
  if (request.method === 'GET' && url.pathname === '/' && token !== null) {
    return isToken(token) ? { kind: 'let_in' } : { kind: 'refused' }
  }
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return { kind: 'refused' }
  return isToken(cookieOf(cookie, `desk-${port}`)) ? { kind: 'ours' } : { kind: 'refused' }
}

function cookieOf(header: string | undefined, name: string): string {
  for (const part of (header ?? '').split(';')) {
    const [key, value] = part.trim().split('=')
    if (key === name) return value ?? ''
  }
  return ''
}
