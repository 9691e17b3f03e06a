import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { _electron } from 'playwright'
import { findElectron } from '../electron/electron-runtime.ts'
import { counterScreen, type DeskWindow, hearComplaints, lookout } from './desk-window.ts'
import { practiceDoor } from './practice-door.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** The built program in the real Electron of this machine. Throws where there is none. */
export async function openInElectron(dataDir: string): Promise<DeskWindow> {
  const runtime = findElectron()
  if (runtime.kind === 'absent') throw new Error(runtime.reason)
  const program = await _electron.launch({
    executablePath: runtime.executablePath,
    args: ['.', '--no-sandbox', `--user-data-dir=${dataDir}`],
    cwd: root,
    acceptDownloads: true,
  })
  const page = await program.firstWindow()
  page.setDefaultTimeout(60_000)
  const complaints = await hearComplaints(page)
  await program.evaluate(
    ({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setContentSize(size.width, size.height),
    counterScreen,
  )
  return {
    driver: 'Electron',
    page,
    portal: practiceDoor(join(dataDir, 'practice')),
    dataDir,
    complaints,
    look: lookout(page, 'Electron', complaints),
    close: () => program.close(),
  }
}
