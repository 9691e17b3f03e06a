import { chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createPackage } from '@electron/asar'

export type PackPlatform = 'linux' | 'win32'

const require = createRequire(import.meta.url)
const root = fileURLToPath(new URL('..', import.meta.url))

/** Where Electron keeps its switches: a mark, the version of the wire, its length, one sign a fuse. */
const fuseWire = Buffer.concat([
  Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'),
  Buffer.from([1, 9]),
  Buffer.from('101100011'),
])

/** A folder shaped like Electron's own dist, so that packing runs where Electron can't be fetched. It runs nothing. */
export async function makeStandInDist(platform: PackPlatform, folder: string): Promise<void> {
  mkdirSync(join(folder, 'resources'), { recursive: true })
  mkdirSync(join(folder, 'locales'))
  const { version } = require('electron/package.json') as { version: string }
  writeFileSync(join(folder, 'version'), version)
  for (const name of ['LICENSE', 'LICENSES.chromium.html', 'resources.pak', 'chrome_100_percent.pak', 'icudtl.dat']) {
    writeFileSync(join(folder, name), 'stand-in')
  }
  for (const locale of ['vi', 'en-US', 'fr']) writeFileSync(join(folder, 'locales', `${locale}.pak`), 'stand-in')
  writeExecutable(platform, folder)
  await writeWelcomeProgram(folder)
}

function writeExecutable(platform: PackPlatform, folder: string): void {
  if (platform === 'win32') {
    writeFileSync(join(folder, 'electron.exe'), Buffer.concat([emptyWindowsProgram(), fuseWire]))
    return
  }
  for (const name of ['electron', 'chrome-sandbox', 'chrome_crashpad_handler']) {
    writeFileSync(join(folder, name), Buffer.concat([Buffer.from('#!/bin/sh\nexit 70\n'), fuseWire]))
    chmodSync(join(folder, name), 0o755)
  }
}

/** A program with no code, but with the headers that names, icons and digests are written into. */
function emptyWindowsProgram(): Buffer {
  // The same libraries with which electron-builder writes the resources, reached through it.
  const builder = createRequire(require.resolve('app-builder-lib/package.json'))
  const { NtExecutable, NtExecutableResource, Resource } = builder('resedit') as typeof import('resedit')
  const program = NtExecutable.createEmpty(false, false)
  const resources = NtExecutableResource.from(program)
  const english = { lang: 1033, codepage: 1200 }
  const version = Resource.VersionInfo.create({
    lang: english.lang,
    fixedInfo: {},
    strings: [{ ...english, values: { FileVersion: '1' } }],
  })
  version.outputToResourceEntries(resources.entries)
  resources.outputResource(program)
  return Buffer.from(program.generate())
}

async function writeWelcomeProgram(folder: string): Promise<void> {
  const source = join(root, 'release', 'stand-in-welcome')
  mkdirSync(source, { recursive: true })
  writeFileSync(join(source, 'package.json'), JSON.stringify({ name: 'electron', main: 'main.js' }))
  writeFileSync(join(source, 'main.js'), '')
  await createPackage(source, join(folder, 'resources', 'default_app.asar'))
}
