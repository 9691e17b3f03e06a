import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

type Gate = { readonly name: string; readonly tool: string; readonly args: readonly string[] }
type GateResult = { readonly gate: Gate; readonly passed: boolean; readonly seconds: number; readonly output: string }

const root = fileURLToPath(new URL('..', import.meta.url))
const sources = ['main', 'preload', 'renderer', 'shared', 'build', 'test']

/** All gates of `npm run check`; the slowest first, so that two at a time end together. */
export const gates: readonly Gate[] = [
  { name: 'types', tool: 'typescript/bin/tsc', args: ['-p', '.'] },
  { name: 'format and lint', tool: '@biomejs/biome/bin/biome', args: ['check', '--error-on-warnings'] },
  {
    name: 'layers',
    tool: 'dependency-cruiser/bin/dependency-cruiser.mjs',
    args: ['--config', 'build/layers.cjs', '-T', 'err', ...sources],
  },
  { name: 'layers canary', tool: '../build/canary.ts', args: [] },
  { name: 'dead code', tool: 'knip/bin/knip.js', args: ['--config', 'build/knip.json', '--no-progress'] },
]

function run(gate: Gate): Promise<GateResult> {
  const started = performance.now()
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [`${root}node_modules/${gate.tool}`, ...gate.args], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    child.stdout.on('data', (text: Buffer) => (output += text))
    child.stderr.on('data', (text: Buffer) => (output += text))
    child.on('close', (code) =>
      resolve({ gate, passed: code === 0, seconds: (performance.now() - started) / 1000, output }),
    )
  })
}

/** Runs every gate, two at a time, also after a failure: the whole list is worth more than the first line of it. */
async function runGates(waiting: Gate[]): Promise<readonly GateResult[]> {
  const results: GateResult[] = []
  const lane = async () => {
    for (let gate = waiting.shift(); gate !== undefined; gate = waiting.shift()) {
      const result = await run(gate)
      results.push(result)
      console.log(`${result.passed ? 'ok    ' : 'FAILED'} ${result.seconds.toFixed(1).padStart(5)} s  ${gate.name}`)
    }
  }
  await Promise.all([lane(), lane()])
  return results
}

const failed = (await runGates([...gates])).filter(({ passed }) => !passed)
for (const { gate, output } of failed) console.log(`\n── ${gate.name}\n${output.trim()}`)
process.exitCode = failed.length === 0 ? 0 : 1
