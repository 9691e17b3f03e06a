import { randomBytes } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Core, createCore } from '../core/create-core.ts'
import type { ScanSource } from '../core/intake/scan-source.ts'
import type { Host } from '../core/ports.ts'
import type { Faults } from './portal/faults.ts'
import { type PracticePortal, startPracticePortal } from './portal/practice-portal.ts'
import { makePracticeCertificates } from './practice-certificates.ts'
import { practiceOffice } from './practice-office.ts'

export type PracticeOptions = {
  readonly sources: readonly ScanSource[]
  readonly workers?: number
  readonly faults?: Faults
  readonly seed?: number
  /** Milliseconds from one status to the next at the practice portal; null: only when asked. */
  readonly progressMs?: number | null
}

export type PracticeOffice = { readonly core: Core; readonly portal: PracticePortal; close(): Promise<void> }

const yearMs = 365 * 86_400_000

/**
 * Opens the practice office of a data folder with its portal on loopback, furnishing it on first start: officers,
 * number range, practice certificate. Nothing of it can reach a real portal.
 */
export async function openPracticeOffice(host: Host, options: PracticeOptions): Promise<PracticeOffice> {
  const core = await createCore(host, options)
  try {
    if (!core.isSetUp()) await furnish(core, host)
    const portal = await openPortal(host, options)
    await core.setPortal({
      url: portal.url,
      publicKey: portal.publicKey,
      clientId: 'thuc-hanh',
      clientSecret: 'thuc-hanh',
    })
    core.takeIndicatorMap(portal.indicatorMap)
    return {
      core,
      portal,
      close: async () => {
        await core.close()
        await portal.close()
      },
    }
  } catch (error) {
    await core.close()
    throw error
  }
}

async function furnish(core: Core, host: Host): Promise<void> {
  const now = Date.parse(host.clock.now())
  const password = randomBytes(18).toString('base64url')
  const certificates = await makePracticeCertificates({
    officerName: practiceOffice.officers[0].name,
    agencyName: practiceOffice.office.officeName,
    notBefore: new Date(now - 86_400_000).toISOString(),
    notAfter: new Date(now + 2 * yearMs).toISOString(),
    passphrase: password,
  })
  await core.setUpOffice({
    practice: true,
    office: practiceOffice.office,
    issuer: practiceOffice.issuer,
    portal: { clientId: '', clientSecret: '', publicKey: '' },
    officers: practiceOffice.officers,
    signing: {
      pkcs12: certificates.officer,
      agencyPkcs12: certificates.agency,
      password,
      trustedRoots: [certificates.root],
    },
  })
}

/** The portal keeps its port where it can: upload states and the status cursor belong to its address. */
async function openPortal(host: Host, options: PracticeOptions): Promise<PracticePortal> {
  const dir = join(host.dataDir, 'practice-portal')
  const portFile = join(host.dataDir, 'practice-portal.port')
  const settings = {
    dir,
    log: host.log,
    progressMs: options.progressMs ?? null,
    ...(options.faults === undefined ? {} : { faults: options.faults }),
    ...(options.seed === undefined ? {} : { seed: options.seed }),
  }
  const portal = await startOn(lastPort(portFile), settings)
  writeFileSync(portFile, new URL(portal.url).port, { mode: 0o600 })
  return portal
}

type PortalSettings = Omit<Parameters<typeof startPracticePortal>[0], 'port'>

async function startOn(port: number, settings: PortalSettings): Promise<PracticePortal> {
  try {
    return await startPracticePortal({ ...settings, port })
  } catch (error) {
    const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
    if (!taken || port === 0) throw error
    return startPracticePortal({ ...settings, port: 0 })
  }
}

function lastPort(file: string): number {
  try {
    return Number(readFileSync(file, 'utf8')) || 0
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return 0
    throw error
  }
}
