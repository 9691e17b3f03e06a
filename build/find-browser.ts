import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

const programs = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'chrome.exe', 'msedge.exe']
const usualPlaces = [
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/** Chrome, Chromium or Edge of this machine, or the one named in CHROMIUM_BIN; null where there is none. */
export function findBrowser(): string | null {
  const named = process.env['CHROMIUM_BIN']
  if (named !== undefined) return named
  const folders = (process.env['PATH'] ?? '').split(delimiter)
  const candidates = [...programs.flatMap((program) => folders.map((folder) => join(folder, program))), ...usualPlaces]
  return candidates.find((candidate) => existsSync(candidate)) ?? null
}

/** What keeps a browser from talking to its maker, and lets root start it in a container. */
export function quietBrowserArgs(): string[] {
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const quiet = ['--no-first-run', '--no-default-browser-check', '--disable-background-networking']
  // A translation or a saved password would carry citizens' data out of the desk.
  const discreet = ['--disable-features=Translate,AutofillServerCommunication', '--disable-save-password-bubble']
  return [...quiet, ...discreet, '--disable-component-update', '--disable-sync', '--disable-quic', ...sandbox]
}
