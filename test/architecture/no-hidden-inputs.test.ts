import { describe, expect, it } from 'vitest'
import { sourceFiles } from './source-files.ts'

/** What makes a run depend on the hour, on luck or on the network without a parameter saying so. */
const hiddenInputs: readonly RegExp[] = [
  /\bDate\.now\(/,
  /\bnew Date\(\s*\)/,
  /\brandomUUID\b/,
  /\bMath\.random\b/,
  /(?<![.\w])(?:globalThis\.)?fetch\(/,
]

/** Adapters to the outside world may hold one of these, with the reason. */
const adapters: Readonly<Record<string, string>> = {}

function hiddenInputsOf(text: string): readonly string[] {
  return text
    .split('\n')
    .filter((line) => !/^\s*(\/\/|\*|\/\*)/.test(line))
    .filter((line) => hiddenInputs.some((pattern) => pattern.test(line)))
    .map((line) => line.trim())
}

describe('hidden inputs', () => {
  it('the core takes clock, ids, randomness and network through its parameters', () => {
    const found = sourceFiles('main/core', 'shared')
      .filter(({ path }) => adapters[path] === undefined)
      .flatMap(({ path, text }) => hiddenInputsOf(text).map((line) => `${path}: ${line}`))
    expect(found).toEqual([])
  })

  it('an adapter leaves the list when it no longer needs to be there', () => {
    const files = sourceFiles('main/core', 'shared')
    const idle = Object.keys(adapters).filter((path) => {
      const file = files.find((one) => one.path === path)
      return file === undefined || hiddenInputsOf(file.text).length === 0
    })
    expect(idle).toEqual([])
  })

  it.each([
    'const at = Date.now()',
    'new Date()',
    'crypto.randomUUID()',
    'Math.random()',
    'await fetch(url)',
    'globalThis.fetch(url)',
  ])('sees %s', (line) => {
    expect(hiddenInputsOf(line)).toHaveLength(1)
  })

  it.each(['new Date(instant)', 'host.fetch(url)', '// Date.now() is the host’s', 'prefetch(url)'])(
    'leaves %s alone',
    (line) => {
      expect(hiddenInputsOf(line)).toEqual([])
    },
  )
})
