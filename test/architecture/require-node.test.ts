import { createRequire } from 'node:module'
import { describe, expect, it } from 'vitest'

const { refusal } = createRequire(import.meta.url)('../../build/require-node.cjs') as {
  refusal(version: string): string | undefined // plain CommonJS, so that an old Node can read it
}

describe('the first script', () => {
  it.each(['18.20.4', '20.20.2', '21.7.3'])('stops Node %s with a sentence that says what to do', (version) => {
    expect(refusal(version)).toMatch(/^Cần Node 22 trở lên, máy này đang chạy Node .*npm ci/)
  })

  it.each(['22.12.0', '24.21.0', process.versions.node])('lets Node %s pass', (version) => {
    expect(refusal(version)).toBeUndefined()
  })
})
