import type { ScannerDriverKind } from '../../shared/domain/scan-profile.ts'

/** What the core asks of its host. Nothing else of the outside world reaches it. */

export type Clock = {
  /** Now, as an instant in UTC: `2026-11-22T03:04:05.678Z`. */
  now(): string
}

export type Ids = {
  /** A fresh UUIDv7. */
  next(): string
}

/** One JSON object a line; never a citizen's name, number or image. */
export type LogEntry = Readonly<Record<string, string | number | boolean | null>>

export type Log = (entry: LogEntry) => void

/** Keeps the store's master key. Electron: `safeStorage`; elsewhere a key file or a passphrase. */
export type KeyKeeper = {
  /** The 32-byte master key; made on first use. Throws `store_key_missing` or `store_key_wrong`. */
  masterKey(): Promise<Uint8Array>
}

/** Where worker programs lie: TypeScript in plain Node, bundled JavaScript in Electron. */
export type WorkerFile = (name: 'page-worker' | 'file-worker' | 'document-worker') => URL | string

/** A program of ours in a process of its own, which may end at any instant. Messages are plain JSON. */
export type HelperProcess = {
  /** What is sent to a process that is gone is lost. */
  send(message: unknown): void
  onMessage(hear: (message: unknown) => void): void
  /** Told once, however the process ended, also where it could not be started. */
  onExit(hear: () => void): void
  /** Ends it at once, without asking. */
  kill(): void
}

export type StartHelper = (name: 'scanner-helper' | 'token-helper') => HelperProcess

/** The program that started a helper, as the helper sees it. */
export type HelperParent<Reply> = {
  send(reply: Reply): void
  onMessage(hear: (message: unknown) => void): void
}

export type Timers = {
  readonly set: (run: () => void, ms: number) => unknown
  readonly clear: (timer: unknown) => void
}

export type Host = {
  readonly clock: Clock
  readonly ids: Ids
  readonly timers: Timers
  /** Bytes nobody can foresee. */
  readonly randomBytes: (size: number) => Uint8Array
  /** In [0, 1): spreads the attempts of many counters. */
  readonly chance: () => number
  readonly log: Log
  readonly keys: KeyKeeper
  readonly workerFile: WorkerFile
  readonly startHelper: StartHelper
  /** The families of scanners that can be there on this system. */
  readonly scannerFamilies: readonly ScannerDriverKind[]
  /** Folder of mode 0700 for plain pages on their way into the store: in memory where this machine has such a place. */
  readonly scratchDir: string
  /** Folder that holds everything of one office; the host has made it, mode 0700. */
  readonly dataDir: string
  readonly fetch: typeof fetch
}
