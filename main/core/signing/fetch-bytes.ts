export type FetchPorts = {
  readonly fetch: typeof fetch
  readonly signal: AbortSignal
  /** How long an answer may take, in milliseconds. */
  readonly patienceMs?: number
}

export type BytesRequest = {
  readonly url: string
  /** Posted where there is one. */
  readonly body?: Uint8Array
  readonly contentType?: string
}

const usualPatienceMs = 20_000
const largest = 8 * 1024 * 1024

/** What an authority answers over HTTP; null where it is out of reach, too slow, too large or answers an error. */
export async function fetchBytes(ports: FetchPorts, request: BytesRequest): Promise<Uint8Array | null> {
  if (!/^https?:\/\//i.test(request.url)) return null
  const patience = AbortSignal.timeout(ports.patienceMs ?? usualPatienceMs)
  try {
    const response = await ports.fetch(request.url, {
      signal: AbortSignal.any([ports.signal, patience]),
      redirect: 'error',
      ...(request.body === undefined
        ? {}
        : { method: 'POST', body: Buffer.from(request.body), headers: { 'content-type': request.contentType ?? '' } }),
    })
    if (!response.ok || response.body === null) return null
    return await readAtMost(response.body, largest)
  } catch {
    // Every way in which a network fails is the same to a job that tries again.
    return null
  }
}

async function readAtMost(body: ReadableStream<Uint8Array>, limit: number): Promise<Uint8Array | null> {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of body) {
    size += part.length
    if (size > limit) return null
    parts.push(part)
  }
  return Buffer.concat(parts)
}
