import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { ScannerDriver } from '../../../main/core/scanners/scanner-driver.ts'
import { createWiaDriver } from '../../../main/core/scanners/wia/wia-driver.ts'
import type { WiaRecording } from './recordings.ts'

export type WiaDesk = {
  readonly driver: ScannerDriver
  sidesBegun(): number
  /** Whether a program still runs or a file of a run still lies about. */
  isAtWork(): boolean
}

const standIn = fileURLToPath(new URL('./stand-in.ts', import.meta.url))

/** The WIA driver in `folder`, talking with the stand-in for PowerShell. */
export function aWiaDesk(folder: string, recording: WiaRecording): WiaDesk {
  const [recordingFile, journal, runs] = ['recording.json', 'journal', 'runs'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ]
  mkdirSync(runs)
  writeFileSync(recordingFile, JSON.stringify(recording))
  const journalLines = () => (existsSync(journal) ? readFileSync(journal, 'utf8').split('\n') : [])
  return {
    driver: createWiaDriver({
      program: { command: process.execPath, args: [standIn, recordingFile, journal] },
      folder: runs,
    }),
    sidesBegun: () => journalLines().filter((line) => line === 'begun').length,
    isAtWork: () =>
      readdirSync(runs).length > 0 ||
      journalLines().some((line) => line.startsWith('pid ') && isAlive(Number(line.slice(4)))),
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}
