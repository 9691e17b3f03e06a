import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { findBrowser, quietBrowserArgs } from './find-browser.ts'

// Opens the workstation: in Electron where its runtime is or can be had, otherwise in the browser that is here.

const root = fileURLToPath(new URL('..', import.meta.url))
const dayMs = 86_400_000

const electron = electronRuntime()
buildPage(electron === null ? 'page' : 'everything')
process.exitCode = electron === null ? await startInBrowser() : runElectron(electron)

/** The runtime that is named, installed, or that Electron's own installer can fetch; null where none can be had. */
function electronRuntime(): string | null {
  if (process.argv.includes('--browser')) return null
  const named = process.env['ELECTRON_BIN']
  if (named !== undefined) return named
  const name = process.platform === 'win32' ? 'electron.exe' : 'electron'
  const runtime = join(root, 'node_modules', 'electron', 'dist', name)
  if (existsSync(runtime)) return runtime
  const tried = join(root, 'node_modules', '.electron-not-to-be-had')
  if (existsSync(tried) && Date.now() - statSync(tried).mtimeMs < dayMs) return null
  say('Tải phần chạy của Electron…')
  spawnSync(process.execPath, [join(root, 'node_modules', 'electron', 'install.js')], {
    stdio: 'ignore',
    timeout: 180_000,
  })
  if (existsSync(runtime)) return runtime
  say('Không tải được Electron ở đây; mở bằng trình duyệt trên máy (thử lại Electron sau một ngày).')
  writeFileSync(tried, '')
  return null
}

function buildPage(what: 'page' | 'everything'): void {
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js')
  const electronVite = join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js')
  const args =
    what === 'page'
      ? [vite, 'build', '--config', 'build/vite.config.ts', '--logLevel', 'warn']
      : [electronVite, 'build', '--config', 'build/electron.vite.config.ts']
  const built = spawnSync(process.execPath, args, { cwd: root, stdio: ['ignore', 2, 2] })
  if (built.status !== 0) {
    say('Không dựng được giao diện. Hãy gửi các dòng trên cho người phát triển.')
    process.exit(1)
  }
}

function runElectron(runtime: string): number {
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  return spawnSync(runtime, [root, ...sandbox], { stdio: 'inherit' }).status ?? 1
}

/** The loopback host, with its window in Chrome or Chromium where one is installed. */
async function startInBrowser(): Promise<number> {
  const { startWorkstation } = await import('../main/hosts/loopback/start-workstation.ts')
  const workstation = await startWorkstation({ data: optionOf('--data'), port: Number(optionOf('--port') ?? 0) })
  say(`Một Cửa Desk đang chạy tại: ${workstation.url}`)
  const browser = process.argv.includes('--no-window') ? null : browserWithScreen()
  const window = browser === null ? null : openWindow(browser, workstation)
  if (browser === null) say('Hãy mở địa chỉ trên trong trình duyệt của máy này. Dừng bằng Ctrl+C.')
  await new Promise<void>((resolve) => {
    process.once('SIGINT', resolve)
    process.once('SIGTERM', resolve)
    window?.once('exit', () => resolve())
  })
  window?.kill()
  await workstation.close()
  return 0
}

function openWindow(browser: string, { url, dataDir }: { readonly url: string; readonly dataDir: string }) {
  const profile = join(dataDir, 'browser')
  mkdirSync(profile, { recursive: true, mode: 0o700 })
  const args = [`--app=${url}`, `--user-data-dir=${profile}`, '--window-size=1366,768', ...quietBrowserArgs()]
  return spawn(browser, args, { stdio: 'ignore' })
}

/** A browser, where a screen is there to show it on. */
function browserWithScreen(): string | null {
  const display = process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']
  return process.platform === 'linux' && display === undefined ? null : findBrowser()
}

function optionOf(name: string): string | undefined {
  const at = process.argv.indexOf(name)
  return at < 0 ? undefined : process.argv[at + 1]
}

function say(text: string): void {
  process.stderr.write(`${text}\n`)
}
