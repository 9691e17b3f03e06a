import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const root = fileURLToPath(new URL('..', import.meta.url))

/** What runs in plain Node: the core, its contract, the gates and the packaging files. */
const core = {
  name: 'core',
  environment: 'node',
  include: ['test/{core,contract,migrations,architecture,golden,build,hosts,practice}/**/*.test.ts'],
  testTimeout: 30_000,
  hookTimeout: 30_000,
}

const renderer = {
  name: 'renderer',
  environment: 'happy-dom',
  include: ['test/renderer/**/*.test.{ts,tsx}'],
  setupFiles: ['test/support/unmount-after.ts'],
  testTimeout: 20_000,
}

/** A real browser each; a counter machine is slow, and so is a shared test machine. */
const e2e = {
  name: 'e2e',
  environment: 'node',
  include: ['test/e2e/**/*.test.ts'],
  globalSetup: ['test/e2e/build-page.ts'],
  testTimeout: 300_000,
  hookTimeout: 120_000,
  expect: { poll: { timeout: 60_000, interval: 100 } },
}

const electron = {
  name: 'electron',
  environment: 'node',
  include: ['test/electron/**/*.test.ts'],
  testTimeout: 300_000,
  hookTimeout: 120_000,
  expect: { poll: { timeout: 60_000, interval: 100 } },
}

export default defineConfig({
  root,
  test: {
    maxWorkers: 2,
    reporters: ['default', ['json', { outputFile: 'test-results/vitest.json' }]],
    exclude: ['**/node_modules/**', 'out/**', 'release/**', 'test/architecture/canary/**'],
    projects: [core, renderer, e2e, electron].map((test) => ({ extends: true as const, test })),
  },
})
