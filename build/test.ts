import { spawnSync } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

// The README's test command: gates, page build, every test, the packages' check; then one line that counts.

type Count = { passed: number; failed: number; skipped: number }
type VitestResult = {
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly numPendingTests: number
  readonly testResults: readonly { readonly status: string; readonly assertionResults: readonly unknown[] }[]
}

const root = fileURLToPath(new URL('..', import.meta.url))
const results = fileURLToPath(new URL('../test-results/vitest.json', import.meta.url))
const count: Count = { passed: 0, failed: 0, skipped: 0 }
const started = performance.now()

/** A step that counts as one test: a gate of the repository. */
function gate(name: string, args: readonly string[]): void {
  title(name)
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' })
  if (status === 0) count.passed += 1
  else count.failed += 1
  console.log(`${status === 0 ? 'ok' : 'FAILED'}: ${name}`)
}

function tests(): void {
  title('tests')
  rmSync(results, { force: true })
  const args = ['node_modules/vitest/vitest.mjs', 'run', '--config', 'build/vitest.config.ts', ...process.argv.slice(2)]
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' })
  const result = JSON.parse(readFileSync(results, 'utf8')) as VitestResult
  count.passed += result.numPassedTests
  count.failed += result.numFailedTests
  count.skipped += result.numPendingTests
  // A file that can't be loaded has no tests to count, and yet it failed.
  const broken = result.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0)
  count.failed += broken.length
  if (status !== 0 && count.failed === 0) count.failed += 1
}

function title(text: string): void {
  console.log(`\n── ${text} (${((performance.now() - started) / 60_000).toFixed(1)} min)`)
}

gate('gates', ['build/check.ts'])
gate('page', ['node_modules/vite/bin/vite.js', 'build', '--config', 'build/vite.config.ts', '--logLevel', 'warn'])
gate('bundles', [
  'node_modules/electron-vite/bin/electron-vite.js',
  'build',
  '--config',
  'build/electron.vite.config.ts',
])
tests()
gate('packages', ['build/package-check.ts'])

console.log(`\n${((performance.now() - started) / 60_000).toFixed(1)} minutes`)
const skipped = count.skipped > 0 ? `, ${count.skipped} skipped` : ''
console.log(`${count.passed} passed, ${count.failed} failed${skipped}`)
process.exitCode = count.failed === 0 ? 0 : 1
