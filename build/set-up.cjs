// Makes a fresh machine ready and then runs one task under our own Node. Plain CommonJS for any Node from 18 on:
// it is what `npm start`, `npm test`, `npm run demo` and `npm run desk` call first.
const { spawnSync } = require('node:child_process')
const { createHash } = require('node:crypto')
const { existsSync, readFileSync, writeFileSync, rmSync } = require('node:fs')
const path = require('node:path')

const root = path.join(__dirname, '..')
const modules = path.join(root, 'node_modules')
const stamp = path.join(modules, '.desk-lock-digest')
const node = path.join(modules, 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node')

/** Debian's packages by the program that tells whether they are there. */
const programs = {
  chromium: ['chromium', 'google-chrome', 'google-chrome-stable', 'chromium-browser'],
  'poppler-utils': ['pdfsig'],
  qpdf: ['qpdf'],
  openssl: ['openssl'],
  'zbar-tools': ['zbarimg'],
  // A token without hardware, a tool of others that fills it, and one more validator of signatures.
  softhsm2: ['softhsm2-util'],
  opensc: ['pkcs11-tool'],
  'mupdf-tools': ['mutool'],
  'sane-utils': ['scanimage'],
  // Another client of eSCL, which proves our double of a scanner.
  'sane-airscan': ['airscan-discover'],
}

const vitest = ['node_modules/vitest/vitest.mjs', 'run', '--config', 'build/vitest.config.ts']

/** What each task runs and which of Debian's packages it can't do without. */
const tasks = {
  start: { run: ['build/start.ts'], needs: [], wants: ['chromium', 'sane-utils'] },
  demo: { run: ['main/hosts/cli/demo.ts'], needs: [], wants: [] },
  desk: { run: ['main/hosts/cli/main.ts'], needs: [], wants: [] },
  test: { run: ['build/test.ts'], needs: Object.keys(programs), wants: [] },
  unit: {
    run: vitest,
    needs: Object.keys(programs).filter((name) => !['chromium', 'sane-airscan'].includes(name)),
    wants: [],
  },
  // A whole day through the real window; CITIZENS=30 makes it shorter.
  day: {
    run: [...vitest, 'test/e2e/day-of-citizens.test.ts'],
    needs: ['chromium'],
    wants: [],
    env: { CITIZENS: '120' },
  },
  check: { run: ['build/check.ts'], needs: [], wants: [] },
  bench: { run: ['build/bench.ts'], needs: [], wants: [] },
  'bench:read': { run: ['build/bench-read.ts'], needs: [], wants: [] },
  'bench:draw': { run: ['build/draw-blind-pages.ts'], needs: ['chromium'], wants: [] },
}

function say(text) {
  process.stderr.write(`${text}\n`)
}

function run(command, args, options = {}) {
  return spawnSync(command, args, { cwd: root, stdio: ['ignore', 2, 2], ...options })
}

function installModules() {
  const digest = createHash('sha256')
    .update(readFileSync(path.join(root, 'package-lock.json')))
    .digest('hex')
  const installed = existsSync(stamp) ? readFileSync(stamp, 'utf8') : ''
  if (installed === digest && existsSync(node)) return
  say('Cài các gói npm (lần đầu mất vài phút)…')
  rmSync(stamp, { force: true })
  const npm = process.env.npm_execpath
  // Not `npm ci`: it refuses a lock file that lacks binaries of platforms which a registry does not (yet) hold.
  const install = ['install', '--no-save', '--no-fund', '--no-audit', '--loglevel=error']
  const done = npm?.endsWith('.js')
    ? run(process.execPath, [npm, ...install])
    : run('npm', install, { shell: process.platform === 'win32' })
  if (done.status !== 0 || !existsSync(node)) {
    say('Không cài được các gói npm. Hãy kiểm tra kết nối tới kho gói npm rồi chạy lại lệnh vừa rồi.')
    process.exit(1)
  }
  writeFileSync(stamp, digest)
}

function isThere(program) {
  const folders = (process.env.PATH ?? '').split(path.delimiter)
  return folders.some((folder) => existsSync(path.join(folder, program)))
}

function installPackages(names, { required }) {
  const missing = names.filter((name) => !programs[name].some(isThere))
  if (missing.length === 0) return
  const command = `apt-get install -y ${missing.join(' ')}`
  const mayInstall = process.getuid?.() === 0 && isThere('apt-get')
  if (mayInstall) {
    say(`Cài gói hệ thống: ${missing.join(' ')}…`)
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    run('apt-get', ['update', '-qq'], { env })
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...missing], { env })
  }
  const still = names.filter((name) => !programs[name].some(isThere))
  if (still.length === 0) return
  if (!required) return
  say(`Thiếu chương trình: ${still.join(', ')}. Hãy chạy với quyền quản trị: ${command}`)
  process.exit(1)
}

const [name, ...args] = process.argv.slice(2)
const task = tasks[name]
if (task === undefined) {
  say(`Không có việc «${name}». Có: ${Object.keys(tasks).join(', ')}.`)
  process.exit(2)
}
installModules()
installPackages(task.needs, { required: true })
installPackages(task.wants, { required: false })
const env = {
  // Every process of ours strips and compiles the same files at its start: once is enough.
  NODE_COMPILE_CACHE: path.join(modules, '.cache', 'node'),
  ...task.env,
  ...process.env,
  PATH: `${path.join(modules, '.bin')}${path.delimiter}${process.env.PATH ?? ''}`,
}
const result = spawnSync(node, [...task.run, ...args], { cwd: root, stdio: 'inherit', env })
if (result.signal !== null) process.kill(process.pid, result.signal)
process.exit(result.status ?? 1)
