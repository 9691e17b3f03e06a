import type { ScannerDriverKind, ScanSettings } from '../../../shared/domain/scan-profile.ts'

/** A scanner as its driver names it; the id is the driver's own and stays the same from day to day. */
export type ScannerDevice = { readonly id: string; readonly name: string; readonly driver: ScannerDriverKind }

/** What a scanner can do; lists are never empty. Lengths in millimetres, resolutions in dots per inch. */
export type ScannerCapabilities = {
  readonly sources: readonly ScannerSource[]
}

/** Where paper lies, and what may be asked of it there. */
export type ScannerSource = {
  readonly source: ScanSettings['source']
  readonly colours: readonly ScanSettings['colour'][]
  readonly resolutions: readonly number[]
  readonly widest: number
  readonly longest: number
}

/** One side of a sheet: an image file (PNG, JPEG, TIFF) or a PDF as the device gave it, sides counted from 1. */
export type DriverPage = { readonly number: number; readonly bytes: Uint8Array }

export type ScanRun = {
  readonly signal: AbortSignal
  /** Share of the page that is being scanned, 0…1. */
  readonly onProgress?: (share: number) => void
  /**
   * Folder for what has to be laid down before it is given. A page that lies there under `spooledName` counts as given
   * even when the driver's process is lost in the same instant.
   */
  readonly folder?: string
}

/**
 * What the desk asks of any family of scanners. The same suite of tests runs against each of them.
 * Faults are refusals: `scanner_jammed`, `scanner_no_paper`, `scanner_cover_open`, `scanner_busy`, `scanner_unreachable`,
 * `scanner_access_denied`, `scanner_settings_refused`, `scanner_wrong_answer`, `scanner_driver_lost`,
 * `scanner_failed`; `cancelled` when the signal says so. Pages given before a fault stay.
 */
export type ScannerDriver = {
  readonly kind: ScannerDriverKind
  /** Scanners that answer now; none is no error. */
  list(signal: AbortSignal): Promise<readonly ScannerDevice[]>
  capabilities(deviceId: string, signal: AbortSignal): Promise<ScannerCapabilities>
  /** Gives each side as soon as it is whole; the next is asked for when the caller has made that one durable. */
  scan(deviceId: string, settings: ScanSettings, run: ScanRun): AsyncIterable<DriverPage>
}
