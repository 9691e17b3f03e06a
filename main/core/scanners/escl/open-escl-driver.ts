import type { CertificateTrust } from '../certificate-trust.ts'
import type { ScannerDriver } from '../scanner-driver.ts'
import { createBrowseNetwork, usualBrowsing } from './browse-network.ts'
import { createEsclDriver } from './escl-driver.ts'
import { createEsclHttp } from './escl-http.ts'

/** The driver on this machine's own network, with the addresses that somebody typed in. */
export function openEsclDriver(typed: readonly string[], trust: CertificateTrust): ScannerDriver {
  return createEsclDriver({
    http: createEsclHttp(trust),
    // Where the network can't be listened to, scanners that were typed in work all the same.
    browse: createBrowseNetwork({ ...usualBrowsing, onTrouble: () => undefined }),
    typedAddresses: () => typed,
  })
}
