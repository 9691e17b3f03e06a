import type { EventEmitter } from 'node:events'
import { networkInterfaces } from 'node:os'
import { setTimeout as sleep } from 'node:timers/promises'
import { Bonjour, type Service } from 'bonjour-service'
import { z } from 'zod'
import { isNearAddress } from './near-address.ts'

/** A scanner that told of itself on the network. */
export type AnnouncedScanner = {
  readonly id: string
  readonly name: string
  readonly base: URL
}

/** Gives all scanners that answer within a moment, or fewer as soon as `isEnough` says so. */
export type BrowseNetwork = (
  isEnough: (scanner: AnnouncedScanner) => boolean,
  signal: AbortSignal,
) => Promise<readonly AnnouncedScanner[]>

export type BrowseOptions = {
  /** IPv4 addresses of this machine whose networks are asked. */
  readonly interfaces: () => readonly string[]
  readonly port: number
  /** Milliseconds after which the question is asked again; at the last of them, browsing ends. */
  readonly askAfterMs: readonly number[]
  /** Where the network can't be listened to: the system's code. Scanners that were typed in work all the same. */
  readonly onTrouble: (code: string) => void
}

export const usualBrowsing = {
  interfaces: ownAddresses,
  port: 5353,
  askAfterMs: [300, 900, 2_000],
} satisfies Partial<BrowseOptions>

/** Milliseconds in which the second of a scanner's two ways may still be told of. */
const graceMs = 150

/** Asks by mDNS for `_uscan._tcp` and `_uscans._tcp`. */
export function createBrowseNetwork(options: BrowseOptions): BrowseNetwork {
  return async (isEnough, signal) => {
    const found = new Map<string, AnnouncedScanner>()
    const enough = new AbortController()
    const note = (service: Service) => {
      const scanner = toScanner(service)
      if (scanner === null) return
      // Papers of citizens go over the secured of two ways.
      if (found.get(scanner.id)?.base.protocol !== 'https:') found.set(scanner.id, scanner)
      if (isEnough(scanner)) setTimeout(() => enough.abort(), graceMs)
    }
    const listeners = options.interfaces().map((address) => listen(address, options, note))
    try {
      await askAgain(listeners, options.askAfterMs, AbortSignal.any([signal, enough.signal]))
    } finally {
      for (const listener of listeners) listener.close()
    }
    return [...found.values()].sort((a, b) => a.name.localeCompare(b.name, 'vi') || a.id.localeCompare(b.id))
  }
}

type Listener = { ask(): void; close(): void }

function listen(address: string, options: BrowseOptions, note: (service: Service) => void): Listener {
  const trouble = (error: NodeJS.ErrnoException) => options.onTrouble(error.code ?? error.name)
  // Without `bind` the socket listens at the unicast address and hears no answer on Linux.
  const settings = { interface: address, bind: '0.0.0.0', port: options.port }
  const bonjour = new Bonjour(settings, trouble)
  // The library has no door to its socket, whose errors would end the process: a taken or forbidden port 5353.
  const { server } = bonjour as unknown as { readonly server: { readonly mdns: EventEmitter } }
  server.mdns.on('error', trouble)
  const browsers = ['uscan', 'uscans'].map((type) => {
    const browser = bonjour.find({ type })
    for (const event of ['up', 'srv-update', 'txt-update'] as const) browser.on(event, note)
    return browser
  })
  return {
    ask: () => {
      for (const browser of browsers) browser.update()
    },
    close: () => {
      for (const browser of browsers) browser.stop()
      bonjour.destroy()
    },
  }
}

async function askAgain(
  listeners: readonly Listener[],
  askAfterMs: readonly number[],
  signal: AbortSignal,
): Promise<void> {
  let at = 0
  for (const ms of askAfterMs) {
    const isOver = await sleep(ms - at, false, { signal }).catch(() => true)
    if (isOver) return
    at = ms
    if (ms !== askAfterMs.at(-1)) for (const listener of listeners) listener.ask()
  }
}

function ownAddresses(): readonly string[] {
  return Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
    .map(({ address }) => address)
}

/** What strangers announce; anything that does not fit is no scanner. */
const Announced = z.object({
  name: z.string(),
  type: z.enum(['uscan', 'uscans']),
  port: z.number().int().min(1).max(65_535),
  addresses: z.array(z.string()).default([]),
  referer: z.object({ address: z.string() }).optional(),
  txt: z.object({ rs: z.string(), ty: z.string(), uuid: z.string() }).partial().catch({}).default({}),
})

/** The address of the answer is taken, IPv4 first: `.local` names are not resolved everywhere. */
function toScanner(service: Service): AnnouncedScanner | null {
  const announced = Announced.safeParse(service)
  if (!announced.success) return null
  const { name, type, port, addresses, referer, txt } = announced.data
  const all = [...addresses, ...(referer === undefined ? [] : [referer.address])].filter(isNearAddress)
  const address = all.find((one) => one.includes('.')) ?? all.find((one) => !one.startsWith('fe80'))
  if (address === undefined) return null
  const path = (txt.rs ?? 'eSCL').replace(/^\/+|\/+$/g, '')
  const host = address.includes(':') ? `[${address}]` : address
  const whole = `${type === 'uscans' ? 'https' : 'http'}://${host}:${port}/${path === '' ? '' : `${path}/`}`
  if (!URL.canParse(whole)) return null
  const base = new URL(whole)
  const id = txt.uuid === undefined ? base.href : `uuid:${txt.uuid.toLowerCase().replace(/^urn:uuid:/, '')}`
  return { id, name: shortName(txt.ty ?? name), base }
}

function shortName(text: string): string {
  return text.replace(/\s+/g, ' ').trim().slice(0, 80) || 'eSCL'
}
