import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'

const script = fileURLToPath(new URL('../../main/hosts/cli/demo.ts', import.meta.url))

/** What the demo leaves behind in `summary.json`. */
const Summary = z.object({
  dossiers: z.number(),
  receiptNumbers: z.number(),
  portalDossiers: z.number(),
  proof: z.string().nullable(),
  fields: z.number(),
  verified: z.boolean(),
})
export type Summary = z.infer<typeof Summary>

export type SaidLine = { readonly text: string; readonly atMs: number }

export type DemoRun = {
  readonly lines: readonly SaidLine[]
  readonly complaints: string
  /** Null where it was killed. */
  readonly exitCode: number | null
  readonly ms: number
}

/** When to end the program by SIGKILL: so long after its start, or after it first said something. */
export type KillAt = { readonly after: string | null; readonly ms: number }

export type DemoFolders = { readonly out: string; readonly data: string }

/** Runs the demo as its own process, to its end or to the moment at which it is killed. */
export async function runDemo({ out, data }: DemoFolders, kill: KillAt | null): Promise<DemoRun> {
  const started = performance.now()
  const child = spawn(process.execPath, [script, '--out', out, '--data', data], { stdio: ['ignore', 'pipe', 'pipe'] })
  const lines: SaidLine[] = []
  let complaints = ''
  let timer: NodeJS.Timeout | undefined
  const arm = () => {
    timer ??= setTimeout(() => child.kill('SIGKILL'), kill?.ms ?? 0)
  }
  child.stderr.on('data', (bytes: Buffer) => {
    complaints += bytes.toString()
  })
  createInterface({ input: child.stdout }).on('line', (text) => {
    lines.push({ text, atMs: performance.now() - started })
    if (kill !== null && kill.after !== null && text.startsWith(kill.after)) arm()
  })
  if (kill !== null && kill.after === null) arm()
  const exitCode = await new Promise<number | null>((resolve) => child.on('close', resolve))
  clearTimeout(timer)
  return { lines, complaints, exitCode, ms: performance.now() - started }
}

export function summaryOf({ out }: DemoFolders): Summary {
  return Summary.parse(JSON.parse(readFileSync(join(out, 'summary.json'), 'utf8')))
}
