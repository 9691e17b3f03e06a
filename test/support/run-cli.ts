import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const script = fileURLToPath(new URL('../../main/hosts/cli/main.ts', import.meta.url))

export type CliRun = { readonly code: number | null; readonly out: string; readonly err: string; readonly ms: number }

/** Runs the command line as its own process, in a home of its own where one is named. */
export async function cli(args: readonly string[], home?: string): Promise<CliRun> {
  const started = performance.now()
  const child = spawn(process.execPath, [script, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(home === undefined ? {} : { cwd: home, env: { ...process.env, HOME: home, XDG_DATA_HOME: home } }),
  })
  let [out, err] = ['', '']
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    err += text
  })
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve))
  return { code, out, err, ms: performance.now() - started }
}

/** The command line until it has said its first line; then it may be asked and stopped. */
export function startCli(args: readonly string[]) {
  const child = spawn(process.execPath, [script, ...args], { stdio: ['ignore', 'pipe', 'pipe'] })
  const firstLine = new Promise<string>((resolve) => {
    child.stdout.setEncoding('utf8').once('data', (text: string) => resolve(text.trim()))
  })
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve))
  return { firstLine, ended, stop: () => child.kill('SIGTERM') }
}
