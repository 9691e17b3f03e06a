import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export type NativeTarget = 'win32-x64'
export type NativePackage = { readonly name: string; readonly version: string }
export type NativeOutcome = NativePackage & { readonly kind: 'present' | 'unavailable' }

const root = fileURLToPath(new URL('..', import.meta.url))

/** Packages that bring their binaries as one optional package a platform; npm installs this machine's only. */
const carriers = ['sharp', '@napi-rs/canvas', 'koffi']

type Manifest = { readonly optionalDependencies?: Readonly<Record<string, string>> }
type Lock = { readonly packages: Readonly<Record<string, { readonly integrity?: string }>> }

/** Which binary packages a target needs, by the manifests of what is installed. */
export function nativesOf(target: NativeTarget): readonly NativePackage[] {
  return carriers.flatMap((carrier) => {
    const manifest = JSON.parse(readFileSync(`${root}node_modules/${carrier}/package.json`, 'utf8')) as Manifest // npm's own
    const names = Object.entries(manifest.optionalDependencies ?? {})
    return names.filter(([name]) => name.includes(`-${target}`)).map(([name, version]) => ({ name, version }))
  })
}

/** Lays the target's binary packages into `out/natives`, through npm; says which ones the registry lacks. */
export function fetchNatives(target: NativeTarget): readonly NativeOutcome[] {
  // electron-builder's word for the target, as electron-builder.yml asks for it.
  const folder = `${root}out/natives/${target.replace('win32', 'win')}`
  mkdirSync(folder, { recursive: true })
  return nativesOf(target).map((native) => ({
    ...native,
    kind: hasNative(folder, native) ? 'present' : fetchNative(folder, native),
  }))
}

function hasNative(folder: string, { name, version }: NativePackage): boolean {
  const manifest = join(folder, name, 'package.json')
  return existsSync(manifest) && (JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }).version === version
}

function fetchNative(folder: string, { name, version }: NativePackage): NativeOutcome['kind'] {
  const parcels = join(folder, '.parcels')
  rmSync(parcels, { recursive: true, force: true })
  mkdirSync(parcels)
  try {
    execFileSync('npm', ['pack', `${name}@${version}`, '--pack-destination', parcels, '--silent'], {
      stdio: ['ignore', 'ignore', 'pipe'],
      timeout: 120_000,
      shell: process.platform === 'win32',
    })
  } catch {
    // Not in this registry, or no network: the caller says so in its table.
    return 'unavailable'
  }
  const parcel = join(parcels, readdirSync(parcels)[0] ?? '')
  verify(parcel, name)
  mkdirSync(join(folder, name), { recursive: true })
  execFileSync('tar', ['-xzf', parcel, '-C', join(folder, name), '--strip-components=1'])
  rmSync(parcels, { recursive: true })
  return 'present'
}

/** The digest that the lock file knows, where it knows one. */
function verify(parcel: string, name: string): void {
  const lock = JSON.parse(readFileSync(`${root}package-lock.json`, 'utf8')) as Lock // npm's own
  const expected = lock.packages[`node_modules/${name}`]?.integrity
  const digest = `sha512-${createHash('sha512').update(readFileSync(parcel)).digest('base64')}`
  if (expected !== undefined && expected !== digest)
    throw new Error(`${name}: the parcel differs from package-lock.json`)
}
