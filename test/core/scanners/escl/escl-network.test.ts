import { execFileSync } from 'node:child_process'
import { createSocket } from 'node:dgram'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Bonjour } from 'bonjour-service'
import { describe, expect, it, onTestFinished } from 'vitest'
import { createTrustInMemory } from '../../../../main/core/scanners/certificate-trust.ts'
import { createBrowseNetwork, usualBrowsing } from '../../../../main/core/scanners/escl/browse-network.ts'
import { createEsclDriver } from '../../../../main/core/scanners/escl/escl-driver.ts'
import { createEsclHttp } from '../../../../main/core/scanners/escl/escl-http.ts'
import { isNearAddress, parseTypedAddress } from '../../../../main/core/scanners/escl/near-address.ts'
import type { ScanProfileId } from '../../../../shared/domain/ids.ts'
import { anEsclDriver, fromFeeder, hurried, networkOf, never, silentNetwork } from '../../../support/escl/escl-desk.ts'
import { type EsclDoubleOptions, startEsclDouble } from '../../../support/escl/escl-double.ts'
import { aSignedInDesk, type PracticeDesk } from '../../../support/practice-desk.ts'
import { appError } from '../../../support/refusal.ts'
import { untilTaken } from '../../../support/take-papers.ts'
import { aTempFolder } from '../../../support/temp-folder.ts'

async function aScanner(options: EsclDoubleOptions = {}) {
  const double = await startEsclDouble({ sheets: [1, 2], ...options })
  onTestFinished(() => double.close())
  return double
}

function aCertificate() {
  const folder = aTempFolder()
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')]
  const subject = ['-subj', '/CN=may-quet', '-days', '2', '-nodes', '-keyout', key, '-out', cert]
  execFileSync('openssl', ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', ...subject], {
    stdio: 'ignore',
  })
  return { key: readFileSync(key, 'utf8'), cert: readFileSync(cert, 'utf8') }
}

async function countPages(driver: ReturnType<typeof anEsclDriver>, id: string): Promise<number> {
  let pages = 0
  for await (const _ of driver.scan(id, fromFeeder, { signal: never })) pages++
  return pages
}

describe('an eSCL scanner that signs its own certificate', () => {
  it('is believed the first time, and again as long as it shows the same', async () => {
    const scanner = await aScanner({ certificate: aCertificate() })
    expect(scanner.base).toMatch(/^https:/)
    expect(await countPages(anEsclDriver({ typed: [scanner.base] }), scanner.base)).toBe(2)
  })

  it('is told nothing once another one stands in its place', async () => {
    const trust = createTrustInMemory()
    const [real, false_] = [
      await aScanner({ certificate: aCertificate() }),
      await aScanner({ certificate: aCertificate() }),
    ]
    const driverFor = (base: string) =>
      createEsclDriver({
        http: createEsclHttp(trust),
        browse: networkOf({ id: 'uuid:1', name: 'Máy quét', base: new URL(base) }),
        typedAddresses: () => [],
        patience: hurried,
      })
    expect(await countPages(driverFor(real.base), 'uuid:1')).toBe(2)
    await expect(driverFor(false_.base).capabilities('uuid:1', never)).rejects.toEqual(
      appError('scanner_certificate_changed'),
    )
    expect(false_.requests).toEqual([])
    await driverFor(real.base).capabilities('uuid:1', never)
  })
})

describe('a scanner’s certificate, kept by the office', () => {
  it('is remembered over a restart, and another is refused until the profile is saved again', async () => {
    const dataDir = aTempFolder()
    const real = await aScanner({ certificate: aCertificate() })
    const way = {
      kind: 'device',
      driver: 'escl',
      deviceId: real.base,
      deviceName: 'Máy quét',
      settings: fromFeeder,
    } as const
    const save = (desk: PracticeDesk, profileId: ScanProfileId | null) =>
      desk.call.scanners.saveProfile({ profileId, name: 'Máy quét quầy 1', way })
    const first = await aSignedInDesk({ dataDir })
    const { profileId } = await save(first, null)
    expect(await scanWith(first, profileId)).toEqual({ pages: 2, refused: [] })
    await first.close()
    await real.close()

    const port = Number(new URL(real.base).port)
    const other = await startEsclDouble({ sheets: [1, 2], certificate: aCertificate(), port })
    onTestFinished(() => other.close())
    const second = await aSignedInDesk({ dataDir })
    expect(await scanWith(second, profileId)).toEqual({ pages: 0, refused: ['scanner_certificate_changed'] })
    expect(other.requests).toEqual([])
    await save(second, profileId)
    expect(await scanWith(second, profileId)).toEqual({ pages: 2, refused: [] })
  })

  async function scanWith(desk: PracticeDesk, profileId: ScanProfileId) {
    const { dossierId } = await desk.call.dossiers.open({ procedureCode: '1.001193' })
    const { batchId } = await desk.call.scans.scan({ dossierId, sourceId: profileId })
    const batch = await untilTaken(desk, batchId)
    return { pages: batch.pagesTaken, refused: batch.refused.map(({ code }) => code) }
  }
})

