import { fileURLToPath } from 'node:url'
import type { WiaProgram } from './wia-talk.ts'

/** How Windows starts the script of this folder; `systemRoot` is the value of %SystemRoot%. */
export function wiaProgram(systemRoot: string, script: string = scriptFile()): WiaProgram {
  return {
    // The whole path: a `powershell.exe` that somebody laid into the working folder is not meant.
    command: `${systemRoot}\\System32\\WindowsPowerShell\\v1.0\\powershell.exe`,
    args: ['-NoLogo', '-NoProfile', '-NonInteractive', '-ExecutionPolicy', 'Bypass', '-File', script],
  }
}

function scriptFile(): string {
  return outsideArchive(fileURLToPath(new URL('./scan.ps1', import.meta.url)))
}

/** PowerShell can't read out of the program's archive; electron-builder.yml lays the script beside it. */
export function outsideArchive(path: string): string {
  return path.replace(/([\\/])app\.asar([\\/])/, '$1app.asar.unpacked$2')
}
