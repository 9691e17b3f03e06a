import { type IncomingHttpHeaders, type IncomingMessage, request } from 'node:http'
import { connect as connectPlain, isIP, type Socket } from 'node:net'
import { connect as connectTls } from 'node:tls'
import { AppError } from '../../../../shared/errors.ts'
import type { CertificateTrust } from '../certificate-trust.ts'
import { nearAddressOf } from './near-address.ts'

export type EsclCall = {
  readonly method: 'GET' | 'POST' | 'DELETE'
  readonly url: URL
  /** Whose certificate is remembered, where the URL is https. */
  readonly deviceId: string
  readonly body?: string
  /** Bytes that the answer may have, milliseconds without any news, and milliseconds in all. */
  readonly limits: { readonly bytes: number; readonly silenceMs: number; readonly totalMs: number }
  /** Share of the answer that has come, 0…1; only told where its length is known. */
  readonly onShare?: (share: number) => void
}

export type EsclAnswer = {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly bytes: Uint8Array
}

/** One request to a scanner. Refuses with `scanner_unreachable`, `scanner_wrong_answer`, `cancelled` and the like. */
export type EsclHttp = (call: EsclCall, signal: AbortSignal) => Promise<EsclAnswer>

/**
 * Speaks to scanners of this office only. Not `fetch`: that can neither be held to an address that was looked at
 * before, nor accept a scanner's own certificate. One connection a request, so that a connection which the scanner
 * closed in silence never eats a page.
 */
export function createEsclHttp(trust: CertificateTrust): EsclHttp {
  return async (call, signal) => {
    const limit = AbortSignal.timeout(call.limits.totalMs)
    const stop = AbortSignal.any([signal, limit])
    let socket: Socket | null = null
    try {
      stop.throwIfAborted()
      const address = await nearAddressOf(call.url.hostname)
      socket = await connectTo(call, address, stop)
      assertSameCertificate(call, socket, trust)
      const response = await send(call, socket, stop)
      return await toAnswer(call, response)
    } catch (error) {
      if (signal.aborted) throw new AppError('cancelled')
      if (error instanceof AppError) throw error
      throw new AppError('scanner_unreachable', {}, { cause: error })
    } finally {
      socket?.destroy()
    }
  }
}

function connectTo({ url, limits }: EsclCall, host: string, signal: AbortSignal): Promise<Socket> {
  const secure = url.protocol === 'https:'
  const port = Number(url.port === '' ? (secure ? 443 : 80) : url.port)
  const name = isIP(url.hostname.replace(/^\[|\]$/g, '')) === 0 ? { servername: url.hostname } : {}
  const socket = secure
    ? connectTls({ host, port, ...name, rejectUnauthorized: false, minVersion: 'TLSv1.2' })
    : connectPlain({ host, port })
  return new Promise((resolve, reject) => {
    const stop = () => socket.destroy(new Error('stopped'))
    signal.addEventListener('abort', stop, { once: true })
    socket.setTimeout(limits.silenceMs, () => socket.destroy(new Error('silent')))
    socket.once('error', reject)
    socket.once('close', () => signal.removeEventListener('abort', stop))
    socket.once(secure ? 'secureConnect' : 'connect', () => resolve(socket))
  })
}

/** Refuses a scanner that shows another certificate than the first time; before a word was sent to it. */
function assertSameCertificate({ url, deviceId }: EsclCall, socket: Socket, trust: CertificateTrust): void {
  if (url.protocol !== 'https:' || !('getPeerCertificate' in socket)) return
  const { fingerprint256 } = (socket as ReturnType<typeof connectTls>).getPeerCertificate() // narrowed by the line above
  const known = trust.fingerprintOf(deviceId)
  if (known !== null && known !== fingerprint256) throw new AppError('scanner_certificate_changed')
  if (known === null) trust.remember(deviceId, fingerprint256)
}

function send(call: EsclCall, socket: Socket, signal: AbortSignal): Promise<IncomingMessage> {
  const { method, url, body } = call
  const headers = {
    Host: url.host,
    Connection: 'close',
    ...(body === undefined ? {} : { 'Content-Type': 'text/xml', 'Content-Length': Buffer.byteLength(body) }),
  }
  return new Promise((resolve, reject) => {
    const sent = request(
      { method, path: `${url.pathname}${url.search}`, headers, createConnection: () => socket, signal },
      resolve,
    )
    sent.once('error', reject)
    sent.end(body)
  })
}

async function toAnswer({ limits, onShare }: EsclCall, response: IncomingMessage): Promise<EsclAnswer> {
  const status = response.statusCode ?? 0
  // A scanner has no reason to send us elsewhere; whoever does is none.
  if (status >= 300 && status < 400) throw new AppError('scanner_wrong_answer')
  const length = Number(response.headers['content-length'] ?? Number.NaN)
  if (length > limits.bytes) throw new AppError('scanner_wrong_answer')
  const parts: Buffer[] = []
  let size = 0
  for await (const part of response as AsyncIterable<Buffer>) {
    size += part.length
    if (size > limits.bytes) throw new AppError('scanner_wrong_answer')
    parts.push(part)
    if (length > 0) onShare?.(Math.min(1, size / length))
  }
  return { status, headers: response.headers, bytes: Buffer.concat(parts) }
}
