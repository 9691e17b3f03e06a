import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const dist = fileURLToPath(new URL('../../node_modules/electron/dist/', import.meta.url))
const programs: Readonly<Record<string, string>> = {
  win32: 'electron.exe',
  darwin: 'Electron.app/Contents/MacOS/Electron',
}

export type ElectronRuntime =
  | { readonly kind: 'found'; readonly executablePath: string }
  | { readonly kind: 'absent'; readonly reason: string }

/** The real Electron of this machine: the one named by `ELECTRON_BIN`, else what `npx install-electron` laid down. */
export function findElectron(): ElectronRuntime {
  const named = process.env['ELECTRON_BIN']
  if (named !== undefined) {
    return existsSync(named)
      ? { kind: 'found', executablePath: named }
      : { kind: 'absent', reason: `ELECTRON_BIN names no file: ${named}` }
  }
  const installed = `${dist}${programs[process.platform] ?? 'electron'}`
  return existsSync(installed)
    ? { kind: 'found', executablePath: installed }
    : { kind: 'absent', reason: 'no Electron runtime here; run `npx install-electron` or set ELECTRON_BIN' }
}
