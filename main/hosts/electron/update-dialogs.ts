import { type BrowserWindow, dialog } from 'electron'
import electronUpdater from 'electron-updater'
import type { Log } from '../../core/ports.ts'
import { updateSentence } from './update-sentences.ts'
import { readUpdateSettings } from './update-settings.ts'
import type { UpdateState } from './update-state.ts'
import { createUpdates, type Updates } from './updates.ts'

export type UpdateDialogsOptions = {
  readonly window: BrowserWindow
  readonly version: string
  readonly settingsFile: string
  readonly log: Log
  readonly isWorking: () => boolean
}

/** Talks about updates when the officer asks for them in the menu; null where IT's settings can't be read. */
export async function createUpdateDialogs(options: UpdateDialogsOptions): Promise<Updates | null> {
  const read = await readUpdateSettings(options.settingsFile)
  if (read.kind === 'unreadable') {
    options.log({ level: 'warning', what: 'update_settings_unreadable' })
    return null
  }
  const updates = createUpdates({
    updater: electronUpdater.autoUpdater,
    current: options.version,
    settings: read.settings,
    log: options.log,
    isWorking: options.isWorking,
    onState: (state) => void show(state),
  })

  async function show(state: UpdateState): Promise<void> {
    const { phase } = state
    options.window.setProgressBar(phase.kind === 'downloading' ? phase.percent / 100 : -1)
    if (phase.kind === 'offered' && (await ask(state, 'Tải về'))) updates.tell({ kind: 'download_asked' })
    if (phase.kind === 'ready' && (await ask(state, 'Cài bây giờ'))) updates.tell({ kind: 'install_asked' })
    if (['up_to_date', 'refused', 'error'].includes(phase.kind)) await tell(state)
  }

  async function ask(state: UpdateState, yes: string): Promise<boolean> {
    const buttons = state.working && state.phase.kind === 'ready' ? ['Đóng'] : [yes, 'Để sau']
    const { response } = await dialog.showMessageBox(options.window, {
      message: updateSentence(state),
      buttons,
      defaultId: buttons.length - 1,
      cancelId: buttons.length - 1,
    })
    return buttons.length === 2 && response === 0
  }

  async function tell(state: UpdateState): Promise<void> {
    await dialog.showMessageBox(options.window, { message: updateSentence(state), buttons: ['Đóng'] })
  }

  return updates
}
