import { randomBytes } from 'node:crypto'
import { chmodSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { createKeyFileKeeper } from '../core/keys/key-file-keeper.ts'
import { createPassphraseKeeper } from '../core/keys/passphrase-keeper.ts'
import type { Host, KeyKeeper, Log, Timers, WorkerFile } from '../core/ports.ts'
import { forkHelper } from './fork-helper.ts'
import { newUuid } from './new-uuid.ts'
import { scratchFolder } from './scratch-folder.ts'

export type PlainHostOptions = {
  readonly dataDir: string
  readonly log: Log
  /** Asks for the store's passphrase; without it the key lies in a file that only its owner may read. */
  readonly askPassphrase?: () => Promise<string>
}

/** Where worker programs lie in plain Node: the source itself. */
export const sourceWorkerFile: WorkerFile = (name) => new URL(`../workers/${name}.ts`, import.meta.url)

export const plainTimers: Timers = {
  set: (run, ms) => setTimeout(run, ms),
  clear: (timer) => clearTimeout(timer as NodeJS.Timeout | undefined),
}

/** The ports of a host that runs in plain Node: loopback, command line and tests. */
export function createPlainHost(options: PlainHostOptions): Host {
  mkdirSync(options.dataDir, { recursive: true, mode: 0o700 })
  chmodSync(options.dataDir, 0o700)
  return {
    clock: { now: () => new Date().toISOString() },
    ids: { next: newUuid },
    timers: plainTimers,
    randomBytes,
    chance: Math.random,
    log: options.log,
    keys: keeperOf(options),
    workerFile: sourceWorkerFile,
    startHelper: (name) => forkHelper(new URL(`../workers/${name}.ts`, import.meta.url)),
    scannerFamilies: familiesOf(process.platform),
    scratchDir: scratchFolder(options.dataDir),
    dataDir: options.dataDir,
    fetch,
  }
}

function familiesOf(platform: NodeJS.Platform): Host['scannerFamilies'] {
  if (platform === 'linux') return ['sane', 'escl']
  return platform === 'win32' ? ['wia', 'escl'] : ['escl']
}

function keeperOf({ dataDir, askPassphrase }: PlainHostOptions): KeyKeeper {
  const databaseFile = join(dataDir, 'desk.db')
  if (askPassphrase === undefined) {
    return createKeyFileKeeper({ file: join(dataDir, 'store.key'), databaseFile, random: randomBytes })
  }
  return createPassphraseKeeper({
    file: join(dataDir, 'store.key.json'),
    databaseFile,
    askPassphrase,
    random: randomBytes,
  })
}
