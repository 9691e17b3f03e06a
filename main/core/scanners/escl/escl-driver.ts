import { AppError } from '../../../../shared/errors.ts'
import type { ScannerDevice, ScannerDriver } from '../scanner-driver.ts'
import type { BrowseNetwork } from './browse-network.ts'
import { toScannerCapabilities } from './escl-capabilities.ts'
import type { EsclHttp } from './escl-http.ts'
import { scanPages } from './escl-scan.ts'
import { type EsclDevice, type EsclPatience, openSession, usualPatience } from './escl-session.ts'
import { parseTypedAddress } from './near-address.ts'

export type EsclPorts = {
  readonly http: EsclHttp
  readonly browse: BrowseNetwork
  /** Addresses that IT typed in, for offices whose network keeps scanners from telling of themselves. */
  readonly typedAddresses: () => readonly string[]
  readonly patience?: EsclPatience
}

/**
 * Scanners of the network, and of a USB cable where the system offers them so: eSCL, also called AirScan. A scanner's
 * id is its UUID, for its address may change over night; one that was typed in is its address.
 */
export function createEsclDriver({ http, browse, typedAddresses, patience = usualPatience }: EsclPorts): ScannerDriver {
  const open = (device: EsclDevice) => openSession(http, device, patience)
  return {
    kind: 'escl',
    list: async (signal) => {
      const [announced, typed] = await Promise.all([
        browse(() => false, signal),
        Promise.all(devicesOf(typedAddresses()).map((device) => answering(device))),
      ])
      if (signal.aborted) throw new AppError('cancelled')
      const told = announced.map(({ id, name }) => ({ id, name, driver: 'escl' as const }))
      const known = new Set(announced.map(({ base }) => base.host))
      return [...told, ...typed.flatMap((one) => (one === null || known.has(one.host) ? [] : one.device))]

      async function answering(device: EsclDevice): Promise<{ host: string; device: ScannerDevice } | null> {
        try {
          const { name } = await open(device).capabilities(signal)
          return { host: device.base.host, device: { id: device.id, name, driver: 'escl' } }
        } catch (error) {
          // What does not answer, or not as a scanner, is not listed; capabilities() tells why.
          if (error instanceof AppError && error.code !== 'cancelled') return null
          throw error
        }
      }
    },
    capabilities: async (deviceId, signal) =>
      toScannerCapabilities(await open(await find(deviceId, browse, signal)).capabilities(signal)),
    scan: async function* (deviceId, settings, run) {
      if (run.signal.aborted) throw new AppError('cancelled')
      const device = await find(deviceId, browse, run.signal)
      yield* scanPages({ session: open(device), device, patience, settings, run })
    },
  }
}

function devicesOf(typed: readonly string[]): readonly EsclDevice[] {
  const bases = typed.flatMap((text) => parseTypedAddress(text) ?? [])
  return [...new Map(bases.map((base) => [base.href, { id: base.href, base }])).values()]
}

/** Where a scanner is today. */
async function find(deviceId: string, browse: BrowseNetwork, signal: AbortSignal): Promise<EsclDevice> {
  const typed = /^https?:/.test(deviceId) ? parseTypedAddress(deviceId) : null
  if (typed !== null) return { id: deviceId, base: typed }
  const announced = await browse(({ id }) => id === deviceId, signal)
  if (signal.aborted) throw new AppError('cancelled')
  const found = announced.find(({ id }) => id === deviceId)
  if (found === undefined) throw new AppError('scanner_unreachable')
  return { id: deviceId, base: found.base }
}
