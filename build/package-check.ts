import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { getRawHeader } from '@electron/asar'
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { expectedFuses, findingsOf, type PackedFile } from './package-findings.ts'
import { startPacked } from './packed-start.ts'
import { makeStandInDist, type PackPlatform } from './stand-in-dist.ts'
import { fetchNatives } from './target-natives.ts'

type Packed = { readonly platform: PackPlatform; readonly folder: string; readonly executable: string }

type Report = {
  readonly platform: PackPlatform
  readonly files: readonly PackedFile[]
  readonly findings: readonly string[]
  readonly seconds: number
}

type HeaderEntry = {
  readonly files?: Readonly<Record<string, HeaderEntry>>
  readonly size?: number
  readonly unpacked?: boolean
}

const root = fileURLToPath(new URL('..', import.meta.url))
const release = join(root, 'release', 'check')

/** Packs both dir targets on a stand-in Electron, looks into them, and says what is wrong. */
async function checkPackages(): Promise<number> {
  console.log(
    'driver: a stand-in Electron dist, no runtime; proven is the packaging, not Electron’s own start of the program.',
  )
  runTool('electron-vite/bin/electron-vite.js', [
    'build',
    '--config',
    'build/electron.vite.config.ts',
    '--logLevel',
    'warn',
  ])
  const natives = fetchNatives('win32-x64')
  const unavailable = natives.filter(({ kind }) => kind === 'unavailable')

  const linux = await checkPlatform('linux', [])
  const windows = await checkPlatform(
    'win32',
    unavailable.flatMap(({ name }) => binariesOf(name)),
  )
  printTable([linux, windows])
  const started = startPacked(join(release, 'linux', 'linux-unpacked', 'resources', 'app.asar'))
  console.log(
    `linux: started out of the archive in plain Node on a stand-in of Electron's interface: ${started.summary}`,
  )
  for (const { name, version } of unavailable) {
    console.log(`OPEN  win32: ${name}@${version} can't be had from this registry; pack the Windows release on Windows.`)
  }
  const found = [linux, windows].flatMap(({ platform, findings: found }) =>
    found.map((finding) => `${platform}: ${finding}`),
  )
  const findings = [...found, ...started.findings]
  for (const finding of findings) console.log(`FOUND ${finding}`)
  console.log(
    findings.length === 0
      ? `No finding${unavailable.length === 0 ? '' : `; ${unavailable.length} Windows binary stays open`}.`
      : `${findings.length} findings`,
  )
  return findings.length === 0 ? 0 : 1
}

/** What a binary package brings, in the words of the findings. */
function binariesOf(name: string): readonly string[] {
  if (name.startsWith('@koromix/')) return ['koffi']
  return name.startsWith('@img/') ? ['sharp', 'libvips'] : ['canvas']
}

async function checkPlatform(platform: PackPlatform, unavailable: readonly string[]): Promise<Report> {
  const started = performance.now()
  const packed = await pack(platform)
  const seconds = (performance.now() - started) / 1000
  const files = listArchive(join(packed.folder, 'resources', 'app.asar'))
  const findings = [
    ...findingsOf(files, platform, unavailable),
    ...folderFindings(packed),
    ...(await fuseFindings(packed)),
  ]
  return { platform, files, findings, seconds }
}

async function pack(platform: PackPlatform): Promise<Packed> {
  const dist = join(release, `stand-in-${platform}`)
  const output = join(release, platform)
  for (const folder of [dist, output]) rmSync(folder, { recursive: true, force: true })
  mkdirSync(dist, { recursive: true })
  await makeStandInDist(platform, dist)
  runTool('electron-builder/cli.js', [
    platform === 'linux' ? '--linux' : '--win',
    'dir',
    '--x64',
    '--publish=never',
    `-c.electronDist=${dist}`,
    `-c.directories.output=${output}`,
  ])
  const folder = join(output, platform === 'linux' ? 'linux-unpacked' : 'win-unpacked')
  return { platform, folder, executable: join(folder, platform === 'linux' ? 'mot-cua-desk' : 'mot-cua-desk.exe') }
}

