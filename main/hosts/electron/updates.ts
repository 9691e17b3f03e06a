import type { AppUpdater, UpdateCheckResult } from 'electron-updater'
import type { Log } from '../../core/ports.ts'
import { readUpdateError } from './update-sentences.ts'
import type { UpdateSettings } from './update-settings.ts'
import { firstUpdateState, nextUpdate, type UpdateAct, type UpdateEvent, type UpdateState } from './update-state.ts'
import { isNewer } from './version-order.ts'

export type UpdatesOptions = {
  readonly updater: AppUpdater
  readonly current: string
  readonly settings: UpdateSettings
  readonly log: Log
  /** Whether the counter is open: an officer is signed in. */
  readonly isWorking: () => boolean
  readonly onState: (state: UpdateState) => void
}

export type Updates = {
  readonly state: () => UpdateState
  readonly tell: (event: UpdateEvent) => void
}

/** Puts electron-updater under our own table of steps: it asks, downloads and installs only when that says so. */
export function createUpdates({ updater, current, settings, log, isWorking, onState }: UpdatesOptions): Updates {
  configure(updater, settings)
  let state = firstUpdateState(current, settings.paused)
  let checked: UpdateCheckResult | null = null

  const acts: Readonly<Record<UpdateAct, () => void>> = {
    check: () => {
      updater.checkForUpdates().then(keepChecked, noted)
    },
    download: () => {
      updater.downloadUpdate(checked?.cancellationToken).catch(noted)
    },
    cancel: () => checked?.cancellationToken?.cancel(),
    install: () => updater.quitAndInstall(false, true),
  }

  function keepChecked(result: UpdateCheckResult | null): void {
    checked = result
    // Null: the updater is switched off, as in a program that isn't packed.
    if (result === null) tell({ kind: 'not_found' })
  }

  function tell(event: UpdateEvent): void {
    const step = nextUpdate({ ...state, working: isWorking() }, event)
    state = step.state
    log({ level: 'info', what: 'update', event: event.kind, phase: state.phase.kind })
    onState(state)
    if (step.act !== null) acts[step.act]()
  }

  updater.on('update-available', ({ version }) => tell({ kind: 'found', version }))
  updater.on('update-not-available', ({ version }) => tell(readNotAvailable(version, current)))
  updater.on('download-progress', ({ percent }) => tell({ kind: 'progress', percent }))
  updater.on('update-downloaded', ({ version }) => tell({ kind: 'downloaded', version }))
  updater.on('error', (error) => tell({ kind: 'failed', reason: readUpdateError(error) }))

  return { state: () => state, tell }
}

function configure(updater: AppUpdater, settings: UpdateSettings): void {
  updater.autoDownload = false
  // Installing at shutdown leaves a machine without a program when the power is switched off by a clock.
  updater.autoInstallOnAppQuit = false
  updater.autoRunAppAfterInstall = true
  updater.disableWebInstaller = true
  updater.logger = null
  if (settings.url !== null) updater.setFeedURL({ provider: 'generic', url: settings.url, channel: settings.channel })
  else updater.channel = settings.channel
  // Setting a channel silently allows downgrades.
  updater.allowDowngrade = false
}

/** An older release is said aloud; a newer one that isn't for this machine (staged, other system) is no news. */
function readNotAvailable(version: string, current: string): UpdateEvent {
  return version === current || isNewer(version, current) ? { kind: 'not_found' } : { kind: 'found', version }
}

/** The same error also comes as the `error` event; here it is only taken off the promise. */
function noted(): void {}
