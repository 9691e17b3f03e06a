import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { drawSheet } from './drawn-sheet.ts'
import { createFeeder, type EsclFeeder } from './escl-feeder.ts'
import { type EsclQuirks, type EsclShape, usualShape } from './escl-quirks.ts'
import { type AskedScan, capabilitiesXml, readScanSettings, statusXml } from './escl-wire.ts'

export type EsclDouble = {
  /** Where it answers, with `/eSCL/` at the end. */
  readonly base: string
  readonly port: number
  readonly shape: EsclShape
  readonly feeder: EsclFeeder
  /** Every request, as `GET ScannerStatus`. */
  readonly requests: readonly string[]
  /** Every job that was accepted. */
  readonly asked: readonly AskedScan[]
  misbehave(quirks: EsclQuirks): void
  /** Takes the jammed sheet out, closes the cover. */
  repair(): void
  /** Ends the jobs of clients that are gone, as scanners do after a minute; what still was on its way is over then. */
  abandon(): Promise<void>
  /** Sides that the carriage or the feeder has begun. */
  sidesBegun(): number
  isAtWork(): boolean
  close(): Promise<void>
}

export type EsclDoubleOptions = {
  readonly shape?: Partial<EsclShape>
  readonly quirks?: EsclQuirks
  readonly sheets?: readonly number[]
  readonly certificate?: { readonly key: string; readonly cert: string }
  /** Of 127.0.0.1; by default any that is free. */
  readonly port?: number
}

type Job = {
  readonly path: string
  readonly asked: AskedScan
  state: 'Processing' | 'Completed' | 'Aborted' | 'Canceled'
  given: number
  busyLeft: number
}

/** What lies on the glass. */
export const glassSheet = 1000

