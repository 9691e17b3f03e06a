import { randomBytes } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import type { Server } from 'node:http'
import type { Log } from '../../core/ports.ts'
import { type Faults, parseFaults } from './faults.ts'
import { createFaultyServer } from './faulty-server.ts'
import { openPortalKey } from './portal-key.ts'
import { createPracticeFiles } from './practice-files.ts'
import { changeStatus, type RecordsDesk } from './practice-records.ts'
import { practiceIndicatorMap } from './practice-reports.ts'
import {
  countFiles,
  type DossierRow,
  listPracticeDossiers,
  listPracticeReports,
  listUnchangedSince,
  openPracticeDatabase,
  type PracticeDossier,
  type PracticeReport,
} from './practice-repository.ts'
import { createDoor, json } from './practice-requests.ts'
import { createSchemaCheck } from './schema-check.ts'

export type PracticePortalOptions = {
  /** 0 takes any free port of 127.0.0.1. */
  readonly port: number
  /** The portal's own folder: database, files, key. The same folder again is the same portal. */
  readonly dir: string
  readonly faults?: Faults
  /** The same seed and the same requests meet the same faults. */
  readonly seed?: number
  readonly log: Log
  /** Now, as an instant in UTC; the machine's clock where nothing is said. */
  readonly now?: () => string
  /** Milliseconds from reception to processing and from there to the result; null: only when asked to. */
  readonly progressMs?: number | null
}

export type PracticePortal = {
  readonly url: string
  /** Ed25519, SPKI, PEM. */
  readonly publicKey: string
  setFaults(faults: Faults): void
  /** The province's map of the indicators, signed; a file for the office. */
  readonly indicatorMap: string
  dossiers(): readonly PracticeDossier[]
  reports(): readonly PracticeReport[]
  /** Files here, each digest once. */
  files(): number
  /** Moves every dossier one status on: received, processing, processed. */
  advance(): number
  close(): Promise<void>
}

const nextStatus: Readonly<Record<string, string>> = { '2': '4', '4': '9', '6': '4' }

/** Starts the practice portal: a real HTTP server that speaks like a province's system and fails as it is told. */
export async function startPracticePortal(options: PracticePortalOptions): Promise<PracticePortal> {
  mkdirSync(options.dir, { recursive: true, mode: 0o700 })
  const now = options.now ?? (() => new Date().toISOString())
  const db = openPracticeDatabase(options.dir)
  const key = openPortalKey(options.dir)
  let url = ''
  let faults = options.faults ?? {}
  const files = await createPracticeFiles({ dir: options.dir, db, url: () => url })
  const desk: RecordsDesk = { db, key, checkSchema: createSchemaCheck(), hasFile: files.isHere, now }

  function advance(unchangedForMs = 0): number {
    const before = new Date(Date.parse(now()) - unchangedForMs).toISOString()
    const due: readonly DossierRow[] = listUnchangedSince(db, { statuses: Object.keys(nextStatus), before })
    for (const dossier of due) changeStatus(desk, dossier, nextStatus[dossier.status] ?? dossier.status)
    return due.length
  }

  const door = createDoor({
    desk,
    handleFile: files.handle,
    beforeStatuses: () => {
      if (typeof options.progressMs === 'number') advance(options.progressMs)
    },
    newToken: () => randomBytes(24).toString('base64url'),
  })
  const portal = {
    publicKey: key.publicKey,
    setFaults: (next: Faults) => {
      faults = next
    },
    indicatorMap: practiceIndicatorMap(key),
    dossiers: () => listPracticeDossiers(db),
    reports: () => listPracticeReports(db),
    files: () => countFiles(db),
    advance: () => advance(),
  }
  const server = createFaultyServer({
    handle: (request) => (isBackDoor(request) ? backDoor(request, portal) : door.handle(request)),
    sparedPath: '/practice/',
    faults: () => faults,
    seed: options.seed ?? 1,
    log: options.log,
  })
  url = `http://127.0.0.1:${await listen(server, options.port)}`
  options.log({ event: 'practice_portal_started', url })
  return {
    ...portal,
    url,
    async close() {
      await closeServer(server)
      db.close()
    },
  }
}

function isBackDoor(request: Request): boolean {
  return new URL(request.url).pathname.startsWith('/practice/')
}

/** For tests, the demo and the command line: what is here, without any citizen's data. */
async function backDoor(
  request: Request,
  portal: Pick<PracticePortal, 'publicKey' | 'setFaults' | 'dossiers' | 'files' | 'advance'>,
): Promise<Response> {
  const call = `${request.method} ${new URL(request.url).pathname}`
  switch (call) {
    case 'GET /practice/dossiers':
      return json(200, { dossiers: portal.dossiers(), files: portal.files() })
    case 'GET /practice/key':
      return json(200, { publicKey: portal.publicKey })
    case 'POST /practice/advance':
      return json(200, { advanced: portal.advance() })
    case 'POST /practice/faults':
      portal.setFaults(parseFaults((await request.text()).split(/\s+/).filter((word) => word !== '')))
      return json(200, {})
    default:
      return json(404, {})
  }
}

async function listen(server: Server, port: number): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  server.once('error', reject)
  server.listen(port, '127.0.0.1', resolve)
  await promise
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the practice portal has no port')
  return address.port
}

async function closeServer(server: Server): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  server.close(() => resolve())
  server.closeAllConnections()
  await promise
}