function runTool(tool: string, args: readonly string[]): void {
  const run = spawnSync(process.execPath, [join(root, 'node_modules', tool), ...args], { cwd: root, encoding: 'utf8' })
  if (run.status !== 0) throw new Error(`${tool} ended with ${run.status}\n${run.stdout}\n${run.stderr}`)
}

function listArchive(archive: string): readonly PackedFile[] {
  const { header } = getRawHeader(archive)
  return listEntries(header as HeaderEntry, '') // the archive's own JSON
}

function listEntries(entry: HeaderEntry, path: string): readonly PackedFile[] {
  if (entry.files === undefined) return [{ path, size: entry.size ?? 0, unpacked: entry.unpacked ?? false }]
  return Object.entries(entry.files).flatMap(([name, child]) =>
    listEntries(child, path === '' ? name : `${path}/${name}`),
  )
}

/** What lies beside the archive: the program under its own name, no welcome program, only our languages. */
function folderFindings({ platform, folder, executable }: Packed): readonly string[] {
  const locales = readdirSync(join(folder, 'locales')).map((name) => basename(name, '.pak'))
  const resources = readdirSync(join(folder, 'resources'))
  return [
    ...(existsSync(executable) ? [] : [`missing: ${basename(executable)}`]),
    ...(resources.includes('default_app.asar') ? ['packed, but must not be: Electron’s welcome program'] : []),
    // For Windows electron-builder writes it with the installer only.
    ...(platform === 'win32' || resources.includes('app-update.yml')
      ? []
      : ['missing: app-update.yml, the address of updates']),
    ...(resources.includes('app') ? ['packed, but must not be: a folder beside the archive'] : []),
    ...locales.filter((locale) => !['vi', 'en-US'].includes(locale)).map((locale) => `locale nobody needs: ${locale}`),
  ]
}

async function fuseFindings({ executable }: Packed): Promise<readonly string[]> {
  const wire: Readonly<Record<string, unknown>> = { ...(await getCurrentFuseWire(executable)) }
  return Object.entries(expectedFuses).flatMap(([name, on]) => {
    const option = FuseV1Options[(name.charAt(0).toUpperCase() + name.slice(1)) as keyof typeof FuseV1Options] // same names
    return wire[option] === (on ? FuseState.ENABLE : FuseState.DISABLE)
      ? []
      : [`fuse ${name} is not ${on ? 'on' : 'off'}`]
  })
}

function printTable(reports: readonly Report[]): void {
  const mb = (files: readonly PackedFile[]) => (files.reduce((sum, { size }) => sum + size, 0) / 1e6).toFixed(1)
  const part = (files: readonly PackedFile[], pattern: RegExp) => mb(files.filter(({ path }) => pattern.test(path)))
  console.table(
    reports.map(({ platform, files, findings, seconds }) => ({
      platform,
      files: files.length,
      'MB in all': mb(files),
      'MB unpacked': mb(files.filter(({ unpacked }) => unpacked)),
      'MB program': part(files, /^out\//),
      'MB packages': part(files, /^node_modules\//),
      'MB data': part(files, /^(main|shared)\//),
      seconds: seconds.toFixed(1),
      findings: findings.length,
    })),
  )
  for (const { platform, files } of reports) console.log(`${platform}: largest packages ${largest(files)}`)
}

function largest(files: readonly PackedFile[]): string {
  const sizes = new Map<string, number>()
  for (const { path, size } of files) {
    const name = /^node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1]
    if (name !== undefined) sizes.set(name, (sizes.get(name) ?? 0) + size)
  }
  const top = [...sizes].sort(([, a], [, b]) => b - a).slice(0, 8)
  return top.map(([name, size]) => `${name} ${(size / 1e6).toFixed(1)} MB`).join(', ')
}

process.exitCode = await checkPackages()
