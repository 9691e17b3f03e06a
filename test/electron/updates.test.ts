import { createHash } from 'node:crypto'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { AppUpdater } from 'electron-updater'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { UpdateSettings } from '../../main/hosts/electron/update-settings.ts'
import type { UpdateState } from '../../main/hosts/electron/update-state.ts'
import { createUpdates } from '../../main/hosts/electron/updates.ts'
import { nodeHttpExecutor } from './node-http-executor.ts'

// electron-updater's own updaters and provider, over real HTTP. What needs the runtime stays unproven here:
// Electron's network stack, the installer's start, and the publisher check of Windows.
const { AppImageUpdater, NsisUpdater } = createRequire(import.meta.url)(
  'electron-updater',
) as typeof import('electron-updater')

type Release = { readonly version: string; readonly bytes: Buffer; readonly sha512?: string }

const package15 = Buffer.alloc(300_000, 'gói cập nhật')
let folder = ''
let server: Server
let address = ''
let releases: Readonly<Record<string, Release>> = {}
let asked: string[] = []

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'updates-'))
  asked = []
  server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname
    asked.push(path)
    const channel = /^\/releases\/(\w+?)(?:-linux)?\.yml$/.exec(path)?.[1]
    const listed = channel === undefined ? undefined : releases[channel]
    const file = Object.values(releases).find(({ version }) => path === `/releases/${fileName(version)}`)
    if (listed !== undefined) response.end(releaseList(listed))
    else if (file !== undefined) response.setHeader('content-length', file.bytes.length).end(file.bytes)
    else response.writeHead(404).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const at = server.address()
  address = typeof at === 'object' && at !== null ? `http://127.0.0.1:${at.port}/releases` : ''
})

afterEach(async () => {
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
  await rm(folder, { recursive: true })
})

const fileName = (version: string) => `mot-cua-desk-${version}.AppImage`

function releaseList({ version, bytes, sha512 }: Release): string {
  const digest = sha512 ?? createHash('sha512').update(bytes).digest('base64')
  return JSON.stringify({
    version,
    files: [{ url: fileName(version), sha512: digest, size: bytes.length }],
    path: fileName(version),
    sha512: digest,
    releaseDate: '2026-11-22T00:00:00.000Z',
  })
}

type Options = {
  readonly settings?: Partial<UpdateSettings>
  readonly current?: string
  readonly kind?: 'linux' | 'windows'
}

async function anUpdater({ settings = {}, current = '1.4.0', kind = 'linux' }: Options = {}) {
  await writeFile(
    join(folder, 'app-update.yml'),
    JSON.stringify({ provider: 'generic', url: address, updaterCacheDirName: 'cache' }),
  )
  const app = {
    version: current,
    name: 'mot-cua-desk',
    isPackaged: true,
    appUpdateConfigPath: join(folder, 'app-update.yml'),
    userDataPath: folder,
    baseCachePath: folder,
    whenReady: () => Promise.resolve(),
    relaunch: () => undefined,
    quit: () => undefined,
    onQuit: () => undefined,
  }
  const updater: AppUpdater = new (kind === 'linux' ? AppImageUpdater : NsisUpdater)(null, app)
  Object.assign(updater, { httpExecutor: nodeHttpExecutor(), _testOnlyOptions: null })
  const states: UpdateState[] = []
  const waiting: { kind: string; resolve: (state: UpdateState) => void; reject: (reason: unknown) => void }[] = []
  let lastError: unknown
  updater.on('error', (error) => {
    lastError = error
  })
  const onState = (state: UpdateState) => {
    states.push(state)
    for (const one of waiting.filter(({ kind: awaited }) => awaited === state.phase.kind)) one.resolve(state)
    if (state.phase.kind === 'error') for (const one of waiting) one.reject(lastError)
  }
  const all = { channel: 'stable', url: address, allowHttp: true, paused: false, ...settings } as const
  const updates = createUpdates({
    updater,
    current,
    settings: all,
    log: () => undefined,
    isWorking: () => false,
    onState,
  })
  const until = (awaited: UpdateState['phase']['kind']) =>
    updates.state().phase.kind === awaited
      ? Promise.resolve(updates.state())
      : new Promise<UpdateState>((resolve, reject) => waiting.push({ kind: awaited, resolve, reject }))
  return { updater, updates, states, until }
}

