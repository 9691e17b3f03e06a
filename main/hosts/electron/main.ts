import { join } from 'node:path'
import { app, dialog, safeStorage, shell } from 'electron'
import { AppError } from '../../../shared/errors.ts'
import { sentenceOf } from '../../../shared/messages/errors.vi.ts'
import { createFileLog } from '../line-log.ts'
import { registerDeskScheme, serveDesk } from './app-protocol.ts'
import { startDesk } from './start-desk.ts'

// The name has letters that old tools can't write; the folder of our data has none.
if (!app.commandLine.hasSwitch('user-data-dir')) app.setPath('userData', join(app.getPath('appData'), 'mot-cua-desk'))

const log = createFileLog(join(app.getPath('userData'), 'logs', 'desk.log'))

if (app.requestSingleInstanceLock()) {
  registerDeskScheme()
  app.enableSandbox()
  app.whenReady().then(start).catch(giveUp)
} else {
  // The other window comes to the front; two programs on one store would be refused by its lock anyway.
  app.quit()
}

async function start(): Promise<void> {
  const desk = await startDesk({
    userData: app.getPath('userData'),
    programFolder: app.getAppPath(),
    version: app.getVersion(),
    vault: safeStorage,
    log,
    serve: serveDesk,
    openFolder: (path) => void shell.openPath(path),
  })
  app.on('second-instance', () => desk.toFront())
  app.on('window-all-closed', () => app.quit())
  app.once('before-quit', (event) => {
    event.preventDefault()
    desk.close().then(() => app.quit(), giveUp)
  })
}

/** Says what stopped the start or the end, in the officer's words; bugs go to the log without their message. */
function giveUp(error: unknown): void {
  const code = error instanceof AppError ? error.code : 'internal'
  log({ level: 'error', what: 'stopped', code, name: error instanceof Error ? error.name : 'unknown' })
  dialog.showErrorBox('Một Cửa Desk', sentenceOf(code, error instanceof AppError ? error.details : {}))
  app.exit(1)
}
