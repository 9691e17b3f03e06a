import { appendFileSync, existsSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Log } from '../core/ports.ts'

const largest = 5 * 1024 * 1024

/** One JSON object a line with its instant; the file is turned over at 5 MB, one old file is kept. */
export function createFileLog(file: string): Log {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  return (entry) => {
    if (existsSync(file) && statSync(file).size > largest) renameSync(file, `${file}.1`)
    appendFileSync(file, `${JSON.stringify({ at: new Date().toISOString(), ...entry })}\n`, { mode: 0o600 })
  }
}
