import type { ScannerDriverKind, ScanSettings } from '../../../shared/domain/scan-profile.ts'
import { AppError } from '../../../shared/errors.ts'
import type { Host } from '../ports.ts'
import type { CertificateTrust } from './certificate-trust.ts'
import { isolatedDriver } from './isolated-driver.ts'
import type { DriverPage, ScannerCapabilities, ScannerDevice, ScanRun } from './scanner-driver.ts'

/** Every scanner that this machine can reach, whatever its family; each act runs in a process of its own. */
export type Scanners = {
  readonly families: readonly ScannerDriverKind[]
  find(asked: FindScanners): Promise<readonly ScannerDevice[]>
  abilities(device: DeviceAddress, signal: AbortSignal): Promise<ScannerCapabilities>
  scan(device: DeviceAddress, settings: ScanSettings, run: ScanRun): AsyncIterable<DriverPage>
}

export type DeviceAddress = { readonly driver: ScannerDriverKind; readonly deviceId: string }

type FindScanners = {
  readonly driver: ScannerDriverKind
  /** Address of one network scanner; empty: all that answer. */
  readonly address: string
  readonly signal: AbortSignal
}

export function createScanners(host: Host, trust: CertificateTrust): Scanners {
  const driverOf = (kind: ScannerDriverKind, typed: readonly string[] = []) =>
    isolatedDriver(kind, { ...host, typed, trust })
  return {
    families: host.scannerFamilies,
    find: async ({ driver, address, signal }) => {
      const typed = address.trim() === '' ? [] : [address.trim()]
      const found = await driverOf(driver, typed).list(signal)
      if (typed.length === 0) return found
      // Typed-in scanners have their address as id; the others only happened to answer too.
      const named = found.filter(({ id }) => /^https?:/.test(id))
      if (named.length === 0) throw new AppError('scanner_unreachable')
      return named
    },
    abilities: ({ driver, deviceId }, signal) => driverOf(driver).capabilities(deviceId, signal),
    scan: ({ driver, deviceId }, settings, run) => driverOf(driver).scan(deviceId, settings, run),
  }
}
