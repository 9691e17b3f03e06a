import { createTrustInMemory } from '../../../main/core/scanners/certificate-trust.ts'
import type { AnnouncedScanner, BrowseNetwork } from '../../../main/core/scanners/escl/browse-network.ts'
import { createEsclDriver } from '../../../main/core/scanners/escl/escl-driver.ts'
import { createEsclHttp } from '../../../main/core/scanners/escl/escl-http.ts'
import { type EsclPatience, usualPatience } from '../../../main/core/scanners/escl/escl-session.ts'
import type { DriverPage, ScannerDriver, ScanRun } from '../../../main/core/scanners/scanner-driver.ts'
import type { ScanSettings } from '../../../shared/domain/scan-profile.ts'

/** A desk's patience in a hurry. */
export const hurried: EsclPatience = {
  ...usualPatience,
  answerMs: 1_000,
  pageSilenceMs: 400,
  pageMs: 5_000,
  retryMs: 5,
  busyMs: 40,
}

export const silentNetwork: BrowseNetwork = async () => []

/** A network in which just these scanners tell of themselves. */
export function networkOf(...scanners: readonly AnnouncedScanner[]): BrowseNetwork {
  return async () => scanners
}

export type EsclDriverOptions = {
  readonly typed?: readonly string[]
  readonly browse?: BrowseNetwork
  readonly patience?: Partial<EsclPatience>
}

export function anEsclDriver({ typed = [], browse = silentNetwork, patience = {} }: EsclDriverOptions): ScannerDriver {
  return createEsclDriver({
    http: createEsclHttp(createTrustInMemory()),
    browse,
    typedAddresses: () => typed,
    patience: { ...hurried, ...patience },
  })
}

export const fromFeeder: ScanSettings = { source: 'feeder', colour: 'gray', dpi: 75, paper: 'a5' }
export const fromGlass: ScanSettings = { ...fromFeeder, source: 'flatbed' }

export const never = new AbortController().signal

export type Taken = { readonly pages: readonly DriverPage[]; readonly fault: unknown }

/** All pages of a run from the scanner at `base`, and what ended it: null for the end of the paper. */
export async function scanFrom(
  base: string,
  settings: ScanSettings,
  options: EsclDriverOptions & { readonly run?: ScanRun } = {},
): Promise<Taken> {
  const driver = anEsclDriver({ typed: [base], ...options })
  const pages: DriverPage[] = []
  try {
    for await (const page of driver.scan(base, settings, options.run ?? { signal: never })) pages.push(page)
    return { pages, fault: null }
  } catch (fault) {
    return { pages, fault }
  }
}
