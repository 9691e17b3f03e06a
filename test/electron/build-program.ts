import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))
const outputs = ['out/main/main.js', 'out/main/page-worker.js', 'out/preload/index.cjs', 'out/renderer/index.html']

/** Builds main, preload and page unless what lies in `out` is newer than every source. */
export function buildProgram(): void {
  if (outputs.every((path) => existsSync(root + path)) && oldestOutput() > newestSource()) return
  const tool = `${root}node_modules/electron-vite/bin/electron-vite.js`
  const run = spawnSync(process.execPath, [tool, 'build', '--config', 'build/electron.vite.config.ts'], {
    cwd: root,
    encoding: 'utf8',
  })
  if (run.status !== 0) throw new Error(run.stdout + run.stderr)
}

function oldestOutput(): number {
  return Math.min(...outputs.map((path) => statSync(root + path).mtimeMs))
}

function newestSource(): number {
  return Math.max(
    ...['main', 'preload', 'renderer', 'shared'].flatMap((folder) =>
      readdirSync(root + folder, { recursive: true, encoding: 'utf8' }).map(
        (name) => statSync(`${root}${folder}/${name}`).mtimeMs,
      ),
    ),
  )
}
