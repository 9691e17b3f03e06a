import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Portal } from '../../../main/core/outbox/portal.ts'
import {
  createProvincePortal,
  defaultProvinceProfile,
  type ProvincePortalConfig,
} from '../../../main/core/portal/province-portal.ts'
import type { Faults } from '../../../main/practice/portal/faults.ts'
import { type PracticePortal, startPracticePortal } from '../../../main/practice/portal/practice-portal.ts'
import { fileShelf, handClock } from './outbox-desk.ts'

export type PracticeSubject = {
  readonly server: PracticePortal
  readonly portal: Portal
  readonly shelf: ReturnType<typeof fileShelf>
  readonly dir: string
  close(): Promise<void>
}

/** The real adapter against the real practice portal on loopback. */
export async function practiceSubject(
  given: {
    readonly faults?: Faults
    readonly seed?: number
    readonly config?: Partial<ProvincePortalConfig>
    readonly fetch?: typeof fetch
  } = {},
): Promise<PracticeSubject> {
  const dir = mkdtempSync(join(tmpdir(), 'practice-portal-'))
  const server = await startPracticePortal({
    port: 0,
    dir,
    faults: given.faults ?? {},
    seed: given.seed ?? 7,
    log: () => {},
  })
  const shelf = fileShelf()
  const portal = aProvincePortal(server, shelf, given)
  return {
    server,
    portal,
    shelf,
    dir,
    async close() {
      await server.close()
      rmSync(dir, { recursive: true })
    },
  }
}

export function aProvincePortal(
  server: Pick<PracticePortal, 'url' | 'publicKey'>,
  shelf: ReturnType<typeof fileShelf>,
  given: { readonly config?: Partial<ProvincePortalConfig>; readonly fetch?: typeof fetch } = {},
): Portal {
  return createProvincePortal(
    {
      kind: 'practice',
      url: server.url,
      credentials: { clientId: 'practice', clientSecret: 'practice' },
      unitCode: 'H99.21.07',
      publicKey: server.publicKey,
      ...defaultProvinceProfile,
      ...given.config,
    },
    { fetch: given.fetch ?? fetch, clock: handClock(), openFile: shelf.open },
  )
}
