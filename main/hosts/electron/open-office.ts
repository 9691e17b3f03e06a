import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { SafeStorage } from 'electron'
import { type Core, createCore } from '../../core/create-core.ts'
import type { Host, KeyKeeper, Log } from '../../core/ports.ts'
import { openPracticeOffice } from '../../practice/open-practice-office.ts'
import { simulatedScanner } from '../../practice/simulated-scanner.ts'
import { createPlainHost } from '../plain-host.ts'
import { forkUtility } from './fork-utility.ts'
import { chooseKey, type KeyChoice } from './key-choice.ts'
import { createVaultKeeper, judgeVault } from './secrets.ts'

export type OpenOffice = { readonly core: Core; readonly dataDir: string; close(): Promise<void> }

export type OfficeOptions = {
  readonly userData: string
  /** Folder of the bundled worker programs. */
  readonly bundleFolder: string
  readonly vault: SafeStorage
  readonly log: Log
}

/** Opens the office of this machine; where none was furnished yet, the practice office. */
export async function openOffice(options: OfficeOptions): Promise<OpenOffice> {
  const real = join(options.userData, 'office')
  const practice = !existsSync(join(real, 'desk.db'))
  const dataDir = practice ? join(options.userData, 'practice') : real
  const host = await createElectronHost(options, { dataDir, practice })
  if (practice) {
    const office = await openPracticeOffice(host, { sources: [simulatedScanner()], progressMs: 20_000 })
    return { core: office.core, dataDir, close: () => office.close() }
  }
  const core = await createCore(host, { sources: [] })
  return { core, dataDir, close: () => core.close() }
}

type Place = { readonly dataDir: string; readonly practice: boolean }

async function createElectronHost(options: OfficeOptions, place: Place): Promise<Host> {
  const { log, bundleFolder } = options
  const { dataDir } = place
  const choice = await keyChoice(options, place)
  const plain = createPlainHost({ dataDir, log, ...(choice === 'passphrase' ? { askPassphrase } : {}) })
  const keys: KeyKeeper = choice === 'vault' ? vaultKeeper(options, dataDir) : plain.keys
  return {
    ...plain,
    keys,
    workerFile: (name) => join(bundleFolder, `${name}.js`),
    startHelper: (name) => forkUtility(join(bundleFolder, `${name}.js`)),
  }
}

async function keyChoice({ vault }: OfficeOptions, { dataDir, practice }: Place): Promise<KeyChoice> {
  const files: readonly (readonly [KeyChoice, string])[] = [
    ['vault', 'store.key.vault'],
    ['passphrase', 'store.key.json'],
    ['key_file', 'store.key'],
  ]
  const existing = files.find(([, name]) => existsSync(join(dataDir, name)))?.[0] ?? null
  return chooseKey({ vault: (await judgeVault(vault, process.platform)).kind, practice, existing })
}

function vaultKeeper({ vault }: OfficeOptions, dataDir: string): KeyKeeper {
  return createVaultKeeper({
    vault,
    platform: process.platform,
    file: join(dataDir, 'store.key.vault'),
    databaseFile: join(dataDir, 'desk.db'),
  })
}

/** Until there is a window to ask in: a file that IT names; an empty answer is refused as `store_key_missing`. */
async function askPassphrase(): Promise<string> {
  const file = process.env['MOT_CUA_PASSPHRASE_FILE']
  return file === undefined ? '' : (await readFile(file, 'utf8')).trim()
}
