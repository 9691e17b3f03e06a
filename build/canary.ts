import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath, pathToFileURL } from 'node:url'

type Violation = { readonly rule: { readonly name: string }; readonly from: string; readonly to: string }
type CruiseResult = { readonly summary: { readonly violations: readonly Violation[] } }

export type CanaryReport = {
  /** In `expected.txt`, but the gate did not see it. */
  readonly missed: readonly string[]
  /** Seen by the gate, but not in `expected.txt`. */
  readonly unexpected: readonly string[]
  /** Rules of `layers.cjs` that no file of the canary breaks. */
  readonly untested: readonly string[]
}

const root = fileURLToPath(new URL('..', import.meta.url))
const canary = `${root}test/architecture/canary`

/** Runs the layer gate on a folder of known violations: a gate that sees nothing is green, and must not pass. */
export function checkCanary(): CanaryReport {
  const found = cruiseCanary()
  const expected = readFileSync(`${canary}/expected.txt`, 'utf8').trim().split('\n')
  return {
    missed: expected.filter((line) => !found.includes(line)),
    unexpected: found.filter((line) => !expected.includes(line)),
    untested: ruleNames().filter((name) => !found.some((line) => line.startsWith(`${name}: `))),
  }
}

function cruiseCanary(): readonly string[] {
  const run = spawnSync(
    process.execPath,
    [
      `${root}node_modules/dependency-cruiser/bin/dependency-cruiser.mjs`,
      '--config',
      `${root}build/layers.cjs`,
      '-T',
      'json',
      '.',
    ],
    { cwd: canary, encoding: 'utf8', maxBuffer: 50_000_000 },
  )
  const result = JSON.parse(run.stdout) as CruiseResult // the JSON reporter's own shape
  return result.summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${packageName(to)}`).sort()
}

/** A package is named without the way to it, which differs from machine to machine. */
function packageName(to: string): string {
  return to.replace(/^.*node_modules\/((?:@[^/]+\/)?[^/]+)\/.*$/, 'npm:$1')
}

function ruleNames(): readonly string[] {
  const layers = createRequire(import.meta.url)('./layers.cjs') as { forbidden: readonly { name: string }[] } // our own file
  return layers.forbidden.map(({ name }) => name)
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const report = checkCanary()
  for (const [kind, lines] of Object.entries(report)) for (const line of lines) console.error(`${kind}: ${line}`)
  process.exitCode = Object.values(report).flat().length === 0 ? 0 : 1
}