/** A scanner that behaves as the eSCL specification says, over real HTTP, and otherwise where it is told to. */
export async function startEsclDouble(options: EsclDoubleOptions = {}): Promise<EsclDouble> {
  const scanner = new EsclScanner({ ...usualShape, ...options.shape }, options.quirks ?? {})
  scanner.feeder.load(options.sheets ?? [])
  let answering = 0
  const answer: RequestListener = (request, response) => {
    // The client may go away in the middle of anything; a scanner does not mind.
    answering++
    scanner
      .answer(request, response)
      .finally(() => {
        answering--
      })
      .catch(() => response.destroy())
  }
  const server =
    options.certificate === undefined ? createServer(answer) : createSecureServer(options.certificate, answer)
  await new Promise<void>((resolve) => server.listen(options.port ?? 0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo // it listens on a port
  return {
    base: `${options.certificate === undefined ? 'http' : 'https'}://127.0.0.1:${port}/eSCL/`,
    port,
    shape: scanner.shape,
    feeder: scanner.feeder,
    requests: scanner.requests,
    asked: scanner.asked,
    misbehave: (quirks) => {
      scanner.quirks = quirks
    },
    repair: () => {
      scanner.fault = null
    },
    abandon: async () => {
      do await sleep(25)
      while (answering > 0)
      for (const job of scanner.jobs) if (job.state === 'Processing') job.state = 'Aborted'
    },
    sidesBegun: () => scanner.sidesBegun,
    isAtWork: () => scanner.jobs.some(({ state }) => state === 'Processing'),
    close: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

class EsclScanner {
  readonly shape: EsclShape
  quirks: EsclQuirks
  readonly feeder = createFeeder()
  readonly requests: string[] = []
  readonly asked: AskedScan[] = []
  readonly jobs: Job[] = []
  fault: string | null = null
  sidesBegun = 0
  #busyLeft: number | null = null

  constructor(shape: EsclShape, quirks: EsclQuirks) {
    this.shape = shape
    this.quirks = quirks
  }

  async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname } = new URL(request.url ?? '/', 'http://scanner')
    const path = pathname.replace(/^\/eSCL\//, '')
    this.requests.push(`${request.method} ${path}`)
    const body = await textOf(request)
    const instead = this.quirks.instead?.[path.replace(/^ScanJobs\/\d+/, 'ScanJobs/n')]
    if (instead !== undefined) return void response.writeHead(instead.status, instead.headers ?? {}).end(instead.body)
    if (request.method === 'GET' && path === 'ScannerCapabilities') return xml(response, capabilitiesXml(this.shape))
    if (request.method === 'GET' && path === 'ScannerStatus') return xml(response, this.#status())
    if (request.method === 'POST' && path === 'ScanJobs') return this.#start(request, response, body)
    const job = this.jobs.find((one) => pathname === one.path || pathname === `${one.path}/NextDocument`)
    if (job === undefined) return void response.writeHead(404).end()
    if (request.method === 'DELETE' && pathname === job.path) return this.#cancel(job, response)
    if (request.method === 'GET' && pathname !== job.path) return await this.#nextDocument(job, response)
    response.writeHead(405).end()
  }

  #status(): string {
    const loaded = this.feeder.waiting().length > 0 ? 'ScannerAdfLoaded' : 'ScannerAdfEmpty'
    return statusXml({
      state: this.jobs.some(({ state }) => state === 'Processing') ? 'Processing' : 'Idle',
      feeder: this.shape.feeder === 'none' ? null : (this.fault ?? loaded),
      jobs: this.jobs.toReversed().map((job) => ({ uri: job.path, state: job.state, completed: job.given })),
    })
  }

  #start(request: IncomingMessage, response: ServerResponse, body: string): void {
    this.#busyLeft ??= this.quirks.busyTimes ?? 0
    const isTaken = this.jobs.some(({ state }) => state === 'Processing')
    if (this.#busyLeft > 0 || isTaken) {
      this.#busyLeft--
      this.#busy(response)
      return
    }
    this.#busyLeft = null
    const asked = readScanSettings(body, this.shape)
    if (asked === null) return void response.writeHead(409).end()
    if (asked.source === 'Feeder' && this.feeder.waiting().length === 0) return void response.writeHead(409).end()
    const path = `/eSCL/ScanJobs/${this.jobs.length + 1}`
    this.asked.push(asked)
    this.jobs.push({ path, asked, state: 'Processing', given: 0, busyLeft: this.quirks.busyTimes ?? 0 })
    const host = this.quirks.locationHost ?? request.headers.host
    response.writeHead(201, { Location: `http://${host}${path}` }).end()
  }

  #busy(response: ServerResponse): void {
    const { retryAfter } = this.quirks
    response.writeHead(503, retryAfter === undefined ? {} : { 'Retry-After': retryAfter }).end()
  }

  #cancel(job: Job, response: ServerResponse): void {
    if (job.state === 'Processing') job.state = 'Canceled'
    response.writeHead(200).end()
  }

  async #nextDocument(job: Job, response: ServerResponse): Promise<void> {
    if (job.busyLeft > 0) {
      job.busyLeft--
      return this.#busy(response)
    }
    job.busyLeft = this.quirks.busyTimes ?? 0
    if (job.state === 'Processing' && job.given === this.quirks.cancelledAtPanelAfter) job.state = 'Canceled'
    if (job.state !== 'Processing') return void response.writeHead(404).end()
    if (job.asked.source === 'Feeder') {
      const { feederFault } = this.quirks
      if (feederFault?.afterSides === job.given) {
        this.fault = feederFault.state
        job.state = 'Aborted'
        return void response.writeHead(feederFault.answers).end()
      }
    }
    const side = this.#nextSide(job)
    if (side === null) {
      job.state = 'Completed'
      return void response.writeHead(this.quirks.endsWith ?? 404).end()
    }
    this.sidesBegun++
    job.given++
    const { given } = job
    await this.#sendPage(response, job, side, given)
  }

  #nextSide({ asked, given }: Job): number | null {
    if (asked.source === 'Feeder') return this.feeder.pull(asked.duplex)
    return given === 0 ? glassSheet : null
  }

  async #sendPage(response: ServerResponse, { asked }: Job, id: number, given: number): Promise<void> {
    const { alwaysDpi, alwaysGray, ignoresRegion, dropAt, pauseInPageMs, closeDelimited } = this.quirks
    const dpi = alwaysDpi ?? asked.dpi
    const bytes = await drawSheet({
      id,
      width: Math.round(((ignoresRegion ? this.shape.widest : asked.width) / 300) * dpi),
      height: Math.round(((ignoresRegion ? this.shape.longest : asked.height) / 300) * dpi),
      colour: alwaysGray ? 'Grayscale8' : asked.colour,
      format: asked.format,
    })
    const length = closeDelimited ? { Connection: 'close' } : { 'Content-Length': bytes.length }
    if (closeDelimited) response.useChunkedEncodingByDefault = false
    response.writeHead(200, { 'Content-Type': asked.format, ...length })
    if (dropAt?.side === given) {
      response.write(bytes.subarray(0, dropAt.afterBytes))
      await sleep(5)
      return void (closeDelimited ? response.socket?.end() : response.socket?.destroy())
    }
    response.write(bytes.subarray(0, bytes.length / 2))
    if (pauseInPageMs !== undefined) await sleep(pauseInPageMs)
    response.end(bytes.subarray(bytes.length / 2))
  }
}

function xml(response: ServerResponse, text: string): void {
  response.writeHead(200, { 'Content-Type': 'text/xml' }).end(text)
}

async function textOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = []
  for await (const part of request as AsyncIterable<Buffer>) parts.push(part)
  return Buffer.concat(parts).toString()
}