describe('updates from a real server', () => {
  it('finds, downloads and verifies the release of its ring, and waits for the officer', async () => {
    process.env['APPIMAGE'] = join(folder, 'running.AppImage')
    releases = { stable: { version: '1.5.0', bytes: package15 }, trial: { version: '2.0.0', bytes: package15 } }
    const { updates, until, states } = await anUpdater()
    updates.tell({ kind: 'check_asked' })
    expect((await until('offered')).phase).toEqual({ kind: 'offered', version: '1.5.0' })
    expect(asked.every((path) => !path.includes('AppImage'))).toBe(true)
    updates.tell({ kind: 'download_asked' })
    expect((await until('ready')).phase).toEqual({ kind: 'ready', version: '1.5.0' })
    expect(await readFile(join(folder, 'cache/pending', fileName('1.5.0')))).toEqual(package15)
    expect(states.some(({ phase }) => phase.kind === 'downloading')).toBe(true)
  })

  it('another ring gets another release', async () => {
    releases = { stable: { version: '1.5.0', bytes: package15 }, trial: { version: '2.0.0', bytes: package15 } }
    const { updates, until } = await anUpdater({ settings: { channel: 'trial' } })
    updates.tell({ kind: 'check_asked' })
    expect((await until('offered')).phase).toEqual({ kind: 'offered', version: '2.0.0' })
  })

  it('refuses an older release that the server offers', async () => {
    releases = { stable: { version: '1.3.0', bytes: package15 } }
    const { updates, until, updater } = await anUpdater()
    expect(updater.allowDowngrade).toBe(false)
    updates.tell({ kind: 'check_asked' })
    expect((await until('refused')).phase).toEqual({ kind: 'refused', version: '1.3.0', reason: 'not_newer' })
  })

  it('refuses the way back from a trial to the release before it', async () => {
    releases = { stable: { version: '1.4.0', bytes: package15 } }
    const { updates, until } = await anUpdater({ current: '1.5.0-trial.1' })
    updates.tell({ kind: 'check_asked' })
    expect((await until('refused')).phase).toMatchObject({ version: '1.4.0' })
  })

  it('says up to date when it is', async () => {
    releases = { stable: { version: '1.4.0', bytes: package15 } }
    const { updates, until } = await anUpdater()
    updates.tell({ kind: 'check_asked' })
    expect((await until('up_to_date')).phase).toEqual({ kind: 'up_to_date' })
  })

  it('throws away a package whose digest is wrong', async () => {
    process.env['APPIMAGE'] = join(folder, 'running.AppImage')
    releases = {
      stable: { version: '1.5.0', bytes: package15, sha512: createHash('sha512').update('other').digest('base64') },
    }
    const { updates, until } = await anUpdater()
    updates.tell({ kind: 'check_asked' })
    await until('offered')
    updates.tell({ kind: 'download_asked' })
    expect((await until('error')).phase).toEqual({ kind: 'error', reason: 'damaged' })
    await expect(readFile(join(folder, 'cache/pending', fileName('1.5.0')))).rejects.toMatchObject({ code: 'ENOENT' })
  })

  it('a server without a release for this ring is told apart from no server', async () => {
    releases = {}
    const { updates, until } = await anUpdater()
    updates.tell({ kind: 'check_asked' })
    expect((await until('error')).phase).toEqual({ kind: 'error', reason: 'no_release' })
  })

  it('an absent server is no fault of the machine', async () => {
    const { updates, until } = await anUpdater({ settings: { url: 'http://127.0.0.1:9/releases' } })
    updates.tell({ kind: 'check_asked' })
    expect((await until('error')).phase).toEqual({ kind: 'error', reason: 'unreachable' })
  })

  it('asks nothing at all while paused', async () => {
    releases = { stable: { version: '1.5.0', bytes: package15 } }
    const { updates } = await anUpdater({ settings: { paused: true } })
    updates.tell({ kind: 'check_asked' })
    expect(updates.state().phase).toEqual({ kind: 'idle' })
    expect(asked).toEqual([])
  })

  it('the Windows updater reads its own list', async () => {
    releases = { stable: { version: '1.5.0', bytes: package15 } }
    const { updater, updates, until } = await anUpdater({ kind: 'windows' })
    expect(updater.autoInstallOnAppQuit).toBe(false)
    updates.tell({ kind: 'check_asked' })
    await until('offered')
  })
})