describe('browsing the network', () => {
  const browsing = { ...usualBrowsing, port: 15_353, interfaces: () => ['127.0.0.1'], onTrouble: () => {} }

  function announce(type: 'uscan' | 'uscans', port: number, txt: Readonly<Record<string, string>>): void {
    const bonjour = new Bonjour({ interface: '127.0.0.1', bind: '0.0.0.0', port: browsing.port } as object)
    bonjour.publish({ name: `${txt['ty']}-${type}`, type, port, txt: { ...txt }, probe: false, disableIPv6: true })
    onTestFinished(() => new Promise<void>((resolve) => bonjour.unpublishAll(() => bonjour.destroy(resolve))))
  }

  it('finds scanners that tell of themselves, and scans by their UUID', async () => {
    const scanner = await aScanner()
    announce('uscan', scanner.port, { rs: 'eSCL', ty: 'Máy quét tầng 1', uuid: scanner.shape.uuid })
    const driver = anEsclDriver({ browse: createBrowseNetwork(browsing), typed: [scanner.base] })
    const id = `uuid:${scanner.shape.uuid}`
    expect(await driver.list(never)).toEqual([{ id, name: 'Máy quét tầng 1', driver: 'escl' }])
    expect((await driver.capabilities(id, never)).sources).toHaveLength(3)
    expect(await countPages(driver, id)).toBe(2)
  })

  it('prefers the secured of two ways to the same scanner', async () => {
    announce('uscan', 8080, { rs: 'eSCL', ty: 'Máy hai lối', uuid: 'ab' })
    announce('uscans', 8443, { rs: '/scan/', ty: 'Máy hai lối', uuid: 'AB' })
    const found = await createBrowseNetwork(browsing)(() => false, never)
    expect(found).toEqual([
      { id: 'uuid:ab', name: 'Máy hai lối', base: expect.objectContaining({ protocol: 'https:' }) },
    ])
    expect(found[0]?.base.pathname).toBe('/scan/')
  })

  it('says what keeps it from listening, and lists what was typed in all the same', async () => {
    const scanner = await aScanner()
    const other = createSocket({ type: 'udp4', reuseAddr: false })
    await new Promise<void>((resolve) => other.bind(0, '0.0.0.0', resolve))
    onTestFinished(() => void other.close())
    const troubles: string[] = []
    const browse = createBrowseNetwork({
      ...browsing,
      port: other.address().port,
      askAfterMs: [50, 100],
      onTrouble: (code) => troubles.push(code),
    })
    expect(await anEsclDriver({ browse, typed: [scanner.base] }).list(never)).toHaveLength(1)
    expect(new Set(troubles)).toEqual(new Set(['EADDRINUSE']))
  })

  it('ends at once when it is stopped, and finds nobody where nobody is', async () => {
    const driver = anEsclDriver({ browse: createBrowseNetwork(browsing) })
    await expect(driver.list(AbortSignal.abort())).rejects.toEqual(appError('cancelled'))
    await expect(anEsclDriver({ browse: silentNetwork }).capabilities('uuid:none', never)).rejects.toEqual(
      appError('scanner_unreachable'),
    )
  })
})

describe('addresses', () => {
  it.each(['10.1.2.3', '172.31.0.1', '192.168.1.9', '169.254.7.7', '127.0.0.1', '::1', 'fe80::1', 'fd00::2'])(
    '%s belongs to the office',
    (address) => expect(isNearAddress(address)).toBe(true),
  )
  it.each(['11.0.0.1', '172.32.0.1', '192.169.0.1', '8.8.8.8', '100.64.0.1', '::2', '2001:db8::1', 'may-quet', ''])(
    '%s does not',
    (address) => expect(isNearAddress(address)).toBe(false),
  )
  it.each([
    ['192.168.1.20', 'http://192.168.1.20/eSCL/'],
    [' 192.168.1.20:8080 ', 'http://192.168.1.20:8080/eSCL/'],
    ['https://may-quet.local', 'https://may-quet.local/eSCL/'],
    ['http://10.0.0.5/eSCL', 'http://10.0.0.5/eSCL/'],
    ['http://ten:mat-khau@10.0.0.5/khac//', 'http://10.0.0.5/khac/'],
  ])('takes %s that was typed in as %s', (typed, whole) => {
    expect(parseTypedAddress(typed)?.href).toBe(whole)
  })
  it.each(['', 'máy quét tầng hai', 'ftp://10.0.0.5', 'http://'])('takes no «%s»', (typed) => {
    expect(parseTypedAddress(typed)).toBeNull()
  })
})
