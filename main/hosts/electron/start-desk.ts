import { join } from 'node:path'
import { dialog, type SafeStorage } from 'electron'
import type { Client } from '../../core/dispatch.ts'
import type { Log } from '../../core/ports.ts'
import type { DeskRequestOptions } from '../answer-request.ts'
import { filesForWindow } from '../serve-files.ts'
import { handPorts } from './hand-port.ts'
import { showMenu } from './menu.ts'
import { openOffice } from './open-office.ts'
import { printPage } from './printing.ts'
import { createUpdateDialogs } from './update-dialogs.ts'
import { openWindow } from './window.ts'

export type StartOptions = {
  readonly userData: string
  /** Where the program lies: the archive, or the checkout. */
  readonly programFolder: string
  readonly version: string
  readonly vault: SafeStorage
  readonly log: Log
  readonly serve: (options: DeskRequestOptions) => void
  readonly openFolder: (path: string) => void
}

export type RunningDesk = { toFront(): void; close(): Promise<void> }

/** Opens office and window and joins them; closing lays everything down before the program ends. */
export async function startDesk(options: StartOptions): Promise<RunningDesk> {
  const { log, programFolder, userData, version } = options
  const out = join(programFolder, 'out')
  const office = await openOffice({ userData, bundleFolder: join(out, 'main'), vault: options.vault, log })
  const { core } = office
  let client: Client = core.newClient()

  handPorts(core, (fresh) => {
    client = fresh
  })
  options.serve({
    pageFolder: join(out, 'renderer'),
    // The window's client changes with each load of the page.
    files: {
      pageImage: (...asked) => filesForWindow(core, client).pageImage(...asked),
      pageOriginal: (...asked) => filesForWindow(core, client).pageOriginal(...asked),
      slip: (...asked) => filesForWindow(core, client).slip(...asked),
      separator: (...asked) => filesForWindow(core, client).separator(...asked),
      entryForm: (...asked) => filesForWindow(core, client).entryForm(...asked),
      electronicCopy: (...asked) => filesForWindow(core, client).electronicCopy(...asked),
      bookPage: (...asked) => filesForWindow(core, client).bookPage(...asked),
      dayClose: (...asked) => filesForWindow(core, client).dayClose(...asked),
      scanPreview: (...asked) => filesForWindow(core, client).scanPreview(...asked),
      madeFile: (...asked) => filesForWindow(core, client).madeFile(...asked),
      takeUpload: (...asked) => filesForWindow(core, client).takeUpload(...asked),
    },
    signedIn: () => client.officer !== null,
    log,
  })
  core.start()
  const icon = join(programFolder, 'build', 'icons', '256x256.png')
  const window = await openWindow({ preload: join(out, 'preload', 'index.cjs'), icon })

  const isWorking = () => client.officer !== null
  const settingsFile = join(userData, 'updates.json')
  const updates = await createUpdateDialogs({ window, version, settingsFile, log, isWorking })
  showMenu({
    print: () => void printPage(window.webContents).then((end) => end.kind === 'failed' && void say(end.sentence)),
    checkForUpdates: () =>
      updates === null
        ? void say('Tệp updates.json không đọc được. Hãy báo bộ phận kỹ thuật.')
        : updates.tell({ kind: 'check_asked' }),
    openDataFolder: () => options.openFolder(office.dataDir),
    showAbout: () => void say(`Một Cửa Desk, bản ${version}`),
  })

  function say(message: string): Promise<unknown> {
    return dialog.showMessageBox(window, { message, buttons: ['Đóng'] })
  }

  return {
    toFront: () => {
      if (window.isMinimized()) window.restore()
      window.focus()
    },
    close: () => office.close(),
  }
}
